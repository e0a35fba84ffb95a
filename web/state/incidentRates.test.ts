import { expect, it } from 'vitest';
import type { PlanView } from '../engine/planView.ts';
import { incidentCounts, incidentRates } from './incidentRates.ts';

const one = (households: number, building: string | null) =>
  ({
    grid: 'g',
    households,
    stack: building === null ? null : { building, units: null, floors: null, equalParts: true },
  }) as unknown as PlanView['microgrids'][number];

it('counts per 100 households, a stack as one, and says nothing where nobody lives', () => {
  const view = { microgrids: [one(50, null), one(60, 'tower'), one(40, 'tower'), one(0, null)] };
  const region = Int32Array.of(0, 0, 1, 2, 2, 3, -1);
  const counts = incidentCounts(view, region, region.keys());
  expect([...counts]).toEqual([2, 3, 3, 1]);
  expect([...incidentRates(view, counts)]).toEqual([4, 3, 3, Number.NaN]);
  expect([...incidentCounts(view, region, [0, 3])]).toEqual([1, 1, 1, 0]);
});
