import type { MultiPolygon, Polygon, Position } from 'geojson';
import { FlatGround } from '../../geometry/flatGround.ts';
import { InputError } from '../../model/error.ts';
import type { Stack } from '../../model/plan.ts';
import type { StoredMicroGrid, WritablePlan } from '../../model/storedPlan.ts';
import { Fields, parseJson } from './fields.ts';
import { inChunks, linesOf, MICROGRIDS_FILE, type PlanFile } from './planFile.ts';
import { degreesText } from './rounding.ts';
import { scanGround } from './scanGround.ts';

/** `microgrids.geojson`: a FeatureCollection, WGS 84, a feature a line. */
export function microgridsFile({ microgrids, features }: Pick<WritablePlan, 'microgrids' | 'features'>): PlanFile {
  const { box, runs } = features ?? { box: boxOfAll(microgrids), runs: featuresOf(microgrids) };
  return { name: MICROGRIDS_FILE, chunks: inChunks(collection(box, runs)) };
}

function* collection(box: readonly number[] | null, runs: Iterable<string>): Generator<string> {
  const bbox = box === null ? '' : `"bbox":[${box.map(degreesText).join(',')}],`;
  yield `{"type":"FeatureCollection",${bbox}"features":[\n`;
  let before = '';
  for (const run of runs) {
    if (before !== '') yield before;
    yield run;
    before = ',\n';
  }
  yield before === '' ? ']}\n' : '\n]}\n';
}

function* featuresOf(microgrids: Iterable<StoredMicroGrid>): Generator<string> {
  for (const microgrid of microgrids) yield featureText(microgrid);
}

/** A micro-grid as a feature, on one line. */
export function featureText(microgrid: StoredMicroGrid): string {
  return `{"type":"Feature","properties":${JSON.stringify(propertiesOf(microgrid))},"geometry":${geometryText(microgrid.ground)}}`;
}

/** A micro-grid with its ground as numbers. */
export type FlatMicroGrid = Omit<StoredMicroGrid, 'ground'> & { readonly ground: FlatGround };

/** How a line begins that `featureText` made. */
const PROPERTIES = '{"type":"Feature","properties":';
/** Where the geometry begins in a line that `featureText` made: in a text of the properties its quotes would be escaped. */
const GEOMETRY = ',"geometry":';

/** The micro-grid of such a line without its shape, which is not parsed. */
export function featureFigures(line: string): Omit<StoredMicroGrid, 'ground'> {
  const begin = line.indexOf('"properties":') + 13;
  const properties = parseJson(line.slice(begin, line.indexOf(GEOMETRY, begin)), MICROGRIDS_FILE, 1);
  return figuresOf(Fields.of(properties, MICROGRIDS_FILE, '$'));
}

/** West, south, east, north of such a line's shape, degrees: its numbers are the longitudes and latitudes in turn. */
export function featureBox(line: string): [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  let axis = 0;
  for (const [number] of line.slice(line.indexOf(GEOMETRY)).matchAll(/-?\d+(?:\.\d+)?/g)) {
    const degrees = Number(number);
    box[axis] = Math.min(box[axis]!, degrees);
    box[axis + 2] = Math.max(box[axis + 2]!, degrees);
    axis = 1 - axis;
  }
  return box;
}

/** A micro-grid from the line that `featureText` made. */
export function featureFrom(line: string): StoredMicroGrid {
  return microgridOf(Fields.of(parseJson(line, MICROGRIDS_FILE, 1), MICROGRIDS_FILE, '$'));
}

/** The properties of DESIGN.md §4, in its order. */
export function propertiesOf(microgrid: StoredMicroGrid) {
  return {
    code: microgrid.code,
    grid: microgrid.grid,
    households: microgrid.households,
    people: microgrid.people,
    buildings: microgrid.buildings,
    status: microgrid.status,
    reason: microgrid.reason,
    stack: stackValue(microgrid.stack),
    compactness: microgrid.compactness,
    border_on_barrier: microgrid.borderOnBarrier,
    detached: microgrid.detached,
  };
}

function stackValue(stack: Stack | null) {
  return stack === null
    ? null
    : { building: stack.building, units: stack.units, floors: stack.floors, equal_parts: stack.equalParts };
}

/** Reads the file back; features that the plan's writer put on a line each are parsed one at a time. */
export function readMicrogrids(file: PlanFile): StoredMicroGrid[] {
  return [...eachMicrogrid(file)];
}

/** The same one by one, so that they need not all stand in memory. */
export function* eachMicrogrid(file: PlanFile): Generator<StoredMicroGrid> {
  let at = 0;
  for (const { text, line } of numberedFeatures(file))
    yield microgridOf(Fields.of(parseJson(text, MICROGRIDS_FILE, line), MICROGRIDS_FILE, `features[${at++}]`));
}

/**
 * The same, each ground as numbers in one place that the next overwrites: nine tenths of the file are coordinates, and a look-up
 * needs no array for each.
 */
