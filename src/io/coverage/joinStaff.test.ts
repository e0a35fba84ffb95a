import { expect, it } from 'vitest';
import type { StaffTable } from '../../model/staff.ts';
import { joinStaff } from './joinStaff.ts';

const table = (id: string, microgrid: string | null): StaffTable => ({
  length: 1,
  id: [id],
  role: ['liaison'],
  lon: Float64Array.of(120),
  lat: Float64Array.of(Number.NaN),
  microgrid: [microgrid],
  row: Uint32Array.of(2),
});

it('puts people of several files one after the other and tells equal ids apart', () => {
  const joined = joinStaff([table('p1', 'g01'), table('p2', null), table('p1', null)]);
  expect(joined).toEqual({
    length: 3,
    id: ['p1', 'p2', 'p1~2'],
    role: ['liaison', 'liaison', 'liaison'],
    lon: Float64Array.of(120, 120, 120),
    lat: Float64Array.of(Number.NaN, Number.NaN, Number.NaN),
    microgrid: ['g01', null, null],
    row: Uint32Array.of(2, 2, 2),
  });
});
