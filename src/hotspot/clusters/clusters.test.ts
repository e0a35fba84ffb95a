import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { random } from '../../model/random.ts';
import { dbscan } from './dbscan.ts';
import { hdbscan } from './hdbscan.ts';

const LINE = JSON.parse(
  readFileSync(new URL('../../../fixtures/hotspot/dbscanLine.json', import.meta.url), 'utf8'),
) as { x: number[]; epsilon: number; labels: Record<string, number[]> };
const line = Float64Array.from(LINE.x);
const flat = { y: new Float64Array(7), time: null, epsilonTime: 0 };

/** Heaps, clusters and noise, with times. */
function town(seed: number, n: number) {
  const draw = random(seed, 'clusters');
  const at = (spread: number) => Math.round(spread * draw.next());
  const heap = (i: number) => i % 4 === 0;
  const x = Float64Array.from({ length: n }, (_, i) => (heap(i) ? 100 * (i % 8) : at(900)));
  const y = Float64Array.from({ length: n }, (_, i) => (heap(i) ? 100 * (i % 12) : at(900)));
  const time = Float64Array.from({ length: n }, () => at(60));
  return { x, y, time };
}

/** The definition, in pairs. */
function byDefinition(
  x: Float64Array,
  y: Float64Array,
  time: Float64Array | null,
  eps: number,
  gap: number,
  min: number,
) {
  const n = x.length;
  const near = (i: number, j: number) =>
    (x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2 <= eps * eps && (time === null || Math.abs(time[i]! - time[j]!) <= gap);
  const all = Array.from({ length: n }, (_, i) => i);
  const core = all.map((i) => all.filter((j) => near(i, j)).length >= min);
  const label = new Int32Array(n).fill(-1);
  let clusters = 0;
  for (const i of all) {
    if (!core[i] || label[i]! >= 0) continue;
    const open = [i];
    label[i] = clusters;
    for (let next = open.pop(); next !== undefined; next = open.pop())
      for (const j of all)
        if (core[j] && label[j]! < 0 && near(next, j)) {
          label[j] = clusters;
          open.push(j);
        }
    clusters++;
  }
  for (const i of all) {
    if (core[i]) continue;
    const d = (j: number) => (x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2;
    const t = (j: number) => (time === null ? 0 : Math.abs(time[i]! - time[j]!));
    const [best] = all.filter((j) => core[j] && near(i, j)).sort((a, b) => d(a) - d(b) || t(a) - t(b) || a - b);
    if (best !== undefined) label[i] = label[best]!;
  }
  return { label, clusters };
}

describe('DBSCAN', () => {
  it('agrees with scikit-learn’s test of points on a line (sklearn/cluster/tests/test_dbscan.py, boundaries included)', () => {
    for (const [minPoints, labels] of Object.entries(LINE.labels)) {
      const { label } = dbscan({ x: line, ...flat, epsilon: LINE.epsilon, minPoints: Number(minPoints) });
      expect([...label]).toEqual(labels);
    }
  });

  it('is what the definition says, with and without time', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const { x, y, time } = town(seed, 260);
      for (const min of [1, 3, 6])
        for (const times of [null, time]) {
          const found = dbscan({ x, y, time: times, epsilon: 50, epsilonTime: 7, minPoints: min });
          const wanted = byDefinition(x, y, times, 50, 7, min);
          expect([...found.label]).toEqual([...wanted.label]);
          expect(found.clusters).toBe(wanted.clusters);
        }
    }
  });
});

describe('HDBSCAN', () => {
  it('finds groups of different density and leaves the scattered as noise', () => {
    const draw = random(5, 'groups');
    const spots = [
      [0, 0, 20, 40],
      [1000, 0, 100, 60],
      [400, 2000, 5, 30],
    ] as const;
    const x: number[] = [];
    const y: number[] = [];
    const truth: number[] = [];
    spots.forEach(([cx, cy, r, n], group) => {
      for (let i = 0; i < n; i++) {
        x.push(cx + r * (draw.next() + draw.next() - 1));
        y.push(cy + r * (draw.next() + draw.next() - 1));
        truth.push(group);
      }
    });
    for (let i = 0; i < 8; i++) {
      x.push(-2000 + 900 * (i % 4));
      y.push(-4000 + 800 * Math.floor(i / 4));
      truth.push(-1);
    }
    const input = { x: Float64Array.from(x), y: Float64Array.from(y), minClusterSize: 10, minPoints: 5, precision: 1 };
    const { label, clusters, membership } = hdbscan(input);
    expect(clusters).toBe(3);
    const wrong = truth.filter((group, i) => (group < 0 ? label[i]! >= 0 : label[i] !== group && label[i]! >= 0));
    expect(wrong).toEqual([]);
    expect(truth.filter((group, i) => group >= 0 && label[i]! < 0).length).toBeLessThan(14);
    for (const [i, m] of membership.entries()) expect(m > 0 && m <= 1).toBe(label[i]! >= 0);
    // The same groups wherever they lie and in whatever order they come.
    const back = {
      ...input,
      x: input.x.toReversed().map((v) => v + 5000),
      y: input.y.toReversed().map((v) => v - 700),
    };
    const reversed = [...hdbscan(back).label].reverse();
    const names = new Map<number, number>();
    for (const [i, l] of label.entries()) {
      if (!names.has(l)) names.set(l, reversed[i]!);
      expect(names.get(l)).toBe(reversed[i]);
    }
  });

  it('takes heaps on one place', () => {
    const x = Float64Array.from({ length: 300 }, (_, i) => (i % 3) * 500);
    const { label, clusters } = hdbscan({
      x,
      y: new Float64Array(300),
      minClusterSize: 20,
      minPoints: 5,
      precision: 1,
    });
    expect(clusters).toBe(3);
    expect([...label.subarray(0, 6)]).toEqual([0, 1, 2, 0, 1, 2]);
  });
});
