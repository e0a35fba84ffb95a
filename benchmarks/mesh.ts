import type { MultiPolygon, Position } from 'geojson';
import { random } from '../src/main.ts';

/** Segments of each side of a region. */
const SEGMENTS = 6;

/**
 * A mesh of about so many regions that tile a rectangle without a gap, each with 24 vertices and no straight side, as
 * micro-grids have: neighbours share every vertex. Degrees about 120° E, 33° N; regions are some 200 m across. Seeded.
 */
export function mesh(regions: number, seed = 1): MultiPolygon[] {
  const side = Math.max(2, Math.round(Math.sqrt(regions)));
  const draw = random(seed, 'mesh');
  const step = 0.002;
  const jitter = (scale: number) => scale * step * (draw.next() - 0.5);
  const exact = (value: number) => Math.round(value * 1e7) / 1e7;
  const node: Position[] = Array.from({ length: (side + 1) ** 2 }, (_, i) => [
    120 + step * (i % (side + 1)) + jitter(0.5),
    33 + step * Math.floor(i / (side + 1)) + jitter(0.5),
  ]);
  /** The inner vertices between two nodes, each side made once. */
  const line = (a: Position, b: Position): Position[] =>
    Array.from({ length: SEGMENTS - 1 }, (_, i) => {
      const t = (i + 1) / SEGMENTS;
      return [exact(a[0]! + t * (b[0]! - a[0]!) + jitter(0.06)), exact(a[1]! + t * (b[1]! - a[1]!) + jitter(0.06))];
    });
  const at = (column: number, row: number) => node[row * (side + 1) + column]!;
  const across = Array.from({ length: side * (side + 1) }, (_, i) =>
    line(at(i % side, Math.floor(i / side)), at((i % side) + 1, Math.floor(i / side))),
  );
  const along = Array.from({ length: side * (side + 1) }, (_, i) =>
    line(at(i % (side + 1), Math.floor(i / (side + 1))), at(i % (side + 1), Math.floor(i / (side + 1)) + 1)),
  );
  const rounded = ([lon, lat]: Position): Position => [exact(lon!), exact(lat!)];
  return Array.from({ length: side * side }, (_, i): MultiPolygon => {
    const [column, row] = [i % side, Math.floor(i / side)];
    const ring = [
      rounded(at(column, row)),
      ...across[row * side + column]!,
      rounded(at(column + 1, row)),
      ...along[row * (side + 1) + column + 1]!,
      rounded(at(column + 1, row + 1)),
      ...across[(row + 1) * side + column]!.toReversed(),
      rounded(at(column, row + 1)),
      ...along[row * (side + 1) + column]!.toReversed(),
    ];
    return { type: 'MultiPolygon', coordinates: [[[...ring, ring[0]!]]] };
  });
}

/** Places drawn evenly over the box of a mesh of so many regions. */
export function places(
  regions: number,
  count: number,
  seed = 2,
): { readonly x: Float64Array; readonly y: Float64Array } {
  const width = 0.002 * Math.max(2, Math.round(Math.sqrt(regions)));
  const draw = random(seed, 'places');
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    x[i] = 120 + width * draw.next();
    y[i] = 33 + width * draw.next();
  }
  return { x, y };
}
