import type { Position } from 'geojson';
import type { Box } from '../../geometry/boxes.ts';
import type { Geos } from '../../geometry/geos.ts';
import { repairGround } from '../../geometry/repairGround.ts';
import { repairLine } from '../../geometry/repairLine.ts';
import { doubleArea } from '../../geometry/repairRing.ts';
import { isSimpleRing } from '../../geometry/simpleRing.ts';
import type { Barrier } from '../../model/barrier.ts';
import type { BuildingColumns } from '../../model/buildingColumns.ts';
import type { Grid } from '../../model/grid.ts';
import type { HouseholdTable } from '../../model/household.ts';
import { type Note, note } from '../../model/note.ts';
import type { Rejection } from '../../model/rejection.ts';
import { strengthOfClass, UNKNOWN_STRENGTH } from '../barrierStrength.ts';
import { attributeColumn } from '../columns/attributeColumn.ts';
import type { Source } from '../source.ts';
import type { UniqueIds } from '../uniqueIds.ts';
import { type Chunk, type Lists, openColumns, type Texts } from './columnReader.ts';
import { UNITS_PER_DEGREE, UNKNOWN_U16 } from './layout.ts';

/** What a columnar file held, and what of it could not be taken. */
export interface ColumnsRead<T> {
  readonly value: T;
  readonly rejections: readonly Rejection[];
}

const none = (rows: number): Texts => new Array(rows).fill(null);

/**
 * Households of a columnar file, a household a row, as tables one after the other. Ids are taken as they are; the file is
 * one of ours and holds nothing personal.
 *
 * @param wanted rows of the file from 0, ascending, which alone are read; null for all
 */
export function householdsOfColumns(
  source: Source,
  attribute: string | null,
  wanted: Uint32Array | null = null,
): readonly HouseholdTable[] {
  const file = openColumns(source, 'households');
  if (attribute !== null)
    attributeColumn(
      source.name,
      file.head.columns.map(({ name }) => name),
      attribute,
    );
  let first = 1;
  const tables: HouseholdTable[] = [];
  for (const chunk of file.chunks()) {
    const rows = wanted && within(wanted, first - 1, chunk.rows);
    if (rows === null || rows.length > 0 || tables.length === 0)
      tables.push(householdsOf(chunk, first, attribute, rows));
    first += chunk.rows;
  }
  return tables;
}

/** The ids of all rows of a layer, as its reader gives them where no two are alike. */
export function idsOfColumns(source: Source, layer: 'households' | 'buildings'): string[] {
  const ids: string[] = [];
  for (const chunk of openColumns(source, layer).chunks())
    for (const id of chunk.texts('id') ?? none(chunk.rows)) ids.push(id ?? String(ids.length + 1));
  return ids;
}

/** Those of ascending rows that stand in a stretch of the file, counted from its begin. */
function within(wanted: Uint32Array, begin: number, length: number): Uint32Array {
  const first = wanted.findIndex((row) => row >= begin);
  if (first < 0) return new Uint32Array(0);
  let end = first;
  while (end < wanted.length && wanted[end]! < begin + length) end++;
  return wanted.subarray(first, end).map((row) => row - begin);
}

function householdsOf(
  chunk: Chunk,
  first: number,
  attribute: string | null,
  wanted: Uint32Array | null,
): HouseholdTable {
  const rows = wanted?.length ?? chunk.rows;
  const column = (name: string) => (wanted === null ? chunk.texts(name) : chunk.textsOf(name, wanted)) ?? none(rows);
  const rowAt = (i: number) => first + (wanted === null ? i : wanted[i]!);
  const filled = <T extends Float64Array | Uint32Array>(list: T, value: (i: number) => number): T => {
    for (let i = 0; i < rows; i++) list[i] = value(wanted === null ? i : wanted[i]!);
    return list;
  };
  const numbers = (name: string) => {
    const values = chunk.u16(name);
    const value = (i: number) => (values![i] === UNKNOWN_U16 ? Number.NaN : values![i]!);
    return values && filled(new Float64Array(rows), value);
  };
  const degrees = (name: string) => {
    const units = chunk.degrees(name);
    return filled(new Float64Array(rows), (i) => units[i]! / UNITS_PER_DEGREE);
  };
  return {
    length: rows,
    id: column('id').map((text, i) => text ?? String(rowAt(i))),
    lon: degrees('lon'),
    lat: degrees('lat'),
    households: new Uint32Array(rows).fill(1),
    people: numbers('people'),
    building: column('building'),
    unit: column('unit'),
    floor: column('floor'),
    room: column('room'),
    floors: null,
    ...(attribute === null ? {} : { attribute: numbers(attribute) }),
    row: filled(new Uint32Array(rows), (i) => first + i),
  };
}

/**
 * Adds the buildings of a columnar file; ground that is not valid is mended or rejected as everywhere.
 *
 * @param wanted rows of the file from 0, ascending, which alone are read; null for all
 */
