import { expect, it } from 'vitest';
import { random } from '../../model/random.ts';
import { STEP_BITS, stepsAcross, stepsOf, stepsUp } from './grid.ts';
import { TileOrder, writeSteps } from './tileOrder.ts';

const grid = { columns: 700, rows: 500, x0: 0, y0: 0, sx: 1, sy: 1, shift: 3 };
const draw = random(1, 'tiles');
const x = Float64Array.from({ length: 5000 }, () => 800 * draw.next() - 50);
const y = Float64Array.from({ length: 5000 }, () => 600 * draw.next() - 50);

const steps = stepsOf(grid);

it('puts every point once, by its steps, into the bucket of its tile; more tiles than buckets share them', () => {
  const order = new TileOrder(grid, 4000);
  order.sort(x, y, 1000, 5000);
  expect(order.shift).toBeGreaterThan(0);
  const bucketOf = new Int32Array(4000);
  order.ends.forEach((end, bucket) => {
    bucketOf.fill(bucket, order.ends[bucket - 1] ?? 0, end);
  });
  order.places.forEach((place, i) => {
    const [u, v] = [order.points[2 * place]!, order.points[2 * place + 1]!];
    expect([u, v]).toEqual([stepsAcross(steps, x[1000 + i]!), stepsUp(steps, y[1000 + i]!)]);
    const bits = STEP_BITS + grid.shift + order.shift;
    expect((v >> bits) * order.across + (u >> bits)).toBe(bucketOf[place]);
  });
  expect([...order.places].sort((a, b) => a - b)).toEqual(Array.from({ length: 4000 }, (_, i) => i));
});

it('puts what is outside, or no number, at the ends', () => {
  const odd = [Number.NaN, -Infinity, Infinity, -1e300, 1e300, -1, 700, 3.5];
  const column = Float64Array.from(odd);
  const words = new Int32Array(2 * odd.length);
  writeSteps(steps, column, column, 0, odd.length, words);
  odd.forEach((value, i) => {
    expect([words[2 * i], words[2 * i + 1]]).toEqual([stepsAcross(steps, value), stepsUp(steps, value)]);
  });
  expect(words[0]).toBe(0);
  expect(words[4]).toBe(700 * 2 ** STEP_BITS - 1);
});
