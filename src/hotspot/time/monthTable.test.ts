import { expect, it } from 'vitest';
import { monthTable } from './monthTable.ts';

/** Noon of so many days from a date. */
const daily = (from: string, days: number, each: number) =>
  Array.from({ length: days * each }, (_, i) => Date.parse(`${from}T12:00:00Z`) + Math.floor(i / each) * 86_400_000);

it('counts whole months and compares them by day', () => {
  // One a day through January (31) and February (28) of 2025, two a day in March; April is not whole.
  const times = Float64Array.from([
    ...daily('2025-01-01', 59, 1),
    ...daily('2025-03-01', 31, 2),
    ...daily('2025-04-01', 5, 1),
  ]);
  const rows = monthTable(times);
  expect(rows.map((row) => row.count)).toEqual([31, 28, 62]);
  expect(rows[0]!.month).toBeNull();
  // February has fewer days, not fewer incidents a day.
  expect(rows[1]!.month!.change).toBeCloseTo(0, 10);
  expect(rows[1]!.month!.p).toBeGreaterThan(0.9);
  expect(rows[2]!.month!.change).toBeCloseTo(1, 10);
  expect(rows[2]!.month!.p).toBeLessThan(0.01);
  expect(rows[2]!.year).toBeNull();
});

it('compares a month with the same month of the year before', () => {
  const times = Float64Array.from([...daily('2024-01-01', 366, 1), ...daily('2025-01-01', 31, 3)]);
  const january = monthTable(times).at(-1)!;
  expect(january.count).toBe(93);
  expect(january.year!.change).toBeCloseTo(2, 10);
});

it('has no month where no time is known', () => {
  expect(monthTable(Float64Array.of(Number.NaN))).toEqual([]);
  expect(monthTable(new Float64Array())).toEqual([]);
});
