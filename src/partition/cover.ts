import type { Columns } from './columns.ts';
import type { Rows } from './linearProgram.ts';

/** Outcome of a search for the partition of least reduced cost. */
export interface Cover {
  /** Columns of the best partition within the gap; null: there is none (or none was found, when not `complete`). */
  readonly chosen: readonly number[] | null;
  /** Its sum of reduced costs. */
  readonly value: number;
  /** True when the search was exhausted: the partition is the best within the gap, or none exists there. */
  readonly complete: boolean;
  readonly steps: number;
}

/**
 * Depth-first set partitioning over `candidates`: branch on the row with the fewest columns left, prune when the reduced
 * costs so far plus the least share (reduced cost a row) of every open row exceed the gap. `slack[l]` is paid for every
 * optional row that stays open. Reduced costs must not be negative.
 */
export function searchCover(
  columns: Columns,
  candidates: Int32Array,
  reduced: Float64Array,
  rows: Rows,
  slack: Float64Array,
  gap: number,
  limit: number,
): Cover {
  const { start, row } = columns;
  const m = rows.sites + rows.optional;
  const covered = new Uint8Array(m);
  const count = new Int32Array(m);
  const share = new Float64Array(m);
  const chosen: number[] = [];
  let best: number[] | null = null;
  let bestValue = gap;
  let steps = 0;

  const visit = (alive: Int32Array, length: number, spent: number, open: number): boolean => {
    if (open === 0) {
      let total = spent;
      for (let l = 0; l < rows.optional; l++) if (!covered[rows.sites + l]) total += slack[l]!;
      if ((rows.k === null || chosen.length === rows.k) && (total < bestValue || (best === null && total <= gap))) {
        best = chosen.slice();
        bestValue = total;
      }
      return true;
    }
    if (rows.k !== null && chosen.length >= rows.k) return true;
    count.fill(0);
    share.fill(Number.POSITIVE_INFINITY);
    for (let a = 0; a < length; a++) {
      const c = alive[a]!;
      const from = start[c]!;
      const end = start[c + 1]!;
      const part = reduced[c]! / (end - from);
      for (let p = from; p < end; p++) {
        const r = row[p]!;
        count[r] = count[r]! + 1;
        if (part < share[r]!) share[r] = part;
      }
    }
    steps += 1 + (length >> 2) + (m >> 3);
    let pick = -1;
    let lower = spent;
    for (let r = 0; r < rows.sites; r++) {
      if (covered[r]) continue;
      if (count[r] === 0) return true;
      lower += share[r]!;
      if (pick < 0 || count[r]! < count[pick]!) pick = r;
    }
    if (lower > bestValue || (best !== null && lower >= bestValue)) return true;
    if (steps > limit) return false;
    const branch: number[] = [];
    for (let a = 0; a < length; a++) {
      const c = alive[a]!;
      for (let p = start[c]!, end = start[c + 1]!; p < end; p++) {
        if (row[p] !== pick) continue;
        branch.push(c);
        break;
      }
    }
    branch.sort((a, b) => reduced[a]! - reduced[b]! || a - b);
    const further = new Int32Array(length);
    for (const c of branch) {
      const value = spent + reduced[c]!;
      if (value > bestValue) break;
      for (let p = start[c]!, end = start[c + 1]!; p < end; p++) covered[row[p]!] = 1;
      let kept = 0;
      for (let a = 0; a < length; a++) {
        const other = alive[a]!;
        if (value + reduced[other]! > bestValue) continue;
        let free = true;
        for (let p = start[other]!, end = start[other + 1]!; p < end; p++) {
          if (covered[row[p]!]) {
            free = false;
            break;
          }
        }
        if (free) further[kept++] = other;
      }
      steps += length >> 2;
      chosen.push(c);
      let sites = 0;
      for (let p = start[c]!, end = start[c + 1]!; p < end; p++) if (row[p]! < rows.sites) sites++;
      const done = visit(further, kept, value, open - sites);
      chosen.pop();
      for (let p = start[c]!, end = start[c + 1]!; p < end; p++) covered[row[p]!] = 0;
      if (!done) return false;
    }
    return true;
  };

  const complete = visit(candidates, candidates.length, 0, rows.sites);
  return { chosen: best, value: bestValue, complete, steps };
}
