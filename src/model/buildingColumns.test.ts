import { expect, it } from 'vitest';
import type { Building } from './building.ts';
import { BuildingColumns, plainBuilding } from './buildingColumns.ts';

const building = (id: string, shift: number): Building => {
  const at = (u: number, v: number) => [1_200_000_000 + u + shift, 330_000_000 + v].map((units) => units / 1e7);
  const shell = [at(0, 0), at(1003, 0), at(1003, 999), at(0, 999), at(0, 0)];
  const yard = [at(200, 200), at(200, 300), at(301, 300), at(200, 200)];
  const other = [at(5000, 0), at(5100, 0), at(5100, 77), at(5000, 0)];
  return {
    id,
    ground: { type: 'MultiPolygon', coordinates: [[shell, yard], [other]] },
    floors: 6,
    units: null,
    households: null,
  };
};

it('gives back every building bit for bit, however many there are', () => {
  const columns = new BuildingColumns();
  const made = Array.from({ length: 500 }, (_, i) => building(`b${i}`, i * 7));
  for (const one of made) columns.add(one);
  expect(columns.list.length).toBe(500);
  for (const i of [0, 1, 250, 499]) {
    expect(plainBuilding(columns.list[i]!)).toEqual(made[i]);
    expect(structuredClone(plainBuilding(columns.list[i]!))).toEqual(made[i]);
  }
});
