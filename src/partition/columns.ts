import type { Problem } from './problem.ts';

/**
 * Candidate micro-grids as the columns of a set-partitioning problem. Column c covers the rows
 * row[start[c]..start[c+1]): sites 0..n−1, after them one row per old label (at most one micro-grid may take it over).
 */
export interface Columns {
  readonly count: number;
  readonly start: Uint32Array;
  readonly row: Uint16Array;
  /** Exact cost; a cut edge counts half on each side. */
  readonly cost: Float64Array;
  /** Households short or over, beyond what its sites above the maximum cost anyway. */
  readonly short: Float64Array;
}

/** What to enumerate, and when to give up. */
export interface Enumeration {
  /** How far a column may be outside the limits, in households beyond what its sites above the maximum cost anyway. */
  readonly slack: number;
  /** Most columns, and most connected sets looked at (each is a step). */
  readonly cap: number;
  readonly visits: number;
}

/**
 * All connected sets of free sites within the bounds, each once (ESU: Wernicke 2006; pruned above `high`), the locked
 * sets, and per set one column for each old label it could take over. `visited` counts the sets looked at. Null columns:
 * a cap was met.
 */
export function enumerateColumns(problem: Problem, run: Enumeration): { columns: Columns | null; visited: number } {
  const { n, w, x, y, start, to, cut, keep, compact, balance, target, min, max, label, labels, lock } = problem;
  const store = new ColumnStore();
  // A site above the maximum counts as just the maximum: what it is over cannot be helped by any plan.
  const capped = w.map((households) => Math.min(households, max));
  const low = min - run.slack;
  const high = max + run.slack;
  const inside = new Uint8Array(n);
  // How often a site was met as a member or neighbour of the set in hand.
  const met = new Uint8Array(n);
  const members: number[] = [];
  const overlap = new Float64Array(labels);
  let visited = 0;
  let anchor = 0;

  const emit = (households: number, held: number, sx: number, sy: number, sq: number, edges: number) => {
    const off = households - target;
    const inertia = households > 0 ? sq - (sx * sx + sy * sy) / households : 0;
    const cost = compact * inertia + balance * off * off + edges;
    const short = Math.max(0, min - held, held - max);
    if (!label) {
      store.add(members, -1, cost, short);
      return;
    }
    let labelled = 0;
    for (const i of members) {
      if (label[i]! < 0) continue;
      overlap[label[i]!] = overlap[label[i]!]! + w[i]!;
      labelled += w[i]!;
    }
    store.add(members, -1, cost + problem.moved * labelled, short);
    for (const i of members) {
      const old = label[i]!;
      if (old < 0 || overlap[old] === 0) continue;
      store.add(members, n + old, cost + problem.moved * (labelled - overlap[old]!), short);
      overlap[old] = 0;
    }
  };

  const edgeChange = (u: number) => {
    let change = 0;
    for (let h = start[u]!, end = start[u + 1]!; h < end; h++) {
      change += inside[to[h]!] ? keep[h]! - 0.5 * cut[h]! : 0.5 * cut[h]!;
    }
    return change;
  };

  // `extension` holds the sites that may still join: neighbours of the set that were not passed over.
  const extend = (
    extension: readonly number[],
    households: number,
    held: number,
    sx: number,
    sy: number,
    sq: number,
    edges: number,
  ): boolean => {
    if (++visited > run.visits) return false;
    if (held >= low) {
      emit(households, held, sx, sy, sq, edges);
      if (store.count > run.cap) return false;
    }
    for (let e = extension.length - 1; e >= 0; e--) {
      const u = extension[e]!;
      const weight = w[u]!;
      if (held + capped[u]! > high) continue;
      const further = extension.slice(0, e);
      for (let h = start[u]!, end = start[u + 1]!; h < end; h++) {
        const j = to[h]!;
        if (j <= anchor || lock[j]! >= 0) continue;
        const before = met[j]!;
        met[j] = before + 1;
        if (before === 0) further.push(j);
      }
      const change = edgeChange(u);
      inside[u] = 1;
      members.push(u);
      const wx = weight * x[u]!;
      const wy = weight * y[u]!;
      const done = extend(
        further,
        households + weight,
        held + capped[u]!,
        sx + wx,
        sy + wy,
        sq + wx * x[u]! + wy * y[u]!,
        edges + change,
      );
      members.pop();
      inside[u] = 0;
      for (let h = start[u]!, end = start[u + 1]!; h < end; h++) {
        const j = to[h]!;
        if (j > anchor && lock[j]! < 0) met[j] = met[j]! - 1;
      }
      if (!done) return false;
    }
    return true;
  };

  // What a locked set is short or over cannot be helped either: it passes as if it held the minimum.
  for (const set of lockedSets(problem)) {
    members.length = 0;
    let [households, sx, sy, sq, edges] = [0, 0, 0, 0, 0];
    for (const i of set) {
      edges += edgeChange(i);
      inside[i] = 1;
      members.push(i);
      households += w[i]!;
      sx += w[i]! * x[i]!;
      sy += w[i]! * y[i]!;
      sq += w[i]! * (x[i]! * x[i]! + y[i]! * y[i]!);
    }
    emit(households, min, sx, sy, sq, edges);
    for (const i of set) inside[i] = 0;
  }
  for (anchor = 0; anchor < n; anchor++) {
    if (lock[anchor]! >= 0 || capped[anchor]! > high) continue;
    met.fill(0);
    met[anchor] = 1;
    const extension: number[] = [];
    for (let h = start[anchor]!; h < start[anchor + 1]!; h++) {
      const j = to[h]!;
      if (j <= anchor || lock[j]! >= 0) continue;
      met[j] = 1;
      extension.push(j);
    }
    members.length = 0;
    members.push(anchor);
    const change = edgeChange(anchor);
    inside[anchor] = 1;
    const wx = w[anchor]! * x[anchor]!;
    const wy = w[anchor]! * y[anchor]!;
    const done = extend(extension, w[anchor]!, capped[anchor]!, wx, wy, wx * x[anchor]! + wy * y[anchor]!, change);
    inside[anchor] = 0;
    if (!done) return { columns: null, visited };
  }
  return { columns: store.finish(), visited };
}

