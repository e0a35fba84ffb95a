import type { Random } from '../model/random.ts';
import { enumerateCheap } from './cheapColumns.ts';
import { ColumnStore } from './columns.ts';
import { solveDual } from './linearProgram.ts';
import type { Problem } from './problem.ts';

const MOST_COLUMNS = 200_000;
const MOST_SITES = 400;
/** First cost a set up to which all are listed, as a share of the mean, and how it rises. */
const FIRST = 0.6;
const RISE = 1.1;

/**
 * Lower bound of the objective of the plans within the limits, for problems where places do not count (`compact` 0: cut
 * edges in the literature): all sets up to a cost are listed, any other set pays at least that cost, spread over its
 * sites by their households over the maximum. The linear relaxation of set partitioning with such shares beside the
 * listed sets is a bound; the cost is raised while the steps last. Null: no bound.
 */
export function costBound(
  problem: Problem,
  known: { readonly objective: number; readonly parts: number },
  steps: number,
  random: Random,
): number | null {
  const { n, w, max, locks, label } = problem;
  if (n === 0 || n > MOST_SITES || locks > 0 || label !== null || known.objective <= 0) return null;
  if (w.some((households) => households > max)) return null;
  const half = wholeCosts(problem) ? 0.5 : 0;
  const store = new ColumnStore();
  const single = new Int32Array(1);
  const mean = known.objective / known.parts;
  let best: number | null = null;
  let left = steps;
  let spent = 0;
  for (let factor = FIRST; left > 1.8 * spent; factor *= RISE) {
    // Costs of single sets come in halves where edges cost whole numbers: a cut edge counts half on each side.
    const dearest = half > 0 ? Math.floor((factor * mean) / half) * half : factor * mean;
    const run = { slack: 0, cap: MOST_COLUMNS, visits: left, contested: new Int32Array(0), dearest: dearest + 1e-9 };
    const { columns, visited } = enumerateCheap(problem, run, store);
    spent = visited;
    left -= visited;
    if (!columns) break;
    for (let i = 0; i < n; i++) {
      single[0] = i;
      store.add(single, 1, -1, (w[i]! * (dearest + half)) / max, 0, -1);
    }
    const all = store.finish();
    const dual = solveDual(all, all.cost, { sites: n, optional: 0, k: null, most: n }, Math.max(left, 1e6), random);
    left -= dual.steps;
    const bound = half > 0 ? Math.ceil(dual.bound - 1e-6) : dual.bound * (1 - 1e-9);
    best = Math.max(best ?? 0, Math.min(bound, known.objective));
    if (best >= known.objective) break;
  }
  return best !== null && best > 0 ? best : null;
}

/** Whether every plan's objective is a whole number: no term but whole costs of edges. */
function wholeCosts(problem: Problem): boolean {
  const { compact, balance, cut, keep, second } = problem;
  return (
    compact === 0 && balance === 0 && second === null && cut.every(Number.isInteger) && keep.every(Number.isInteger)
  );
}
