import { expect, it } from 'vitest';
import { degreesText, rounded, roundedDegrees, roundedDown } from './rounding.ts';

it('writes degrees with at most seven decimals and no exponent', () => {
  const cases: [number, string][] = [
    [120.1234567, '120.1234567'],
    [120.12345678, '120.1234568'],
    [120.1, '120.1'],
    [-2, '-2'],
    [0, '0'],
    [-0.00000001, '0'],
    [1e-7, '0.0000001'],
    [-1.2e-6, '-0.0000012'],
    [9.9e-6, '0.0000099'],
  ];
  for (const [degrees, text] of cases) {
    expect(degreesText(degrees)).toBe(text);
    expect(Number(text)).toBe(roundedDegrees(degrees));
  }
});

it('never writes −0, and refuses what is not finite', () => {
  expect(Object.is(rounded(-0.0000001), 0)).toBe(true);
  expect(Object.is(roundedDegrees(-0.00000001), 0)).toBe(true);
  expect(() => rounded(Number.NaN)).toThrow('figure');
});

it('keeps a lower bound a lower bound', () => {
  expect(roundedDown(1.23456789)).toBe(1.234567);
  expect(roundedDown(1.2345671)).toBe(1.234567);
  expect(roundedDown(2)).toBe(2);
});
