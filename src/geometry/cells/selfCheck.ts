import { UNITS_PER_DEGREE } from '../lattice.ts';
import { rotationsOf } from '../planar/faces.ts';
import type { Tessellation } from '../tessellation.ts';

/**
 * Throws unless the cells are a tiling: around every vertex the sides of the edges agree, every site has ground, and the
 * cells add up to the `ground` (squared lattice units) but for `slack`.
 */
export function checkTessellation(t: Tessellation, ground: number, slack: number): void {
  const { u, v, length } = t.vertices;
  const { from, to, left, right } = t.edges;
  const place = (i: number) => `${u[i]! / UNITS_PER_DEGREE} ${v[i]! / UNITS_PER_DEGREE}`;
  const edges = { length: t.edges.length, from: new Int32Array(from), to: new Int32Array(to) };
  const { rotation, start } = rotationsOf(edges, length, u, v);
  const onLeft = (h: number) => ((h & 1) === 0 ? left[h >> 1]! : right[h >> 1]!);
  for (let i = 0; i < length; i++)
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const next = rotation[k + 1 < start[i + 1]! ? k + 1 : start[i]!]!;
      if (onLeft(rotation[k]!) !== onLeft(next ^ 1)) throw new Error(`tessellate: borders disagree at ${place(i)}`);
    }
  let total = 0;
  const area = new Float64Array(t.sites);
  for (let e = 0; e < edges.length; e++) {
    const a = from[e]!;
    const b = to[e]!;
    if (left[e] === right[e]) throw new Error(`tessellate: a border inside a cell at ${place(a)}`);
    const twice = (u[a]! - u[0]!) * (v[b]! - v[0]!) - (v[a]! - v[0]!) * (u[b]! - u[0]!);
    if (left[e]! >= 0) area[left[e]!]! += twice / 2;
    if (right[e]! >= 0) area[right[e]!]! -= twice / 2;
  }
  for (let s = 0; s < t.sites; s++) {
    if (!(area[s]! > 0)) throw new Error(`tessellate: site ${s} has no ground`);
    total += area[s]!;
  }
  if (Math.abs(total - ground) > slack)
    throw new Error(`tessellate: cells of ${total} units² on ground of ${ground} near ${place(0)}`);
}
