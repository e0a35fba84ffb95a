import { describe, expect, it } from 'vitest';
import { random } from '../../../model/random.ts';
import { likelihood } from '../likelihood.ts';
import { cylindersOf } from './cylinders.ts';
import { casesBySite, findMaximum } from './findMaximum.ts';
import { spaceTimeReplicates } from './replicates.ts';
import { scanSpaceTime } from './scanSpaceTime.ts';
import type { SpaceTimeInput } from './spaceTimeInput.ts';

function town(seed: number, { poisson, prospective }: { poisson: boolean; prospective: boolean }): SpaceTimeInput {
  const draw = random(seed, 'space-time test');
  const n = 60;
  const cases = 240;
  return {
    x: Float64Array.from({ length: n }, (_, i) => (seed % 2 === 0 ? 100 * (i % 8) : draw.below(3000))),
    y: Float64Array.from({ length: n }, (_, i) => (seed % 2 === 0 ? 100 * Math.floor(i / 8) : draw.below(3000))),
    population: poisson ? Float64Array.from({ length: n }, () => 10 + draw.below(50)) : null,
    region: Uint32Array.from({ length: cases }, () => draw.below(n)),
    period: Uint16Array.from({ length: cases }, () => draw.below(10)),
    periods: 10,
    maxShare: 0.4,
    maxRadius: Number.POSITIVE_INFINITY,
    maxPeriods: 4,
    prospective,
    seed,
  };
}

/** Every cylinder, by definition. */
function brute(input: SpaceTimeInput): number {
  const { x, y, population, region, period, periods, maxPeriods, prospective, maxShare } = input;
  const total = region.length;
  const like = likelihood('poisson', total, 1);
  const all = [...x.keys()];
  const measure = (i: number) => population?.[i] ?? [...region].filter((r) => r === i).length;
  const whole = all.reduce((sum, i) => sum + measure(i), 0);
  let best = 0;
  for (const centre of all)
    for (const rim of all) {
      const d = (i: number) => (x[i]! - x[centre]!) ** 2 + (y[i]! - y[centre]!) ** 2;
      const inside = new Set(all.filter((i) => d(i) <= d(rim)));
      const share = [...inside].reduce((sum, i) => sum + measure(i), 0) / whole;
      if (share > maxShare + 1e-12 || (population === null && measure(centre) === 0)) continue;
      for (let to = prospective ? periods : 1; to <= periods; to++)
        for (let from = Math.max(0, to - maxPeriods); from < to; from++) {
          const within = (t: number) => t >= from && t < to;
          const weight = population === null ? [...period].filter(within).length / total : (to - from) / periods;
          let c = 0;
          for (let i = 0; i < total; i++) if (inside.has(region[i]!) && within(period[i]!)) c++;
          best = Math.max(best, like.ratio(c, share * weight));
        }
    }
  return best;
}

describe('space–time scan', () => {
  it('finds the same largest ratio as looking at every cylinder', () => {
    for (const poisson of [true, false])
      for (const prospective of [true, false])
        for (const seed of [1, 2]) {
          const input = town(seed, { poisson, prospective });
          const cylinders = cylindersOf(input);
          const cases = casesBySite(cylinders.sites.x.length, cylinders.siteOfCase, input.period);
          const wanted = brute(input);
          for (const guess of [0, 0.7 * wanted, 4 * wanted])
            expect(findMaximum(cylinders, cases, 10, guess)).toBeCloseTo(wanted, 9);
          expect(scanSpaceTime(input, 0)[0]!.llr).toBeCloseTo(wanted, 9);
          // Cases before the earliest stretch are of no account.
          const earliest = Math.min(...cylinders.from);
          const late = casesBySite(cylinders.sites.x.length, cylinders.siteOfCase, input.period, earliest);
          expect(late.period.length < cases.period.length).toBe(prospective);
          expect(findMaximum(cylinders, late, 10)).toBe(findMaximum(cylinders, cases, 10));
        }
  });

  it('finds an outbreak that began in the last two periods, and says since when', () => {
    const plain = town(4, { poisson: false, prospective: true });
    const places = [18, 19, 26, 27];
    const extra = 24;
    const input = {
      ...plain,
      region: Uint32Array.from([...plain.region, ...Array.from({ length: extra }, (_, i) => places[i % 4]!)]),
      period: Uint16Array.from([
        ...plain.period,
        ...Array.from({ length: extra }, (_, i) => 8 + (Math.floor(i / 4) % 2)),
      ]),
    };
    const [first] = scanSpaceTime(input, 199);
    expect(first!.p).toBe(1 / 200);
    expect(first!.recurrence).toBe(200);
    expect([first!.firstPeriod, first!.lastPeriod]).toEqual([8, 9]);
    for (const place of places) expect(first!.regions).toContain(place);
    expect(first!.regions.length).toBeLessThan(10);
  });

  it('is the same whoever makes the replicates', () => {
    for (const poisson of [true, false]) {
      const input = town(3, { poisson, prospective: false });
      const whole = spaceTimeReplicates(input, 0, 12, () => {});
      const parts = [spaceTimeReplicates(input, 0, 5, () => {}), spaceTimeReplicates(input, 5, 12, () => {})];
      expect([...parts[0]!, ...parts[1]!]).toEqual([...whole]);
    }
  });
});
