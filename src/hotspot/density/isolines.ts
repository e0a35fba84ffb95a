import type { Raster } from './raster.ts';

/**
 * Lines of equal density (marching squares over the middles of the cells, straight between; saddles by the mean of the four).
 * Closed rings of [x, y] in metres, the higher ground on the left; in the order of their first cell.
 */
export function isolines(
  { x0, y0, size, columns, rows }: Raster,
  density: Float64Array,
  level: number,
): [number, number][][] {
  // An edge between two neighbouring middles that the line crosses: to the east (even) or to the north (odd) of a middle.
  const next = new Map<number, number>();
  const east = (r: number, c: number) => 2 * (r * columns + c);
  const north = (r: number, c: number) => 2 * (r * columns + c) + 1;
  const high = (r: number, c: number) => density[r * columns + c]! >= level;
  for (let r = 0; r + 1 < rows; r++) {
    for (let c = 0; c + 1 < columns; c++) {
      const [sw, se, ne, nw] = [high(r, c), high(r, c + 1), high(r + 1, c + 1), high(r + 1, c)];
      const [bottom, right, top, left] = [east(r, c), north(r, c + 1), east(r + 1, c), north(r, c)];
      const kind = (sw ? 1 : 0) + (se ? 2 : 0) + (ne ? 4 : 0) + (nw ? 8 : 0);
      if (kind === 5 || kind === 10) {
        const at = r * columns + c;
        const mean = (density[at]! + density[at + 1]! + density[at + columns]! + density[at + columns + 1]!) / 4;
        const joined = mean >= level;
        const pairs = SADDLES[kind === 5 ? (joined ? 'sw-joined' : 'sw-apart') : joined ? 'se-joined' : 'se-apart'];
        for (const [from, to] of pairs) next.set([bottom, right, top, left][from]!, [bottom, right, top, left][to]!);
        continue;
      }
      const pair = CASES[kind];
      if (pair) next.set([bottom, right, top, left][pair[0]]!, [bottom, right, top, left][pair[1]]!);
    }
  }
  const place = (edge: number): [number, number] => {
    const at = edge >> 1;
    const other = edge % 2 === 0 ? at + 1 : at + columns;
    const share = (level - density[at]!) / (density[other]! - density[at]!);
    const c = (at % columns) + (edge % 2 === 0 ? share : 0);
    const r = Math.floor(at / columns) + (edge % 2 === 0 ? 0 : share);
    return [x0 + (c + 0.5) * size, y0 + (r + 0.5) * size];
  };
  const rings: [number, number][][] = [];
  for (const begin of [...next.keys()]) {
    if (!next.has(begin)) continue;
    const ring: [number, number][] = [];
    let edge = begin;
    for (;;) {
      const to = next.get(edge);
      if (to === undefined) break;
      ring.push(place(edge));
      next.delete(edge);
      edge = to;
    }
    ring.push(ring[0]!);
    if (ring.length >= 4) rings.push(ring);
  }
  return rings;
}

/** By corners that are high (1 SW, 2 SE, 4 NE, 8 NW): from side to side (0 bottom, 1 right, 2 top, 3 left), high on the left. */
const CASES: Readonly<Record<number, readonly [number, number]>> = {
  1: [0, 3],
  2: [1, 0],
  3: [1, 3],
  4: [2, 1],
  6: [2, 0],
  7: [2, 3],
  8: [3, 2],
  9: [0, 2],
  11: [1, 2],
  12: [3, 1],
  13: [0, 1],
  14: [3, 0],
};
const SADDLES = {
  'sw-apart': [
    [0, 3],
    [2, 1],
  ],
  'sw-joined': [
    [0, 1],
    [2, 3],
  ],
  'se-apart': [
    [1, 0],
    [3, 2],
  ],
  'se-joined': [
    [3, 0],
    [1, 2],
  ],
} as const;
