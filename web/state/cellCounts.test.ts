import { expect, it } from 'vitest';
import type { IncidentView } from '../engine/incidentView.ts';
import { cellClass, cellCounts } from './cellCounts.ts';

const JANUARY = Date.UTC(2026, 0, 5);
const MARCH = Date.UTC(2026, 2, 5);
const ground = {
  length: 0,
  positions: new Float64Array(),
  starts: new Uint32Array(1),
  rings: new Uint32Array(),
  feature: new Uint32Array(),
};

/** 32 incidents in the first cell, one in the second in January and one in March, one without a cell. */
const incidents: IncidentView = {
  length: 35,
  positions: new Float64Array(70),
  time: Float64Array.from({ length: 35 }, (_, i) => (i === 33 ? MARCH : JANUARY)),
  category: new Int32Array(35),
  categories: ['noise'],
  placeless: 0,
  cells: { ids: ['a', 'b'], ground, of: Int32Array.from({ length: 35 }, (_, i) => (i < 32 ? 0 : i < 34 ? 1 : -1)) },
};
const ALL = { incidents, category: null, month: null, span: 1, hours: null };

it('counts the incidents of every cell that the filters leave', () => {
  expect([...cellCounts(ALL).counts]).toEqual([32, 2]);
  expect([...cellCounts({ ...ALL, month: 0 }).counts]).toEqual([32, 1]);
  expect([...cellCounts({ ...ALL, month: 1, span: 2 }).counts]).toEqual([0, 1]);
  expect([...cellCounts({ ...ALL, category: 1 }).counts]).toEqual([0, 0]);
});

it('puts counts into classes that widen', () => {
  const counts = cellCounts(ALL);
  expect(counts.from).toEqual([1, 2, 4, 8, 16]);
  expect([0, 1, 3, 32].map((count) => cellClass(counts, count))).toEqual([-1, 0, 1, 4]);
});
