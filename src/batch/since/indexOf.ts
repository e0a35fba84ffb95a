import type { Town, TownPart } from '../../io/town.ts';
import type { Note } from '../../model/note.ts';
import type { InputChecksum, PlanParameters } from '../../model/plan.ts';
import type { RecordedPlan } from '../assembleRecords.ts';
import type { CityWork } from '../splitCity.ts';
import { labelsOf, runsOf } from './runs.ts';
import type { IndexedInput, Remark, SinceIndex } from './sinceIndex.ts';

/** With more remarks than this an index would be larger than what it saves. */
const MOST_REMARKS = 20_000;

/** An index but for the sums of the plan's files, which are known once they are written. */
export type UnsealedIndex = Omit<SinceIndex, 'head'> & { readonly head: Omit<SinceIndex['head'], 'files'> };

/**
 * The index of a plan that was woven from a town; null where a later run could not trust it: ids were changed to be unlike
 * others, or too many rows have remarks.
 *
 * @param inputs checksums in the order in which the files were read
 * @param reading how they were read
 */
export function indexOf(
  town: Town,
  work: CityWork,
  plan: Pick<RecordedPlan, 'divided' | 'boxes'>,
  {
    inputs,
    parameters,
    reading,
  }: {
    readonly inputs: readonly InputChecksum[];
    readonly parameters: PlanParameters;
    readonly reading: string;
  },
): UnsealedIndex | null {
  const { parts, households } = town;
  if (parts === undefined || parts.length !== inputs.length || town.renamed !== false) return null;
  if (town.rejections.length + town.repairs.length > MOST_REMARKS) return null;
  return {
    head: {
      parameters,
      reading,
      inputs: indexedInputs(town, parts, inputs),
      grids: town.grids.length,
      columns: {
        people: households.people !== null,
        floors: households.floors !== null,
        attribute: Boolean(households.attribute),
      },
      outside: {
        rows: work.outside.length,
        households: work.outside.reduce((sum, row) => sum + households.households[row]!, 0),
      },
    },
    rows: runsOf(labelsOf(work.rows, households.length)),
    buildings: runsOf(labelsOf(work.buildings, town.buildings.length)),
    divided: plan.divided,
    boxes: boxColumn(plan.boxes),
    barriers: gridsOfBarriers(parts, work),
  };
}

/** Every input with its share of the town's lists. */
export function indexedInputs(
  town: Pick<Town, 'rejections' | 'repairs' | 'notes'>,
  parts: readonly TownPart[],
  inputs: readonly InputChecksum[],
): IndexedInput[] {
  const at = { rejections: 0, repairs: 0, notes: 0 };
  return inputs.map((input, i) => {
    const { taken, ...counts } = parts[i]!;
    const own = <T>(key: keyof typeof at, list: readonly T[]): readonly T[] => {
      at[key] += counts[key];
      return list.slice(at[key] - counts[key], at[key]);
    };
    return {
      ...input,
      taken,
      rejections: own('rejections', town.rejections).map(({ row, reason }): Remark => [row, reason]),
      repairs: own('repairs', town.repairs).map(({ row, what }): Remark => [row, what]),
      notes: own<Note>('notes', town.notes),
    };
  });
}

export function boxColumn(boxes: readonly (readonly number[] | null)[]): Float64Array {
  const column = new Float64Array(4 * boxes.length).fill(Number.NaN);
  boxes.forEach((box, grid) => {
    if (box !== null) column.set(box, 4 * grid);
  });
  return column;
}

/** `SinceIndex.barriers` of a whole city. */
function gridsOfBarriers(parts: readonly TownPart[], work: CityWork): Uint32Array {
  const fileOf: number[] = [];
  parts.forEach(({ role, taken }, input) => {
    if (role === 'barriers') for (let i = 0; i < taken; i++) fileOf.push(input);
  });
  const met = new Map<number, number[]>();
  parts.forEach(({ role }, input) => {
    if (role === 'barriers') met.set(input, []);
  });
  for (let grid = 0; grid < work.length; grid++)
    for (const barrier of work.barriers(grid)) {
      const grids = met.get(fileOf[barrier]!)!;
      if (grids[grids.length - 1] !== grid) grids.push(grid);
    }
  return barrierColumn(met);
}

/** @param met grids by the number of the barrier file among the inputs */
export function barrierColumn(met: ReadonlyMap<number, readonly number[]>): Uint32Array {
  return Uint32Array.from([...met].flatMap(([input, grids]) => [input, grids.length, ...grids]));
}

/** The grids that the barriers of each file meet, by the number of the file among the inputs. */
export function barrierGrids({ barriers }: Pick<SinceIndex, 'barriers'>): Map<number, Uint32Array> {
  const met = new Map<number, Uint32Array>();
  for (let at = 0; at < barriers.length; ) {
    const count = barriers[at + 1]!;
    met.set(barriers[at]!, barriers.subarray(at + 2, at + 2 + count));
    at += 2 + count;
  }
  return met;
}
