import { expect, it } from 'vitest';
import type { HouseholdLine } from '../model/plan.ts';
import { householdFlows } from './householdFlows.ts';

const line = (household: string, microgrid: string, households = 1): HouseholdLine => ({
  household,
  microgrid,
  households,
  building: null,
  unit: null,
  floor: null,
});
const flows = (before: HouseholdLine[], after: HouseholdLine[]) =>
  [...householdFlows(before, after)].map(({ line: { household }, from, to, households }) => [
    household,
    from,
    to,
    households,
  ]);

it('matches households by id, whatever their order', () => {
  expect(
    flows([line('a', '1'), line('b', '1'), line('c', '2')], [line('c', '2'), line('a', '2'), line('d', '1')]),
  ).toEqual([
    ['c', '2', '2', 1],
    ['a', '1', '2', 1],
    ['d', null, '1', 1],
    ['b', '1', null, 1],
  ]);
});

it('lets as much of a divided row stay as can, then pairs the rest in order', () => {
  const before = [line('r', '1', 50), line('r', '2', 50)];
  expect(flows(before, [line('r', '2', 60), line('r', '3', 45)])).toEqual([
    ['r', '2', '2', 50],
    ['r', '1', '2', 10],
    ['r', '1', '3', 40],
    ['r', null, '3', 5],
  ]);
  expect(flows(before, [line('r', '1', 30)])).toEqual([
    ['r', '1', '1', 30],
    ['r', '1', null, 20],
    ['r', '2', null, 50],
  ]);
});

it('keeps a dwelling that stands empty', () => {
  expect(flows([line('e', '1', 0)], [line('e', '1', 0)])).toEqual([['e', '1', '1', 0]]);
});
