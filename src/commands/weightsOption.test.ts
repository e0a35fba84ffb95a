import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS } from '../model/limits.ts';
import { weightsOf } from './weightsOption.ts';

describe('weightsOf', () => {
  it('takes terms over the defaults, or over other weights', () => {
    expect(weightsOf(null)).toEqual(DEFAULT_WEIGHTS);
    expect(weightsOf('border=2, moved=0')).toEqual({ ...DEFAULT_WEIGHTS, border: 2, moved: 0 });
    expect(weightsOf('border=2', { ...DEFAULT_WEIGHTS, compact: 7 }).compact).toBe(7);
  });

  it('takes a name for its terms, and what follows wins', () => {
    expect(weightsOf('even')).toEqual({ compact: 1, border: 1, severed: 1, balance: 4, moved: 2 });
    expect(weightsOf('even,balance=1').balance).toBe(1);
    expect(weightsOf('even', { ...DEFAULT_WEIGHTS, moved: 9 }).moved).toBe(9);
  });

  it('refuses what it does not know', () => {
    for (const text of ['odd', 'even=1', 'border', 'border=', 'border=-1', 'toString=1', 'border=x'])
      expect(() => weightsOf(text), text).toThrow(/weights/);
  });
});
