import type { Random } from '../model/random.ts';
import { agglomerate } from './agglomerate.ts';
import { anneal, type Temperament } from './anneal.ts';
import { Draft } from './draft.ts';
import { powerDiagram } from './powerDiagram.ts';
import type { Problem } from './problem.ts';
import { restrict } from './restrict.ts';
import { freePieces } from './units.ts';

/** Clusters of the first plan hold up to this share of the maximum. */
const CLUSTER = 1 / 7;

/**
 * A first plan: sites joined into clusters that follow the barriers, and {@link startOnPieces} on those; where that
 * breaks limits, also on the sites themselves. Every part is connected; locked sets are parts of their own.
 */
export function firstPlan(problem: Problem, steps: number, temper: Temperament, random: Random): Draft {
  const coarse = agglomerate(problem, null, problem.max * CLUSTER, 1, random);
  // A fixed k may be more than the clusters.
  const tooCoarse = problem.k !== null && coarse.problem.n < 4 * problem.k;
  const parts = startOnPieces(tooCoarse ? problem : coarse.problem, steps / 2, temper, random);
  const draft = new Draft(problem, tooCoarse ? parts.part : coarse.cluster.map((c) => parts.part[c]!));
  if (draft.violation === 0) return draft;
  const fine = startOnPieces(problem, steps / 2, temper, random);
  return better(fine, draft) ? fine : draft;
}

/**
 * Power-diagram starts on every piece with k about households / likely size, a short annealing of each, then the rest of the
 * steps on all pieces together.
 */
function startOnPieces(problem: Problem, steps: number, temper: Temperament, random: Random): Draft {
  const part = Int32Array.from(problem.lock);
  const pieces = freePieces(problem);
  const ks = shareOut(problem, pieces);
  const free = pieces.reduce((total, piece) => total + piece.length, 0);
  let slots = problem.locks;
  pieces.forEach((piece, p) => {
    const own = restrict(problem, piece, ks ? ks[p]! : null);
    const draft = start(own, (0.5 * steps * piece.length) / free, temper, random);
    piece.forEach((site, i) => {
      part[site] = slots + draft.part[i]!;
    });
    slots += draft.problem.n;
  });
  const draft = new Draft(problem, dense(part));
  anneal(draft, { ...temper, steps: Math.floor(0.5 * steps), mayVanish: problem.k === null }, random);
  return draft;
}

/** The best of the starts on one connected piece, each annealed a little. */
function start(problem: Problem, steps: number, temper: Temperament, random: Random): Draft {
  const ks = candidates(problem);
  let best: Draft | null = null;
  for (const k of ks) {
    const draft = new Draft(problem, powerDiagram(problem, k, random));
    anneal(draft, { ...temper, steps: Math.floor(steps / ks.length), mayVanish: false }, random);
    if (!best || better(draft, best)) best = draft;
  }
  return best ?? new Draft(problem, new Int32Array(problem.n));
}

/** A fixed k over the pieces: one each, the rest by households a part (largest quotient, D'Hondt 1882). */
function shareOut(problem: Problem, pieces: readonly (readonly number[])[]): number[] | null {
  if (problem.k === null) return null;
  const weights = pieces.map((piece) => piece.reduce((total, i) => total + problem.w[i]!, 0));
  const ks = pieces.map(() => 1);
  for (let left = problem.k - problem.locks - pieces.length; left > 0; left--) {
    let pick = -1;
    for (let p = 0; p < pieces.length; p++) {
      if (ks[p]! >= pieces[p]!.length) continue;
      if (pick < 0 || weights[p]! * (ks[pick]! + 1) > weights[pick]! * (ks[p]! + 1)) pick = p;
    }
    if (pick < 0) break;
    ks[pick] = ks[pick]! + 1;
  }
  return ks;
}

/** Labels 0..k−1 in order of first appearance. */
export function dense(labels: ArrayLike<number>): Int32Array {
  const seen = new Map<number, number>();
  return Int32Array.from(labels, (label) => {
    let at = seen.get(label);
    if (at === undefined) {
      at = seen.size;
      seen.set(label, at);
    }
    return at;
  });
}

/** Whether plan a has less violation than b or, with equal violation, a smaller objective. */
export function better(a: Draft, b: Draft): boolean {
  const difference = a.violation - b.violation;
  return difference < -1e-9 || (difference <= 1e-9 && a.objective < b.objective);
}

/** Numbers of parts worth a trial: the fixed one, or those about households / likely size. */
function candidates(problem: Problem): number[] {
  const { n, likely } = problem;
  if (problem.k !== null) return [Math.max(1, Math.min(problem.k, n))];
  const about = problem.w.reduce((total, w) => total + w, 0) / likely;
  const low = Math.floor(about);
  const list = about - low < 0.5 ? [low, low + 1] : [low + 1, low];
  return [...new Set(list.map((k) => Math.max(1, Math.min(k, n))))];
}
