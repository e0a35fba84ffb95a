import type { Solve } from '../model/instance.ts';
import { contractInstance } from '../partition/contractInstance.ts';
import { type Conflict, separate } from '../partition/separate.ts';
import type { GridPairs } from './pairsOfGrid.ts';

/** A solver that keeps groups together (they are solved as one site) and conflicts apart. */
export function solvePaired(solve: Solve, { groups, conflicts }: Pick<GridPairs, 'groups' | 'conflicts'>): Solve {
  if (groups.length === 0 && conflicts.length === 0) return solve;
  return (instance, options) => {
    const contracted = contractInstance(instance, groups);
    const pairs = conflicts.map(([a, b]): Conflict => [contracted.node[a]!, contracted.node[b]!]);
    return contracted.expand(separate(contracted.instance, solve(contracted.instance, options), pairs, options));
  };
}
