import type { Random } from '../model/random.ts';
import { agglomerateOn, emptyBench } from './agglomerate.ts';
import { Draft } from './draft.ts';

/** A plan on clusters of sites, each of which lies in one of its parts; holds until the next is made. */
export interface JoinedDraft {
  readonly draft: Draft;
  /** Cluster of each site. */
  readonly cluster: Int32Array;
}

const bench = emptyBench();

/** A cluster is at most this multiple of the mean one. */
const HEAVIEST = 1.6;

/**
 * The same plan on some `grain` clusters a maximum of households, joined at random and never across borders of the plan.
 * Null where the sites are about as few already. Whatever becomes of the plan on clusters is one of the sites.
 */
export function joinWithin(draft: Draft, grain: number, random: Random): JoinedDraft | null {
  const { problem, part } = draft;
  let households = 0;
  for (let i = 0; i < problem.n; i++) households += problem.w[i]!;
  const few = Math.max(2, Math.round((grain * households) / problem.max));
  if (problem.n <= 1.3 * few) return null;
  const heaviest = (HEAVIEST * households) / few;
  const { problem: coarse, cluster } = agglomerateOn(bench, problem, part, heaviest, few, random);
  const parts = new Int32Array(coarse.n);
  const number = new Int32Array(problem.n).fill(-1);
  let numbers = 0;
  for (let i = 0; i < problem.n; i++) {
    const d = part[i]!;
    if (number[d]! < 0) number[d] = numbers++;
    parts[cluster[i]!] = number[d]!;
  }
  return { draft: new Draft(coarse, parts), cluster };
}

/** Takes over a plan on clusters. */
export function spread(joined: JoinedDraft, into: Draft): void {
  const { part } = joined.draft;
  for (let i = 0; i < into.problem.n; i++) into.part[i] = part[joined.cluster[i]!]!;
  into.reset();
}
