import type { Building } from '../../model/building.ts';
import type { Grid } from '../../model/grid.ts';
import type { HouseholdTable } from '../../model/household.ts';
import { HashInput } from '../hashInput.ts';

/**
 * What a file brings to each grid, as digests: label + 1 (0: outside all grids) and the four words of the digest of its items
 * there in their order, five slots a label, labels ascending. Equal ones brought the same to the grid's message.
 */
export type PartDigests = Uint32Array;

export const PART_SLOTS = 5;

/** Digests of items by their labels from −1; `put` hands an item in. */
export function partDigests(labels: Int32Array, put: (input: HashInput, item: number) => void): PartDigests {
  let most = -1;
  for (const label of labels) if (label > most) most = label;
  const start = new Uint32Array(most + 3);
  for (const label of labels) start[label + 2]!++;
  const present = start.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  for (let slot = 1; slot < start.length; slot++) start[slot]! += start[slot - 1]!;
  const items = new Uint32Array(labels.length);
  const next = start.slice();
  for (let item = 0; item < labels.length; item++) items[next[labels[item]! + 1]!++] = item;
  const digests = new Uint32Array(PART_SLOTS * present);
  const input = new HashInput();
  let at = 0;
  for (let slot = 0; slot < start.length - 1; slot++) {
    if (start[slot] === start[slot + 1]) continue;
    for (let i = start[slot]!; i < start[slot + 1]!; i++) put(input, items[i]!);
    digests[at] = slot;
    input.digestInto(digests, at + 1);
    at += PART_SLOTS;
  }
  return digests;
}

/** Hands rows of a table in: all that a grid's message holds of them. */
export function householdPart(table: HouseholdTable, first = 0): (input: HashInput, item: number) => void {
  return (input, item) => {
    const row = first + item;
    input.text(table.id[row]!).number(table.lon[row]!).number(table.lat[row]!).number(table.households[row]!);
    input.number(table.people?.[row] ?? null).number(table.floors?.[row] ?? null);
    input.number(table.attribute?.[row] ?? null);
    input.text(table.building[row]!).text(table.unit[row]!).text(table.floor[row]!).text(table.room[row]!);
  };
}

/** The same of buildings. */
export function buildingPart(buildings: readonly Building[], first = 0): (input: HashInput, item: number) => void {
  return (input, item) => {
    const { id, floors, units, households, ground } = buildings[first + item]!;
    input.text(id).number(floors).number(units).number(households).shape(ground.coordinates);
  };
}

/** Digests of grids themselves, four words each. */
export function gridDigests(grids: readonly Grid[]): Uint32Array {
  const digests = new Uint32Array(4 * grids.length);
  const input = new HashInput();
  grids.forEach(({ code, name, community, kind, min, max, ground }, grid) => {
    input.text(code).text(name).text(community).text(kind).number(min).number(max).shape(ground.coordinates);
    input.digestInto(digests, 4 * grid);
  });
  return digests;
}

/**
 * The labels whose parts differ between two runs: what files brought to them, file after file.
 * @param before the parts of each file of the earlier run in order, by labels of this run; parts without one left out
 */
export function differingParts(before: Iterable<PartDigests>, now: Iterable<PartDigests>): Set<number> {
  const listed = (files: Iterable<PartDigests>) => {
    const lists = new Map<number, number[]>();
    for (const parts of files)
      for (let at = 0; at < parts.length; at += PART_SLOTS) {
        const list = lists.get(parts[at]! - 1);
        const words = parts.subarray(at + 1, at + PART_SLOTS);
        if (list) list.push(...words);
        else lists.set(parts[at]! - 1, [...words]);
      }
    return lists;
  };
  const [old, fresh] = [listed(before), listed(now)];
  const differing = new Set<number>();
  for (const [label, words] of old) {
    const other = fresh.get(label);
    if (!other || other.length !== words.length || words.some((word, i) => word !== other[i])) differing.add(label);
  }
  for (const label of fresh.keys()) if (!old.has(label)) differing.add(label);
  return differing;
}

/** Parts with other labels, `−1 − 1` for those that are left out. */
export function relabelled(parts: PartDigests, labelOf: (label: number) => number): PartDigests {
  const kept: (readonly [label: number, words: Uint32Array])[] = [];
  for (let at = 0; at < parts.length; at += PART_SLOTS) {
    const label = parts[at] === 0 ? -1 : labelOf(parts[at]! - 1);
    if (label >= 0 || parts[at] === 0) kept.push([label, parts.subarray(at + 1, at + PART_SLOTS)]);
  }
  return packed(kept);
}

/** Parts of which those of some labels are others now. */
export function replacedParts(parts: PartDigests, labels: ReadonlySet<number>, others: PartDigests): PartDigests {
  const list: (readonly [label: number, words: Uint32Array])[] = [];
  for (const [from, wanted] of [
    [parts, false],
    [others, true],
  ] as const)
    for (let at = 0; at < from.length; at += PART_SLOTS)
      if (labels.has(from[at]! - 1) === wanted) list.push([from[at]! - 1, from.subarray(at + 1, at + PART_SLOTS)]);
  return packed(list);
}

function packed(list: (readonly [label: number, words: Uint32Array])[]): PartDigests {
  list.sort(([a], [b]) => a - b);
  const parts = new Uint32Array(PART_SLOTS * list.length);
  list.forEach(([label, words], i) => {
    parts[PART_SLOTS * i] = label + 1;
    parts.set(words, PART_SLOTS * i + 1);
  });
  return parts;
}
