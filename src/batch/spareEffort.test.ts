import { describe, expect, it } from 'vitest';
import type { StoredGridRow } from '../model/storedPlan.ts';
import type { RecordHead, RecordSource } from './recordSource.ts';
import { ofBothPasses, shareEffort, worstGaps } from './spareEffort.ts';

type Given = Pick<StoredGridRow, 'violation' | 'objective' | 'gap' | 'households'> & Partial<StoredGridRow>;

function source(...rows: Given[]): RecordSource {
  return {
    length: rows.length,
    head: (grid) =>
      ({ row: { status: 'feasible', taskHash: `task ${grid}`, ...rows[grid]! } }) as unknown as RecordHead,
    features: (grid) => `features of ${rows[grid]!.objective}`,
    places: () => ({ places: new Int32Array(0), buildingOfRow: new Int32Array(0) }),
  };
}
const plain = { violation: 0, objective: 1, gap: 0.1, households: 200 };

describe('shareEffort', () => {
  it('deals out milliseconds of many grids, and nothing else', () => {
    expect(shareEffort('10', 100)).toEqual({ first: '5', second: '20', most: 25 });
    expect(shareEffort('10', 3)).toEqual({ first: '10', second: null, most: 0 });
    expect(shareEffort('normal', 100)).toEqual({ first: 'normal', second: null, most: 0 });
  });

  it('never spends more than was asked for', () => {
    for (const grids of [4, 5, 7, 100, 13_646]) {
      const { first, second, most } = shareEffort('8', grids);
      expect(grids * Number(first) + most * Number(second)).toBeLessThanOrEqual(8 * grids);
    }
  });
});

describe('worstGaps', () => {
  it('takes households short or over first, then grids without a bound, then the greatest gaps; nothing that is proven', () => {
    const grids = source(
      { ...plain, gap: 0 },
      { ...plain, gap: 0.3 },
      { ...plain, gap: null },
      { ...plain, gap: 0.05, violation: 4 },
      { ...plain, gap: 0.3, households: 900 },
      { ...plain, gap: null, status: 'set-aside' },
    );
    expect(worstGaps(grids, 1)).toEqual([3]);
    expect(worstGaps(grids, 3)).toEqual([2, 3, 4]);
    expect(worstGaps(grids, 10)).toEqual([1, 2, 3, 4]);
  });
});

describe('ofBothPasses', () => {
  it('keeps the better plan of a grid, and a task hash only where nothing but the task counts', () => {
    const first = source({ ...plain, gap: 0 }, plain, plain, plain);
    const better = source({ ...plain, objective: 0.9 });
    const worse = source({ ...plain, objective: 0.5, violation: 2 });
    const both = ofBothPasses(first, (grid) => [null, better, worse, null][grid] ?? null);
    expect([0, 1, 2, 3].map((grid) => both.head(grid).row.objective)).toEqual([1, 0.9, 1, 1]);
    expect([0, 1, 2, 3].map((grid) => both.features(grid))).toEqual([1, 0.9, 1, 1].map((o) => `features of ${o}`));
    expect([0, 1, 2, 3].map((grid) => both.head(grid).row.taskHash)).toEqual(['task 0', '', '', '']);
  });
});
