import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../model/limits.ts';
import { cutBuilding, leastParts } from './cutBuilding.ts';
import type { Dwelling } from './dwelling.ts';

function tower(units: number, floors: number, flats: number): Dwelling[] {
  const rows: Dwelling[] = [];
  for (let unit = 1; unit <= units; unit++)
    for (let floor = 1; floor <= floors; floor++)
      for (let flat = 1; flat <= flats; flat++)
        rows.push({
          row: rows.length,
          households: 1,
          building: '7幢',
          unit: `${unit}单元`,
          floor: `${floor}层`,
          room: `${floor}0${flat}室`,
        });
  return rows;
}

describe('cutBuilding', () => {
  it('cuts an entrance of 33 storeys and four flats by bands of storeys', () => {
    const parts = cutBuilding(tower(1, 33, 4), null, DEFAULT_LIMITS);
    expect(parts.map((p) => p.households)).toEqual([68, 64]);
    expect(parts.map((p) => p.floors)).toEqual([
      [1, 17],
      [18, 33],
    ]);
    expect(parts[0]!.by).toBe('floors');
  });

  it('keeps units whole where they fit', () => {
    const parts = cutBuilding(tower(4, 18, 2), null, DEFAULT_LIMITS); // four units of 36
    expect(parts.map((p) => p.households)).toEqual([72, 72]);
    expect(parts.map((p) => p.units)).toEqual([
      ['1单元', '2单元'],
      ['3单元', '4单元'],
    ]);
    expect(parts[0]!.floors).toBeNull();
  });

  it('bands the whole building where whole units cannot keep the limits', () => {
    const parts = cutBuilding(tower(3, 18, 2), null, DEFAULT_LIMITS); // three units of 36: 36 + 72 would be short
    expect(parts.map((p) => p.households)).toEqual([54, 54]);
    expect(parts.map((p) => p.floors)).toEqual([
      [1, 9],
      [10, 18],
    ]);
    expect(parts[0]!.units).toBeNull();
  });

  it('does not mix a band of one unit with another', () => {
    const parts = cutBuilding(tower(2, 33, 4), null, DEFAULT_LIMITS);
    expect(parts.map((p) => p.units)).toEqual([['1单元'], ['1单元'], ['2单元'], ['2单元']]);
  });

  it('spreads a bare count over the storeys, and cuts equally without storeys', () => {
    const bare: Dwelling[] = [{ row: 5, households: 140, building: 'A', unit: null, floor: null, room: null }];
    const spread = cutBuilding(bare, 11, DEFAULT_LIMITS);
    expect(spread.map((p) => p.by)).toEqual(['floors-spread', 'floors-spread']);
    expect(spread.map((p) => p.households).reduce((a, b) => a + b)).toBe(140);
    expect(spread.map((p) => p.floors)).toEqual([
      [1, 6],
      [7, 11],
    ]);
    const equal = cutBuilding(bare, null, DEFAULT_LIMITS);
    expect(equal.map((p) => p.households)).toEqual([70, 70]);
    expect(equal[0]!.pieces).toEqual([{ row: 5, households: 70 }]);
    expect(equal[0]!.by).toBe('equal-parts');
  });

  it('leaves what falls short on the ground, where it can take a neighbour in', () => {
    const parts = cutBuilding(
      tower(1, 5, 9).map((d) => ({ ...d, households: d.room!.endsWith('1室') ? 16 : 1 })),
      null,
      DEFAULT_LIMITS,
    );
    expect(parts.map((p) => p.households)).toEqual([48, 72]); // five storeys of 24
  });

  it('never cuts within a storey', () => {
    const rows = tower(1, 2, 9).map((d) => ({ ...d, households: d.floor === '1层' ? 15 : 5 }));
    const parts = cutBuilding(rows, null, DEFAULT_LIMITS);
    expect(parts.map((p) => p.households)).toEqual([135, 45]);
  });

  it('cuts 3 000 households at one place', () => {
    const rows = Array.from({ length: 3000 }, (_, row) => ({
      row,
      households: 1,
      building: 'point',
      unit: null,
      floor: null,
      room: null,
    }));
    const parts = cutBuilding(rows, null, DEFAULT_LIMITS);
    expect(parts).toHaveLength(40);
    expect(new Set(parts.map((p) => p.households))).toEqual(new Set([75]));
  });
});

describe('leastParts', () => {
  it('takes a tower apart by storeys, or by whole units where those are kept', () => {
    const storeys = leastParts(tower(1, 33, 4), null, DEFAULT_LIMITS);
    expect(storeys.map((p) => p.households)).toEqual(Array(33).fill(4));
    expect(storeys[1]!.floors).toEqual([2, 2]);
    expect(leastParts(tower(4, 18, 2), null, DEFAULT_LIMITS).map((p) => p.units)).toEqual([
      ['1单元'],
      ['2单元'],
      ['3单元'],
      ['4单元'],
    ]);
  });

  it('makes equal parts of a quarter of the maximum where nothing is known', () => {
    const bare = { row: 0, households: 132, building: 'B', unit: null, floor: null, room: null };
    const parts = leastParts([bare], null, DEFAULT_LIMITS);
    expect(parts.map((p) => p.households)).toEqual([26, 27, 26, 27, 26]);
    expect(parts.every((p) => p.by === 'equal-parts')).toBe(true);
  });
});
