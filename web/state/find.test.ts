import { expect, it } from 'vitest';
import type { PlanView } from '../engine/planView.ts';
import { groundColumns } from '../engine/polygonColumns.ts';
import { coordinatesIn, find } from './find.ts';

const square = (x: number, y: number, side: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
});

const VIEW = {
  plan: { grids: [{ name: '铁路新村' }] },
  microgrids: [{ code: '3201' }, { code: '3202' }],
  gridOf: Uint32Array.of(0, 0),
  microgridGround: groundColumns([square(120, 33, 0.01), square(120.01, 33, 0.01)]),
  buildingIds: ['铁路新村12幢', '铁路新村2幢', '2幢'],
  buildingGround: groundColumns([
    square(120.001, 33.001, 0.001),
    square(120.015, 33.005, 0.002),
    square(121, 33, 0.001),
  ]),
} as unknown as PlanView;

it('finds micro-grids by code and by the name of their grid', () => {
  expect(find(VIEW, '3202', 8)).toMatchObject([{ kind: 'microgrid', microgrid: 1, pin: null }]);
  expect(find(VIEW, '铁路新村', 2).map(({ label }) => label)).toEqual(['铁路新村 3201', '铁路新村 3202']);
});

it('finds a building, the one that is named so first, and the micro-grid that it stands in', () => {
  const hits = find(VIEW, '2幢', 8);
  expect(hits.map(({ label }) => label)).toEqual(['2幢', '铁路新村12幢', '铁路新村2幢']);
  expect(hits.map(({ microgrid }) => microgrid)).toEqual([-1, 0, 1]);
  expect(hits[2]!.pin![0]).toBeCloseTo(120.016, 9);
});

it('takes coordinates as lon, lat, and turns them where only lat, lon can be meant', () => {
  expect(coordinatesIn('120.005, 33.002')).toEqual([120.005, 33.002]);
  expect(coordinatesIn('33.002，120.005')).toEqual([120.005, 33.002]);
  expect(coordinatesIn('120.005 33.002')).toEqual([120.005, 33.002]);
  expect(coordinatesIn('3201')).toBe(null);
  expect(coordinatesIn('200, 100')).toBe(null);
  expect(find(VIEW, '120.005,33.002', 8)).toMatchObject([{ kind: 'place', microgrid: 0, pin: [120.005, 33.002] }]);
});
