import type { Polygon } from 'geojson';
import { expect, it } from 'vitest';
import type { StoredMicroGrid } from '../../model/storedPlan.ts';
import { gridBorders } from './gridBorders.ts';

const box = (grid: string, west: number, south: number, east: number, north: number) => ({
  grid: grid as StoredMicroGrid['grid'],
  ground: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  } as Polygon,
});

const length = (line: readonly (readonly number[])[]) =>
  line.reduce((sum, [x, y], i) => {
    const [px, py] = line[(i + line.length - 1) % line.length]!;
    return sum + Math.hypot(x! - px!, y! - py!);
  }, 0);

it('goes around a grid, not between its micro-grids, and around each of two grids', () => {
  const list = [box('a', 0, 0, 1, 1), box('a', 1, 0, 2, 1), box('b', 2, 0, 3, 1)];
  const lines = gridBorders(list);
  expect(lines.map(length)).toEqual([6, 4]);
  // Micro-grids of a stack stand on one ground: it counts once.
  expect(gridBorders([...list, list[2]!])).toEqual(lines);
});

it('goes around both shores of a grid with a hole', () => {
  const ring = (...points: [number, number][]) => ({
    ...box('a', 0, 0, 1, 1),
    ground: { type: 'Polygon', coordinates: [[...points, points[0]!]] } as Polygon,
  });
  // Point for point, as they are noded.
  const lower = ring([0, 0], [3, 0], [3, 1], [2, 1], [1, 1], [0, 1]);
  const upper = ring([0, 2], [1, 2], [2, 2], [3, 2], [3, 3], [0, 3]);
  const [left, right] = [box('a', 0, 1, 1, 2), box('a', 2, 1, 3, 2)];
  expect(gridBorders([lower, upper, left, right]).map(length).sort()).toEqual([12, 4]);
});
