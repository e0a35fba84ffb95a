import { MaskedSets } from './maskedSets.ts';
import type { Problem } from './problem.ts';
import { QuickSearch } from './quickCover.ts';

/**
 * Candidate micro-grids as the columns of a set-partitioning problem. Column c covers the rows
 * row[start[c]..start[c+1]): sites 0..n−1, after them the rows of contested old labels (at most one micro-grid may take
 * one over).
 */
export interface Columns {
  readonly count: number;
  readonly start: Uint32Array;
  readonly row: Uint16Array;
  /** Exact cost; a cut edge counts half on each side. */
  readonly cost: Float64Array;
  /** Old label that the column takes over, −1 for none. */
  readonly claim: Int32Array;
  /** Households short or over, beyond what its sites above the maximum cost anyway. */
  readonly short: Float64Array;
}

/** What to enumerate, and when to give up. */
export interface Enumeration {
  /** How far a column may be outside the limits, in households beyond what its sites above the maximum cost anyway. */
  readonly slack: number;
  /** Row of each old label after the sites', −1 for labels that any number of columns may take over. */
  readonly contested: Int32Array;
  /** Most columns, and most connected sets looked at (each is a step). */
  readonly cap: number;
  readonly visits: number;
}

/**
 * All connected sets of free sites within the bounds, each once (ESU: Wernicke 2006; pruned above the maximum), the
 * locked sets; per set one column with the uncontested old label it keeps most of, and one for each contested label that it
 * would keep more of. `visited` counts the sets looked at. Null
 * columns: a cap was met. The columns live in `store` until it is used again.
 */
export function enumerateColumns(
  problem: Problem,
  run: Enumeration,
  store = new ColumnStore(),
): { columns: Columns | null; visited: number } {
  store.clear();
  const emitter = store.emitter;
  emitter.begin(problem, run.contested);
  // What a locked set is short or over cannot be helped: it passes as if it held the minimum.
  for (const set of lockedSets(problem)) {
    set.forEach((site, depth) => {
      emitter.push(depth, site);
    });
    emitter.emit(set.length, 0);
    set.forEach((_, depth) => {
      emitter.pop(set.length - 1 - depth);
    });
  }
  const visited = enumerate(problem, run, store, emitter);
  return { columns: visited <= run.visits && store.count <= run.cap ? store.finish() : null, visited };
}

/** ESU without recursion; returns the sets visited, more than `run.visits` when given up. */
function enumerate(problem: Problem, run: Enumeration, store: ColumnStore, emitter: Emitter): number {
  const { n, w, start, to, min, max, lock } = problem;
  const low = min - run.slack;
  const high = max + run.slack;
  // A site above the maximum counts as just the maximum: what it is over cannot be helped by any plan.
  const capped = new Float64Array(n);
  for (let i = 0; i < n; i++) capped[i] = Math.min(w[i]!, max);
  const { member } = emitter;
  /** How often a site was met as a member or neighbour of the set in hand. */
  const met = new Uint8Array(n);
  /** Sites that may still join, one segment a depth: [from[d], till[d]), those at next[d] and above are done. */
  if (store.extension.length < 64 * n + 64) store.extension = new Uint16Array(128 * n + 64);
  let extension = store.extension;
  const from = new Int32Array(n + 2);
  const next = new Int32Array(n + 2);
  const till = new Int32Array(n + 2);
  const held = new Float64Array(n + 1);
  let visited = 0;
  for (let anchor = 0; anchor < n; anchor++) {
    if (lock[anchor]! >= 0 || capped[anchor]! > high) continue;
    met.fill(0);
    met[anchor] = 1;
    let depth = 0;
    let site = anchor;
    let size = 0;
    held[0] = capped[anchor]!;
    from[0] = 0;
    for (;;) {
      // Enter the set with `site` at this depth; `size` is the end of its segment so far.
      emitter.push(depth, site);
      for (let h = start[site]!, end = start[site + 1]!; h < end; h++) {
        const j = to[h]!;
        if (j <= anchor || lock[j]! >= 0) continue;
        const before = met[j]!;
        met[j] = before + 1;
        if (before === 0) extension[size++] = j;
      }
      till[depth] = size;
      next[depth] = size;
      if (++visited > run.visits) return visited;
      if (held[depth]! >= low) {
        emitter.emit(depth + 1, Math.max(0, min - held[depth]!, held[depth]! - max));
        if (store.count > run.cap) return visited;
      }
      // Find the next site to join, leaving sets that are done.
      let joined = -1;
      while (depth >= 0) {
        while (next[depth]! > from[depth]!) {
          const e = next[depth]! - 1;
          next[depth] = e;
          const candidate = extension[e]!;
          if (held[depth]! + capped[candidate]! <= high) {
            joined = candidate;
            break;
          }
        }
        if (joined >= 0) break;
        const left = member[depth]!;
        emitter.pop(depth);
        for (let h = start[left]!, end = start[left + 1]!; h < end; h++) {
          const j = to[h]!;
          if (j > anchor && lock[j]! < 0) met[j] = met[j]! - 1;
        }
        depth--;
      }
      if (joined < 0) break;
      const base = till[depth]!;
      const kept = next[depth]! - from[depth]!;
      if (base + 2 * n > extension.length) {
        extension = doubled(extension, Uint16Array);
        store.extension = extension;
      }
      extension.copyWithin(base, from[depth]!, next[depth]!);
      held[depth + 1] = held[depth]! + capped[joined]!;
      depth++;
      from[depth] = base;
      size = base + kept;
      site = joined;
    }
  }
  return visited;
}

