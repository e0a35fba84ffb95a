import { expect, it } from 'vitest';
import { coarse } from './coarse.ts';
import { polygonColumns } from './polygonColumns.ts';

/** A square of two kilometres whose sides have a vertex every metre or so, and its neighbour to the east. */
const side = (from: readonly [number, number], to: readonly [number, number]) =>
  Array.from({ length: 2000 }, (_, i) => [
    from[0] + ((to[0] - from[0]) * i) / 2000,
    from[1] + ((to[1] - from[1]) * i) / 2000,
  ]);
const square = (west: number): number[][] => {
  const corners = [
    [west, 30],
    [west + 0.02, 30],
    [west + 0.02, 30.02],
    [west, 30.02],
    [west, 30],
  ] as const;
  return [...corners.slice(0, 4).flatMap((corner, i) => side(corner, corners[i + 1]!)), [west, 30]];
};

it('leaves out vertices that are too near to be told apart, and lets neighbours meet', () => {
  const hole = square(120).map(([x, y]) => [120.01 + (x! - 120) / 10, 30.01 + (y! - 30) / 10]);
  const fine = polygonColumns([[square(120), hole], [square(120.02)]], (coordinates) => ({
    type: 'Polygon',
    coordinates,
  }));
  const few = coarse(fine);
  expect(few.length).toBe(2);
  expect([...few.feature]).toEqual([0, 1]);
  expect([...few.rings]).toEqual([...few.starts.subarray(0, 2)]);
  expect(few.positions.length).toBeLessThan(fine.positions.length / 20);
  const places = (p: number) => {
    const own = few.positions.subarray(2 * few.starts[p]!, 2 * few.starts[p + 1]!);
    return Array.from({ length: own.length / 2 }, (_, i) => `${own[2 * i]!.toFixed(6)} ${own[2 * i + 1]!.toFixed(6)}`);
  };
  const [a, b] = [places(0), new Set(places(1))];
  expect(a[0]).toBe(a.at(-1));
  // All of the border between them.
  expect(a.filter((place) => b.has(place)).length).toBeGreaterThan(70);
});
