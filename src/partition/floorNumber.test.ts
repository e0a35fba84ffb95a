import { expect, it } from 'vitest';
import { floorNumber } from './floorNumber.ts';

it.each([
  ['3', null, 3],
  ['3层', null, 3],
  ['12F', null, 12],
  ['F3', null, 3],
  ['十二层', null, 12],
  ['二十层', null, 20],
  ['三层', null, 3],
  ['B1', null, -1],
  ['-2', null, -2],
  ['地下1层', null, -1],
  ['无', null, null],
  [null, '302室', 3],
  [null, '1203', 12],
  [null, '12', null],
  ['', '2901', 29],
  [null, null, null],
])('floor %s, room %s is storey %s', (floor, room, storey) => {
  expect(floorNumber(floor, room)).toBe(storey);
});
