import { cellToLatLng, gridDisk, latLngToCell } from 'h3-js';
import { expect, it } from 'vitest';
import { type Random, random } from '../model/random.ts';
import { h3Faces } from './h3Faces.ts';
import { H3Lattice } from './h3Lattice.ts';

const DEGREES = 180 / Math.PI;
const SAFE = 1.5e-14;
type Place = readonly [lat: number, lon: number];

/**
 * Points on either side of borders between two cells, found with h3-js by halving to the last digit: how many of which the
 * lattice is sure, and how many of those it takes for the wrong cell.
 */
function wrongAtBorders(safe: number, borders: number) {
  const draw = random(1, 'borders');
  const { middle } = h3Faces();
  let [sure, wrong] = [0, 0];
  for (let b = 0; b < borders; b++) {
    const resolution = b % 16;
    const lattice = new H3Lattice(resolution, safe);
    const from = somewhere(draw, middle);
    const own = latLngToCell(...from, resolution);
    const near = gridDisk(own, 1).filter((cell) => cell !== own);
    const to = cellToLatLng(near[draw.below(near.length)]!);
    if (Math.abs(from[1] - to[1]) > 90) continue;
    const at = (t: number): Place => [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
    let [low, high] = [0, 1];
    for (let step = 0; step < 60; step++) {
      const half = (low + high) / 2;
      if (latLngToCell(...at(half), resolution) === own) low = half;
      else high = half;
    }
    const hexagon = ([lat, lon]: Place) =>
      lattice.find(lon, lat) ? `${lattice.face} ${lattice.i} ${lattice.j}` : null;
    const cellOf = new Map<string, string>();
    for (const share of [0, 0.25, 0.5, 0.75])
      for (const inside of [at(share * low), at(1 - share * (1 - low))]) {
        const key = hexagon(inside);
        if (key !== null) cellOf.set(key, latLngToCell(...inside, resolution));
      }
    const length = Math.hypot(from[0] - to[0], from[1] - to[1]) / DEGREES;
    for (let e = 0; e < 40; e++)
      for (const side of [-1, 1]) {
        const point = at(low + (side * 1e-17 * 1.6 ** e) / length);
        const key = hexagon(point);
        if (key === null || !cellOf.has(key)) continue;
        sure++;
        if (cellOf.get(key) !== latLngToCell(...point, resolution)) wrong++;
      }
  }
  return { sure, wrong };
}

/** Evenly on the Earth, or close to the middle of a face, where H3 loses digits. */
function somewhere(draw: Random, middle: Float64Array): Place {
  if (draw.next() < 0.5) return [Math.asin(2 * draw.next() - 1) * DEGREES, 360 * draw.next() - 180];
  const [x, y, z] = middle.subarray(3 * draw.below(20)) as unknown as [number, number, number];
  const away = 10 ** (-7 + 6 * draw.next()) * DEGREES;
  return [
    Math.asin(z) * DEGREES + away * (2 * draw.next() - 1),
    Math.atan2(y, x) * DEGREES + away * (2 * draw.next() - 1),
  ];
}

it('is never sure of a wrong hexagon, not even with an eighth of the safe distance', () => {
  for (const safe of [SAFE, SAFE / 8]) {
    const { sure, wrong } = wrongAtBorders(safe, 480);
    expect(sure).toBeGreaterThan(10_000);
    expect(wrong).toBe(0);
  }
});

it('would be wrong without a safe distance', () => {
  expect(wrongAtBorders(0, 160).wrong).toBeGreaterThan(100);
});

it('is sure of all but a few points of a city', () => {
  const draw = random(2, 'city');
  for (const resolution of [7, 10, 15]) {
    const lattice = new H3Lattice(resolution);
    let unsure = 0;
    for (let i = 0; i < 10_000; i++) if (!lattice.find(116.2 + 0.3 * draw.next(), 39.8 + 0.3 * draw.next())) unsure++;
    expect(unsure).toBeLessThan(5);
  }
});

it('is sure of no place that is none', () => {
  const lattice = new H3Lattice(9);
  expect(lattice.find(Number.NaN, 1)).toBe(false);
  expect(lattice.find(1, Number.POSITIVE_INFINITY)).toBe(false);
});
