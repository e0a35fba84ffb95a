import { expect, it } from 'vitest';
import type { HouseholdTable } from '../../model/household.ts';
import { joinHouseholds } from './joinHouseholds.ts';

const table = (id: readonly string[], people: Float64Array | null = null): HouseholdTable => ({
  length: id.length,
  id,
  lon: Float64Array.from(id, (_, i) => 120 + i),
  lat: Float64Array.from(id, () => 33),
  households: Uint32Array.from(id, (_, i) => i + 1),
  people,
  building: id.map(() => 'B'),
  unit: id.map(() => null),
  floor: id.map(() => null),
  room: id.map(() => null),
  floors: null,
  row: Uint32Array.from(id, (_, i) => i + 2),
});

it('is the table itself where there is one', () => {
  const one = table(['a']);
  expect(joinHouseholds([one])).toEqual({ table: one, renamed: false });
});

it('puts tables one after the other; what a table does not tell is unknown', () => {
  const { table: joined } = joinHouseholds([table(['a', 'b']), table(['c'], Float64Array.of(3))]);
  expect(joined.id).toEqual(['a', 'b', 'c']);
  expect([...joined.lon]).toEqual([120, 121, 120]);
  expect([...joined.households]).toEqual([1, 2, 1]);
  expect([...joined.people!]).toEqual([Number.NaN, Number.NaN, 3]);
  expect(joined.floors).toBeNull();
  expect('attribute' in joined).toBe(false);
  expect([...joined.row]).toEqual([2, 3, 2]);
});

it('makes ids of later tables different from those before', () => {
  const joined = joinHouseholds([table(['a', 'b']), table(['b', 'c']), table(['b'])]);
  expect(joined.table.id).toEqual(['a', 'b', 'b~2', 'c', 'b~3']);
  expect(joined.renamed).toBe(true);
});
