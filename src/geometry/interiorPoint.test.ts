import fc from 'fast-check';
import type { Position } from 'geojson';
import { expect, it } from 'vitest';
import { interiorPoint } from './interiorPoint.ts';
import { sideOfPolygon } from './pointInPolygon.ts';

it('lies inside an L, a ring with a hole and any star', () => {
  const l: Position[] = [
    [0, 0],
    [4, 0],
    [4, 1],
    [1, 1],
    [1, 4],
    [0, 4],
    [0, 0],
  ];
  expect(sideOfPolygon(...interiorPoint([l]), [l])).toBe(1);
  const shell: Position[] = [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
    [0, 0],
  ];
  const hole: Position[] = [
    [1, 1],
    [1, 3],
    [3, 3],
    [3, 1],
    [1, 1],
  ];
  expect(sideOfPolygon(...interiorPoint([shell, hole]), [shell, hole])).toBe(1);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 20 }), (radii) => {
      const ring = radii.map((r, i): Position => {
        const angle = (2 * Math.PI * i) / radii.length;
        return [r * Math.cos(angle), r * Math.sin(angle)];
      });
      ring.push(ring[0]!);
      expect(sideOfPolygon(...interiorPoint([ring]), [ring])).toBe(1);
    }),
    { seed: 3, numRuns: 200 },
  );
});