/** Sites of each locked set. */
export function lockedSets(problem: Problem): number[][] {
  const sets: number[][] = Array.from({ length: problem.locks }, () => []);
  for (let i = 0; i < problem.n; i++) if (problem.lock[i]! >= 0) sets[problem.lock[i]!]!.push(i);
  return sets.filter((set) => set.length > 0);
}

/** Columns in the making, in typed arrays that double when full. */
export class ColumnStore {
  count = 0;
  #start = new Uint32Array(1024);
  #row = new Uint16Array(8192);
  #cost = new Float64Array(1024);
  #short = new Float64Array(1024);

  /** Adds one column; `extra` is one more row or −1. */
  add(rows: readonly number[], extra: number, cost: number, short: number): void {
    const c = this.count;
    if (c + 2 > this.#start.length) {
      this.#start = doubled(this.#start, Uint32Array);
      this.#cost = doubled(this.#cost, Float64Array);
      this.#short = doubled(this.#short, Float64Array);
    }
    let end = this.#start[c]!;
    while (end + rows.length + 1 > this.#row.length) this.#row = doubled(this.#row, Uint16Array);
    for (const row of rows) this.#row[end++] = row;
    if (extra >= 0) this.#row[end++] = extra;
    this.#cost[c] = cost;
    this.#short[c] = short;
    this.#start[c + 1] = end;
    this.count = c + 1;
  }

  finish(): Columns {
    return {
      count: this.count,
      start: this.#start.slice(0, this.count + 1),
      row: this.#row.slice(0, this.#start[this.count]!),
      cost: this.#cost.slice(0, this.count),
      short: this.#short.slice(0, this.count),
    };
  }
}

function doubled<T extends Uint16Array | Uint32Array | Float64Array>(old: T, Kind: new (length: number) => T): T {
  const wider = new Kind(2 * old.length);
  wider.set(old);
  return wider;
}
