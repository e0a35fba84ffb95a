import { cellToChildren, cellToLatLng, cellToParent, gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../geometry/boxes.ts';
import { random } from '../../model/random.ts';
import { flatbushPoints } from './flatbushPoints.ts';
import { h3Points } from './h3Points.ts';
import { kdbushPoints } from './kdbushPoints.ts';
import type { PointIndex, Points } from './pointIndex.ts';
import { scannedPoints } from './scannedPoints.ts';
import { metresBetween } from './sphere.ts';

/** Every implementation keeps the same contract. */
const implementations: Readonly<Record<string, (points: Points) => PointIndex>> = {
  scannedPoints,
  kdbushPoints,
  flatbushPoints,
  'h3Points at resolution 8': (points) => h3Points(points, 8),
  'h3Points at resolution 11': (points) => h3Points(points, 11),
};

/** Households in towers (many at one place), lone ones, one without a place. */
function town(count: number): Points {
  const draw = random(3, 'town');
  const lon = new Float64Array(count);
  const lat = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const stays = i > 0 && draw.next() < 0.4;
    lon[i] = stays ? lon[i - 1]! : 120 + 0.05 * draw.next();
    lat[i] = stays ? lat[i - 1]! : 33 + 0.04 * draw.next();
  }
  if (count > 10) lon[10] = lat[10] = Number.NaN;
  return { lon, lat };
}

/** The oracle: every point is asked, by plain loops. */
function slow({ lon, lat }: Points) {
  const near = (x: number, y: number) =>
    Array.from(lon, (_, point) => ({ point, distance: metresBetween(x, y, lon[point]!, lat[point]!) }))
      .filter(({ distance }) => distance >= 0)
      .sort((a, b) => a.distance - b.distance || a.point - b.point);
  return {
    within: ([west, south, east, north]: Box) =>
      [...lon.keys()].filter((i) => lon[i]! >= west && lon[i]! <= east && lat[i]! >= south && lat[i]! <= north),
    near,
  };
}

describe.each(Object.entries(implementations))('%s', (_, indexOf) => {
  const points = town(1500);
  const index = indexOf(points);
  const oracle = slow(points);
  const draw = random(8, 'questions');
  const place = () => [120 + 0.07 * draw.next() - 0.01, 33 + 0.06 * draw.next() - 0.01] as const;

  it('gives the points of a box, its border included', () => {
    expect(index.length).toBe(1500);
    for (let i = 0; i < 150; i++) {
      // Corners on points, so that some lie just on the border.
      const [a, b] = [draw.below(1500), draw.below(1500)];
      const [west, east] = [points.lon[a]!, points.lon[b]!].sort((p, q) => p - q) as [number, number];
      const [south, north] = [points.lat[a]!, points.lat[b]!].sort((p, q) => p - q) as [number, number];
      if (Number.isNaN(west + east)) continue;
      expect(index.within([west, south, east, north])).toEqual(oracle.within([west, south, east, north]));
    }
    expect(index.within([-180, -90, 180, 90])).toHaveLength(1499);
    expect(index.within([120.02, 33, 120.01, 34])).toEqual([]);
    expect(index.within([Number.NaN, 33, 121, 34])).toEqual([]);
  });

  it('gives the points around a place, the nearest first, of equals the lower number', () => {
    for (let i = 0; i < 150; i++) {
      const [x, y] = i % 4 === 0 ? [points.lon[i]!, points.lat[i]!] : place();
      const all = oracle.near(x, y);
      // On a point exactly, some metres, and the whole town.
      const radius = i % 3 === 0 ? all[draw.below(200)]!.distance : 10 ** (1 + 3 * draw.next());
      expect(index.around(x, y, radius)).toEqual(all.filter(({ distance }) => distance <= radius));
    }
    expect(index.around(120, 33, -1)).toEqual([]);
    expect(index.around(Number.NaN, 33, 1000)).toEqual([]);
  });

  it('gives the nearest, near and on the other side of the Earth, as many as there are', () => {
    for (let i = 0; i < 100; i++) {
      const [x, y] = i % 10 === 0 ? [360 * draw.next() - 180, 180 * draw.next() - 90] : place();
      const count = 1 + draw.below(i % 7 === 0 ? 40 : 4);
      expect(index.nearest(x, y, count)).toEqual(oracle.near(x, y).slice(0, count));
    }
    const [x, y] = place();
    expect(index.nearest(x, y)).toHaveLength(1);
    expect(index.nearest(x, y, 5000)).toHaveLength(1499);
    expect(index.nearest(x, y, 5000, 800)).toEqual(index.around(x, y, 800));
    expect(index.nearest(121, 35, 3, 10)).toEqual([]);
    expect(index.nearest(Number.NaN, 33)).toEqual([]);
    expect(index.nearest(x, y, 0)).toEqual([]);
  });

  it('looks across the 180th meridian and the poles', () => {
    const far = {
      lon: Float64Array.of(179.999, -179.998, 10, -170, 0),
      lat: Float64Array.of(10, 10, 89.999, 89.999, -90),
    };
    const one = indexOf(far);
    expect(one.around(180, 10, 300).map(({ point }) => point)).toEqual([0, 1]);
    expect(one.nearest(-179.999, 10, 2).map(({ point }) => point)).toEqual([1, 0]);
    expect(one.around(100, 90, 500).map(({ point }) => point)).toEqual(
      slow(far)
        .near(100, 90)
        .slice(0, 2)
        .map(({ point }) => point),
    );
    expect(one.nearest(77, -89, 1)[0]!.point).toBe(4);
  });

  it('is empty without points', () => {
    for (const none of [
      { lon: new Float64Array(0), lat: new Float64Array(0) },
      { lon: Float64Array.of(Number.NaN), lat: Float64Array.of(1) },
    ]) {
      const empty = indexOf(none);
      expect(empty.within([-180, -90, 180, 90])).toEqual([]);
      expect(empty.around(120, 33, 1e6)).toEqual([]);
      expect(empty.nearest(120, 33)).toEqual([]);
    }
  });
});

describe('h3Points', () => {
  const points = town(400);
  const index = h3Points(points, 9);

  it('gives cells as a column, and the points of cells and rings of them', () => {
    const column = index.column();
    expect(column[10]).toBe(0n);
    const cell = latLngToCell(points.lat[5]!, points.lon[5]!, 9);
    expect(column[5]!.toString(16)).toBe(cell);
    const inCells = (some: readonly string[]) =>
      [...column.keys()].filter((i) => some.includes(column[i]!.toString(16)));
    expect(index.inCell(cell)).toEqual(inCells([cell]));
    expect(index.inCell('8928308280fffff')).toEqual([]);
    expect(index.ring(points.lon[5]!, points.lat[5]!, 2)).toEqual(inCells(gridDisk(cell, 2)));
  });

  it('joins the cells of a full parent', () => {
    const parent = cellToParent(index.cells[0]!, 8);
    const middles = [...cellToChildren(parent, 9), '8928308280fffff'].map((cell) => cellToLatLng(cell));
    const full = h3Points(
      { lon: Float64Array.from(middles, ([, y]) => y), lat: Float64Array.from(middles, ([x]) => x) },
      9,
    );
    expect(full.cells).toHaveLength(8);
    expect(full.compacted()).toEqual([parent, '8928308280fffff'].sort());
  });
});
