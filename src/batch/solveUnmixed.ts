import type { Instance, Solution, Solve, SolveOptions } from '../model/instance.ts';
import { contractInstance } from '../partition/contractInstance.ts';
import { type Conflict, separate } from '../partition/separate.ts';
import type { Atom } from './atoms.ts';
import type { GridPairs } from './pairsOfGrid.ts';

/**
 * Solves with groups kept together and conflicts kept apart. Where a micro-grid would hold a part of one building and a
 * part of another (it could not be told as a stack of one building), the parts of the two are kept apart as well: cut
 * buildings exceed the maximum, so that none could be whole beside another. Sets that the instance locks stay as they are.
 */
export function solveUnmixed(
  solve: Solve,
  { groups, conflicts }: Pick<GridPairs, 'groups' | 'conflicts'>,
  instance: Instance,
  atoms: readonly Atom[],
  options: SolveOptions,
): Solution {
  const contracted = groups.length > 0 ? contractInstance(instance, groups) : null;
  const drawn = contracted?.instance ?? instance;
  const free = solve(drawn, options);
  const held = new Set(instance.locked.flat());
  const partsOf = new Map<number, number[]>();
  atoms.forEach((atom, i) => {
    if (atom.part) partsOf.set(atom.site, [...(partsOf.get(atom.site) ?? []), i]);
  });
  const apart: Conflict[] = [...conflicts];
  const known = new Set<string>();
  for (;;) {
    const ends = contracted ? apart.map(([a, b]): Conflict => [contracted.node[a]!, contracted.node[b]!]) : apart;
    const separated = separate(drawn, free, ends, options);
    const solution = contracted?.expand(separated) ?? separated;
    const before = known.size;
    for (const inside of partialSites(solution.assignment, solution.k, atoms, partsOf)) {
      for (const [first, second] of pairsOf(inside)) {
        const key = `${first} ${second}`;
        const free = (site: number) => partsOf.get(site)!.filter((i) => !held.has(i));
        if (known.has(key) || free(first).length === 0 || free(second).length === 0) continue;
        known.add(key);
        for (const a of free(first)) for (const b of free(second)) apart.push([a, b]);
      }
    }
    if (known.size === before) return solution;
  }
}

/** For each label the sites of which it holds some parts, but not all. */
function partialSites(
  assignment: Int32Array,
  k: number,
  atoms: readonly Atom[],
  partsOf: ReadonlyMap<number, readonly number[]>,
): number[][] {
  const held: Map<number, number>[] = Array.from({ length: k }, () => new Map());
  atoms.forEach((atom, i) => {
    if (!atom.part) return;
    const own = held[assignment[i]!]!;
    own.set(atom.site, (own.get(atom.site) ?? 0) + 1);
  });
  return held.map((own) => [...own].filter(([site, parts]) => parts < partsOf.get(site)!.length).map(([site]) => site));
}

function pairsOf(sites: readonly number[]): [number, number][] {
  return sites.flatMap((first, i) => sites.slice(i + 1).map((second): [number, number] => [first, second]));
}
