import { expect, it } from 'vitest';
import { check, sound } from '../../fixtures/audit/cases.ts';

it('warns of grids of the input that share ground, and of nothing where they only touch', () => {
  const town = sound();
  const count = (input: typeof town) => check(input).rows.find((row) => row.rule === 'grids-overlap')!.count;
  expect(count(town)).toBe(0);
  const [first] = town.grids;
  expect(count({ ...town, grids: [...town.grids, { ...first!, code: 'doubled' }] })).toBe(1);
});