/** The set in hand with its sums by depth, and its columns. */
class Emitter {
  member = new Int32Array(64);
  readonly #store: ColumnStore;
  #problem!: Problem;
  #contested!: Int32Array;
  #inside = new Uint8Array(64);
  #w = new Float64Array(65);
  #sx = new Float64Array(65);
  #sy = new Float64Array(65);
  #sq = new Float64Array(65);
  #edges = new Float64Array(65);
  #overlap = new Float64Array(0);

  constructor(store: ColumnStore) {
    this.#store = store;
  }

  /** Takes over a problem, with an empty set in hand. */
  begin(problem: Problem, contested: Int32Array): void {
    this.#problem = problem;
    this.#contested = contested;
    this.#overlap = new Float64Array(problem.labels);
    if (problem.n > this.member.length) {
      const n = 2 * problem.n;
      this.member = new Int32Array(n);
      this.#inside = new Uint8Array(n);
      this.#w = new Float64Array(n + 1);
      this.#sx = new Float64Array(n + 1);
      this.#sy = new Float64Array(n + 1);
      this.#sq = new Float64Array(n + 1);
      this.#edges = new Float64Array(n + 1);
    }
    this.#inside.fill(0, 0, problem.n);
  }

  push(depth: number, site: number): void {
    const { w, x, y, start, to, cut, keep } = this.#problem;
    const inside = this.#inside;
    let change = 0;
    for (let h = start[site]!, end = start[site + 1]!; h < end; h++) {
      change += inside[to[h]!] ? keep[h]! - 0.5 * cut[h]! : 0.5 * cut[h]!;
    }
    inside[site] = 1;
    this.member[depth] = site;
    const wx = w[site]! * x[site]!;
    const wy = w[site]! * y[site]!;
    this.#w[depth + 1] = this.#w[depth]! + w[site]!;
    this.#sx[depth + 1] = this.#sx[depth]! + wx;
    this.#sy[depth + 1] = this.#sy[depth]! + wy;
    this.#sq[depth + 1] = this.#sq[depth]! + wx * x[site]! + wy * y[site]!;
    this.#edges[depth + 1] = this.#edges[depth]! + change;
  }

  pop(depth: number): void {
    this.#inside[this.member[depth]!] = 0;
  }

