import type { MultiPolygon } from 'geojson';
import { expect, it } from 'vitest';
import { FlatGround } from '../../geometry/flatGround.ts';
import { GroundColumns, shapesOf } from './shapes.ts';

const square = (x: number, y: number, size: number) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];

it('columns that are filled one by one are the shapes of the grounds in the order asked for', () => {
  const grounds: MultiPolygon[] = [
    [[square(0, 0, 4)]],
    [[square(10, 0, 6), square(12, 2, 1).reverse()], [square(30, 0, 2)]],
    [[square(5, 5, 1).slice(0, 4)]],
    Array.from({ length: 700 }, (_, i) => [square(i, 50, 0.5)]),
  ].map((coordinates) => ({ type: 'MultiPolygon', coordinates }));
  for (const order of [
    [0, 1, 2, 3],
    [3, 1, 0, 2],
  ]) {
    const columns = new GroundColumns();
    const flat = new FlatGround();
    for (const ground of grounds) {
      flat.take(ground);
      columns.add(flat);
    }
    expect(columns.length).toBe(4);
    expect(columns.shapes(order)).toEqual(shapesOf(order.map((ground) => grounds[ground]!)));
  }
});
