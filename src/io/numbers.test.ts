import { expect, it } from 'vitest';
import { decimal, isScientific, wholeNumber } from './numbers.ts';

it('reads decimals, strictly', () => {
  expect(['120.5', ' -3 ', '+.5', '5.', '1e-3', '１２０．５'].map((text) => decimal(text, false))).toEqual([
    120.5, -3, 0.5, 5, 0.001, 120.5,
  ]);
  for (const text of ['', ' ', 'x', '0x10', '1,5', '1 2', '120°30′', '-', '.', 'NaN', 'Infinity']) {
    expect(decimal(text, false)).toBeNaN();
  }
  expect(decimal('120,5', true)).toBe(120.5);
  expect(decimal('1,205,5', true)).toBeNaN();
});

it('reads whole numbers with a unit', () => {
  expect(['0', '12', '12.0', '１２', '12户', '33层', '6 F'].map(wholeNumber)).toEqual([0, 12, 12, 12, 12, 33, 6]);
  for (const text of ['', '-1', '1.5', '1e3', '十二', '3-4']) expect(wholeNumber(text)).toBeNaN();
});

it('knows codes that a spreadsheet has spoilt', () => {
  expect(['3.20902E+16', '3.2e+16', '1E+11', '3.2090200100100104E+16'].every(isScientific)).toBe(true);
  expect(['1E5', '12E+1', 'E+12', '32090200100100101'].some(isScientific)).toBe(false);
});
