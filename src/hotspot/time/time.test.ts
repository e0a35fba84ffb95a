import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { weightsOfPairs } from '../weights/weights.ts';
import { comparePeriods } from './comparePeriods.ts';
import { spaceTimeCube } from './cube.ts';
import { cubeGiStar, emerging } from './emerging.ts';
import { type EmergingClass, emergingClass } from './emergingClass.ts';
import { hourOfWeek, hourTable } from './hourTable.ts';
import { knox, knoxReplicates } from './knox.ts';
import { mannKendall } from './mannKendall.ts';
import { periodAt, periodsOf } from './periods.ts';

const time = (text: string) => Date.parse(`${text}Z`);

describe('Mann–Kendall', () => {
  it('without ties, by hand: 1 2 3 4 5 rises in all ten pairs', () => {
    // Variance 5·4·15/18 = 16⅔, z = 9/√16⅔ = 2.2045.
    const trend = mannKendall([1, 2, 3, 4, 5]);
    expect(trend).toMatchObject({ s: 10, tau: 1, slope: 1 });
    expect(trend.variance).toBeCloseTo(50 / 3, 12);
    expect(trend.z).toBeCloseTo(9 / Math.sqrt(50 / 3), 12);
    expect(trend.p).toBeCloseTo(0.0274864, 6);
  });

  it('with ties, by hand', () => {
    // Of 28 pairs 3 are tied, 2 fall (22, 21 and 30, 22), 23 rise.
    const trend = mannKendall([10, 22, 21, 30, 22, 30, 40, 40]);
    expect(trend.s).toBe(21);
    // 8·7·21 less three times 2·1·9, by 18.
    expect(trend.variance).toBeCloseTo((1176 - 54) / 18, 12);
    expect(trend.z).toBeCloseTo(20 / Math.sqrt(1122 / 18), 12);
  });

  it('without ties, as published: a rise of 360 steps (tests of pyMannKendall, test_original_test)', () => {
    const trend = mannKendall(Array.from({ length: 360 }, (_, i) => i + 1));
    expect(trend).toMatchObject({ s: 64620, tau: 1, slope: 1 });
    // Published as 0, which it is not; the variance is n(n − 1)(2n + 5)/18 where nothing is tied.
    expect(trend.p).toBeLessThan(1e-100);
    expect(trend.variance).toBeCloseTo(5205500, 6);
  });

  it('with many ties, as published: monthly rainfall at Bogra', () => {
    const file = new URL('../../../fixtures/hotspot/bogra.json', import.meta.url);
    const { values, expected } = JSON.parse(readFileSync(file, 'utf8'));
    expect(values).toHaveLength(353);
    const trend = mannKendall(values);
    expect(trend.s).toBe(expected.s);
    for (const figure of ['variance', 'z', 'p', 'tau', 'slope'] as const)
      expect(trend[figure] / expected[figure], figure).toBeCloseTo(1, 9);
  });

  it('a constant has no trend', () => {
    expect(mannKendall([3, 3, 3, 3])).toMatchObject({ s: 0, variance: 0, z: 0, p: 1, slope: 0 });
  });
});

