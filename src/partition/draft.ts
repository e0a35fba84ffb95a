import { greatestMatching } from './matching.ts';
import type { Problem } from './problem.ts';

/**
 * A plan in the making: every site in a part, with the sums that make a move cost O(degree): households, Σwx, Σwy and
 * Σw|x|² a part. Part slots without sites are empty. Keeps every part connected if it was at the start and moves are
 * made only where {@link Draft.removable} says so.
 */
export class Draft {
  readonly problem: Problem;
  readonly part: Int32Array;
  /** Slots for parts; as many as sites. */
  readonly slots: number;
  readonly size: Int32Array;
  readonly w: Float64Array;
  readonly sx: Float64Array;
  readonly sy: Float64Array;
  readonly sq: Float64Array;
  /** Sum of the second attribute a part; stays 0 without one. */
  readonly second: Float64Array;
  /** Old label that each part takes over, −1 for none. */
  readonly claim: Int32Array;
  /** Parts with at least one site. */
  parts = 0;
  violation = 0;
  objective = 0;
  /** Change of objective, of violation and of the number of parts outside the limits, by the last move weighed. */
  deltaObjective = 0;
  deltaViolation = 0;
  deltaBroken = 0;
  readonly #mark: Int32Array;
  readonly #queue: Int32Array;
  #stamp = 0;
  /** Households that do not carry their old label. */
  #away = 0;

  constructor(problem: Problem, part: ArrayLike<number>) {
    const n = problem.n;
    this.problem = problem;
    this.part = new Int32Array(n);
    for (let i = 0; i < n; i++) this.part[i] = part[i]!;
    this.slots = n;
    this.size = new Int32Array(n);
    this.w = new Float64Array(n);
    this.sx = new Float64Array(n);
    this.sy = new Float64Array(n);
    this.sq = new Float64Array(n);
    this.second = new Float64Array(n);
    this.claim = new Int32Array(n).fill(-1);
    this.#mark = new Int32Array(n);
    this.#queue = new Int32Array(n);
    this.reset();
  }

  /** Takes over another assignment. */
  load(part: ArrayLike<number>): void {
    for (let i = 0; i < this.problem.n; i++) this.part[i] = part[i]!;
    this.reset();
  }

  /** All sums from scratch: after `part` was written to, and now and then against drift of rounding. */
  reset(): void {
    const { n, start, to, cut, keep } = this.problem;
    const { part } = this;
    this.size.fill(0);
    this.w.fill(0);
    this.sx.fill(0);
    this.sy.fill(0);
    this.sq.fill(0);
    this.second.fill(0);
    let edges = 0;
    for (let i = 0; i < n; i++) {
      const d = part[i]!;
      this.#add(i, d, 1);
      for (let h = start[i]!; h < start[i + 1]!; h++) if (to[h]! > i) edges += part[to[h]!] === d ? keep[h]! : cut[h]!;
    }
    this.parts = 0;
    this.violation = 0;
    this.objective = edges;
    this.#away = 0;
    for (let d = 0; d < this.slots; d++) {
      if (this.size[d] === 0) continue;
      this.parts++;
      this.violation += this.short(this.w[d]!);
      this.objective += this.partCost(d);
    }
    this.rematch();
  }

