import type { Solve } from '../model/instance.ts';
import { contractInstance } from '../partition/contractInstance.ts';

/** A solver that keeps groups together: they are solved as one site. */
export function solveGrouped(solve: Solve, groups: readonly (readonly number[])[]): Solve {
  if (groups.length === 0) return solve;
  return (instance, options) => {
    const contracted = contractInstance(instance, groups);
    return contracted.expand(solve(contracted.instance, options));
  };
}
