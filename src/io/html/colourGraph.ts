import type { Neighbours } from './neighbours.ts';

/**
 * A number for every node, so that no two neighbours have the same. Nodes are coloured smallest-last (Matula & Beck, JACM
 * 30, 1983): on a map that takes six at most. Of the first `palette` numbers that are free the least used is taken, which
 * spreads them evenly; numbers beyond the palette come up only where more than that meet (towers of many micro-grids).
 */
export function colourGraph({ start, list }: Neighbours, palette: number): Uint8Array {
  const n = start.length - 1;
  const colour = new Uint8Array(n).fill(255);
  const used = new Uint32Array(palette);
  const taken = new Uint32Array(256);
  const order = smallestLast({ start, list });
  for (let k = 0; k < n; k++) {
    const node = order[k]!;
    for (let e = start[node]!; e < start[node + 1]!; e++) {
      const c = colour[list[e]!]!;
      if (c !== 255) taken[c] = k + 1;
    }
    let best = -1;
    for (let c = 0; c < palette; c++) {
      if (taken[c] !== k + 1 && (best < 0 || used[c]! < used[best]!)) best = c;
    }
    if (best < 0) {
      best = palette;
      while (best < 254 && taken[best] === k + 1) best++;
    } else {
      used[best]!++;
    }
    colour[node] = best;
  }
  return colour;
}

/** The order of colouring: the last is the node of least degree, the one before it that of the least degree left … */
function smallestLast({ start, list }: Neighbours): Uint32Array {
  const n = start.length - 1;
  const degree = new Uint32Array(n);
  let most = 0;
  for (let i = 0; i < n; i++) {
    degree[i] = start[i + 1]! - start[i]!;
    most = Math.max(most, degree[i]!);
  }
  const buckets: number[][] = Array.from({ length: most + 1 }, () => []);
  for (let i = n - 1; i >= 0; i--) buckets[degree[i]!]!.push(i);
  const done = new Uint8Array(n);
  const order = new Uint32Array(n);
  let level = 0;
  for (let k = n - 1; k >= 0; ) {
    const node = buckets[level]!.pop();
    if (node === undefined) {
      level++;
      continue;
    }
    // A node stands in a bucket for every degree that it has had; only the present one counts.
    if (done[node] || degree[node] !== level) continue;
    done[node] = 1;
    order[k--] = node;
    for (let e = start[node]!; e < start[node + 1]!; e++) {
      const other = list[e]!;
      if (done[other]) continue;
      buckets[--degree[other]!]!.push(other);
      level = Math.min(level, degree[other]!);
    }
  }
  return order;
}
