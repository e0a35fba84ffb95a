import type { Random } from '../model/random.ts';
import { componentsByLabel } from './components.ts';
import { contract } from './contract.ts';
import { Draft } from './draft.ts';
import { dense } from './firstPlan.ts';
import { polish } from './polish.ts';

/**
 * The best of two plans: sites that both keep together are joined, and the plan `into` is polished on those clusters, where
 * borders of either plan can be taken up. Returns the steps spent; `into` never gets worse.
 */
export function crossover(into: Draft, other: Draft, steps: number, random: Random): number {
  const { problem } = into;
  const pair = Int32Array.from(into.part, (d, i) => d * into.slots + other.part[i]!);
  const cluster = new Int32Array(problem.n);
  componentsByLabel(problem, pair).forEach((sites, c) => {
    for (const i of sites) cluster[i] = c;
  });
  const mixed = distinguish(cluster, problem.label, problem.lock);
  const coarse = contract(problem, mixed);
  const parts = new Int32Array(coarse.problem.n);
  mixed.forEach((c, i) => {
    parts[c] = into.part[i]!;
  });
  const draft = new Draft(coarse.problem, dense(parts));
  const spent = polish(draft, steps, random);
  const before = into.part.slice();
  const { violation, objective } = into;
  into.load(mixed.map((c) => draft.part[c]!));
  const worse = into.violation > violation + 1e-9;
  if (worse || (into.violation >= violation - 1e-9 && into.objective > objective)) into.load(before);
  return spent;
}

/** Clusters split by old label and lock, numbered in order of first appearance. */
function distinguish(cluster: Int32Array, label: Int32Array | null, lock: Int32Array): Int32Array {
  const seen = new Map<string, number>();
  return cluster.map((c, i) => {
    const key = `${c} ${label ? label[i] : ''} ${lock[i]}`;
    let at = seen.get(key);
    if (at === undefined) {
      at = seen.size;
      seen.set(key, at);
    }
    return at;
  });
}
