import { expect, it } from 'vitest';
import { weaveTown } from './weaveTown.ts';

const file = { name: 'x.csv', bytes: new Uint8Array(0) };

/** What a caller without types may hand over. */
const refusal = (input: unknown, options: unknown = {}) =>
  weaveTown(input as Parameters<typeof weaveTown>[0], options as Parameters<typeof weaveTown>[1]).then(
    () => 'none',
    (error: Error) => `${error.name}: ${error.message}`,
  );

it('names the input that is missing or is no file', async () => {
  expect(await refusal(undefined)).toMatch(/^InputError: The input grids /);
  expect(await refusal({ grids: file })).toMatch(/^InputError: The input households /);
  expect(await refusal({ grids: file, households: 'x.csv' })).toMatch(/households/);
  expect(await refusal({ grids: file, households: file, barriers: file })).toMatch(/barriers/);
  expect(await refusal({ grids: file, households: file, building: file })).toMatch(/no option building\b/);
});

it('refuses an option that it does not know', async () => {
  const town = { grids: file, households: file };
  expect(await refusal(town, { mim: 40 })).toMatch(/^InputError: There is no option mim/);
  expect(await refusal(town, { weights: { compactness: 1 } })).toMatch(/no option compactness/);
});

it('cuts a tower so that the house beside it finds a place', async () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  const square = [120, 33, 120.001, 33.001];
  const [w, s, e, n] = square as [number, number, number, number];
  const ring = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  const grid = { type: 'Feature', properties: { code: 'G' }, geometry: { type: 'Polygon', coordinates: [ring] } };
  const flats = Array.from({ length: 11 }, (_, floor) => `t${floor},120.0003,33.0005,T,${floor + 1}层,12`);
  const rows = ['id,lon,lat,building,floor,households', ...flats, 'h,120.0007,33.0005,H,1层,48'];
  const plan = await weaveTown({
    grids: { name: 'g.geojson', bytes: encode(JSON.stringify({ type: 'FeatureCollection', features: [grid] })) },
    households: { name: 'h.csv', bytes: encode(rows.join('\n')) },
  });
  // In halves the tower would leave the house alone: 66 + 48 is too many. 36 + 48 and 96 is not, nor is 48 + 48 and 84.
  expect(plan.microgrids.map((m) => m.status)).toEqual(plan.microgrids.map(() => 'ok'));
  expect(plan.microgrids.reduce((sum, m) => sum + m.households, 0)).toBe(180);
  expect(plan.microgrids.some((m) => m.stack !== null)).toBe(true);
});
