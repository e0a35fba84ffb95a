import { describe, expect, it } from 'vitest';
import { holdMoved, leastMoved, type Option } from './holdMoved.ts';

const option = (moved: number, cost: number, violation = 0): Option => ({ moved, cost, violation });

describe('a limit of moved households over many grids', () => {
  const grids = [
    [option(10, 100), option(4, 106), option(0, 130)],
    [option(8, 50), option(2, 51)],
  ];

  it('takes the cheapest options where they keep it', () => {
    expect(holdMoved(grids, 18)).toEqual([0, 0]);
  });

  it('gives up where a household that stays costs least', () => {
    expect(holdMoved(grids, 17)).toEqual([0, 1]);
    expect(holdMoved(grids, 6)).toEqual([1, 1]);
    expect(holdMoved(grids, 2)).toEqual([2, 1]);
  });

  it('says when it cannot be kept, and by how much', () => {
    expect(holdMoved(grids, 1)).toBeNull();
    expect(leastMoved(grids)).toBe(2);
  });

  it('never buys a lower count with limits of size', () => {
    const broken = [[option(10, 100), option(0, 10, 5)]];
    expect(holdMoved(broken, 5)).toBeNull();
    expect(leastMoved(broken)).toBe(10);
  });
});
