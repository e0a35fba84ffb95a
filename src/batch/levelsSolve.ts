import { UnionFind } from '../geometry/planar/unionFind.ts';
import type { Instance, Solution, Solve, SolveOptions } from '../model/instance.ts';
import { effort } from '../partition/effort.ts';
import type { Atom } from './atoms.ts';
import type { GridPairs } from './pairsOfGrid.ts';
import { restrictInstance } from './restrictInstance.ts';
import { solveGrouped } from './solveGrouped.ts';

/** Both levels of one community: the sites as the grids' problem has them, and the atoms of the micro-grids' problem. */
export interface BothLevels {
  readonly upper: Instance;
  readonly lower: Instance;
  readonly lowerAtoms: readonly Atom[];
  /** Sites that must be in one grid. */
  readonly pairs: Pick<GridPairs, 'groups'>;
}

/**
 * Draws grids that can be divided into micro-grids. First as if there were no level below. Where some grid then leaves
 * micro-grids short or over, once more from the micro-grids of the whole community, joined into grids; the way that
 * leaves fewest households short or over on both levels is taken, of equals the one of the better grids.
 */
export function solveUpper(solve: Solve, levels: BothLevels, options: SolveOptions): Solution {
  const { upper, lower, lowerAtoms, pairs } = levels;
  const direct = solveGrouped(solve, pairs.groups)(upper, options);
  const trouble = troubleBelow(solve, direct, levels, options);
  if (trouble === 0) return direct;
  const below = solve(lower, { ...options, stream: `${options.stream} below` });
  const joined = new UnionFind(upper.sites.length);
  for (const group of pairs.groups) for (const site of group) joined.union(group[0]!, site);
  const firstOf = new Map<number, number>();
  lowerAtoms.forEach(({ site }, atom) => {
    const label = below.assignment[atom]!;
    joined.union(firstOf.get(label) ?? site, site);
    if (!firstOf.has(label)) firstOf.set(label, site);
  });
  const groups = new Map<number, number[]>();
  for (let site = 0; site < upper.sites.length; site++)
    groups.set(joined.find(site), [...(groups.get(joined.find(site)) ?? []), site]);
  const several = [...groups.values()].filter((group) => group.length > 1);
  const built = solveGrouped(solve, several)(upper, options);
  const bad = (plan: Solution, short: number) => plan.violation + short;
  const first = bad(direct, trouble);
  const second = bad(built, troubleBelow(solve, built, levels, options));
  if (second > first || (second === first && built.objective >= direct.objective)) return direct;
  // What is proven of the joined micro-grids is not proven of all grids.
  const bound = built.violation === direct.violation ? direct.bound : null;
  return {
    ...built,
    bound: bound === null ? null : Math.min(bound, built.objective),
    gap: bound === null || built.objective <= 0 ? null : Math.max(0, built.objective - bound) / built.objective,
    status: built.violation > 0 ? 'infeasible' : 'feasible',
  };
}

/** Households short or over in the micro-grids that the grids of a plan can be divided into, by a quick look. */
function troubleBelow(
  solve: Solve,
  { assignment, k }: Solution,
  { lower, lowerAtoms }: BothLevels,
  options: SolveOptions,
): number {
  let short = 0;
  for (let grid = 0; grid < k; grid++) {
    const atoms = [...lowerAtoms.keys()].filter((atom) => assignment[lowerAtoms[atom]!.site] === grid);
    const quick = { ...options, effort: effort('fast', atoms.length) };
    short += solve(restrictInstance(lower, atoms), quick).violation;
  }
  return short;
}
