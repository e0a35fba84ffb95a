import type { MultiPolygon } from 'geojson';
import { expect, it } from 'vitest';
import { mesh } from '../../../benchmarks/mesh.ts';
import { random } from '../../model/random.ts';
import { RegionIndex } from './regionIndex.ts';

/** Distance to the nearest point of any border, the long way. */
function bruteForce(grounds: readonly MultiPolygon[], x: number, y: number, sx: number, sy: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const ring of grounds.flatMap(({ coordinates }) => coordinates.flat()))
    for (let v = 1; v < ring.length; v++) {
      const [ax, ay] = [(ring[v - 1]![0]! - x) * sx, (ring[v - 1]![1]! - y) * sy];
      const [dx, dy] = [(ring[v]![0]! - x) * sx - ax, (ring[v]![1]! - y) * sy - ay];
      const t = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, Math.hypot(ax + t * dx, ay + t * dy));
    }
  return least;
}

it('nearest finds the region and the distance that brute force finds, near and far', () => {
  // Every third region of a mesh, so that there is ground between them.
  const grounds = mesh(100).filter((_, i) => i % 3 === 0);
  const index = RegionIndex.of(grounds);
  const draw = random(5, 'nearest');
  const [sx, sy] = [93_400, 111_000];
  for (let i = 0; i < 2000; i++) {
    const reach = i % 10 === 0 ? 1 : 0.03;
    const x = 120.01 + reach * (draw.next() - 0.5);
    const y = 33.01 + reach * (draw.next() - 0.5);
    const near = index.nearest(x, y, sx, sy)!;
    if (index.locate(x, y) >= 0) {
      expect(near).toEqual({ region: index.locate(x, y), distance: 0 });
      continue;
    }
    const least = bruteForce(grounds, x, y, sx, sy);
    expect(near.distance).toBeCloseTo(least, 6);
    expect(bruteForce([grounds[near.region]!], x, y, sx, sy)).toBeCloseTo(least, 6);
  }
  expect(RegionIndex.of([]).nearest(0, 0)).toBeNull();
});
