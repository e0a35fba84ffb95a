import { expect, test } from 'vitest';
import { hoursBetween, hoursIn, hoursText, hoursWith } from './weekHours.ts';

test('a box is the same from whichever corner it is drawn', () => {
  // Tuesday to Wednesday, 22 and 23 o’clock.
  const box = [46, 47, 70, 71];
  for (const [a, b] of [
    [46, 71],
    [71, 46],
    [47, 70],
    [70, 47],
  ] as const)
    expect(hoursBetween(a, b)).toEqual(box);
  expect(hoursBetween(5, 5)).toEqual([5]);
});

test('boxes are added to each other and taken away again', () => {
  expect(hoursWith([1, 2], [2, 30])).toEqual([1, 2, 30]);
  expect(hoursWith([1, 2, 30], [2, 30], true)).toEqual([1]);
});

test('a link tells hours in runs, and nothing that no week has', () => {
  const hours = [...hoursBetween(8, 11), 20, 167];
  expect(hoursText(hours)).toBe('8-11,20,167');
  expect(hoursIn('8-11,20,167')).toEqual(hours);
  expect(hoursIn('166-999')).toEqual([166, 167]);
  for (const wild of [null, '', 'x', '168', '9-8', '1,,2', '-3']) expect(hoursIn(wild), String(wild)).toBeNull();
});
