import { expect, it } from 'vitest';
import { groundArea } from './groundArea.ts';
import { latticeAt, UNITS_PER_DEGREE } from './lattice.ts';

it('measures ground in square metres, holes taken out', () => {
  const { metresPerU, metresPerV } = latticeAt(120, 33);
  const at = (x: number, y: number) => [
    120 + x / metresPerU / UNITS_PER_DEGREE,
    33 + y / metresPerV / UNITS_PER_DEGREE,
  ];
  const square = (side: number, from: number) => [
    at(from, from),
    at(from + side, from),
    at(from + side, from + side),
    at(from, from + side),
    at(from, from),
  ];
  const rings = [square(100, 0), square(10, 20)];
  expect(groundArea({ type: 'Polygon', coordinates: rings })).toBeCloseTo(9900, 2);
  const pieces = [rings, [square(20, 200).reverse()]];
  expect(groundArea({ type: 'MultiPolygon', coordinates: pieces })).toBeCloseTo(10_300, 2);
});