describe('emerging classes', () => {
  const rising = mannKendall([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const falling = mannKendall([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  const none = mannKendall([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  const states = (text: string) => [...text].map((c) => (c === 'h' ? 1 : c === 'c' ? -1 : 0));
  const fixtures: readonly [string, typeof none, EmergingClass][] = [
    ['.........h', none, 'hot-new'],
    ['.......hhh', none, 'hot-consecutive'],
    ['.hhhhhhhhh', rising, 'hot-intensifying'],
    ['hhhhhhhhhh', none, 'hot-persistent'],
    ['hhhhh.hhhh', falling, 'hot-diminishing'],
    ['.h..h....h', none, 'hot-sporadic'],
    ['..c..h..hh', rising, 'hot-oscillating'],
    ['.........h'.replace('.', 'c'), none, 'hot-oscillating'],
    ['hhhhhhhhh.', none, 'hot-historical'],
    ['.........c', none, 'cold-new'],
    ['........cc', none, 'cold-consecutive'],
    ['cccccccccc', falling, 'cold-intensifying'],
    ['cccccccccc', none, 'cold-persistent'],
    ['cccccccccc', rising, 'cold-diminishing'],
    ['c..c.....c', none, 'cold-sporadic'],
    ['h..c.....c', none, 'cold-oscillating'],
    ['ccccccccc.', none, 'cold-historical'],
    ['hhhh......', none, 'none'],
    ['..........', rising, 'none'],
  ];
  it.each(fixtures)('%s', (text, trend, wanted) => {
    expect(emergingClass(states(text), trend)).toBe(wanted);
  });
});

describe('a cube', () => {
  it('counts by region and period, and Gi* is that of the definition', () => {
    const periods = periodsOf(time('2024-01-01T05:00'), time('2024-01-28T09:00'), { days: 7 });
    expect(periods.count).toBe(4);
    const cube = spaceTimeCube(
      3,
      Int32Array.of(0, 0, 1, 2, 2, -1, 0),
      Float64Array.of(
        ...['01T05', '09T00', '10T00', '28T23', '27T00', '27T00'].map((d) => time(`2024-01-${d}:00`)),
        NaN,
      ),
      periods,
    );
    expect([...cube.counts]).toEqual([1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 2]);
    expect(cube.left).toBe(2);
    const z = cubeGiStar(cube, weightsOfPairs(3, [0, 1, 1, 2], [1, 0, 2, 1]));
    // Region 1 in period 1: regions 0, 1, 2 in periods 0 and 1, six cells, 3 incidents. Mean 5/12, variance 7/12 − 25/144.
    const deviation = Math.sqrt(7 / 12 - 25 / 144);
    expect(z[1 * 3 + 1]).toBeCloseTo((3 - 6 * (5 / 12)) / (deviation * Math.sqrt((12 * 6 - 36) / 11)), 12);
    // Region 2 in period 0: regions 1 and 2, no incident.
    expect(z[2]).toBeCloseTo((-2 * 5) / 12 / (deviation * Math.sqrt((12 * 2 - 4) / 11)), 12);
  });

  it('a place where it began of late is new or consecutive', () => {
    const regions = 36;
    const pairs = Array.from({ length: regions }, (_, i) => i).flatMap((i) =>
      [i % 6 < 5 ? i + 1 : -1, i + 6].filter((j) => j >= 0 && j < regions).map((j) => [i, j] as const),
    );
    const counts = Float64Array.from({ length: regions * 12 }, (_, k) => {
      const [t, r] = [Math.floor(k / regions), k % regions];
      return ((t * 7 + r * 5) % 3) + (t >= 10 && [14, 15, 20, 21].includes(r) ? 25 : 0);
    });
    const both = (side: 0 | 1) => pairs.flatMap((p) => [p[side], p[1 - side]!]);
    const found = emerging({ regions, periods: 12, counts, left: 0 }, weightsOfPairs(regions, both(0), both(1)));
    expect(found.class[14]).toBe('hot-consecutive');
    expect(found.hot[14]).toBe(2);
    expect(found.class[0]).toBe('none');
  });
});

describe('periods', () => {
  it('end with the last day and are whole', () => {
    const weeks = periodsOf(time('2024-03-01T10:00'), time('2024-03-20T23:00'), { days: 7 });
    expect([...weeks.edges].map((e) => new Date(e).toISOString().slice(0, 10))).toEqual([
      '2024-03-07',
      '2024-03-14',
      '2024-03-21',
    ]);
    expect(periodAt(weeks, time('2024-03-06T23:59'))).toBe(-1);
    expect(periodAt(weeks, time('2024-03-07T00:00'))).toBe(0);
    expect(periodAt(weeks, time('2024-03-20T23:00'))).toBe(1);
    const months = periodsOf(time('2023-11-15T00:00'), time('2024-02-29T12:00'), 'month');
    expect([...months.edges].map((e) => new Date(e).toISOString().slice(0, 10))).toEqual([
      '2023-12-01',
      '2024-01-01',
      '2024-02-01',
      '2024-03-01',
    ]);
  });
});

describe('hours', () => {
  it('1970-01-01 was a Thursday, and windows spread their weight', () => {
    expect(hourOfWeek(0)).toBe(72);
    expect(hourOfWeek(time('2024-03-04T13:30'))).toBe(13);
    const night = [time('2024-03-10T22:30'), time('2024-03-11T00:30')] as const;
    const day = [time('2024-03-05T00:00'), time('2024-03-05T23:59:59.999')] as const;
    const noon = time('2024-03-05T12:00');
    const table = hourTable(Float64Array.of(night[0], day[0], noon, NaN), Float64Array.of(night[1], day[1], noon, NaN));
    expect(table).toMatchObject({ exact: 1, spread: 1, tooLong: 1, timeless: 1 });
    // Sunday 22:30 to Monday 0:30.
    expect(table.weights[6 * 24 + 22]).toBeCloseTo(0.25, 12);
    expect(table.weights[6 * 24 + 23]).toBeCloseTo(0.5, 12);
    expect(table.weights[0]).toBeCloseTo(0.25, 12);
    expect(table.weights[24 + 12]).toBe(1);
    expect(table.weights.reduce((a, b) => a + b)).toBeCloseTo(2, 12);
  });
});

describe('comparing two counts', () => {
  it('is the exact binomial test', () => {
    // By hand: 1 and 5 of 6: 2·(1 + 6)/64.
    expect(comparePeriods(1, 5).p).toBeCloseTo(14 / 64, 12);
    expect(comparePeriods(0, 3).p).toBeCloseTo(2 / 8, 12);
    // Twice the time after: 0 and 3 at odds 2 to 1. Outcomes not likelier than (2/3)³ = 8/27: also 1/27 and 6/27; 12/27 is.
    expect(comparePeriods(0, 3, 2).p).toBeCloseTo(15 / 27, 12);
    expect(comparePeriods(4, 4)).toEqual({ before: 4, after: 4, change: 0, p: 1 });
    expect(comparePeriods(20_000, 10_000).p).toBeLessThan(1e-300);
  });
});

describe('Knox', () => {
  it('bands are closed below and open above, in both directions', () => {
    const table = knox(
      {
        x: Float64Array.of(0, 0),
        y: Float64Array.of(0, 100),
        day: Int32Array.of(0, 3),
        distances: [0, 100, 200],
        days: [0, 3, 6],
        metric: 'euclidean',
        seed: 1,
      },
      9,
    );
    expect(table.map((cell) => cell.observed)).toEqual([0, 0, 0, 1]);
    expect(table[3]).toMatchObject({ distance: [100, 200], days: [3, 6], expected: 1, ratio: 1, p: 1 });
  });

  it('Burkitt’s lymphoma in West Nile: the table of pairs as published, and no more near pairs than chance has', () => {
    const file = new URL('../../../fixtures/hotspot/burkitt.json', import.meta.url);
    const published = JSON.parse(readFileSync(file, 'utf8'));
    expect(published.x).toHaveLength(188);
    const { distance, days } = published.within;
    // Bands are open above, the published ones are not.
    const input = {
      x: Float64Array.from(published.x),
      y: Float64Array.from(published.y),
      day: Int32Array.from(published.day),
      distances: [0, distance + 1e-9, Infinity],
      days: [0, days + 1, Infinity],
      metric: 'euclidean' as const,
      seed: 1,
    };
    const table = knox(input, 999);
    expect(table.map((cell) => cell.observed)).toEqual(published.observed.flat());
    // The mean over all ways to shuffle the days is that of the margins; four standard errors of 999 of them.
    table.forEach((cell, k) => {
      const expected = published.expected.flat()[k];
      expect(Math.abs(cell.expected - expected)).toBeLessThan(4 * Math.sqrt(published.expected[0][0] / 999));
    });
    // Published: 0.17 and 0.21, of 99 shuffles each; 0.14 with a Poisson tail.
    const [low, high] = published.permutationP;
    const error = 3 * Math.sqrt((low * (1 - low)) / 99);
    expect(table[0]!.p).toBeGreaterThan(low - error);
    expect(table[0]!.p).toBeLessThan(high + error);
  });

  it('childhood leukaemia of Knox 1964: five near pairs where 0.83 were expected', () => {
    const file = new URL('../../../fixtures/hotspot/knox1964.json', import.meta.url);
    const published = JSON.parse(readFileSync(file, 'utf8'));
    // Cases that have as many near pairs as were published: 25 couples a place each, all others by themselves; in time groups
    // of three, four and five, far from each other, with 8·10 + 8·6 + 8·3 = 152 pairs. Five couples are in one group.
    const groups = [5, 4, 3].flatMap((size) => Array.from({ length: 8 }, () => size));
    const day = Int32Array.from(groups.flatMap((size, g) => Array.from({ length: size }, () => 1000 * g)));
    const place = new Int32Array(published.cases).fill(-1);
    const couple = (a: number, b: number, number: number) => {
      place[a] = number;
      place[b] = number;
    };
    for (let c = 0; c < 5; c++) couple(5 * c, 5 * c + 1, c);
    const free = [...place.keys()].filter((i) => place[i]! < 0);
    for (let c = 5; c < 25; c++) couple(free[c]!, free[c + 45]!, c);
    const x = Float64Array.from(place, (p, i) => 5000 * (p < 0 ? 100 + i : p));
    const y = new Float64Array(published.cases);
    const table = knox(
      { x, y, day, distances: [0, 1000, Infinity], days: [0, 60, Infinity], metric: 'euclidean', seed: 1 },
      1999,
    );
    const [both, near, soon, neither] = table.map((cell) => cell.observed);
    expect(both).toBe(published.pairsWithinBoth);
    expect(both! + near!).toBe(published.pairsWithin1km);
    expect(both! + soon!).toBe(published.pairsWithin59days);
    expect(both! + near! + soon! + neither!).toBe(published.pairs);
    // Four standard errors of the mean of so many tables.
    expect(Math.abs(table[0]!.expected - published.expected)).toBeLessThan(4 * Math.sqrt(published.expected / 1999));
    expect(table[0]!.p).toBeLessThan(0.01);
  });

  const file = fileURLToPath(new URL('../../../../shared/data/hotspots/chicago_arson.csv', import.meta.url));
  describe.skipIf(!existsSync(file))('on arsons in Chicago (needs ../shared/data)', () => {
    const rows = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    const cells = rows.map((row) => row.split(','));
    // The Calculator rounded places to one decimal.
    const input = {
      x: Float64Array.from(cells, ([x]) => Number(Number(x).toFixed(1))),
      y: Float64Array.from(cells, ([, y]) => Number(Number(y).toFixed(1))),
      day: Int32Array.from(cells, ([, , day]) => time(`${day?.trim()}T00:00`) / 86_400_000),
      distances: [0, 0.01, 200, 400, 600, Number.POSITIVE_INFINITY],
      days: [0, 1, 2, 3, Number.POSITIVE_INFINITY],
      metric: 'manhattan' as const,
      seed: 1,
    };

    it('has the pairs of the Near Repeat Calculator 1.3, whose labels are a unit too high', () => {
      // Observed frequencies published with Steenbeek's NearRepeat (vignette NRC): [0,0.01) [0.01,200) … by [0,1) [1,2) … days.
      expect(knox(input, 0).map((cell) => cell.observed)).toEqual([
        0, 2, 0, 8, 9, 1, 1, 45, 4, 0, 0, 140, 6, 0, 0, 234, 393, 710, 770, 133658,
      ]);
    });

    it('finds near repeats on the same day, as published, within Monte Carlo error', () => {
      const table = knox(
        input,
        knoxReplicates(input, 0, 199, () => {}),
      );
      const near = table[4]!;
      expect(near.p).toBe(1 / 200);
      // Published: 9 observed, 0.121 expected in 99 replicates; the mean of 199 lies within four standard errors of both.
      expect(Math.abs(near.expected - 0.1212)).toBeLessThan(4 * Math.sqrt(0.1212 / 99 + 0.1212 / 199));
      expect(table[19]!.p).toBeLessThan(0.02);
    });
  });
});