export function buildingsOfColumns(
  geos: Geos,
  source: Source,
  ids: UniqueIds,
  columns: BuildingColumns,
  wanted: Uint32Array | null = null,
): ColumnsRead<null> {
  const rejections: Rejection[] = [];
  let row = 0;
  let next = 0;
  for (const chunk of openColumns(source, 'buildings').chunks()) {
    const id = chunk.texts('id') ?? none(chunk.rows);
    const [floors, units] = [chunk.u16('floors'), chunk.u16('units')];
    const shapes = chunk.lists('ground');
    for (let i = 0; i < chunk.rows; i++) {
      row++;
      if (wanted !== null && wanted[next] !== row - 1) continue;
      next++;
      const building = {
        id: ids.take(id[i] ?? String(row)),
        floors: known(floors?.[i]),
        units: known(units?.[i]),
        households: null,
      };
      const numbers = shapes.values.subarray(shapes.start[i]!, shapes.start[i + 1]!);
      if (isPlain(numbers)) {
        columns.addPacked(building, numbers);
        continue;
      }
      const repaired = repairGround(geos, polygonsOf(shapes, i));
      if ('refused' in repaired) rejections.push({ file: source.name, row, reason: repaired.refused });
      else columns.add({ ...building, ground: repaired.ground });
    }
  }
  return { value: null, rejections };
}

/** Whether the numbers of a ground are one simple ring, counter-clockwise. */
function isPlain(numbers: Int32Array): boolean {
  if (numbers[0] !== 1 || numbers[1] !== 1 || numbers.length !== 3 + 2 * numbers[2]!) return false;
  const ring: Position[] = [];
  for (let at = 3; at < numbers.length; at += 2) ring.push([numbers[at]!, numbers[at + 1]!]);
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined || first[0] !== last[0] || first[1] !== last[1]) return false;
  for (let i = 1; i < ring.length; i++)
    if (ring[i]![0] === ring[i - 1]![0] && ring[i]![1] === ring[i - 1]![1]) return false;
  return isSimpleRing(ring) && doubleArea(ring) > 0;
}

export function gridsOfColumns(
  geos: Geos,
  source: Source,
  taken: ReadonlyMap<string, string>,
): ColumnsRead<readonly Grid[]> {
  const rejections: Rejection[] = [];
  const grids: Grid[] = [];
  const own = new Map<string, number>();
  let row = 0;
  for (const chunk of openColumns(source, 'grids').chunks()) {
    const column = (name: string) => chunk.texts(name) ?? none(chunk.rows);
    const [code, name, community, kind] = [column('code'), column('name'), column('community'), column('kind')];
    const shapes = chunk.lists('ground');
    for (let i = 0; i < chunk.rows; i++) {
      row++;
      const reject = (reason: Note) => rejections.push({ file: source.name, row, reason });
      const key = code[i] ?? '';
      const repaired = repairGround(geos, polygonsOf(shapes, i));
      if (key === '') reject(note('code-missing'));
      else if (own.has(key)) reject(note('code-doubled', { code: key, first: own.get(key)! }));
      else if (taken.has(key)) reject(note('code-in-files', { code: key, other: taken.get(key)! }));
      else if ('refused' in repaired) reject(repaired.refused);
      else {
        own.set(key, row);
        const text = { code: key, name: name[i]!, community: community[i]!, kind: kind[i]! };
        grids.push({ ...text, min: null, max: null, ground: repaired.ground });
      }
    }
  }
  return { value: grids, rejections };
}

/** @param near tells of a box (west, south, east, north, degrees) whether a barrier in it is wanted; null for all */
export function barriersOfColumns(
  source: Source,
  near: ((box: Box) => boolean) | null = null,
): ColumnsRead<readonly Barrier[]> {
  const rejections: Rejection[] = [];
  const barriers: Barrier[] = [];
  let row = 0;
  for (const chunk of openColumns(source, 'barriers').chunks()) {
    const classes = chunk.texts('class') ?? none(chunk.rows);
    const { start, values } = chunk.lists('line');
    for (let i = 0; i < chunk.rows; i++) {
      row++;
      if (near !== null && !near(boxOfUnits(values, start[i]!, start[i + 1]!))) continue;
      const line: Position[] = [];
      for (let at = start[i]!; at + 1 < start[i + 1]!; at += 2)
        line.push([values[at]! / UNITS_PER_DEGREE, values[at + 1]! / UNITS_PER_DEGREE]);
      const repaired = repairLine(line);
      const strength = strengthOfClass(classes[i] ?? '') ?? UNKNOWN_STRENGTH;
      if (repaired === null) rejections.push({ file: source.name, row, reason: note('shape-too-short') });
      else if (strength > 0) barriers.push({ line: repaired, class: classes[i]!, strength });
    }
  }
  return { value: barriers, rejections };
}

function boxOfUnits(values: Int32Array, from: number, end: number): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = from; at + 1 < end; at += 2) {
    west = Math.min(west, values[at]!);
    south = Math.min(south, values[at + 1]!);
    east = Math.max(east, values[at]!);
    north = Math.max(north, values[at + 1]!);
  }
  return [west / UNITS_PER_DEGREE, south / UNITS_PER_DEGREE, east / UNITS_PER_DEGREE, north / UNITS_PER_DEGREE];
}

function polygonsOf({ start, values }: Lists, row: number): Position[][][] {
  let at = start[row]!;
  const end = start[row + 1]!;
  const count = () => (at < end ? values[at++]! : 0);
  const polygons: Position[][][] = [];
  for (let n = count(); n > 0; n--) {
    const rings: Position[][] = [];
    for (let m = count(); m > 0; m--) {
      const ring: Position[] = [];
      for (let k = count(); k > 0 && at + 1 < end; k--, at += 2)
        ring.push([values[at]! / UNITS_PER_DEGREE, values[at + 1]! / UNITS_PER_DEGREE]);
      rings.push(ring);
    }
    polygons.push(rings);
  }
  return polygons;
}

function known(value: number | undefined): number | null {
  return value === undefined || value === UNKNOWN_U16 ? null : value;
}
