import { expect, it } from 'vitest';
import { groundColumns } from '../engine/polygonColumns.ts';
import { featureAt } from './featureAt.ts';

const square = (x: number, y: number, side: number) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

it('finds the feature under a point, through holes and in later pieces', () => {
  const columns = groundColumns([
    { type: 'Polygon', coordinates: [square(0, 0, 10), square(4, 4, 2)] },
    { type: 'MultiPolygon', coordinates: [[square(4, 4, 2)], [square(20, 0, 5)]] },
  ]);
  expect(featureAt(columns, 1, 1)).toBe(0);
  expect(featureAt(columns, 5, 5)).toBe(1);
  expect(featureAt(columns, 22, 3)).toBe(1);
  expect(featureAt(columns, 12, 3)).toBe(-1);
});
