import type { CoverageUnit, Level } from '../../model/coverage.ts';

/** A micro-grid or grid and what it belongs to. */
interface Below {
  readonly code: string;
  readonly name: string | null;
}

/** Where a grid stands: code and name of its unit on each level above; a level that is left out is passed over. */
export type Ancestry = Readonly<Partial<Record<Exclude<Level, 'grid' | 'microgrid'>, Below>>>;

/** The hierarchy as units, parents before children. */
export interface UnitTree {
  readonly units: readonly CoverageUnit[];
  /** Unit of each grid and of each micro-grid. */
  readonly ofGrid: Int32Array;
  readonly ofMicroGrid: Int32Array;
}

const ABOVE = ['county', 'township', 'community'] as const;

/**
 * The units of all levels: the city, then counties, townships, communities, grids, micro-grids, each in the order in which the
 * grids and micro-grids first name them. A unit of one code under two parents is two units.
 *
 * @param ancestry of each grid
 * @param gridOf index of each micro-grid's grid
 */
export function unitTree(
  grids: readonly Below[],
  ancestry: readonly Ancestry[],
  microgrids: readonly { readonly code: string }[],
  gridOf: Int32Array,
): UnitTree {
  const cities = [...new Map(ancestry.flatMap(({ city }) => (city ? [[city.code, city] as const] : []))).values()];
  const city = cities.length === 1 ? cities[0]! : { code: '', name: null };
  const units: CoverageUnit[] = [{ level: 'city', code: city.code, name: city.name, parent: -1 }];
  const parentOf = new Int32Array(grids.length);
  for (const level of ABOVE) {
    const known = new Map<string, number>();
    ancestry.forEach((above, g) => {
      const unit = above[level];
      if (unit === undefined) return;
      const key = `${parentOf[g]} ${unit.code}`;
      const found = known.get(key) ?? units.push({ level, ...unit, parent: parentOf[g]! }) - 1;
      known.set(key, found);
      parentOf[g] = found;
    });
  }
  const ofGrid = Int32Array.from(
    grids,
    ({ code, name }, g) => units.push({ level: 'grid', code, name, parent: parentOf[g]! }) - 1,
  );
  const ofMicroGrid = Int32Array.from(
    microgrids,
    ({ code }, m) => units.push({ level: 'microgrid', code, name: null, parent: ofGrid[gridOf[m]!]! }) - 1,
  );
  return { units, ofGrid, ofMicroGrid };
}

/** Adds the values of every unit to those of all units above it. */
export function rollUp(units: readonly CoverageUnit[], values: Float64Array): void {
  for (let u = units.length - 1; u > 0; u--) values[units[u]!.parent]! += values[u]!;
}

/** Where each unit's micro-grids stand when all micro-grids are put in the order of a walk through the tree. */
export interface LeafOrder {
  /** Place of each micro-grid. */
  readonly place: Int32Array;
  /** First place, and the one after the last, of each unit. */
  readonly first: Int32Array;
  readonly end: Int32Array;
}

/** Puts the micro-grids so that those of every unit stand together. */
export function leafOrder({ units, ofMicroGrid }: UnitTree): LeafOrder {
  const count = new Float64Array(units.length);
  for (const unit of ofMicroGrid) count[unit] = 1;
  rollUp(units, count);
  const first = new Int32Array(units.length);
  const next = new Int32Array(units.length);
  for (let u = 1; u < units.length; u++) {
    const { parent } = units[u]!;
    first[u] = next[parent]!;
    next[u] = first[u]!;
    next[parent]! += count[u]!;
  }
  const end = first.map((start, u) => start + count[u]!);
  return { place: ofMicroGrid.map((unit) => first[unit]!), first, end };
}
