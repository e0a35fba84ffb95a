import { expect, it } from 'vitest';
import { random } from '../../model/random.ts';
import { orderOf } from './orderOf.ts';

it('orders by the first column, then the next, and leaves equal rows as they are', () => {
  const draw = random(1, 'order');
  for (const most of [1, 3, 70_000, 2 ** 45]) {
    const columns = [0, 1, 2].map(() => Float64Array.from({ length: 500 }, () => Math.floor(most * draw.next())));
    const wanted = Array.from({ length: 500 }, (_, row) => row).sort((a, b) => {
      const column = columns.find((values) => values[a] !== values[b]);
      return column === undefined ? a - b : column[a]! - column[b]!;
    });
    expect([...orderOf(columns)]).toEqual(wanted);
  }
  expect(orderOf([new Float64Array(0)])).toHaveLength(0);
});
