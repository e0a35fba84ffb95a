import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { mesh, places } from '../../../benchmarks/mesh.ts';
import { loadGeos } from '../../geometry/geos.ts';
import { sideOfMultiPolygon } from '../../geometry/pointInPolygon.ts';
import { type Random, random } from '../../model/random.ts';
import { RegionIndex } from './regionIndex.ts';

const geos = await loadGeos();

/** The oracle: every region is asked. */
function bruteForce(grounds: readonly MultiPolygon[], x: number, y: number): number {
  return grounds.findIndex(({ coordinates }) => sideOfMultiPolygon(x, y, coordinates) >= 0);
}

const polygon = (...rings: Position[][]): MultiPolygon => ({ type: 'MultiPolygon', coordinates: [rings] });
const square = (x: number, y: number, side: number): Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

/** Regions that tile a rectangle: a lattice of moved corners. `step` 0 keeps the corners on whole numbers. */
function tiling(draw: Random, n: number, step: number): MultiPolygon[] {
  const corner = Array.from({ length: (n + 1) ** 2 }, (_, i) => [
    (i % (n + 1)) + (draw.next() - 0.5) * step,
    Math.floor(i / (n + 1)) + (draw.next() - 0.5) * step,
  ]);
  const at = (i: number, j: number) => corner[j * (n + 1) + i]!;
  return Array.from({ length: n * n }, (_, k) => {
    const [i, j] = [k % n, Math.floor(k / n)];
    return polygon([at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1), at(i, j)]);
  });
}

/** Random points, and all the degenerate ones: vertices, points on edges and beside them, and points level with vertices. */
function hardPoints(draw: Random, grounds: readonly MultiPolygon[], width: number): [number, number][] {
  const points: [number, number][] = Array.from({ length: 3000 }, () => [
    (draw.next() * 1.2 - 0.1) * width,
    (draw.next() * 1.2 - 0.1) * width,
  ]);
  for (const ring of grounds.flatMap(({ coordinates }) => coordinates.flat())) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1] as [number, number], ring[i] as [number, number]];
      points.push([ax, ay], [(ax + bx) / 2, (ay + by) / 2], [draw.next() * width, ay], [ax, draw.next() * width]);
      for (let k = 1; k <= 9; k++) {
        const [t, off] = [draw.next(), (draw.next() - 0.5) * 10 ** -k];
        points.push([ax + t * (bx - ax) + off, ay + t * (by - ay) - off]);
      }
    }
  }
  return points;
}

function equalsOracle(grounds: readonly MultiPolygon[], points: readonly [number, number][]): void {
  const index = RegionIndex.of(grounds);
  const many = index.locateMany(
    Float64Array.from(points, ([x]) => x),
    Float64Array.from(points, ([, y]) => y),
  );
  const wrong = points.filter(([x, y], i) => {
    const expected = bruteForce(grounds, x, y);
    return many[i] !== expected || index.locate(x, y) !== expected;
  });
  expect(wrong).toEqual([]);
}

describe('the region that holds a point', () => {
  it('is the one that brute force finds in tilings, on borders and corners too', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const draw = random(seed, 'tiling');
      const grounds = tiling(draw, 2 + draw.below(9), seed % 3 === 0 ? 0 : 0.7);
      equalsOracle(grounds, hardPoints(draw, grounds, Math.sqrt(grounds.length)));
    }
  });

  it('is the first one where regions overlap, have holes or several pieces', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const draw = random(seed, 'overlaps');
      const grounds = Array.from({ length: 12 }, (): MultiPolygon => {
        const [x, y] = [draw.below(16), draw.below(16)];
        const holed = [square(x, y, 4), square(x + 1, y + 1, 2)];
        const star = Array.from({ length: 9 }, (_, i): Position => {
          const radius = 1 + 4 * draw.next();
          return [8 + radius * Math.cos((i * 2 * Math.PI) / 9), 8 + radius * Math.sin((i * 2 * Math.PI) / 9)];
        });
        const parts = draw.below(2) === 0 ? [holed, [square(x + 5, y, 2)]] : [[[...star, star[0]!]]];
        return { type: 'MultiPolygon', coordinates: parts };
      });
      equalsOracle(grounds, hardPoints(draw, grounds, 22));
    }
  });

  it('is the preferred one of a stack, whose floors are all found', () => {
    const tower = polygon(square(0, 0, 1));
    const index = RegionIndex.of([tower, tower, tower], { preference: [9, 1, 5] });
    expect(index.locate(0.5, 0.5)).toBe(1);
    expect(index.locate(1, 1)).toBe(1);
    expect(index.locateAll(0.5, 0.5)).toEqual([1, 2, 0]);
    expect(index.locateAll(2, 2)).toEqual([]);
  });

  it('is none far away, for what is no number, and without regions', () => {
    const index = RegionIndex.of([polygon(square(119, 33, 1))]);
    for (const [x, y] of [
      [1e300, 33.5],
      [119.5, -1e300],
      [Number.NaN, 33.5],
      [119.5, Number.NaN],
      [-Infinity, 0],
    ])
      expect(index.locate(x!, y!)).toBe(-1);
    expect(RegionIndex.of([]).locate(0, 0)).toBe(-1);
  });
});

