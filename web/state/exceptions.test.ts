import { expect, it } from 'vitest';
import type { PlanView } from '../engine/planView.ts';
import { exceptionsOf, nextException } from './exceptions.ts';

const view = (...list: [status: string, detached: boolean][]) =>
  ({ microgrids: list.map(([status, detached]) => ({ status, detached })) }) as unknown as PlanView;

it('lists what is outside the limits or in pieces, and goes round', () => {
  const own = view(['ok', false], ['undersize', false], ['ok', true], ['ok', false]);
  expect(exceptionsOf(own)).toEqual([1, 2]);
  expect([-1, 1, 2, 3].map((at) => nextException(own, at))).toEqual([1, 2, 1, 1]);
  expect(nextException(view(['ok', false]), -1)).toBe(-1);
});
