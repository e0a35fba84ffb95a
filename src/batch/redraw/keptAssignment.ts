import type { Instance } from '../../model/instance.ts';
import { bridgePieces, piecesByLabel } from './bridge.ts';

/**
 * The old plan on a new graph: every site where its label puts it. A label that has come apart keeps its heaviest piece,
 * or, if `bridged`, takes the few sites that join it again (`bridgePieces`);
 * other pieces, and sites without a label, join the neighbour that they share most open border with, one that stays
 * within the maximum before one that does not. Locked sets are parts of their own. Parts 0..k−1 in order of appearance,
 * all connected.
 */
export function keptAssignment(instance: Instance, bridged: boolean): Int32Array {
  const { length: n, w } = instance.sites;
  const graph = neighboursOf(instance);
  const lock = new Int32Array(n).fill(-1);
  instance.locked.forEach((set, s) => {
    for (const site of set) lock[site] = s;
  });
  const labels = 1 + (instance.baseline?.reduce((most, l) => Math.max(most, l), -1) ?? -1);
  // Locked sets above the old labels, so that nothing joins them by its label.
  const part = Int32Array.from({ length: n }, (_, i) =>
    lock[i]! >= 0 ? labels + lock[i]! : (instance.baseline?.[i] ?? -1),
  );
  if (bridged) bridgePieces(part, lock, w, graph);
  keepHeaviestPieces(part, lock, w, graph);
  joinTheRest(part, lock, instance, graph, labels + instance.locked.length);
  return inOrder(part);
}

type Graph = readonly (readonly { readonly to: number; readonly open: number }[])[];

/** Neighbours of each site, with the border between them that is no barrier, less what is. */
function neighboursOf({ sites, edges }: Instance): Graph {
  const graph: { to: number; open: number }[][] = Array.from({ length: sites.length }, () => []);
  for (let e = 0; e < edges.length; e++) {
    const open = edges.border[e]! * (1 - 2 * edges.barrier[e]!);
    graph[edges.a[e]!]!.push({ to: edges.b[e]!, open });
    graph[edges.b[e]!]!.push({ to: edges.a[e]!, open });
  }
  return graph;
}

/** Takes the label from all but the heaviest piece of each label (the earliest of equals). */
function keepHeaviestPieces(part: Int32Array, lock: Int32Array, w: Float64Array, graph: Graph): void {
  for (const pieces of piecesByLabel(part, lock, w, graph).values()) {
    const heaviest = pieces.reduce((best, piece) => (piece.weight > best.weight ? piece : best));
    for (const piece of pieces) if (piece !== heaviest) for (const site of piece.sites) part[site] = -1;
  }
}

function joinTheRest(part: Int32Array, lock: Int32Array, instance: Instance, graph: Graph, firstFree: number): void {
  const { w } = instance.sites;
  const { max } = instance.limits;
  const weight = new Map<number, number>();
  for (let i = 0; i < part.length; i++) if (part[i]! >= 0) weight.set(part[i]!, (weight.get(part[i]!) ?? 0) + w[i]!);
  let nextFree = firstFree;
  let waiting = Array.from(part.keys()).filter((i) => part[i]! < 0);
  while (waiting.length > 0) {
    const left: number[] = [];
    for (const site of waiting) {
      const open = new Map<number, number>();
      for (const { to, open: metres } of graph[site]!)
        if (part[to]! >= 0 && lock[to]! < 0) open.set(part[to]!, (open.get(part[to]!) ?? 0) + metres);
      let best = -1;
      const fits = (d: number) => (weight.get(d)! + w[site]! <= max ? 1 : 0);
      for (const [d, metres] of open) {
        if (best < 0 || fits(d) > fits(best)) best = d;
        else if (fits(d) === fits(best) && (metres > open.get(best)! || (metres === open.get(best) && d < best)))
          best = d;
      }
      if (best < 0) {
        left.push(site);
        continue;
      }
      part[site] = best;
      weight.set(best, weight.get(best)! + w[site]!);
    }
    // Nothing to join: the first becomes a part of its own, which others may join.
    if (left.length === waiting.length) {
      const site = left.shift()!;
      part[site] = nextFree++;
      weight.set(part[site]!, w[site]!);
    }
    waiting = left;
  }
}

function inOrder(part: Int32Array): Int32Array {
  const seen = new Map<number, number>();
  return part.map((d) => {
    if (!seen.has(d)) seen.set(d, seen.size);
    return seen.get(d)!;
  });
}