  /** Stores the columns of the set of that size. */
  emit(size: number, short: number): void {
    const { n, w, compact, balance, target, label, moved, second } = this.#problem;
    const households = this.#w[size]!;
    const off = households - target;
    const sx = this.#sx[size]!;
    const sy = this.#sy[size]!;
    const inertia = households > 0 ? this.#sq[size]! - (sx * sx + sy * sy) / households : 0;
    const { member } = this;
    let cost = compact * inertia + balance * off * off + this.#edges[size]!;
    if (second !== null) {
      let beyond = -second.target;
      for (let p = 0; p < size; p++) beyond += second.values[member[p]!]!;
      cost += second.weight * beyond * beyond;
    }
    if (label === null) {
      this.#store.add(member, size, -1, cost, short, -1);
      return;
    }
    const overlap = this.#overlap;
    let labelled = 0;
    for (let p = 0; p < size; p++) {
      const i = member[p]!;
      const old = label[i]!;
      if (old < 0) continue;
      overlap[old] = overlap[old]! + w[i]!;
      labelled += w[i]!;
    }
    let best = -1;
    for (let p = 0; p < size; p++) {
      const old = label[member[p]!]!;
      if (old < 0 || this.#contested[old]! >= 0) continue;
      if (overlap[old]! > (best < 0 ? 0 : overlap[best]!)) best = old;
    }
    const kept = best < 0 ? 0 : overlap[best]!;
    this.#store.add(member, size, -1, cost + moved * (labelled - kept), short, best);
    for (let p = 0; p < size; p++) {
      const old = label[member[p]!]!;
      if (old < 0) continue;
      if (this.#contested[old]! >= 0 && overlap[old]! > kept) {
        const row = n + this.#contested[old]!;
        this.#store.add(member, size, row, cost + moved * (labelled - overlap[old]!), short, old);
      }
      overlap[old] = 0;
    }
  }
}

/** Sites of each locked set. */
export function lockedSets(problem: Problem): number[][] {
  const sets: number[][] = Array.from({ length: problem.locks }, () => []);
  for (let i = 0; i < problem.n; i++) if (problem.lock[i]! >= 0) sets[problem.lock[i]!]!.push(i);
  return sets.filter((set) => set.length > 0);
}

/** Columns in the making, in typed arrays that double when full and can be used again. */
export class ColumnStore {
  count = 0;
  readonly emitter = new Emitter(this);
  /** Whether every set that is added stays; where some are refused, masks of sites would not know of it. */
  readonly keepsAll: boolean = true;
  readonly sets = new MaskedSets();
  readonly quick = new QuickSearch();
  /** Sites that may still join the set in hand, a segment a depth. */
  extension = new Uint16Array(4096);
  #start = new Uint32Array(4096);
  #row = new Uint16Array(32_768);
  #cost = new Float64Array(4096);
  #short = new Float64Array(4096);
  #claim = new Int32Array(4096);

  clear(): void {
    this.count = 0;
  }

  /** Adds one column of `size` rows; `extra` is one more row or −1. */
  add(rows: Int32Array, size: number, extra: number, cost: number, short: number, claim: number): void {
    const c = this.count;
    if (c + 2 > this.#start.length) {
      this.#start = doubled(this.#start, Uint32Array);
      this.#cost = doubled(this.#cost, Float64Array);
      this.#short = doubled(this.#short, Float64Array);
      this.#claim = doubled(this.#claim, Int32Array);
    }
    let end = this.#start[c]!;
    while (end + size + 1 > this.#row.length) this.#row = doubled(this.#row, Uint16Array);
    const row = this.#row;
    for (let p = 0; p < size; p++) row[end++] = rows[p]!;
    if (extra >= 0) row[end++] = extra;
    this.#cost[c] = cost;
    this.#short[c] = short;
    this.#claim[c] = claim;
    this.#start[c + 1] = end;
    this.count = c + 1;
  }

  finish(): Columns {
    return {
      count: this.count,
      start: this.#start.subarray(0, this.count + 1),
      row: this.#row.subarray(0, this.#start[this.count]!),
      cost: this.#cost.subarray(0, this.count),
      short: this.#short.subarray(0, this.count),
      claim: this.#claim.subarray(0, this.count),
    };
  }
}

function doubled<T extends Uint16Array | Uint32Array | Int32Array | Float64Array>(
  old: T,
  Kind: new (length: number) => T,
): T {
  const wider = new Kind(2 * old.length);
  wider.set(old);
  return wider;
}
