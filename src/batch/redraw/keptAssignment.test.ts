import { describe, expect, it } from 'vitest';
import { rowOfHouses } from '../../../fixtures/rowOfHouses.ts';
import { keptAssignment } from './keptAssignment.ts';

const kept = (...args: Parameters<typeof rowOfHouses>) => [...keptAssignment(rowOfHouses(...args), false)];

describe('the old plan on a new graph', () => {
  it('is the old plan where nothing changed', () => {
    expect(kept([10, 10, 10, 10], [5, 5, 2, 2], [10, 30])).toEqual([0, 0, 1, 1]);
  });

  it('takes new houses into the part that has room', () => {
    expect(kept([10, 10, 5, 10, 20], [0, 0, -1, 1, 1], [10, 30])).toEqual([0, 0, 0, 1, 1]);
    expect(kept([10, 20, 5, 10, 10], [0, 0, -1, 1, 1], [10, 30])).toEqual([0, 0, 1, 1, 1]);
  });

  it('gives the lighter piece of a part that came apart to its neighbours', () => {
    expect(kept([10, 10, 10, 4, 10], [0, 0, 1, 0, 1], [10, 40])).toEqual([0, 0, 1, 1, 1]);
  });

  it('makes a part of its own of what touches nothing', () => {
    const alone = { ...rowOfHouses([10, 10], [-1, -1], [5, 30]) };
    expect([...keptAssignment(alone, false)]).toEqual([0, 0]);
  });

  it('lets nothing join a locked part', () => {
    const instance = { ...rowOfHouses([10, 5, 10], [0, -1, 1], [5, 30]), locked: [[0]] };
    expect([...keptAssignment(instance, false)]).toEqual([0, 1, 1]);
  });

  it('bridges a gap by the few households in it rather than give a large piece away', () => {
    // 0 and 2 belong together, 1 between them now bears the label of 3, which is next to it by another way.
    const instance = rowOfHouses([30, 2, 30, 30], [0, 1, 0, 1], [20, 70], [[1, 3]]);
    expect([...keptAssignment(instance, false)]).toEqual([0, 1, 1, 1]);
    expect([...keptAssignment(instance, true)]).toEqual([0, 0, 0, 1]);
  });
});
