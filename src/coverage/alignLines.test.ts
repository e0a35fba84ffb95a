import { expect, it } from 'vitest';
import { town } from '../../fixtures/audit/town.ts';
import type { HouseholdTable } from '../model/household.ts';
import type { HouseholdLine } from '../model/plan.ts';
import { alignLines } from './alignLines.ts';

const table = (...rows: [string, number][]): HouseholdTable => ({
  ...town().households,
  length: rows.length,
  id: rows.map(([id]) => id),
  households: Uint32Array.from(rows, ([, count]) => count),
});
const line = (household: string, households: number): HouseholdLine => ({
  household,
  microgrid: 'm',
  households,
  building: null,
  unit: null,
  floor: null,
});
const align = (lines: HouseholdLine[], rows: HouseholdTable) => {
  const { rowOfLine, expected } = alignLines(lines, rows);
  return [[...rowOfLine], [...expected]];
};

it('matches lines in order, parts with their row', () => {
  const lines = [line('a', 1), line('b', 60), line('b', 40), line('c', 0), line('d', 2)];
  expect(align(lines, table(['a', 1], ['b', 100], ['c', 0], ['d', 2]))).toEqual([
    [0, 1, 1, 2, 3],
    [1, 100, 0, 2],
  ]);
});

it('tells rows of one id apart while the lines stand in order', () => {
  expect(align([line('a', 1), line('a', 1)], table(['a', 1], ['a', 1]))).toEqual([
    [0, 1],
    [1, 1],
  ]);
});

it('goes by the id as soon as a line is out of order, strange or one too many', () => {
  const rows = table(['a', 1], ['b', 2], ['a', 3]);
  const expected = [4, 2, -1];
  expect(align([line('b', 2), line('a', 1), line('a', 3)], rows)).toEqual([[1, 0, 0], expected]);
  expect(align([line('a', 1), line('x', 1)], rows)).toEqual([[0, -1], expected]);
  expect(align([line('a', 1), line('b', 2), line('a', 3), line('a', 3)], rows)).toEqual([[0, 1, 0, 0], expected]);
  expect(align([], rows)).toEqual([[], expected]);
});
