import { UnionFind } from '../geometry/planar/unionFind.ts';
import type { Instance } from '../model/instance.ts';
import { type Note, note } from '../model/note.ts';
import type { Pair } from '../model/pair.ts';
import type { Conflict } from '../partition/separate.ts';
import { throughPath } from './throughPath.ts';

/** Two sites of an instance that are to be together. */
export interface WantedPair {
  readonly pair: Pair;
  readonly a: number;
  readonly b: number;
}

/** A pair that cannot be kept as it stands, with the sites concerned. */
export interface FailedPair {
  readonly pair: Pair;
  readonly atoms: readonly number[];
  readonly reason: Note;
}

/** How messages call a pair. */
export function named({ a, b, file, row }: Pair): Record<string, string | number> {
  return { a: a.id, b: b.id, file, row };
}

/**
 * Groups of sites that are joined into one: connected, within the maximum, without a conflict. Whole chains of pairs first
 * (a–c need not touch where b, which both are to be with, touches the two), then pair by pair until nothing more joins.
 * What is left fails with its reason, or is joined over what lies between (fewest households) where `through` is set.
 */
export function joinTogether(
  wanted: readonly WantedPair[],
  conflicts: readonly Conflict[],
  { edges, sites, limits }: Instance,
  through: boolean,
): { readonly groups: number[][]; readonly failed: FailedPair[] } {
  const neighbours: number[][] = Array.from({ length: sites.length }, () => []);
  for (let e = 0; e < edges.length; e++) {
    neighbours[edges.a[e]!]!.push(edges.b[e]!);
    neighbours[edges.b[e]!]!.push(edges.a[e]!);
  }
  const joined = new UnionFind(sites.length);
  const apart = ({ a, b }: WantedPair) => joined.find(a) !== joined.find(b);
  const members = (site: number) => [...neighbours.keys()].filter((i) => joined.find(i) === joined.find(site));
  const weight = (set: readonly number[]) => set.reduce((sum, i) => sum + sites.w[i]!, 0);
  const clashes = (set: readonly number[]) => conflicts.some(([a, b]) => set.includes(a) && set.includes(b));
  const tryToJoin = (set: readonly number[]) => {
    if (weight(set) > limits.max || clashes(set) || !connected(set, neighbours)) return;
    for (const i of set) joined.union(set[0]!, i);
  };

  const chains = new UnionFind(sites.length);
  for (const { a, b } of wanted) chains.union(a, b);
  for (const root of new Set(wanted.map(({ a }) => chains.find(a))))
    tryToJoin([...new Set(wanted.flatMap(({ a, b }) => (chains.find(a) === root ? [a, b] : [])))]);
  for (let before = -1, open = wanted.length; open !== before; ) {
    before = open;
    for (const pair of wanted) if (apart(pair)) tryToJoin([...members(pair.a), ...members(pair.b)]);
    open = wanted.filter(apart).length;
  }

  const failed: FailedPair[] = [];
  for (const pair of wanted.filter(apart)) {
    if (!apart(pair)) continue;
    const { a, b } = pair;
    const ends = [...members(a), ...members(b)];
    const path = throughPath(members(a), members(b), neighbours, sites.w);
    const all = [...new Set([...ends, ...(path ?? []).flatMap(members)])];
    const args = {
      max: limits.max,
      between: path?.length ?? 0,
      ids: listed((path ?? []).map((i) => sites.id[i]!)),
      households: weight(weight(ends) > limits.max ? ends : all),
    };
    const code =
      path === null
        ? 'together-unreachable'
        : clashes(ends)
          ? 'together-apart'
          : weight(ends) > limits.max
            ? 'together-too-large'
            : weight(all) > limits.max
              ? 'together-too-far'
              : clashes(all)
                ? 'together-apart'
                : 'together-not-touching';
    if (code === 'together-not-touching' && through) tryToJoin(all);
    else failed.push({ pair: pair.pair, atoms: [a, b], reason: note(code, { ...named(pair.pair), ...args }) });
  }
  const groups = new Map<number, number[]>();
  for (const i of neighbours.keys()) groups.set(joined.find(i), [...(groups.get(joined.find(i)) ?? []), i]);
  return { groups: [...groups.values()].filter((group) => group.length > 1), failed };
}

function listed(ids: readonly string[]): string {
  return ids.slice(0, 4).join(', ') + (ids.length > 4 ? ' …' : '');
}

function connected(set: readonly number[], neighbours: readonly (readonly number[])[]): boolean {
  const open = new Set(set);
  const queue = [set[0]!];
  open.delete(set[0]!);
  for (const i of queue) for (const j of neighbours[i]!) if (open.delete(j)) queue.push(j);
  return open.size === 0;
}
