import { componentsByLabel } from './components.ts';
import type { Problem } from './problem.ts';
import { restrict } from './restrict.ts';

/** A part of an instance that can be solved on its own. */
export interface Unit {
  /** Sites of the instance, in the order of the unit's problem. */
  readonly sites: readonly number[];
  readonly problem: Problem;
}

/**
 * Cuts an instance into pieces that no micro-grid can span: the components of the graph without the locked sites. They
 * stay together in one unit where a fixed number of micro-grids or the labels of a baseline tie them.
 */
export function unitsOf(problem: Problem): Unit[] {
  const pieces = freePieces(problem);
  const tied = (problem.k !== null || problem.label !== null) && pieces.length + problem.locks > 1;
  if (tied) return [{ sites: Array.from({ length: problem.n }, (_, i) => i), problem }];
  return pieces.map((sites) => ({ sites, problem: restrict(problem, sites, problem.k) }));
}

/** The connected pieces of sites that are not locked. */
export function freePieces(problem: Problem): number[][] {
  return componentsByLabel(problem, problem.lock).filter((piece) => problem.lock[piece[0]!]! < 0);
}
