import type { Town, TownPart } from '../../io/town.ts';
import type { Note } from '../../model/note.ts';
import type { InputChecksum, PlanParameters } from '../../model/plan.ts';
import type { RecordedPlan } from '../assembleRecords.ts';
import type { CityWork } from '../splitCity.ts';
import { buildingPart, gridDigests, householdPart, type PartDigests, partDigests } from './partDigests.ts';
import { labelsOf, runsOf } from './runs.ts';
import type { IndexedInput, Remark, SinceIndex } from './sinceIndex.ts';

/** With more remarks than this an index would be larger than what it saves. */
export const MOST_REMARKS = 20_000;

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
  const labels = {
    households: labelsOf(work.rows, households.length),
    buildings: labelsOf(work.buildings, town.buildings.length),
  };
  const digests = new Map<number, PartDigests>();
  const firsts = firstsOf(parts);
  parts.forEach(({ role, taken }, input) => {
    if (role !== 'households' && role !== 'buildings') return;
    const first = firsts[input]!;
    const put = role === 'households' ? householdPart(households, first) : buildingPart(town.buildings, first);
    digests.set(input, partDigests(labels[role].subarray(first, first + taken), put));
  });
  const lost = (input: number) => {
    const { role, taken } = parts[input]!;
    let sum = 0;
    if (role === 'households')
      for (let row = firsts[input]!; row < firsts[input]! + taken; row++)
        if (labels.households[row]! < 0) sum += households.households[row]!;
    return sum;
  };
  return {
    head: {
      parameters,
      reading,
      inputs: indexedInputs(town, parts, inputs).map((input, i) => ({ ...input, outside: lost(i) })),
      grids: town.grids.length,
    },
    rows: runsOf(labels.households),
    buildings: runsOf(labels.buildings),
    divided: plan.divided,
    boxes: boxColumn(plan.boxes),
    barriers: gridsOfBarriers(parts, work),
    parts: filesColumn(digests),
    grounds: gridDigests(town.grids),
    straddling: work.straddling,
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
    const { taken, columns, ...counts } = parts[i]!;
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
      outside: 0,
      columns: columns ?? null,
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
  return filesColumn(met);
}

/** Number of the first item of each file in the list of its role. */
export function firstsOf(files: readonly { readonly role: string; readonly taken: number }[]): number[] {
  const next = new Map<string, number>();
  return files.map(({ role, taken }) => {
    const first = next.get(role) ?? 0;
    next.set(role, first + taken);
    return first;
  });
}

/** Lists by the number of their file among the inputs, as one column. */
export function filesColumn(lists: ReadonlyMap<number, ArrayLike<number>>): Uint32Array {
  const column = new Uint32Array([...lists.values()].reduce((sum, { length }) => sum + 2 + length, 0));
  let at = 0;
  for (const [input, list] of lists) {
    column[at] = input;
    column[at + 1] = list.length;
    column.set(list, at + 2);
    at += 2 + list.length;
  }
  return column;
}

/** The lists of such a column. */
export function listsOfFiles(column: Uint32Array): Map<number, Uint32Array> {
  const lists = new Map<number, Uint32Array>();
  for (let at = 0; at < column.length; ) {
    const count = column[at + 1]!;
    lists.set(column[at]!, column.subarray(at + 2, at + 2 + count));
    at += 2 + count;
  }
  return lists;
}
