import type { Position } from 'geojson';
import { expect, it } from 'vitest';
import { strips } from './strips.ts';

const area = (ring: readonly Position[]) =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [u, v] = ring[(i + 1) % ring.length]!;
      return sum + x! * v! - u! * y!;
    }, 0),
  ) / 2;

it('cuts a long block across, from west to east, without losing ground', () => {
  const ring = [
    [0.004, 0],
    [0.004, 0.001],
    [0, 0.001],
    [0, 0],
    [0.004, 0],
  ];
  const parts = strips(ring, 4);
  expect(parts.map((part) => Math.min(...part.map(([x]) => x!)))).toEqual(
    [0, 0.001, 0.002, 0.003].map((x) => expect.closeTo(x, 9)),
  );
  for (const part of parts) expect(area(part)).toBeCloseTo(area(ring) / 4, 12);
});

it('cuts an angled block into parts that sum up to it', () => {
  const ring = [
    [0, 0],
    [0.003, 0],
    [0.003, 0.001],
    [0.001, 0.001],
    [0.001, 0.002],
    [0, 0.002],
    [0, 0],
  ];
  const parts = strips(ring, 3);
  expect(parts.reduce((sum, part) => sum + area(part), 0)).toBeCloseTo(area(ring), 12);
});
