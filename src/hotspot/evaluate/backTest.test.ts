import { describe, expect, it } from 'vitest';
import { random } from '../../model/random.ts';
import type { Cube } from '../time/cube.ts';
import { weightsOfPairs } from '../weights/weights.ts';
import { backTest, bestTrial, type Ground, trialBandwidths } from './backTest.ts';

const SIDE = 20;
const STEP = 100;

/** A board of squares, each a neighbour of those beside it. */
function board(): Ground {
  const cells = Array.from({ length: SIDE * SIDE }, (_, i) => i);
  const from: number[] = [];
  const to: number[] = [];
  for (const i of cells) {
    for (const other of [i % SIDE < SIDE - 1 ? i + 1 : -1, i + SIDE < cells.length ? i + SIDE : -1]) {
      if (other < 0) continue;
      from.push(i, other);
      to.push(other, i);
    }
  }
  return {
    x: Float64Array.from(cells, (i) => STEP * (i % SIDE)),
    y: Float64Array.from(cells, (i) => STEP * Math.floor(i / SIDE)),
    area: new Float64Array(cells.length).fill(STEP * STEP),
    weights: weightsOfPairs(cells.length, from, to),
  };
}

/** Incidents by period: a few everywhere, and many around a place that stays. */
function cube(periods: number, seed: number): Cube {
  const draw = random(seed, 'cube');
  const counts = new Float64Array(periods * SIDE * SIDE);
  for (let t = 0; t < periods; t++) {
    for (let n = 0; n < 60; n++) counts[t * SIDE * SIDE + draw.below(SIDE * SIDE)]!++;
    for (let n = 0; n < 60; n++) {
      const [x, y] = [8 + draw.below(5), 6 + draw.below(5)];
      counts[t * SIDE * SIDE + y * SIDE + x]!++;
    }
  }
  return { regions: SIDE * SIDE, periods, counts, left: 0 };
}

describe('backTest', () => {
  it('uses nothing of the period that it is held against', () => {
    const ground = board();
    const whole = cube(6, 1);
    const other = { ...whole, counts: whole.counts.slice() };
    other.counts.fill(1, 5 * whole.regions);
    const ranks = (c: Cube) => backTest(c, 5, ground, [300], [0.05]).map(({ rank }) => rank);
    expect(ranks(other)).toEqual(ranks(whole));
  });

  it('finds that a lasting cluster is better told by a density than by the last period', () => {
    const ground = board();
    let better = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const trials = backTest(cube(8, seed), 7, ground, trialBandwidths(ground.area), [0.0625]);
      const [naive] = trials;
      const best = bestTrial(trials.filter(({ map }) => map === 'density'));
      if (best.scores[0]!.hitRate > naive!.scores[0]!.hitRate) better++;
      // The cluster covers a sixteenth of the ground and holds half of what happens, and a little by chance.
      expect(best.scores[0]!.hitRate).toBeLessThan(0.7);
      expect(best.scores[0]!.pei).toBeLessThanOrEqual(1);
    }
    expect(better).toBeGreaterThanOrEqual(9);
  });

  it('tries bandwidths from neighbour to neighbourhood', () => {
    const tried = trialBandwidths(board().area);
    expect(tried[0]).toBe(150);
    expect(tried.at(-1)).toBe(2400);
  });
});
