import type { CoverageOutside, CoverageTable, CoverageUnit, Figure } from '../../model/coverage.ts';
import { FIGURE_NAMES } from '../../model/coverage.ts';
import { POSTS } from '../../model/staff.ts';
import type { SquareMetres } from '../../model/units.ts';
import { apportion } from './apportion.ts';
import { marshall } from './marshall.ts';
import { leafOrder, rollUp, type UnitTree } from './unitTree.ts';
import { type PlacedHouseholds, type PlacesByMicroGrid, walkingDistances } from './walkingDistances.ts';

/** A micro-grid as far as its coverage is concerned. */
export interface CoveredMicroGrid {
  /** Index of its grid. */
  readonly grid: number;
  /** Its ground; a stack shares the ground of its building. */
  readonly area: SquareMetres;
  readonly status: 'ok' | 'undersize' | 'oversize';
  /** The building that it is a part of; null for ordinary ground. */
  readonly stack: string | null;
  readonly liaisons: number;
  readonly volunteers: number;
  readonly buildings: number;
}

export interface CoveredGrid {
  readonly buildings: number;
  /** Buildings on its ground that no micro-grid has; null when not known. */
  readonly buildingsOut: number | null;
  /** Its ground; null when not known: then that of its micro-grids. */
  readonly area: SquareMetres | null;
}

/** Places of incidents by index: of a micro-grid; of a grid where no micro-grid has them; −1 for none. */
interface CoveredIncidents {
  readonly microgrid: Int32Array;
  readonly grid: Int32Array;
}

export interface CoverageInput {
  readonly tree: UnitTree;
  readonly microgrids: readonly CoveredMicroGrid[];
  readonly grids: readonly CoveredGrid[];
  /** Rows of the register: micro-grid or −1, and then the grid on whose ground they stand, or −1. */
  readonly households: PlacedHouseholds & { readonly grid: Int32Array; readonly people: Float64Array | null };
  /** Null when no staff is known. */
  readonly liaisons: PlacesByMicroGrid | null;
  /** Way on the ground to a straight line. */
  readonly detour: number;
  readonly incidents: CoveredIncidents | null;
  readonly outside: Omit<CoverageOutside, 'households' | 'incidents'>;
}

/** Shares of the ground that are noise of the projection. */
const NOISE = 1e-4;

/**
 * Who and what is covered, at every level (the four levels of the slogan: 区不漏格、格不漏房、房不漏户、户不漏人). The area without
 * a household is that of micro-grids that hold none, and ground of a grid that belongs to no micro-grid. The ground of a stack is shared
 * out evenly, its incidents in proportion to households. Rates are smoothed among the units of one level (`marshall`).
 */
export function coverageOf(input: CoverageInput): CoverageTable {
  const { tree, microgrids } = input;
  const { units, ofGrid, ofMicroGrid } = tree;
  const f = Object.fromEntries(FIGURE_NAMES.map((name) => [name, new Float64Array(units.length)])) as Record<
    Figure,
    Float64Array
  >;
  for (const unit of ofGrid) f.grids[unit] = 1;
  const outside = countHouseholds(input, f);
  countGround(input, f);
  microgrids.forEach(({ status, liaisons, volunteers }, m) => {
    const unit = ofMicroGrid[m]!;
    f.microgrids[unit] = 1;
    if (status !== 'ok') f[status][unit] = 1;
    f.liaisons[unit] = liaisons;
    f.volunteers[unit] = volunteers;
    f.liaisonsMissing[unit] = Math.max(0, POSTS.liaison - liaisons);
    f.volunteersMissing[unit] = Math.max(0, POSTS.volunteer - volunteers);
  });
  const incidentsOutside = countIncidents(input, f);
  for (const figure of SUMMED) rollUp(units, f[figure]);
  countBuildings(input, f);
  const walks =
    input.liaisons === null ? null : walkingDistances(input.households, input.liaisons, leafOrder(tree), input.detour);
  if (walks !== null) {
    f.measured.set(walks.measured);
    f.walk50.set(walks.p50);
    f.walk90.set(walks.p90);
    f.walk100.set(walks.p100);
  } else for (const figure of OF_STAFF) f[figure].fill(Number.NaN);
  if (input.households.people === null) for (const figure of OF_PEOPLE) f[figure].fill(Number.NaN);
  if (input.incidents === null) for (const figure of OF_INCIDENTS) f[figure].fill(Number.NaN);
  else rates(units, f);
  return {
    units,
    figures: f,
    change: null,
    gone: [],
    outside: { ...input.outside, households: outside, incidents: incidentsOutside },
  };
}

const SUMMED: readonly Figure[] = [
  'grids',
  'microgrids',
  'households',
  'householdsOut',
  'people',
  'peopleOut',
  'peopleUnknown',
  'undersize',
  'oversize',
  'liaisons',
  'volunteers',
  'liaisonsMissing',
  'volunteersMissing',
  'incidents',
];
const OF_STAFF: readonly Figure[] = [
  'liaisons',
  'volunteers',
  'liaisonsMissing',
  'volunteersMissing',
  'measured',
  'walk50',
  'walk90',
  'walk100',
];
const OF_PEOPLE: readonly Figure[] = ['people', 'peopleOut', 'peopleUnknown'];
const OF_INCIDENTS: readonly Figure[] = ['incidents', 'rate', 'smoothed'];

