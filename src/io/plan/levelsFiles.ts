import type { MultiPolygon } from 'geojson';
import type { Grid } from '../../model/grid.ts';
import type { StoredMicroGrid, StoredPlan } from '../../model/storedPlan.ts';
import { Fields, parseJson } from './fields.ts';
import { geometryText, microgridOf, propertiesOf } from './microgridsFile.ts';
import { GRIDS_FILE, inChunks, LEVELS_FILE, linesOf, type PlanFile } from './planFile.ts';
import { readReport } from './readReport.ts';
import { reportFile } from './reportFile.ts';
import { rounded } from './rounding.ts';

/** One grid of the upper level as it is written. */
export interface UpperGrid {
  readonly grid: Grid;
  /** As a part of its community; null for a grid that was kept as it is. */
  readonly drawn: StoredMicroGrid | null;
}

/** Households that came from an old grid into a new one. */
export interface GridChange {
  readonly old: string;
  readonly new: string;
  readonly households: number;
}

/** Border inside one level: between the grids of a community, or between the micro-grids of a grid. */
export interface LevelBorder {
  readonly metres: number;
  /** Share along barriers that cut. */
  readonly onBarrier: number | null;
  /** Mean strength of what lies along it, 0 for open ground. */
  readonly strength: number | null;
}

/** What `levels.json` tells beside the report of the upper level. */
export interface LevelsTold {
  readonly borders: { readonly upper: LevelBorder; readonly lower: LevelBorder };
  /** By old grid, then by new one. */
  readonly changes: readonly GridChange[];
}

/**
 * `grids.geojson`: the grids as `--grids` takes them (code, name, community, and what a kept grid brings), with the
 * figures of those that were drawn. `levels.json`: the upper level in the layout of `report.json`, its grids being the
 * communities and its micro-grids the grids, and the borders and changes.
 */
export function levelsFiles(upper: StoredPlan, grids: readonly UpperGrid[], told: LevelsTold): PlanFile[] {
  return [
    { name: GRIDS_FILE, chunks: inChunks(features(grids)) },
    { name: LEVELS_FILE, chunks: inChunks(report(upper, told)) },
  ];
}

function* features(grids: readonly UpperGrid[]): Generator<string> {
  yield '{"type":"FeatureCollection","features":[\n';
  for (let i = 0; i < grids.length; i++) {
    const { grid, drawn } = grids[i]!;
    const { code, name, community, kind, min, max } = grid;
    const own = {
      ...(kind === null ? {} : { kind }),
      ...(min === null ? {} : { min }),
      ...(max === null ? {} : { max }),
    };
    const properties = JSON.stringify({ code, name, community, ...own, ...(drawn ? propertiesOf(drawn) : {}) });
    const end = i + 1 < grids.length ? ',\n' : '\n';
    yield `{"type":"Feature","properties":${properties},"geometry":${geometryText(drawn?.ground ?? grid.ground)}}${end}`;
  }
  yield ']}\n';
}

function* report(upper: StoredPlan, { borders, changes }: LevelsTold): Generator<string> {
  const text = [...reportFile(upper).chunks].join('').trimEnd();
  yield `${text.slice(0, -1).trimEnd()},\n`;
  yield `"borders": ${JSON.stringify({ upper: borderValue(borders.upper), lower: borderValue(borders.lower) })},\n`;
  yield `"changes": [${changes.map((change) => `\n${JSON.stringify(change)}`).join(',')}\n]\n}\n`;
}

function borderValue({ metres, onBarrier, strength }: LevelBorder) {
  const share = (value: number | null) => (value === null ? null : rounded(value));
  return { metres: rounded(metres, 2), on_barrier: share(onBarrier), strength: share(strength) };
}

/** The upper level read back, as a plan of grids in communities; its lines are those of the plan below, told by grid. */
export function readLevels(
  levels: Iterable<string>,
  grids: Iterable<string>,
  lower: StoredPlan,
): { readonly upper: StoredPlan; readonly grids: readonly Grid[] } {
  const report = readReport(parseJson([...levels].join(''), LEVELS_FILE, 1), LEVELS_FILE);
  const whole = Fields.of(parseJson([...linesOf(grids)].join('\n'), GRIDS_FILE, 1), GRIDS_FILE, '$');
  const microgrids: StoredMicroGrid[] = [];
  const read = whole.each('features').map((feature): Grid => {
    const properties = feature.inner('properties');
    if (properties.has('grid')) microgrids.push(microgridOf(feature));
    const geometry = feature.inner('geometry');
    const coordinates = geometry.list('coordinates') as MultiPolygon['coordinates'];
    return {
      code: properties.text('code'),
      name: properties.textOrNull('name'),
      community: properties.textOrNull('community'),
      kind: properties.textOrNull('kind'),
      min: properties.numberOrNull('min'),
      max: properties.numberOrNull('max'),
      ground: {
        type: 'MultiPolygon',
        coordinates:
          geometry.text('type') === 'Polygon'
            ? [coordinates as unknown as MultiPolygon['coordinates'][0]]
            : coordinates,
      },
    };
  });
  const known = new Set(microgrids.map(({ code }) => code));
  return { upper: { ...report, microgrids, households: upperLines(lower, known) }, grids: read };
}

/** The lines of a plan with the grid in the place of the micro-grid; a row that was divided is whole again. */
export function upperLines(
  {
    households,
    microgrids,
  }: Pick<StoredPlan, 'households'> & {
    readonly microgrids: readonly { readonly code: string; readonly grid: string }[];
  },
  known: ReadonlySet<string>,
): StoredPlan['households'] {
  const gridOf = new Map(microgrids.map(({ code, grid }) => [code, known.has(grid) ? grid : '']));
  const lines: StoredPlan['households'][number][] = [];
  for (const line of households) {
    const microgrid = gridOf.get(line.microgrid) ?? '';
    const last = lines[lines.length - 1];
    if (last !== undefined && last.household === line.household && last.microgrid === microgrid)
      lines[lines.length - 1] = { ...last, households: last.households + line.households };
    else lines.push({ ...line, microgrid });
  }
  return lines;
}
