import { cellToParent, getPentagons, gridDisk, isPentagon, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { random } from '../../model/random.ts';
import { h3Ring } from './h3Ring.ts';
import type { Weights } from './weights.ts';

/** Neighbours by asking H3 for every disk. */
function asked(cells: readonly string[], steps: number): number[][] {
  const numberOf = new Map(cells.map((cell, i) => [cell, i]));
  return cells.map((cell, i) =>
    gridDisk(cell, steps)
      .map((other) => numberOf.get(other) ?? -1)
      .filter((j) => j >= 0 && j !== i)
      .sort((a, b) => a - b),
  );
}

const rows = ({ start, column }: Weights) =>
  Array.from({ length: start.length - 1 }, (_, i) => [...column.subarray(start[i]!, start[i + 1]!)]);

describe('rings of H3 cells', () => {
  const rng = random(11);
  const around = (lat: number, lon: number, res: number, spread: number) => [
    ...new Set(
      Array.from({ length: 700 }, () =>
        latLngToCell(lat + spread * (rng.next() - 0.5), lon + spread * (rng.next() - 0.5), res),
      ),
    ),
  ];

  it.each([
    ['Beijing', 39.9, 116.4, 9, 0.05],
    ['Shanghai', 31.23, 121.47, 10, 0.02],
    ['Houston', 29.76, -95.37, 9, 0.05],
    ['Shenzhen, resolution 8', 22.5, 114.1, 8, 0.15],
    ['Urumqi, odd resolution', 43.8, 87.6, 7, 0.3],
    ['over base cells', 30.5, 114.3, 4, 30],
  ] as const)('as H3 has them: %s', (_, lat, lon, res, spread) => {
    const cells = around(lat, lon, res, spread);
    for (const steps of [1, 2, 3]) expect(rows(h3Ring(cells, steps))).toEqual(asked(cells, steps));
  });

  it('around a pentagon', () => {
    const pentagon = getPentagons(7)[3]!;
    expect(isPentagon(cellToParent(pentagon, 0))).toBe(true);
    const cells = gridDisk(pentagon, 5);
    expect(rows(h3Ring(cells, 2))).toEqual(asked(cells, 2));
  });

  it('of no cells', () => {
    expect(rows(h3Ring([], 2))).toEqual([]);
  });
});
