import { describe, expect, it } from 'vitest';
import { random } from '../../model/random.ts';
import { suggestBandwidth } from './bandwidth.ts';
import { type DensityOptions, densityMap } from './densityMap.ts';
import { isolines } from './isolines.ts';
import { kernelAt, QUARTIC_BY_GAUSSIAN, reachOf } from './kernel.ts';
import { kernelDensity } from './kernelDensity.ts';
import { placesOf } from './places.ts';
import type { Raster } from './raster.ts';

const OPTIONS: DensityOptions = {
  kernel: 'quartic',
  bandwidth: 100,
  adaptive: false,
  cell: 10,
  edge: true,
  seed: 1,
  shares: [0.25, 0.5, 0.95],
};

/** Points spread evenly over a square kilometre. */
function evenly(n: number): [Float64Array, Float64Array] {
  const rng = random(5);
  const axis = () => Float64Array.from({ length: n }, () => 1000 * rng.next());
  return [axis(), axis()];
}

const open = (columns: number, rows: number, size: number): Raster => ({
  x0: 0,
  y0: 0,
  size,
  columns,
  rows,
  inside: new Uint8Array(columns * rows).fill(1),
});

const total = (values: Float64Array) => values.reduce((sum, v) => sum + v, 0);

describe('kernels', () => {
  it.each(['quartic', 'gaussian'] as const)('%s has integral 1', (kernel) => {
    const h = 50;
    let sum = 0;
    for (let x = -reachOf(kernel, h); x < reachOf(kernel, h); x++)
      for (let y = -reachOf(kernel, h); y < reachOf(kernel, h); y++)
        sum += kernelAt(kernel, h, (x + 0.5) ** 2 + (y + 0.5) ** 2);
    expect(sum).toBeCloseTo(1, 4);
  });

  it('the quartic takes 2.78 times the bandwidth (Silverman 1986, table 4.1)', () => {
    expect(QUARTIC_BY_GAUSSIAN).toBeCloseTo(2.78, 2);
  });
});

describe('kernel density', () => {
  it.each(['quartic', 'gaussian'] as const)('%s equals the sum of kernels, point by point', (kernel) => {
    const places = placesOf(Float64Array.of(95, 130, 130), Float64Array.of(101, 88, 88));
    const density = kernelDensity(open(30, 30, 10), places, kernel, 40, false);
    for (const at of [0, 305, 400, 899]) {
      const [x, y] = [((at % 30) + 0.5) * 10, (Math.floor(at / 30) + 0.5) * 10];
      const sum = [0, 1].reduce(
        (s, i) => s + places.weight[i]! * kernelAt(kernel, 40, (places.x[i]! - x) ** 2 + (places.y[i]! - y) ** 2),
        0,
      );
      // Beyond 5h a Gaussian kernel may or may not count: it is a few millionths of nothing.
      expect(density[at]).toBeCloseTo(sum, 12);
    }
  });

  it('corrected at the edge, every incident keeps a mass of 1; else what falls outside is lost', () => {
    const [x, y] = evenly(400);
    const corrected = densityMap(x, y, OPTIONS, null)!;
    expect(total(corrected.density) * 100).toBeCloseTo(400, 8);
    const lost = densityMap(x, y, { ...OPTIONS, edge: false }, null)!;
    expect(total(lost.density) * 100).toBeLessThan(390);
  });

  it('adaptive bandwidths are wide where incidents are few', () => {
    const [x, y] = evenly(300);
    const clumped = x.map((v, i) => (i < 250 ? v / 10 : v));
    const map = densityMap(
      clumped,
      y.map((v, i) => (i < 250 ? v / 10 : v)),
      { ...OPTIONS, adaptive: true },
      null,
    )!;
    expect(map.bandwidths[1] / map.bandwidths[0]).toBeGreaterThan(2);
    expect(total(map.density) * 100).toBeCloseTo(300, 8);
  });

  it('levels hold the shares of the mass on the smallest ground', () => {
    const [x, y] = evenly(500);
    const { levels, density, raster } = densityMap(x, y, OPTIONS, null)!;
    expect(levels.map(({ share }) => share)).toEqual([0.25, 0.5, 0.95]);
    for (const { share, density: level, area } of levels) {
      const above = density.filter((d) => d >= level);
      expect(total(above) / total(density)).toBeGreaterThanOrEqual(share - 1e-9);
      expect(above.length * raster.size ** 2).toBeGreaterThanOrEqual(area);
    }
  });

  it('a study area of its own', () => {
    const [x, y] = evenly(200);
    const { raster, density } = densityMap(x, y, OPTIONS, (px) => px < 500)!;
    const outside = [...raster.inside.keys()].filter((i) => raster.inside[i] === 0);
    expect(outside.length).toBeGreaterThan(1000);
    for (const i of outside) expect(density[i]).toBe(0);
  });

  it.each(['quartic', 'gaussian'] as const)('lines close, also where the study area goes on (%s)', (kernel) => {
    const [x, y] = evenly(200);
    const map = densityMap(x, y, { ...OPTIONS, kernel, bandwidth: 60, adaptive: true }, () => true)!;
    expect(total(map.density) * 100).toBeCloseTo(200, 8);
    for (const { density: level } of map.levels) {
      const rings = isolines(map.raster, map.density, level);
      expect(rings.length).toBeGreaterThan(0);
      for (const ring of rings) {
        for (let i = 1; i < ring.length; i++)
          expect(Math.hypot(ring[i]![0] - ring[i - 1]![0], ring[i]![1] - ring[i - 1]![1])).toBeLessThan(15);
      }
    }
  });
});

