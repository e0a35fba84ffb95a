import { describe, expect, it } from 'vitest';
import { town } from '../../benchmarks/instances.ts';
import { ColumnStore, enumerateColumns } from './columns.ts';
import { MaskedSets, maskable } from './maskedSets.ts';
import { compile, type Problem } from './problem.ts';
import { QuickSearch } from './quickCover.ts';

function problems(): Problem[] {
  return Array.from({ length: 24 }, (_, seed) => {
    const instance = town({ sites: 6 + (seed % 12), meanWeight: 15 + 2 * (seed % 9), seed });
    const values = instance.sites.w.map((w, i) => 2 * w + (i % 5));
    const second = seed % 3 === 0 ? { second: { values, target: 150, weight: 0.4 } } : {};
    return compile({ ...instance, ...second });
  });
}

describe('MaskedSets', () => {
  it('lists the connected sets that columns list, at the same cost', () => {
    const sets = new MaskedSets();
    for (const problem of problems())
      for (const slack of [0, 8]) {
        expect(maskable(problem)).toBe(true);
        expect(sets.list(problem, slack, 100_000, 1_000_000)).toBe(true);
        const listing = { slack, cap: 100_000, visits: 1_000_000, contested: new Int32Array(0) };
        const { columns } = enumerateColumns(problem, listing, new ColumnStore());
        const known = new Map<number, readonly [number, number]>();
        for (let c = 0; c < columns!.count; c++) {
          let mask = 0;
          for (let p = columns!.start[c]!; p < columns!.start[c + 1]!; p++) mask |= 1 << columns!.row[p]!;
          known.set(mask, [columns!.cost[c]!, columns!.short[c]!]);
        }
        expect(sets.count).toBe(known.size);
        for (let s = 0; s < sets.count; s++) {
          const [cost, short] = known.get(sets.mask[s]!) ?? [Number.NaN, Number.NaN];
          expect(sets.cost[s]).toBeCloseTo(cost, 9);
          expect(sets.short[s]).toBeCloseTo(short, 9);
        }
      }
  });
});

describe('QuickSearch', () => {
  it('finds the cheapest partition, or proves that there is none below what is at hand', () => {
    const sets = new MaskedSets();
    const search = new QuickSearch();
    let proven = 0;
    for (const problem of problems()) {
      sets.list(problem, 0, 100_000, 1_000_000);
      const best = cheapest(sets, problem.n);
      const share = problem.w.map((w) => Math.max(w, 1));
      const found = search.run(sets, problem.n, 0, null, share, best + 1);
      if (!found.complete) continue;
      proven++;
      if (!Number.isFinite(best)) {
        expect(found.chosen).toBeNull();
        continue;
      }
      expect(found.chosen!.reduce((sum, s) => sum + sets.cost[s]!, 0)).toBeCloseTo(best, 9);
      expect(found.chosen!.reduce((all, s) => all | sets.mask[s]!, 0)).toBe(2 ** problem.n - 1);
      const none = search.run(sets, problem.n, 0, null, share, best - 1e-6);
      if (none.complete) expect(none.chosen).toBeNull();
    }
    expect(proven).toBeGreaterThan(15);
  });
});

/** Least cost of a partition, by dynamic programming over all sets of sites. */
function cheapest(sets: MaskedSets, n: number): number {
  const least = new Float64Array(2 ** n).fill(Number.POSITIVE_INFINITY);
  least[0] = 0;
  for (let rest = 1; rest < least.length; rest++) {
    const lowest = rest & -rest;
    for (let s = 0; s < sets.count; s++) {
      const mask = sets.mask[s]!;
      if ((mask & lowest) === 0 || (mask & ~rest) !== 0 || (mask & (lowest - 1)) !== 0) continue;
      least[rest] = Math.min(least[rest]!, sets.cost[s]! + least[rest ^ mask]!);
    }
  }
  return least.at(-1)!;
}