it('lives on in its buffer, shared or not', () => {
  const draw = random(5, 'buffer');
  const grounds = tiling(draw, 8, 0.7);
  const index = RegionIndex.of(grounds, { shared: true });
  expect(index.toBytes()).toBeInstanceOf(SharedArrayBuffer);
  const again = RegionIndex.fromBytes(structuredClone(new Uint8Array(index.toBytes()).slice().buffer));
  expect(again.length).toBe(64);
  for (const [x, y] of hardPoints(draw, grounds, 8)) {
    expect(again.locate(x, y)).toBe(index.locate(x, y));
    expect(again.locateAll(x, y)).toEqual(index.locateAll(x, y));
  }
  expect(() => RegionIndex.fromBytes(new ArrayBuffer(8))).toThrow(/index/);
  expect(() => RegionIndex.fromBytes(new ArrayBuffer(4096))).toThrow(/index/);
});

it('gives many points, in the order of tiles, the answers of single ones', () => {
  const grounds = mesh(1600);
  const index = RegionIndex.of(grounds);
  const { x, y } = places(1600, 40_000);
  const odd = [Number.NaN, Infinity, -Infinity, 1e300, -1e300, 0];
  odd.forEach((value, i) => {
    x[1000 * i] = value;
    y[1000 * i + 7] = value;
  });
  // Corners and middles of edges, where the quick test gives up.
  grounds.forEach(({ coordinates }, i) => {
    const [[ax, ay], [bx, by]] = coordinates[0]![0]! as [[number, number], [number, number]];
    [x[20 * i + 1], y[20 * i + 1]] = [ax, ay];
    [x[20 * i + 2], y[20 * i + 2]] = [(ax + bx) / 2, (ay + by) / 2];
  });
  const many = index.locateMany(x, y);
  expect(many).toEqual(Int32Array.from(x, (lon, i) => index.locate(lon, y[i]!)));
  expect(new Set(many).size).toBe(1601);
});

it('finds the regions that have a point in a box', () => {
  for (let seed = 1; seed <= 6; seed++) {
    const draw = random(seed, 'boxes');
    const grounds = [
      ...tiling(draw, 5, 0.7),
      polygon(square(-3, -3, 12), square(-2, -2, 10)),
      { type: 'MultiPolygon' as const, coordinates: [[square(7, 7, 1)], [square(-6, 1, 1)]] },
    ];
    const index = RegionIndex.of(grounds);
    for (let i = 0; i < 300; i++) {
      const [west, south] = [draw.next() * 16 - 7, draw.next() * 16 - 7].map((v) => (i % 3 === 0 ? Math.round(v) : v));
      const size = i % 5 === 0 ? 0 : draw.next() * 3;
      const box = [west!, south!, west! + size, south! + size] as const;
      expect(index.within(box)).toEqual(grounds.flatMap((ground, region) => (meetsBox(ground, box) ? [region] : [])));
    }
    expect(index.within([1, 1, 0, 0])).toEqual([]);
    expect(index.within([Number.NaN, 1, 2, 2])).toEqual([]);
  }
});

/** The long way: GEOS asked for an intersection. */
function meetsBox(
  ground: MultiPolygon,
  [west, south, east, north]: readonly [number, number, number, number],
): boolean {
  return geos.scope((s) => {
    const shape = s.multiPolygon(ground.coordinates);
    if (west === east) return s.prepare(shape).intersectsPoint(west, south);
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    return s.prepare(shape).intersects(s.polygon([ring]));
  });
}