describe('the suggested bandwidth', () => {
  it('finds the grain of planted clumps, whatever piles lie on single places', () => {
    const rng = random(9);
    const normal = () => Math.sqrt(-2 * Math.log(1 - rng.next())) * Math.cos(2 * Math.PI * rng.next());
    const n = 3000;
    const x = Float64Array.from({ length: n }, (_, i) => 5000 * (i % 5) + 120 * normal());
    const y = Float64Array.from({ length: n }, (_, i) => 5000 * (i % 7) + 120 * normal());
    const area = 30_000 * 40_000;
    const { bandwidth, reference } = suggestBandwidth(placesOf(x, y), 'gaussian', area, 1);
    expect(reference).toBeGreaterThan(800);
    expect(bandwidth).toBeGreaterThan(20);
    expect(bandwidth).toBeLessThan(120);
    const piled = suggestBandwidth(
      placesOf(new Float64Array([...x, ...x]), new Float64Array([...y, ...y])),
      'gaussian',
      area,
      1,
    );
    expect(piled.bandwidth).toBe(bandwidth);
    // Both are told to two digits.
    const quartic = suggestBandwidth(placesOf(x, y), 'quartic', area, 1).bandwidth;
    expect(Math.abs(quartic / bandwidth / 2.78 - 1)).toBeLessThan(0.05);
  });
});

describe('isolines', () => {
  it('of a cone are closed, round, and have the high ground on the left', () => {
    const raster = open(61, 61, 1);
    const cone = raster.inside.map(() => 0) as unknown as Float64Array;
    const height = Float64Array.from(cone, (_, i) =>
      Math.max(0, 25 - Math.hypot((i % 61) - 30, Math.floor(i / 61) - 30)),
    );
    const rings = isolines(raster, height, 5);
    expect(rings).toHaveLength(1);
    const ring = rings[0]!;
    expect(ring[0]).toEqual(ring[ring.length - 1]);
    for (const [x, y] of ring) expect(Math.hypot(x - 30.5, y - 30.5)).toBeCloseTo(20, 0);
    let twice = 0;
    for (let i = 1; i < ring.length; i++) twice += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
    expect(twice).toBeGreaterThan(0);
  });

  it('a saddle is parted or joined by its middle, and never crosses itself', () => {
    const raster = open(4, 4, 1);
    const field = (low: number) => Float64Array.of(0, 0, 0, 0, 0, 9, low, 0, 0, low, 9, 0, 0, 0, 0, 0);
    expect(isolines(raster, field(0), 5)).toHaveLength(2);
    expect(isolines(raster, field(4), 5)).toHaveLength(1);
  });
});
