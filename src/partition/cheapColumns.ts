import { type ColumnStore, type Columns, Emitter, type Enumeration } from './columns.ts';
import type { Problem } from './problem.ts';

/**
 * As enumerateColumns, but only the sets that cost at most `dearest`. What a set costs in any case (its spread, pairs kept
 * inside, pairs cut towards sites that cannot join any more) only grows as sites join, so that most sets are never
 * looked at where cuts are what counts. Sites are taken in breadth-first order, which shuts a set in early. Without
 * locked sets and slack.
 */
export function enumerateCheap(
  problem: Problem,
  run: Enumeration & { readonly dearest: number },
  store: ColumnStore,
): { columns: Columns | null; visited: number } {
  const { n, w, start, to, cut, keep, min, max } = problem;
  store.clear();
  const emitter = new Emitter(problem, store, run.contested);
  const order = breadthFirst(problem);
  /** 1: can join no more sets of this branch; 2: in the set. */
  const state = new Uint8Array(n);
  const met = new Uint16Array(n);
  const members: number[] = [];
  let visited = 0;

  const visit = (site: number, households: number, sureBefore: number, candidates: readonly number[]): boolean => {
    if (++visited > run.visits) return false;
    const depth = members.length;
    emitter.push(depth, site);
    members.push(site);
    state[site] = 2;
    const open = candidates.slice();
    let sure = sureBefore;
    for (let h = start[site]!, end = start[site + 1]!; h < end; h++) {
      const j = to[h]!;
      if (state[j] === 2) sure += keep[h]!;
      else if (state[j] === 1) sure += 0.5 * cut[h]!;
      const before = met[j]!;
      met[j] = before + 1;
      if (before === 0 && state[j] === 0) open.push(j);
    }
    let done = true;
    if (sure + emitter.spread(depth + 1) <= run.dearest) {
      if (households >= min) emitter.emitBelow(depth + 1, run.dearest);
      done = store.count <= run.cap;
      const shut: number[] = [];
      while (done && open.length > 0 && sure + emitter.spread(depth + 1) <= run.dearest) {
        const next = open.pop()!;
        if (households + w[next]! <= max) done = visit(next, households + w[next]!, sure, open);
        // All sets with it are done: from here on it is outside.
        state[next] = 1;
        shut.push(next);
        for (let h = start[next]!, end = start[next + 1]!; h < end; h++) if (state[to[h]!] === 2) sure += 0.5 * cut[h]!;
      }
      for (const j of shut) state[j] = 0;
    }
    for (let h = start[site]!, end = start[site + 1]!; h < end; h++) met[to[h]!] = met[to[h]!]! - 1;
    state[site] = 0;
    members.pop();
    emitter.pop(depth);
    return done;
  };

  for (const anchor of order) {
    met[anchor] = 1;
    if (w[anchor]! <= max && !visit(anchor, w[anchor]!, 0, [])) return { columns: null, visited };
    met[anchor] = 0;
    state[anchor] = 1;
  }
  return { columns: store.finish(), visited };
}

/** All sites, each component breadth-first from its lowest site's farthest site. */
function breadthFirst(problem: Problem): number[] {
  const { n, start, to } = problem;
  const sweep = (from: number, seen: Uint8Array): number[] => {
    const queue = [from];
    seen[from] = 1;
    for (const at of queue) {
      for (let h = start[at]!; h < start[at + 1]!; h++) {
        if (seen[to[h]!]) continue;
        seen[to[h]!] = 1;
        queue.push(to[h]!);
      }
    }
    return queue;
  };
  const seen = new Uint8Array(n);
  const order: number[] = [];
  for (let i = 0; i < n; i++) {
    if (seen[i]) continue;
    const farthest = sweep(i, seen.slice()).at(-1)!;
    order.push(...sweep(farthest, seen));
  }
  return order;
}
