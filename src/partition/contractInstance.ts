import type { Instance, Solution } from '../model/instance.ts';
import { evaluate } from './objective.ts';

/** An instance in which some sites stand as one. */
export interface ContractedInstance {
  readonly instance: Instance;
  /** Node of each site of the original, in the order of the nodes' first sites. */
  readonly node: Int32Array;
  /** The same plan of the original, valued anew. */
  expand(solution: Solution): Solution;
}

/**
 * Joins groups of sites that must stay together: households and second attributes summed, places averaged, parallel edges
 * added up. Each group must be connected, none may share a site with another. Plans of the two have one violation, and
 * objectives that differ by a constant (what lies inside the groups), so that a bound carries over; with a baseline whose
 * labels differ within a group they do not, and no bound is given.
 */
export function contractInstance(instance: Instance, groups: readonly (readonly number[])[]): ContractedInstance {
  const { sites, edges } = instance;
  const { node, members } = nodesOf(sites.length, groups);
  const n = members.length;
  const w = Float64Array.from(members, (own) => own.reduce((sum, i) => sum + sites.w[i]!, 0));
  const middle = (place: Float64Array) =>
    Float64Array.from(members, (own, c) =>
      own.length === 1
        ? place[own[0]!]!
        : own.reduce((sum, i) => sum + (w[c]! > 0 ? sites.w[i]! : 1) * place[i]!, 0) / (w[c]! > 0 ? w[c]! : own.length),
    );
  const labelOf = (own: readonly number[]) =>
    instance.baseline![own.reduce((heaviest, i) => (sites.w[i]! > sites.w[heaviest]! ? i : heaviest))]!;
  const mixed =
    instance.baseline !== null && members.some((own) => own.some((i) => instance.baseline![i] !== labelOf(own)));
  const locked = new Map(
    instance.locked.map((set) => [...new Set(set.map((i) => node[i]!))]).map((set) => [set.join(' '), set]),
  );
  const contracted: Instance = {
    ...instance,
    sites: { length: n, id: members.map((own) => sites.id[own[0]!]!), w, x: middle(sites.x), y: middle(sites.y) },
    edges: edgesBetween(edges, node, n),
    baseline: instance.baseline === null ? null : Int32Array.from(members, labelOf),
    locked: [...locked.values()],
    ...(instance.second
      ? {
          second: {
            ...instance.second,
            values: Float64Array.from(members, (own) => own.reduce((sum, i) => sum + instance.second!.values[i]!, 0)),
          },
        }
      : {}),
  };
  return {
    instance: contracted,
    node,
    expand(solution) {
      const assignment = node.map((c) => solution.assignment[c]!);
      const value = evaluate(instance, assignment);
      const room = solution.bound === null || mixed ? null : solution.objective - solution.bound;
      return {
        ...solution,
        ...value,
        assignment,
        bound: room === null ? null : value.objective - room,
        gap: room === null ? null : room === 0 || value.objective <= 0 ? 0 : room / value.objective,
        status: solution.status === 'optimal' && mixed ? 'feasible' : solution.status,
        causes: solution.causes.map((cause) => ({ ...cause, sites: cause.sites.flatMap((c) => members[c]!) })),
      };
    },
  };
}

function nodesOf(sites: number, groups: readonly (readonly number[])[]) {
  const group = new Int32Array(sites).fill(-1);
  groups.forEach((own, g) => {
    for (const i of own) group[i] = g;
  });
  const node = new Int32Array(sites);
  const ofGroup = new Map<number, number>();
  const members: number[][] = [];
  for (let i = 0; i < sites; i++) {
    const known = group[i]! < 0 ? undefined : ofGroup.get(group[i]!);
    node[i] = known ?? members.length;
    if (known === undefined) {
      if (group[i]! >= 0) ofGroup.set(group[i]!, members.length);
      members.push([i]);
    } else members[known]!.push(i);
  }
  return { node, members };
}

function edgesBetween(edges: Instance['edges'], node: Int32Array, n: number): Instance['edges'] {
  const sums = new Map<number, { border: number; weighed: number; share: number }>();
  for (let e = 0; e < edges.length; e++) {
    const a = Math.min(node[edges.a[e]!]!, node[edges.b[e]!]!);
    const b = Math.max(node[edges.a[e]!]!, node[edges.b[e]!]!);
    if (a === b) continue;
    const border = edges.border[e]!;
    const weighed = border * edges.barrier[e]!;
    const sum = sums.get(a * n + b);
    if (sum === undefined) sums.set(a * n + b, { border, weighed, share: edges.barrier[e]! });
    else {
      sum.border += border;
      sum.weighed += weighed;
      sum.share = sum.border > 0 ? sum.weighed / sum.border : 0;
    }
  }
  const keys = [...sums.keys()].sort((p, q) => p - q);
  return {
    length: keys.length,
    a: Uint32Array.from(keys, (key) => Math.floor(key / n)),
    b: Uint32Array.from(keys, (key) => key % n),
    border: Float64Array.from(keys, (key) => sums.get(key)!.border),
    barrier: Float64Array.from(keys, (key) => sums.get(key)!.share),
  };
}
