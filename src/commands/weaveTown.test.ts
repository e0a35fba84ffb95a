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
