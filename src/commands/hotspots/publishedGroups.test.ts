import { describe, expect, it } from 'vitest';
import { publishedGroups } from './publishedGroups.ts';

describe('groups for publication', () => {
  it('are all told where nothing is asked', () => {
    expect(publishedGroups([9, 2], 1, null)).toEqual({ told: [0, 1], sum: true });
  });

  it('leave out small ones, and a second where one would come out of the sum', () => {
    expect(publishedGroups([40, 9, 4, 3], 100, 5)).toEqual({ told: [0, 1], sum: true });
    // 40 + 9 told of 53 in all: the third would be known to have 4.
    expect(publishedGroups([40, 9, 4], 100, 5)).toEqual({ told: [0], sum: true });
    expect(publishedGroups([40, 9], 100, 5)).toEqual({ told: [0, 1], sum: true });
    expect(publishedGroups([40, 9], 0, 5)).toEqual({ told: [0, 1], sum: true });
  });

  it('leave out the sum where few incidents are in no group', () => {
    // Of 52 incidents 49 in groups: 3 are in none.
    expect(publishedGroups([40, 9], 3, 5).sum).toBe(false);
  });
});
