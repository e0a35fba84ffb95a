import { cellToLatLng, gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { random } from '../../model/random.ts';
import { h3Ring } from '../weights/h3Ring.ts';
import { countInRegions } from './countInRegions.ts';
import { countOnH3 } from './countOnH3.ts';
import { farPlaces } from './farPlaces.ts';
import { convexHull, ringArea } from './hull.ts';
import { suggestResolution } from './suggestResolution.ts';

describe('the study area', () => {
  it('hull of a square with points inside and on its sides', () => {
    const hull = convexHull(Float64Array.of(0, 2, 2, 0, 1, 1, 0), Float64Array.of(0, 0, 2, 2, 1, 0, 1))!;
    expect(hull).toEqual([
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ]);
    expect(ringArea(hull)).toBe(4);
    expect(convexHull(Float64Array.of(0, 1, 2), Float64Array.of(0, 1, 2))).toBeNull();
  });

  it('places far from the bulk are marked, none where all lie close', () => {
    const x = Float64Array.from({ length: 101 }, (_, i) => (i < 100 ? i / 100 : 30));
    expect([...farPlaces(x, new Float64Array(101))].lastIndexOf(1)).toBe(100);
    expect(farPlaces(x.subarray(0, 100), new Float64Array(100)).every((f) => f === 0)).toBe(true);
  });

  it('resolution by the quadrat rule: two places a cell, no finer', () => {
    // Cells of resolution 9 are 105 333 m² on average, of 10 15 048 m².
    expect(suggestResolution(1000 * 50_000, 1000)).toBe(9);
    expect(suggestResolution(1000 * 7_600, 1000)).toBe(9);
    expect(suggestResolution(1000 * 7_500, 1000)).toBe(10);
  });
});

describe('counting on H3', () => {
  it('every incident once, empty cells of the hull with 0, far and placeless ones told', () => {
    const rng = random(3);
    const n = 2000;
    const lon = Float64Array.from({ length: n + 2 }, () => 116.3 + 0.05 * rng.next());
    const lat = Float64Array.from({ length: n + 2 }, () => 39.9 + 0.05 * rng.next());
    lon[n] = Number.NaN;
    lat[n] = Number.NaN;
    lon[n + 1] = 121;
    const counted = countOnH3(lon, lat, 9)!;
    expect(counted.placeless).toBe(1);
    expect(counted.far).toBe(1);
    expect(counted.counted).toBe(n);
    expect(counted.counts.reduce((a, b) => a + b, 0)).toBe(n);
    const at = counted.table.id.indexOf(latLngToCell(lat[0]!, lon[0]!, 9));
    expect(counted.counts[at]).toBeGreaterThan(0);
    expect(counted.table.id).toEqual([...counted.table.id].sort());
    const [y, x] = cellToLatLng(counted.table.id[5]!);
    expect([counted.table.lon[5], counted.table.lat[5]]).toEqual([x, y]);
  });

  it('rings keep to the cells that are there and look past gaps', () => {
    const middle = latLngToCell(39.9, 116.4, 9);
    const cells = gridDisk(middle, 2)
      .filter((cell) => !gridDisk(middle, 1).includes(cell) || cell === middle)
      .sort();
    const weights = h3Ring(cells, 2);
    const i = cells.indexOf(middle);
    expect(weights.start[i + 1]! - weights.start[i]!).toBe(12);
    expect(h3Ring(cells, 1).start[i + 1]! - h3Ring(cells, 1).start[i]!).toBe(0);
  });
});

it('counts in polygons, a point on a border once', () => {
  const square = (x: number) => ({
    type: 'MultiPolygon' as const,
    coordinates: [
      [
        [
          [x, 0],
          [x + 1, 0],
          [x + 1, 1],
          [x, 1],
          [x, 0],
        ],
      ],
    ],
  });
  const lon = Float64Array.of(0.5, 1, 1.5, 1.5, 5, Number.NaN);
  const { counts, outside, placeless, places } = countInRegions(
    [square(0), square(1), null],
    lon,
    lon.map((v) => (v === 5 ? 5 : v / v / 2)),
  );
  expect([...counts]).toEqual([2, 2, 0]);
  expect({ outside, placeless, places }).toEqual({ outside: 1, placeless: 1, places: 3 });
});
