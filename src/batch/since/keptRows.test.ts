import { expect, it } from 'vitest';
import { keptRows } from './keptRows.ts';

const rows = (...labels: number[]) => Int32Array.from(labels);
const same = { newOf: rows(0, 1, 2) };
const all = () => true;

it('finds the rows of kept grids again by counting', () => {
  expect(keptRows(rows(0, 0, 1, -1), rows(0, 0, 1, -1), same, all)).toEqual(rows(0, 1, 2, 3));
  // Grid 1 has lost a row and won two.
  const kept = (grid: number) => grid !== 1;
  expect(keptRows(rows(0, 1, 0, 1, 2), rows(1, 0, 0, 1, 1, 2), same, kept)).toEqual(rows(-1, 0, 2, -1, -1, 4));
  expect(keptRows(rows(1, 1), rows(), same, kept)).toEqual(rows());
});

it('follows grids to their new numbers, and leaves out those that are gone', () => {
  const match = { newOf: rows(-1, 0, 2) };
  expect(keptRows(rows(0, 1, 2, 2), rows(0, 1, 2, 2), match, (grid) => grid !== 1)).toEqual(rows(1, -1, 2, 3));
});

it('gives up where kept rows are not as they were', () => {
  expect(keptRows(rows(0, 1), rows(1, 0), same, all)).toBeNull();
  expect(keptRows(rows(0, 1), rows(0), same, all)).toBeNull();
  expect(keptRows(rows(0), rows(0, 0), same, all)).toBeNull();
  expect(keptRows(rows(0), rows(-1), same, all)).toBeNull();
});
