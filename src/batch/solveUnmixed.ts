import type { Instance, Solution, Solve, SolveOptions } from '../model/instance.ts';
import type { Atom } from './atoms.ts';

/**
 * Solves, and where a micro-grid would hold a part of one building and a part of another (it could not be told as a stack
 * of one building), locks the parts of those buildings as micro-grids of their own and solves again. Sets that the
 * instance locks stay as they are.
 */
export function solveUnmixed(
  solve: Solve,
  instance: Instance,
  atoms: readonly Atom[],
  options: SolveOptions,
): Solution {
  const locked = new Set<number>();
  const held = new Set(instance.locked.flat());
  for (;;) {
    const alone = [...locked].sort((a, b) => a - b).map((atom) => [atom]);
    const solution = solve({ ...instance, locked: [...instance.locked, ...alone] }, options);
    const before = locked.size;
    const partsOf = new Map<number, number>();
    for (const atom of atoms) if (atom.part) partsOf.set(atom.site, (partsOf.get(atom.site) ?? 0) + 1);
    for (const inside of partialSites(solution.assignment, solution.k, atoms, partsOf)) {
      if (inside.length < 2) continue;
      atoms.forEach((atom, i) => {
        if (inside.includes(atom.site) && !held.has(i)) locked.add(i);
      });
    }
    if (locked.size === before) return solution;
  }
}

/** For each label the sites of which it holds some parts, but not all. */
function partialSites(
  assignment: Int32Array,
  k: number,
  atoms: readonly Atom[],
  partsOf: ReadonlyMap<number, number>,
): number[][] {
  const held: Map<number, number>[] = Array.from({ length: k }, () => new Map());
  atoms.forEach((atom, i) => {
    if (!atom.part) return;
    const own = held[assignment[i]!]!;
    own.set(atom.site, (own.get(atom.site) ?? 0) + 1);
  });
  return held.map((own) => [...own].filter(([site, parts]) => parts < partsOf.get(site)!).map(([site]) => site));
}
