import type { StoredPlan } from '../model/storedPlan.ts';
import { householdFlows } from './householdFlows.ts';
import { type PartitionDistance, partitionDistance } from './partitionDistance.ts';
import { type PlanSide, sidesOf, totalOf } from './planSide.ts';

/** A figure of both plans. */
export interface Both<T> {
  readonly a: T;
  readonly b: T;
}

/** A household that bears another code in the second plan. */
export interface ChangedHousehold {
  readonly household: string;
  readonly building: string | null;
  readonly from: string;
  readonly to: string;
  readonly households: number;
}

/** A building whose households bear other codes in the second plan. */
export interface ChangedBuilding {
  readonly building: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Households that bear another code. */
  readonly households: number;
}

export interface GridComparison {
  readonly grid: string;
  readonly name: string | null;
  /** Null: the grid is not in that plan. */
  readonly a: PlanSide | null;
  readonly b: PlanSide | null;
  /** Households in both plans with another code, and outside the micro-grid that theirs is paired with. */
  readonly recoded: number;
  readonly moved: number;
}

export interface PlanComparison {
  readonly total: Both<PlanSide>;
  /** Households in a micro-grid of both plans; of these with another code; outside of their micro-grid's partner. */
  readonly common: number;
  readonly recoded: number;
  readonly moved: number;
  /** Households of the second plan that the first does not have, and the other way round. */
  readonly arrived: number;
  readonly gone: number;
  readonly buildings: { readonly common: number; readonly recoded: number };
  readonly distance: PartitionDistance;
  readonly grids: readonly GridComparison[];
  /** Micro-grids of the two plans that hold most of each other's households: the largest overlap first, each once. */
  readonly partners: readonly { readonly a: string; readonly b: string; readonly households: number }[];
  readonly changedHouseholds: readonly ChangedHousehold[];
  readonly changedBuildings: readonly ChangedBuilding[];
}

/** Two plans side by side, matched by household id. Plans of other inputs and grids can be compared as far as they share ids. */
export function comparePlans(a: StoredPlan, b: StoredPlan): PlanComparison {
  const overlap = new Map<string, Map<string, number>>();
  const changed: ChangedHousehold[] = [];
  const buildings = new Set<string>();
  let [common, arrived, gone] = [0, 0, 0];
  for (const { line, from, to, households } of householdFlows(a.households, b.households)) {
    if (from === null) arrived += households;
    else if (to === null) gone += households;
    else {
      if (line.building !== null) buildings.add(line.building);
      if (from !== to) changed.push({ household: line.household, building: line.building, from, to, households });
      if (from === '' || to === '') continue;
      common += households;
      add(overlap, from, to, households);
    }
  }
  const partners = pairUp(overlap);
  const partnerOf = new Map(partners.map((pair) => [pair.a, pair.b]));
  const gridOf = new Map([...a.microgrids, ...b.microgrids].map(({ code, grid }) => [code, grid]));
  const recodedIn = new Map<string, number>();
  const movedIn = new Map<string, number>();
  let [recoded, moved] = [0, 0];
  for (const [from, own] of overlap)
    for (const [to, households] of own) {
      const grid = gridOf.get(to) ?? '';
      if (from !== to) {
        recoded += households;
        recodedIn.set(grid, (recodedIn.get(grid) ?? 0) + households);
      }
      if (partnerOf.get(from) !== to) {
        moved += households;
        movedIn.set(grid, (movedIn.get(grid) ?? 0) + households);
      }
    }
  const changedBuildings = buildingsOf(a, b, changed);
  const sides = { a: sidesOf(a), b: sidesOf(b) };
  const codes = [...new Set([...sides.a.keys(), ...sides.b.keys()])].sort();
  const names = new Map([...a.grids, ...b.grids].map(({ grid, name }) => [grid, name]));
  return {
    total: { a: totalOf(a), b: totalOf(b) },
    common,
    recoded,
    moved,
    arrived,
    gone,
    buildings: { common: buildings.size, recoded: changedBuildings.length },
    distance: partitionDistance(overlap),
    grids: codes.map((grid) => ({
      grid,
      name: names.get(grid) ?? null,
      a: sides.a.get(grid) ?? null,
      b: sides.b.get(grid) ?? null,
      recoded: recodedIn.get(grid) ?? 0,
      moved: movedIn.get(grid) ?? 0,
    })),
    partners,
    changedHouseholds: changed,
    changedBuildings,
  };
}

/** Largest overlap first (then by code), each micro-grid once. */
function pairUp(overlap: ReadonlyMap<string, ReadonlyMap<string, number>>): PlanComparison['partners'] {
  const pairs = [...overlap].flatMap(([a, own]) => [...own].map(([b, households]) => ({ a, b, households })));
  pairs.sort((p, q) => q.households - p.households || order(p.a, q.a) || order(p.b, q.b));
  const taken = { a: new Set<string>(), b: new Set<string>() };
  return pairs.filter(({ a, b }) => {
    if (taken.a.has(a) || taken.b.has(b)) return false;
    taken.a.add(a);
    taken.b.add(b);
    return true;
  });
}

/** The buildings of changed households, with all micro-grids that hold a part of them. */
function buildingsOf(a: StoredPlan, b: StoredPlan, changed: readonly ChangedHousehold[]): ChangedBuilding[] {
  const found = new Map<string, { from: Set<string>; to: Set<string>; households: number }>();
  for (const { building, households } of changed) {
    if (building === null) continue;
    const own = found.get(building) ?? { from: new Set(), to: new Set(), households: 0 };
    found.set(building, own);
    own.households += households;
  }
  for (const { building, microgrid } of a.households) found.get(building ?? '')?.from.add(microgrid);
  for (const { building, microgrid } of b.households) found.get(building ?? '')?.to.add(microgrid);
  return [...found]
    .map(([building, own]) => ({
      building,
      from: [...own.from].sort(),
      to: [...own.to].sort(),
      households: own.households,
    }))
    .sort((p, q) => order(p.building, q.building));
}

function add(table: Map<string, Map<string, number>>, a: string, b: string, n: number): void {
  const row = table.get(a);
  if (row) row.set(b, (row.get(b) ?? 0) + n);
  else table.set(a, new Map([[b, n]]));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
