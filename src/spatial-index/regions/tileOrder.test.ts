import { expect, it } from 'vitest';
import { random } from '../../model/random.ts';
import { slotOf, tilesAcross } from './grid.ts';
import { tileOrders } from './tileOrder.ts';

const grid = { columns: 700, rows: 500, x0: 0, y0: 0, sx: 1, sy: 1, shift: 3 };
const draw = random(1, 'tiles');
const x = Float64Array.from({ length: 5000 }, () => 800 * draw.next() - 50);
const y = Float64Array.from({ length: 5000 }, () => 600 * draw.next() - 50);

it('puts every point once, with its slot, into the bucket of its tile; more tiles than buckets share them', () => {
  const order = tileOrders(grid, 4000, true)(x, y, 1000, 5000);
  expect(order.shift).toBeGreaterThan(0);
  const seen = new Set<number>();
  order.ends.forEach((end, bucket) => {
    for (let k = order.ends[bucket - 1] ?? 0; k < end; k++) {
      const [slot, i] = [order.points[2 * k]!, order.points[2 * k + 1]!];
      seen.add(i);
      expect(slot).toBe(slotOf(grid, x[i]!, y[i]!));
      const tile = slot >> (2 * grid.shift);
      const [column, row] = [tile % tilesAcross(grid), Math.floor(tile / tilesAcross(grid))];
      expect((row >> order.shift) * order.across + (column >> order.shift)).toBe(bucket);
    }
  });
  expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 4000 }, (_, i) => 1000 + i));
});

it('leaves points in their order where that is asked', () => {
  const { points, ends } = tileOrders(grid, 10, false)(x, y, 20, 30);
  expect([...ends]).toEqual([10]);
  expect(Array.from({ length: 10 }, (_, k) => points[2 * k + 1])).toEqual([20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
});
