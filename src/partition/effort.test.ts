import { describe, expect, it } from 'vitest';
import { InputError } from '../model/error.ts';
import { effort } from './effort.ts';

describe('effort', () => {
  it('counts milliseconds in steps, whatever the number of sites', () => {
    expect(effort('10', 5)).toEqual(effort('10', 500));
    expect(effort('20', 5).steps).toBe(2 * effort('10', 5).steps);
    expect(() => effort('quick', 5)).toThrow(InputError);
    expect(() => effort('0', 5)).toThrow(InputError);
  });

  it('is enough with a share of the steps for few sites at fast, with all of them for many and for the others', () => {
    const few = effort('fast', 60);
    expect(few.enough).toBe(0.15 * few.steps);
    const many = effort('fast', 3000);
    expect(many.enough).toBe(many.steps);
    for (const name of ['normal', 'best']) expect(effort(name, 60).enough).toBe(effort(name, 60).steps);
    expect(effort('fast', 60, true).enough).toBe(effort('fast', 60, true).steps);
  });
});
