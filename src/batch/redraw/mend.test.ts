import { expect, it } from 'vitest';
import { rowOfHouses } from '../../../fixtures/rowOfHouses.ts';
import { Draft } from '../../partition/draft.ts';
import { compile } from '../../partition/problem.ts';
import { keptAssignment } from './keptAssignment.ts';
import { mend } from './mend.ts';

function mended(households: number[], labels: number[], limits: readonly [number, number]): [number, number[]] {
  const bare = rowOfHouses(households, labels, limits);
  const instance = { ...bare, weights: { ...bare.weights, moved: 100 } };
  const draft = new Draft(compile(instance), keptAssignment(instance, false));
  mend(draft);
  return [draft.violation, [...draft.part]];
}

it('moves the one house that is too many, and no other', () => {
  expect(mended([10, 10, 10, 5, 10, 10], [0, 0, 0, 0, 1, 1], [20, 30])).toEqual([0, [0, 0, 0, 1, 1, 1]]);
});

it('leaves a plan within its limits alone where moving weighs much', () => {
  expect(mended([10, 10, 10, 10, 10, 10, 10], [0, 0, 0, 0, 1, 1, 1], [20, 40])[1]).toEqual([0, 0, 0, 0, 1, 1, 1]);
});

it('hands on along a chain when the neighbour has no room', () => {
  // 0: 35, 1: 30, 2: 20; each may hold 30. One house from 0 to 1 and one from 1 to 2.
  const [violation, part] = mended([10, 10, 10, 5, 5, 10, 10, 5, 10, 10], [0, 0, 0, 0, 1, 1, 1, 1, 2, 2], [20, 30]);
  expect(violation).toBe(0);
  expect(part).toEqual([0, 0, 0, 1, 1, 1, 1, 2, 2, 2]);
});
