import type { Polygon } from 'geojson';
import { expect, it } from 'vitest';
import { codeOf, serialNumbers } from './numberMicroGrids.ts';

const square = (lon: number, lat: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [lon, lat],
      [lon + 0.001, lat],
      [lon + 0.001, lat + 0.001],
      [lon, lat + 0.001],
      [lon, lat],
    ],
  ],
});

it('numbers west to east, then north to south', () => {
  expect(serialNumbers([square(120.002, 33), square(120, 33), square(120, 33.001)])).toEqual([3, 2, 1]);
});

it('keeps the given order on the same ground (a stack)', () => {
  expect(serialNumbers([square(120, 33), square(120, 33)])).toEqual([1, 2]);
});

it('writes codes as text and never cuts a number', () => {
  expect(codeOf('{grid}{number:2}', '320903001001001', 7)).toBe('32090300100100107');
  expect(codeOf('{grid}{number:2}', '320903001001001', 123)).toBe('320903001001001123');
  expect(codeOf('{grid}-{number}', 'A', 7)).toBe('A-7');
});
