import type { Position } from 'geojson';
import { cellToParent, getResolution, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { sideOfMultiPolygon } from '../geometry/pointInPolygon.ts';
import { random } from '../model/random.ts';
import { h3Cover } from './h3Cover.ts';

/** A star with a hole, or without, some hundred metres across. */
function star(seed: number, size: number): Position[][][] {
  const draw = random(seed, 'star');
  const [x, y] = [120 + draw.next(), 33 + draw.next()];
  const ring = (scale: number): Position[] => {
    const count = 7 + draw.below(8);
    const corners = Array.from({ length: count }, (_, i) => {
      const turn = (2 * Math.PI * i) / count;
      const reach = scale * size * (0.4 + 0.6 * draw.next());
      return [x + reach * Math.cos(turn), y + reach * Math.sin(turn)];
    });
    return [...corners, corners[0]!];
  };
  return seed % 2 === 0 ? [[ring(1)]] : [[ring(1), ring(0.25).reverse()]];
}

describe('h3Cover', () => {
  for (const [resolution, size] of [
    [9, 0.01],
    [10, 0.001],
    [11, 0.002],
    [12, 0.0004],
    [13, 0.0008],
  ] as const)
    it(`at resolution ${resolution} finds every point of a region, and none that is not there`, () => {
      for (let seed = 1; seed <= 12; seed++) {
        const ground = star(seed, size);
        const cover = h3Cover(ground, resolution);
        const whole = new Set(cover.whole);
        const mixed = new Set(cover.mixed);
        for (const cell of cover.mixed) expect(getResolution(cell)).toBe(resolution);
        const draw = random(seed, 'points');
        const [x, y] = ground[0]![0]![0]!;
        for (let i = 0; i < 2000; i++) {
          const lon = x! + size * 2 * (draw.next() - 0.5);
          const lat = y! + size * 2 * (draw.next() - 0.5);
          const inside = sideOfMultiPolygon(lon, lat, ground) >= 0;
          const cell = latLngToCell(lat, lon, resolution);
          const held = Array.from({ length: resolution + 1 }, (_, r) => cellToParent(cell, r)).some((p) =>
            whole.has(p),
          );
          if (held) expect(inside).toBe(true);
          if (inside) expect(held || mixed.has(cell)).toBe(true);
          expect(held && mixed.has(cell)).toBe(false);
        }
      }
    });

  it('joins seven whole siblings into their parent', () => {
    const cover = h3Cover(star(2, 0.004), 12);
    expect(cover.whole.some((cell) => getResolution(cell) < 12)).toBe(true);
  });
});
