import { describe, expect, it } from 'vitest';
import { sound } from '../../fixtures/audit/cases.ts';
import { A, B } from '../../fixtures/audit/town.ts';
import type { StoredPlan } from '../model/storedPlan.ts';
import { comparePlans } from './comparePlans.ts';

const { plan } = sound();

/** The plan with the households of one building (30, in three rows of 10) in another micro-grid. */
function moved(to: string): StoredPlan {
  const households = plan.households.map((line) =>
    line.building === `${A}02-2-a` ? { ...line, microgrid: to } : line,
  );
  return { ...plan, households };
}

describe('two plans side by side', () => {
  it('is alike with itself', () => {
    const found = comparePlans(plan, plan);
    expect(found).toMatchObject({ common: 561, recoded: 0, moved: 0, arrived: 0, gone: 0 });
    expect(found.distance).toEqual({ rand: 1, adjustedRand: 1, variationOfInformation: 0 });
    expect(found.changedHouseholds).toEqual([]);
    expect(found.partners).toHaveLength(9);
    expect(found.total.a).toEqual(found.total.b);
    expect(found.total.a).toMatchObject({ households: 561, microgrids: 9, exceptions: 2 });
  });

  it('tells households and buildings with another code, and how far the two are apart', () => {
    const found = comparePlans(plan, moved(`${A}06`));
    expect(found).toMatchObject({ common: 561, recoded: 30, moved: 30, buildings: { recoded: 1 } });
    expect(found.changedBuildings).toEqual([
      { building: `${A}02-2-a`, from: [`${A}02`], to: [`${A}06`], households: 30 },
    ]);
    expect(found.changedHouseholds.map(({ household, from, to }) => [household, from, to])).toEqual(
      [0, 1, 2].map((i) => [`${A}02-2-a-${i}`, `${A}02`, `${A}06`]),
    );
    expect(found.grids.map(({ grid, recoded }) => [grid, recoded])).toEqual([
      [A, 30],
      [B, 0],
    ]);
    // Before: A02 60 = 30 + 30 that go to A06, which had 80. Pairs: 30·30 parted, 30·80 put together.
    const all = (561 * 560) / 2;
    expect(found.distance.rand).toBeCloseTo(1 - (30 * 30 + 30 * 80) / all, 12);
    const bits = (60 / 561) * 1 + (110 / 561) * (-(80 / 110) * Math.log2(80 / 110) - (30 / 110) * Math.log2(30 / 110));
    expect(found.distance.variationOfInformation).toBeCloseTo(bits, 12);
  });

  it('pairs micro-grids by what they share, so that other codes alone are no moves', () => {
    const swapped: Record<string, string> = { [`${A}01`]: `${A}05`, [`${A}05`]: `${A}01` };
    const rename = (code: string) => swapped[code] ?? code;
    const renamed: StoredPlan = {
      ...plan,
      microgrids: plan.microgrids.map((item) => ({ ...item, code: rename(item.code) })),
      households: plan.households.map((line) => ({ ...line, microgrid: rename(line.microgrid) })),
    };
    expect(comparePlans(plan, renamed)).toMatchObject({ recoded: 120, moved: 0, distance: { rand: 1 } });
  });

  it('counts those who came and went apart', () => {
    const fewer = { ...plan, households: plan.households.filter(({ household }) => household !== 'lone') };
    expect(comparePlans(plan, fewer)).toMatchObject({ common: 560, gone: 1, arrived: 0 });
    expect(comparePlans(fewer, plan)).toMatchObject({ common: 560, gone: 0, arrived: 1 });
  });
});
