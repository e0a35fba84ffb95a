import { expect, it } from 'vitest';
import type { PageMicroGrid } from '../pageData.ts';
import { pilesOf } from './piles.ts';

const microgrid = (building: string | null, ground: string): PageMicroGrid => ({
  code: '',
  grid: 0,
  households: 60,
  people: null,
  buildings: 1,
  status: 'ok',
  detached: false,
  reason: -1,
  stack: building === null ? null : { building, units: null, floors: null, equalParts: false },
  compactness: 0.5,
  borderOnBarrier: 0,
  colour: 0,
  shape: [[ground]],
});

it('piles up members of a stack on the same ground, and tells who stands there with more ground', () => {
  // Two parts of tower A with nothing else, a third with the houses beside it; and two ordinary ones.
  const list = [
    microgrid(null, 'x'),
    microgrid('A', 'a'),
    microgrid('A', 'a'),
    microgrid('A', 'ab'),
    microgrid(null, 'x'),
  ];
  const { piles, stacks } = pilesOf(list, (i) => list[i]!.shape[0]![0]!.length);
  expect(piles).toEqual([
    { members: [0], others: [] },
    { members: [1, 2], others: [3] },
    { members: [3], others: [] },
    { members: [4], others: [] },
  ]);
  expect(stacks).toEqual([{ members: [1, 2, 3], grounds: [1, 3] }]);
});

it('takes a building of which one micro-grid has a part for no stack', () => {
  expect(pilesOf([microgrid('A', 'a')], () => 1).stacks).toEqual([]);
});
