import { expect, it } from 'vitest';
import { civilOf, daysOf, midnight } from './civil.ts';

it('counts days as the calendar of the runtime does', () => {
  for (let day = -40_000; day < 60_000; day += 37) {
    const date = new Date(day * 86_400_000);
    const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    expect(civilOf(day)).toEqual(civil);
    expect(daysOf(civil.year, civil.month, civil.day)).toBe(day);
  }
});

it('knows how long months are', () => {
  expect(midnight(2024, 2, 29)).toBe(Date.UTC(2024, 1, 29));
  expect(midnight(2023, 2, 29)).toBeNaN();
  expect(midnight(1900, 2, 29)).toBeNaN();
  expect(midnight(2000, 2, 29)).toBe(Date.UTC(2000, 1, 29));
  expect(midnight(2024, 4, 31)).toBeNaN();
});
