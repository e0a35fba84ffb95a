import type { MultiPolygon, Polygon, Position } from 'geojson';
import { UNITS_PER_DEGREE } from '../../geometry/lattice.ts';

/** Side of a bin and step along a border, in lattice units of 1e-7° (about 4 m and 2 m). */
const BIN = 400;
const STEP = 200;

/** Who lies next to whom: the neighbours of shape i are `list[start[i]] … list[start[i + 1] − 1]`, ascending. */
export interface Neighbours {
  readonly start: Uint32Array;
  readonly list: Uint32Array;
}

/**
 * Shapes whose borders pass the same few metres of ground: all that share a border or stand on the same ground, and a few
 * more that only come near, which does no harm to a colouring. Borders need not share vertices. Cost: n log n in the
 * length of all borders. At most 2^20 shapes.
 */
export function neighbours(shapes: readonly (Polygon | MultiPolygon)[]): Neighbours {
  // Bin and shape in one number, so that sorting brings together who shares a bin. Two bins of one hash are no matter.
  const keys: number[] = [];
  shapes.forEach((shape, i) => {
    const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
    for (const polygon of polygons) {
      for (const ring of polygon) binsOf(ring, (hash) => keys.push(hash * 0x100000 + i));
    }
  });
  const sorted = Float64Array.from(keys).sort();
  const pairs = new Set<number>();
  for (let from = 0; from < sorted.length; ) {
    const bin = Math.floor(sorted[from]! / 0x100000);
    let to = from + 1;
    while (to < sorted.length && Math.floor(sorted[to]! / 0x100000) === bin) to++;
    for (let a = from; a < to; a++) {
      for (let b = a + 1; b < to; b++) {
        const i = sorted[a]! % 0x100000;
        const j = sorted[b]! % 0x100000;
        if (i !== j) pairs.add(i * 0x100000 + j);
      }
    }
    from = to;
  }
  return listed(shapes.length, pairs);
}

/** Calls back with a 32-bit hash for every bin along a ring, not twice in a row for the same. */
function binsOf(ring: readonly Position[], visit: (hash: number) => void): void {
  let last = -1;
  for (let i = 1; i < ring.length; i++) {
    const u = Math.round(ring[i - 1]![0]! * UNITS_PER_DEGREE);
    const v = Math.round(ring[i - 1]![1]! * UNITS_PER_DEGREE);
    const du = Math.round(ring[i]![0]! * UNITS_PER_DEGREE) - u;
    const dv = Math.round(ring[i]![1]! * UNITS_PER_DEGREE) - v;
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(du), Math.abs(dv)) / STEP));
    for (let k = 0; k < steps; k++) {
      const bu = Math.floor((u + (du * k) / steps) / BIN);
      const bv = Math.floor((v + (dv * k) / steps) / BIN);
      const hash = (Math.imul(bu, 0x9e3779b1) ^ Math.imul(bv, 0x85ebca77)) >>> 0;
      if (hash !== last) visit(hash);
      last = hash;
    }
  }
}

function listed(count: number, pairs: ReadonlySet<number>): Neighbours {
  const start = new Uint32Array(count + 1);
  for (const pair of pairs) {
    start[Math.floor(pair / 0x100000) + 1]!++;
    start[(pair % 0x100000) + 1]!++;
  }
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!;
  const list = new Uint32Array(pairs.size * 2);
  const at = start.slice();
  for (const pair of pairs) {
    const i = Math.floor(pair / 0x100000);
    const j = pair % 0x100000;
    list[at[i]!++] = j;
    list[at[j]!++] = i;
  }
  for (let i = 0; i < count; i++) list.subarray(start[i]!, start[i + 1]!).sort();
  return { start, list };
}
