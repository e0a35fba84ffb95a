import { describe, expect, it } from 'vitest';
import { InputError } from '../model/error.ts';
import { DEFAULT_LIMITS, DEFAULT_WEIGHTS } from '../model/limits.ts';
import { type Present, sweepOf } from './sweepVariants.ts';

const present: Present = { limits: DEFAULT_LIMITS, weights: DEFAULT_WEIGHTS, targetGiven: false };
const limitsOf = (texts: string[], from = present) =>
  sweepOf(texts, from).variants.map(({ limits: { min, max, target } }) => [min, max, target]);
const fault = (...texts: string[]) => {
  try {
    sweepOf(texts, present);
    return null;
  } catch (error) {
    return error instanceof InputError ? error.note.code : error;
  }
};

describe('the plans of a sweep', () => {
  it('are the cross product, the target in the middle, with the present limits among them', () => {
    expect(limitsOf(['max=80,100', 'min=40,50'])).toEqual([
      [40, 80, 60],
      [50, 80, 65],
      [40, 100, 70],
      [50, 100, 75],
    ]);
    expect(sweepOf(['max=80,100', 'min=40,50'], present)).toMatchObject({ base: 3, keys: ['max', 'min'], leftOut: 0 });
  });

  it('begin with the present limits where these are not among the values', () => {
    expect(limitsOf(['max=120'])).toEqual([
      [50, 100, 75],
      [50, 120, 85],
    ]);
    expect(sweepOf(['max=120'], present).base).toBe(0);
  });

  it('keep a target that was asked for, and leave out what contradicts it', () => {
    const fixed = { ...present, limits: { min: 50, max: 100, target: 90 }, targetGiven: true };
    expect(limitsOf(['max=80,120'], fixed)).toEqual([
      [50, 100, 90],
      [50, 120, 90],
    ]);
    expect(sweepOf(['max=80,120'], fixed).leftOut).toBe(1);
  });

  it('take weights, repeated values once, and Chinese commas', () => {
    const { variants, base } = sweepOf(['compact=0.5，1,1'], present);
    expect(variants.map(({ weights }) => weights.compact)).toEqual([0.5, 1]);
    expect(base).toBe(1);
  });

  it('are refused where they are unknown, not numbers, twice, too many or impossible', () => {
    expect(fault('size=3')).toBe('sweep-form');
    expect(fault('max=80,')).toBe('sweep-form');
    expect(fault('max')).toBe('sweep-form');
    expect(fault('max=-4')).toBe('sweep-form');
    expect(fault('moved=1')).toBe('sweep-form');
    expect(fault('max=80', 'max=90')).toBe('sweep-doubled');
    expect(fault('max=80,90,100,110,120,130,140,150', 'min=20,30,40,50,60,70,75,80')).toBe('sweep-too-many');
    expect(fault('min=200')).toBe('sweep-none');
  });
});