export function* eachFlatMicrogrid(file: PlanFile): Generator<FlatMicroGrid> {
  const ground = new FlatGround();
  let at = 0;
  for (const { text, line } of numberedFeatures(file)) {
    const where = `features[${at++}]`;
    const end = text.startsWith(PROPERTIES) ? text.indexOf(GEOMETRY, PROPERTIES.length) : -1;
    if (end >= 0 && scanGround(text, end + GEOMETRY.length, ground)) {
      const properties = parseJson(text.slice(PROPERTIES.length, end), MICROGRIDS_FILE, line);
      yield { ...figuresOf(Fields.of(properties, MICROGRIDS_FILE, `${where}.properties`)), ground };
    } else {
      const whole = microgridOf(Fields.of(parseJson(text, MICROGRIDS_FILE, line), MICROGRIDS_FILE, where));
      ground.take(whole.ground);
      yield { ...whole, ground };
    }
  }
}

/** The features as they are written, each on one line. */
export function* featureLines(file: PlanFile): Generator<string> {
  for (const { text } of numberedFeatures(file)) yield text;
}

function* numberedFeatures(file: PlanFile): Generator<{ readonly text: string; readonly line: number }> {
  const lines = linesOf(file.chunks);
  const first = lines.next().value ?? '';
  if (!first.endsWith('"features":[')) {
    const whole = parseJson([first, ...lines].join('\n'), MICROGRIDS_FILE, 1);
    for (const feature of Fields.of(whole, MICROGRIDS_FILE, '$').list('features'))
      yield { text: JSON.stringify(feature), line: 1 };
    return;
  }
  let line = 1;
  let closed = false;
  for (const text of lines) {
    line++;
    if (closed) {
      if (text.trim() !== '') throw new InputError('plan-file-broken', { file: MICROGRIDS_FILE, line });
    } else if (text === ']}') closed = true;
    else yield { text: text.endsWith(',') ? text.slice(0, -1) : text, line };
  }
  if (!closed) throw new InputError('plan-file-cut', { file: MICROGRIDS_FILE });
}

/** A micro-grid from its GeoJSON feature. */
export function microgridOf(feature: Fields): StoredMicroGrid {
  return microgridFrom(feature.inner('properties'), geometryOf(feature.inner('geometry')));
}

/** A micro-grid from its written properties and its ground. */
export function microgridFrom(properties: Fields, ground: Polygon | MultiPolygon): StoredMicroGrid {
  return { ...figuresOf(properties), ground };
}

function figuresOf(properties: Fields): Omit<StoredMicroGrid, 'ground'> {
  return {
    code: properties.text('code'),
    grid: properties.text('grid'),
    households: properties.number('households'),
    people: properties.numberOrNull('people'),
    buildings: properties.number('buildings'),
    status: properties.oneOf('status', ['ok', 'undersize', 'oversize'] as const),
    reason: properties.textOrNull('reason'),
    stack: properties.has('stack') ? stackOf(properties.inner('stack')) : null,
    compactness: properties.number('compactness'),
    borderOnBarrier: properties.number('border_on_barrier'),
    detached: properties.flag('detached'),
  };
}

function stackOf(stack: Fields): Stack {
  const units = stack.has('units') ? stack.list('units') : null;
  const floors = stack.has('floors') ? stack.list('floors') : null;
  if (units?.some((unit) => typeof unit !== 'string')) throw stack.fault('units');
  const [low, high] = floors ?? [];
  if (floors !== null && (typeof low !== 'number' || typeof high !== 'number')) throw stack.fault('floors');
  return {
    building: stack.text('building'),
    units: units as string[] | null,
    floors: floors === null ? null : [low as number, high as number],
    equalParts: stack.has('equal_parts') ? stack.flag('equal_parts') : false,
  };
}

function geometryOf(geometry: Fields): Polygon | MultiPolygon {
  const type = geometry.oneOf('type', ['Polygon', 'MultiPolygon'] as const);
  const coordinates = geometry.list('coordinates');
  const deep = type === 'Polygon' ? isRings(coordinates) : coordinates.every(isRings);
  if (!deep) throw geometry.fault('coordinates');
  return { type, coordinates } as Polygon | MultiPolygon;
}

function isRings(value: unknown): value is Position[][] {
  return (
    Array.isArray(value) &&
    value.every((ring) => Array.isArray(ring) && ring.length >= 4 && ring.every(isPosition)) &&
    value.length > 0
  );
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

/** A geometry as GeoJSON, degrees with at most seven decimals. */
export function geometryText(ground: Polygon | MultiPolygon): string {
  const ring = (positions: Position[]) =>
    `[${positions.map(([lon, lat]) => `[${degreesText(lon!)},${degreesText(lat!)}]`).join(',')}]`;
  const rings = (polygon: Position[][]) => `[${polygon.map(ring).join(',')}]`;
  const coordinates =
    ground.type === 'Polygon' ? rings(ground.coordinates) : `[${ground.coordinates.map(rings).join(',')}]`;
  return `{"type":"${ground.type}","coordinates":${coordinates}}`;
}

function boxOfAll(microgrids: Iterable<StoredMicroGrid>): number[] | null {
  const box = [180, 90, -180, -90];
  for (const { ground } of microgrids)
    for (const rings of ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates)
      for (const [lon, lat] of rings[0] ?? []) {
        box[0] = Math.min(box[0]!, lon!);
        box[1] = Math.min(box[1]!, lat!);
        box[2] = Math.max(box[2]!, lon!);
        box[3] = Math.max(box[3]!, lat!);
      }
  return box[0]! > box[2]! ? null : box;
}
