import { describe, expect, it } from 'vitest';
import { rowOfHouses } from '../../../fixtures/rowOfHouses.ts';
import { effort } from '../../partition/effort.ts';
import { solve } from '../../partition/solve.ts';
import { solveFromBaseline } from './solveFromBaseline.ts';

const options = { seed: 1, stream: '', effort: effort('fast', 12) };
const moved = (labels: readonly number[], assignment: Int32Array) => {
  const first = new Map<number, number>();
  labels.forEach((label, i) => {
    if (!first.has(label)) first.set(label, assignment[i]!);
  });
  return labels.filter((label, i) => assignment[i] !== first.get(label)).length;
};

describe('solving from an earlier plan', () => {
  const labels = [0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2];
  const street = rowOfHouses(new Array(12).fill(10), labels, [20, 60]);

  it('changes nothing that is as good as it was, though the objective alone would', () => {
    const free = solveFromBaseline(solve, { stickiness: null, quality: null })(
      { ...street, weights: { ...street.weights, moved: 0.001 } },
      options,
    );
    expect(moved(labels, free.assignment)).toBeGreaterThan(0);
    const steady = solveFromBaseline(solve, { stickiness: null, quality: Number.POSITIVE_INFINITY })(street, options);
    expect(moved(labels, steady.assignment)).toBe(0);
    expect(steady.violation).toBe(0);
    expect(steady.bound).toBeLessThanOrEqual(steady.objective);
  });

  it('changes what the limits demand, and no more', () => {
    const tight = { ...street, limits: { min: 20, max: 40, target: 30 } };
    const found = solveFromBaseline(solve, { stickiness: null, quality: Number.POSITIVE_INFINITY })(tight, options);
    expect(found.violation).toBe(0);
    expect(moved(labels, found.assignment)).toBe(1);
  });

  it('answers a barrier that makes the old plan worse', () => {
    const barrier = street.edges.barrier.slice();
    // A river between houses 2 and 3, inside the first micro-grid.
    barrier[2] = 1;
    const river = { ...street, edges: { ...street.edges, border: street.edges.border.map((b) => 4 * b), barrier } };
    const quality = 1;
    const found = solveFromBaseline(solve, { stickiness: null, quality })(river, options);
    expect(found.assignment[2]).not.toBe(found.assignment[3]);
  });

  it('keeps locked sets', () => {
    const tight = { ...street, limits: { min: 20, max: 40, target: 30 }, locked: [[4, 5, 6, 7, 8]] };
    const found = solveFromBaseline(solve, { stickiness: null, quality: null })(tight, options);
    expect(found.violation).toBe(10);
    const own = [...found.assignment].filter((label) => label === found.assignment[4]);
    expect(own).toHaveLength(5);
    expect(new Set(found.assignment.slice(4, 9)).size).toBe(1);
  });
});
