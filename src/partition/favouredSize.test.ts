import { describe, expect, it } from 'vitest';
import { town } from '../../benchmarks/instances.ts';
import { favouredSize } from './favouredSize.ts';

const base = town({ sites: 20, meanWeight: 20, seed: 1 });
const weighed = (weights: Partial<typeof base.weights>) =>
  favouredSize({ ...base, weights: { ...base.weights, ...weights } });

describe('favouredSize', () => {
  it('is the target where balance alone counts, and where terms are not normalised', () => {
    expect(weighed({ compact: 0, border: 0, balance: 1 })).toBeCloseTo(75, 0);
    expect(favouredSize({ ...base, normalise: false })).toBe(75);
  });

  it('is a limit where compactness or border alone counts', () => {
    expect(weighed({ compact: 1, border: 0, balance: 0 })).toBe(50);
    expect(weighed({ compact: 0, border: 1, balance: 0 })).toBe(100);
  });

  it('comes closer to the target the more balance weighs, and lies below it with the usual weights', () => {
    const sizes = [0.25, 1, 4].map((balance) => weighed({ balance }));
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(sizes[0]).toBeGreaterThan(50);
    expect(sizes[2]).toBeLessThan(75);
  });
});