  #add(i: number, d: number, sign: number): void {
    const { w, x, y, second } = this.problem;
    const weight = sign * w[i]!;
    this.size[d] = this.size[d]! + sign;
    this.w[d] = this.w[d]! + weight;
    this.sx[d] = this.sx[d]! + weight * x[i]!;
    this.sy[d] = this.sy[d]! + weight * y[i]!;
    this.sq[d] = this.sq[d]! + weight * (x[i]! * x[i]! + y[i]! * y[i]!);
    if (second !== null) this.second[d] = this.second[d]! + sign * second.values[i]!;
  }

  /** Households that a micro-grid of that size is short of the minimum or over the maximum. */
  short(households: number): number {
    const { min, max } = this.problem;
    return households < min ? min - households : households > max ? households - max : 0;
  }

  /** Compactness and balance of one part, of households and of the second attribute. */
  partCost(d: number): number {
    const { compact, balance, target, second } = this.problem;
    const beyond = second === null ? 0 : this.second[d]! - second.target;
    const uneven = second === null ? 0 : second.weight * beyond * beyond;
    const w = this.w[d]!;
    const off = w - target;
    const inertia = w > 0 ? this.sq[d]! - (this.sx[d]! * this.sx[d]! + this.sy[d]! * this.sy[d]!) / w : 0;
    return compact * inertia + balance * off * off + uneven;
  }

  /** Matches parts and old labels anew (see objective.ts, `moved`) and books the difference. */
  rematch(): void {
    const { label, labels, moved, n, w } = this.problem;
    if (!label) return;
    const { part, claim } = this;
    const row = new Int32Array(this.slots);
    let rows = 0;
    for (let d = 0; d < this.slots; d++) if (this.size[d]! > 0) row[d] = rows++;
    const overlap = new Float64Array(rows * labels);
    for (let i = 0; i < n; i++) {
      if (label[i]! < 0) continue;
      const cell = row[part[i]!]! * labels + label[i]!;
      overlap[cell] = overlap[cell]! + w[i]!;
    }
    const match = greatestMatching(overlap, rows, labels);
    for (let d = 0; d < this.slots; d++) claim[d] = this.size[d]! > 0 ? match[row[d]!]! : -1;
    let away = 0;
    for (let i = 0; i < n; i++) if (label[i]! >= 0 && claim[part[i]!] !== label[i]) away += w[i]!;
    this.objective += moved * (away - this.#away);
    this.#away = away;
  }
  /** Weighs the move of site i to part b: sets deltaObjective and deltaViolation. */
  weigh(i: number, b: number): void {
    const { w, x, y, start, to, cut, keep, compact, balance, target, label, moved, second } = this.problem;
    const { part, sx, sy } = this;
    const a = part[i]!;
    const weight = w[i]!;
    const wa = this.w[a]!;
    const wb = this.w[b]!;
    let delta = 0;
    for (let h = start[i]!, end = start[i + 1]!; h < end; h++) {
      const d = part[to[h]!]!;
      if (d === a) delta += cut[h]! - keep[h]!;
      else if (d === b) delta += keep[h]! - cut[h]!;
    }
    if (weight > 0) {
      if (wa > weight) {
        const dx = x[i]! - sx[a]! / wa;
        const dy = y[i]! - sy[a]! / wa;
        delta -= ((compact * weight * wa) / (wa - weight)) * (dx * dx + dy * dy);
      }
      if (wb > 0) {
        const dx = x[i]! - sx[b]! / wb;
        const dy = y[i]! - sy[b]! / wb;
        delta += ((compact * weight * wb) / (wb + weight)) * (dx * dx + dy * dy);
      }
      delta += 2 * balance * weight * (wb - wa + weight);
      if (label !== null && label[i]! >= 0) {
        const old = label[i]!;
        if (this.claim[a] === old) delta += moved * weight;
        else if (this.claim[b] === old) delta -= moved * weight;
      }
    }
    if (second !== null) {
      const value = second.values[i]!;
      delta += 2 * second.weight * value * (this.second[b]! - this.second[a]! + value);
      const nothing = second.weight * second.target * second.target;
      if (this.size[a] === 1) delta -= nothing;
      if (this.size[b] === 0) delta += nothing;
    }
    // Short or over before and after, on both sides; an empty slot costs nothing.
    const vanishes = this.size[a] === 1;
    const arises = this.size[b] === 0;
    if (vanishes) delta -= balance * target * target;
    if (arises) delta += balance * target * target;
    const a0 = this.short(wa);
    const a1 = vanishes ? 0 : this.short(wa - weight);
    const b0 = arises ? 0 : this.short(wb);
    const b1 = this.short(wb + weight);
    this.deltaObjective = delta;
    this.deltaViolation = a1 - a0 + b1 - b0;
    this.deltaBroken = (a1 > 0 ? 1 : 0) - (a0 > 0 ? 1 : 0) + (b1 > 0 ? 1 : 0) - (b0 > 0 ? 1 : 0);
  }

  /** Makes the move that was weighed last. */
  move(i: number, b: number): void {
    const { label, w } = this.problem;
    const a = this.part[i]!;
    this.objective += this.deltaObjective;
    this.violation += this.deltaViolation;
    if (label !== null && label[i]! >= 0) {
      if (this.claim[a] === label[i]) this.#away += w[i]!;
      else if (this.claim[b] === label[i]) this.#away -= w[i]!;
    }
    this.#add(i, a, -1);
    if (this.size[a] === 0) {
      this.parts--;
      this.w[a] = 0;
      this.sx[a] = 0;
      this.sy[a] = 0;
      this.sq[a] = 0;
      this.second[a] = 0;
    }
    if (this.size[b] === 0) this.parts++;
    this.#add(i, b, 1);
    this.part[i] = b;
  }

  /** Whether the part of i stays connected without i. A site alone in its part: yes (the part vanishes). */
  removable(i: number): boolean {
    const { start, to } = this.problem;
    const { part } = this;
    const a = part[i]!;
    const mark = this.#mark;
    const queue = this.#queue;
    const stamp = ++this.#stamp;
    let same = 0;
    let first = -1;
    for (let h = start[i]!, end = start[i + 1]!; h < end; h++) {
      const j = to[h]!;
      if (part[j] !== a) continue;
      same++;
      if (first < 0) first = j;
      mark[j] = -stamp;
    }
    if (same <= 1) return same === 1 || this.size[a] === 1;
    // Breadth-first from one neighbour until all others are met.
    let tail = 0;
    queue[tail++] = first;
    mark[first] = stamp;
    mark[i] = stamp;
    let missing = same - 1;
    for (let head = 0; head < tail; head++) {
      const at = queue[head]!;
      for (let h = start[at]!, end = start[at + 1]!; h < end; h++) {
        const j = to[h]!;
        if (part[j] !== a || mark[j] === stamp) continue;
        if (mark[j] === -stamp && --missing === 0) return true;
        mark[j] = stamp;
        queue[tail++] = j;
      }
    }
    return false;
  }

  /** A slot without sites, −1 when all are taken. */
  emptySlot(): number {
    return this.size.indexOf(0);
  }
}
