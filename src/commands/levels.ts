import type { GridResult } from '../batch/gridTask.ts';
import { type Community, communitiesOf } from '../batch/levelsCommunities.ts';
import { type DrawnGrid, drawnGrids } from '../batch/levelsDraw.ts';
import { upperWork } from '../batch/levelsUpper.ts';
import { pairsByGrid } from '../batch/pairsByGrid.ts';
import { splitCity } from '../batch/splitCity.ts';
import { readGrids } from '../io/readGrids.ts';
import { crsOf, type Town } from '../io/readTown.ts';
import type { Grid } from '../model/grid.ts';
import { type Note, note, renderNote } from '../model/note.ts';
import type { Pair } from '../model/pair.ts';
import type { InputChecksum, PlanParameters } from '../model/plan.ts';
import type { Levels } from './levelsOptions.ts';
import type { Platform } from './platform.ts';

/** The upper level: the grids that were drawn, and all that is needed to tell of them. */
export interface UpperLevel {
  readonly communities: readonly Community[];
  readonly results: readonly GridResult[];
  readonly drawn: readonly DrawnGrid[];
  readonly baseline: readonly Grid[] | null;
  readonly parameters: PlanParameters;
  readonly inputs: readonly InputChecksum[];
  readonly notes: readonly Note[];
}

/** How the upper level is drawn. */
export interface UpperOptions {
  readonly levels: Levels;
  readonly workers: number | null;
  readonly pairs: readonly Pair[];
  readonly through: boolean;
  /** How the baseline's file is read. */
  readonly crs: string;
  readonly maxRejected: number;
}

/**
 * Draws the grids of all communities anew. Pairs that are to be together are kept in one grid; those to be apart are the
 * micro-grids' business.
 */
export async function drawUpper(
  platform: Platform,
  town: Town,
  parameters: PlanParameters,
  { levels, workers, pairs, through, crs, maxRejected }: UpperOptions,
): Promise<UpperLevel> {
  const geos = await platform.geos();
  const inputs: InputChecksum[] = [];
  let baseline: readonly Grid[] | null = null;
  if (levels.baseline !== null) {
    const { name, bytes, sha256 } = await platform.readInput(levels.baseline);
    inputs.push({ role: 'upper-baseline', file: name, bytes: bytes.length, sha256 });
    baseline = readGrids(
      geos,
      { name, bytes },
      {
        map: new Map(),
        crs: crsOf(crs, 'grids'),
        encoding: null,
        maxRejected,
      },
    ).value;
  }
  const { communities, kept, notes } = communitiesOf(geos, town.grids);
  const upper: PlanParameters = {
    ...parameters,
    limits: levels.upper,
    weights: levels.weights,
    codePattern: levels.pattern,
  };
  const city = { ...town, grids: communities.map(({ grid }) => grid) };
  // Numbers with leading zeros, so that the order of the codes is that of the numbers.
  const split = splitCity(city, { ...upper, codePattern: '{grid}{number:6}' });
  const together = pairs.filter(({ kind }) => kind === 'together');
  const { work } = pairsByGrid(city, upperWork(split, { baseline, lower: parameters }), together, through);
  const bar = platform.progress(note('levels-drawing'), work.length);
  let results: GridResult[];
  try {
    results = await platform.weave(work, workers, (done) => bar.step(done));
  } finally {
    bar.end();
  }
  const drawn = drawnGrids(communities, work, results, town.households, { pattern: levels.pattern, kept, baseline });
  const aside = communities.flatMap(({ grid }, c): Note[] => {
    const { row, microgrids } = results[c]!;
    if (microgrids.length > 0) return [];
    const detail = row.notes[0] ? renderNote(row.notes[0], parameters.lang) : '';
    return [note('levels-set-aside', { community: grid.code, detail })];
  });
  const { min, max } = levels.upper;
  const told = note('levels-drawn', { grids: drawn.length, communities: communities.length, min, max });
  for (const n of [...notes, ...aside]) platform.say(n);
  return {
    communities,
    results,
    drawn,
    baseline,
    parameters: upper,
    inputs,
    notes: [told, ...notes, ...aside],
  };
}