type Figures = Record<Figure, Float64Array>;

/** Households and people into their micro-grid, else their grid, else the city; how many are in no grid. */
function countHouseholds({ tree, households: rows }: CoverageInput, f: Figures): number {
  let outside = 0;
  const { microgrid, grid, households, people } = rows;
  for (let i = 0; i < microgrid.length; i++) {
    const within = microgrid[i]! >= 0;
    const unit = within ? tree.ofMicroGrid[microgrid[i]!]! : grid[i]! >= 0 ? tree.ofGrid[grid[i]!]! : 0;
    const count = households[i]!;
    if (unit === 0) outside += count;
    f[within ? 'households' : 'householdsOut'][unit]! += count;
    if (people === null) continue;
    const persons = people[i]!;
    if (!Number.isNaN(persons)) f[within ? 'people' : 'peopleOut'][unit]! += persons;
    // A household that is known, but nobody in it: 户不漏人 cannot be said of it.
    if (within && !(persons > 0)) f.peopleUnknown[unit]! += count;
  }
  return outside;
}

function countGround({ tree, microgrids, grids }: CoverageInput, f: Figures): void {
  const members = new Map<string, number>();
  const key = ({ grid, stack }: CoveredMicroGrid) => `${grid} ${stack}`;
  for (const m of microgrids) if (m.stack !== null) members.set(key(m), (members.get(key(m)) ?? 0) + 1);
  const covered = new Float64Array(grids.length);
  microgrids.forEach((microgrid, m) => {
    const unit = tree.ofMicroGrid[m]!;
    const area = microgrid.area / (microgrid.stack === null ? 1 : members.get(key(microgrid))!);
    f.area[unit] = area;
    if (f.households[unit] === 0) f.empty[unit] = area;
    covered[microgrid.grid]! += area;
  });
  const { units } = tree;
  grids.forEach(({ area }, g) => {
    const bare = area === null ? 0 : area - covered[g]!;
    if (area === null || bare <= NOISE * area) return;
    f.area[tree.ofGrid[g]!] = bare;
    f.empty[tree.ofGrid[g]!] = bare;
  });
  rollUp(units, f.area);
  rollUp(units, f.empty);
}

/** A building counts once in its grid, however many micro-grids of a stack have a part of it. */
function countBuildings({ tree, microgrids, grids }: CoverageInput, f: Figures): void {
  const { units, ofGrid, ofMicroGrid } = tree;
  grids.forEach(({ buildings, buildingsOut }, g) => {
    f.buildings[ofGrid[g]!] = buildings;
    f.buildingsOut[ofGrid[g]!] = buildingsOut ?? 0;
  });
  rollUp(units, f.buildings);
  rollUp(units, f.buildingsOut);
  microgrids.forEach(({ buildings }, m) => {
    f.buildings[ofMicroGrid[m]!] = buildings;
  });
  if (grids.some(({ buildingsOut }) => buildingsOut === null)) f.buildingsOut.fill(Number.NaN);
}

/** Incidents by unit; those in no grid are told apart. */
function countIncidents({ tree, microgrids, incidents }: CoverageInput, f: Figures): number {
  if (incidents === null) return 0;
  const counts = new Float64Array(microgrids.length);
  let outside = 0;
  incidents.microgrid.forEach((m, i) => {
    const grid = incidents.grid[i]!;
    if (m >= 0) counts[m]!++;
    else if (grid >= 0) f.incidents[tree.ofGrid[grid]!]!++;
    else outside++;
  });
  const stacks = new Map<string, number[]>();
  microgrids.forEach(({ grid, stack }, m) => {
    if (stack === null) return;
    const key = `${grid} ${stack}`;
    const members = stacks.get(key);
    if (members === undefined) stacks.set(key, [m]);
    else members.push(m);
  });
  for (const members of stacks.values()) {
    const total = members.reduce((sum, m) => sum + counts[m]!, 0);
    const shares = apportion(
      total,
      members.map((m) => f.households[tree.ofMicroGrid[m]!]!),
    );
    members.forEach((m, i) => {
      counts[m] = shares[i]!;
    });
  }
  counts.forEach((count, m) => {
    f.incidents[tree.ofMicroGrid[m]!] = count;
  });
  return outside;
}

function rates(units: readonly CoverageUnit[], f: Figures): void {
  for (let from = 0; from < units.length; ) {
    let to = from;
    while (to < units.length && units[to]!.level === units[from]!.level) to++;
    const [events, base] = [f.incidents.slice(from, to), f.households.slice(from, to)];
    const smoothed = marshall(events, base).rate;
    for (let u = from; u < to; u++) {
      f.rate[u] = base[u - from]! > 0 ? (100 * f.incidents[u]!) / f.households[u]! : Number.NaN;
      f.smoothed[u] = 100 * smoothed[u - from]!;
    }
    from = to;
  }
}
