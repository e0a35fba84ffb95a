import { expect, it } from 'vitest';
import { chosenCsv } from './chosenCsv.ts';

it('writes the chosen incidents as they are known, quoted where needed', () => {
  const view = {
    length: 2,
    positions: Float64Array.of(120.1, 33.2, 120.12345678, 33),
    time: Float64Array.of(Date.UTC(2026, 2, 1, 8, 5), Number.NaN),
    category: Int32Array.of(0, 1),
    categories: ['噪音,"夜"', 'b'],
    placeless: 0,
  };
  expect(chosenCsv(view, [0, 1])).toBe(
    'time,lon,lat,category\n2026-03-01 08:05:00,120.1,33.2,"噪音,""夜"""\n,120.1234568,33,b\n',
  );
});
