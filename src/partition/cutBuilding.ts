import type { Limits } from '../model/limits.ts';
import type { CutBy, Dwelling } from './dwelling.ts';
import { floorNumber } from './floorNumber.ts';
import { GRAINS, type Level, levelsOf } from './levels.ts';

/** A part of a building above the maximum: a stack micro-grid or a band of one. */
export interface BuildingPart {
  readonly households: number;
  /** Rows, with the households of each that lie in this part; a row may be divided between neighbours. */
  readonly pieces: readonly { readonly row: number; readonly households: number }[];
  readonly units: readonly string[] | null;
  /** Lowest and highest storey; null where whole units are taken or storeys are not known. */
  readonly floors: readonly [number, number] | null;
  readonly by: CutBy;
}

/**
 * Cuts a building above the maximum into parts: whole units (单元) where they fit, else bands of storeys, never within a
 * storey; where neither is known, equal parts. A part that falls short stands on the ground, where it can take a neighbour in. Bands run through one unit, or, where whole units cannot keep the limits,
 * through all of them. Of all such cuts the one with least violation, then fewest parts that mix a piece of one unit
 * with another, then least balance term Σ(n − target)², by dynamic programming over the levels. Returns one part for a
 * building that fits.
 */
export function cutBuilding(dwellings: readonly Dwelling[], storeys: number | null, limits: Limits): BuildingPart[] {
  return bestCut(dwellings, storeys, limits).runs.map(part);
}

/**
 * The same building in its least parts, from the ground up, for a solver that is to choose the bands together with what
 * stands around: units or storeys as {@link cutBuilding} takes them; where neither is known, equal parts of about a
 * quarter of the maximum.
 */
export function leastParts(dwellings: readonly Dwelling[], storeys: number | null, limits: Limits): BuildingPart[] {
  const levels = bestCut(dwellings, storeys, limits).runs.flat();
  const households = levels.reduce((sum, level) => sum + level.households, 0);
  const equal = Math.max(1, Math.round((4 * households) / limits.max));
  const singles = levels.every(({ by }) => by === 'equal-parts');
  if (!singles) return levels.map((level) => part([level]));
  const from = (p: number) => Math.round((p * levels.length) / equal);
  return Array.from({ length: equal }, (_, p) => part(levels.slice(from(p), from(p + 1))));
}

/** Parts that lie next to each other as one. */
export function joinedParts(parts: readonly BuildingPart[]): BuildingPart {
  const pieces = new Map<number, number>();
  for (const { row, households } of parts.flatMap((one) => one.pieces))
    pieces.set(row, (pieces.get(row) ?? 0) + households);
  const floors = parts.flatMap((one) => one.floors ?? []);
  const whole = (of: 'units' | 'floors') => parts.every((one) => one[of] !== null);
  return {
    households: parts.reduce((sum, one) => sum + one.households, 0),
    pieces: [...pieces].map(([row, households]) => ({ row, households })),
    units: whole('units') ? [...new Set(parts.flatMap((one) => one.units ?? []))] : null,
    floors: whole('floors') ? [Math.min(...floors), Math.max(...floors)] : null,
    by: parts.find(({ by }) => by !== 'units')?.by ?? 'units',
  };
}

function bestCut(dwellings: readonly Dwelling[], storeys: number | null, limits: Limits): Cut {
  const floorOf = (d: Dwelling) => floorNumber(d.floor, d.room);
  let best: Cut | null = null;
  for (const grain of GRAINS) {
    const cut = cutLevels(levelsOf(dwellings, storeys, limits.max, floorOf, grain), limits);
    if (best === null || cut.cost.violation < best.cost.violation) best = cut;
    if (best.cost.violation === 0) break;
  }
  return best!;
}

interface Cut {
  readonly cost: Cost;
  readonly runs: readonly (readonly Level[])[];
}

/** The best cut of a row of levels into runs. */
function cutLevels(levels: readonly Level[], limits: Limits): Cut {
  const n = levels.length;
  const best: (Cost | null)[] = new Array<Cost | null>(n + 1).fill(null);
  const from = new Int32Array(n + 1);
  best[0] = { violation: 0, stranded: 0, mixed: 0, balance: 0 };
  for (let end = 1; end <= n; end++) {
    let weight = 0;
    for (let start = end - 1; start >= 0; start--) {
      weight += levels[start]!.households;
      if (weight > 2 * limits.max && start < end - 1) break;
      const before = best[start];
      if (!before) continue;
      const cost = {
        violation: before.violation + Math.max(0, limits.min - weight, weight - limits.max),
        stranded: before.stranded + (onGround(levels, start) ? 0 : Math.max(0, limits.min - weight)),
        mixed: before.mixed + (mixes(levels, start, end) ? 1 : 0),
        balance: before.balance + (weight - limits.target) ** 2,
      };
      const known = best[end] ?? null;
      if (known === null || less(cost, known)) {
        best[end] = cost;
        from[end] = start;
      }
    }
  }
  const runs: Level[][] = [];
  for (let end = n; end > 0; end = from[end]!) runs.push(levels.slice(from[end]!, end));
  return { cost: best[n]!, runs: runs.reverse() };
}

/** Whether a part that starts at this level begins a unit (or the building), so that it stands on the ground. */
function onGround(levels: readonly Level[], start: number): boolean {
  return levels[start - 1]?.group !== levels[start]!.group;
}

/** Whether levels start..end−1 take a piece of one unit together with something of another. */
function mixes(levels: readonly Level[], start: number, end: number): boolean {
  const first = levels[start]!.group;
  const last = levels[end - 1]!.group;
  if (first === last) return false;
  return levels[start - 1]?.group === first || levels[end]?.group === last;
}

interface Cost {
  violation: number;
  /** Households short in parts above the ground: only a part on the ground can take a neighbour in. */
  stranded: number;
  mixed: number;
  balance: number;
}

function less(a: Cost, b: Cost): boolean {
  if (a.violation !== b.violation) return a.violation < b.violation;
  if (a.stranded !== b.stranded) return a.stranded < b.stranded;
  if (a.mixed !== b.mixed) return a.mixed < b.mixed;
  return a.balance < b.balance;
}

function part(levels: readonly Level[]): BuildingPart {
  const pieces = new Map<number, number>();
  const units = new Set<string>();
  let floors: [number, number] | null = null;
  let everyUnit = true;
  let everyFloor = true;
  let households = 0;
  let by: CutBy = 'units';
  for (const level of levels) {
    households += level.households;
    for (const piece of level.pieces) pieces.set(piece.row, (pieces.get(piece.row) ?? 0) + piece.households);
    if (level.unit === null) everyUnit = false;
    else units.add(level.unit);
    if (level.floor === null) everyFloor = false;
    else
      floors = [Math.min(floors?.[0] ?? level.floor, level.floor), Math.max(floors?.[1] ?? level.floor, level.floor)];
    if (level.by !== 'units') by = level.by;
  }
  return {
    households,
    pieces: [...pieces].map(([row, count]) => ({ row, households: count })),
    units: everyUnit && units.size > 0 ? [...units] : null,
    floors: everyFloor ? floors : null,
    by,
  };
}
