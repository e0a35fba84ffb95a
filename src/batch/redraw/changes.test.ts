import { expect, it } from 'vitest';
import { note } from '../../model/note.ts';
import type { HouseholdLine } from '../../model/plan.ts';
import { changesBetween, type Side } from './changes.ts';

/** A plan from households by code: `g1` lies in grid `g`. */
function side(parts: Readonly<Record<string, readonly string[]>>): Side {
  const line = (household: string, microgrid: string): HouseholdLine => ({
    household,
    microgrid,
    households: 1,
    building: null,
    unit: null,
    floor: null,
  });
  return {
    microgrids: Object.keys(parts).map((code) => ({ code, grid: code[0]! })),
    households: Object.entries(parts).flatMap(([code, own]) => own.map((id) => line(id, code))),
  };
}

const short = note('change-under', { households: 1, min: 2 });

it('tells what became of every micro-grid, and why', () => {
  const before = side({ g1: ['a', 'b'], g2: ['c'], g3: ['d', 'e'], h1: ['x'], h2: ['y', 'z'] });
  const after = side({ g1: ['a', 'b', 'c'], g3: ['d'], g4: ['e', 'n'], h1: ['x'], h2: ['y', 'm'] });
  const { changes, ...sums } = changesBetween(before, after, new Map([['g2', short]]));
  expect(sums).toEqual({ common: 7, moved: 2, regridded: 0, arrived: 2, gone: 1 });
  expect(changes.map((c) => [c.code, c.change, c.before, c.after, c.reason?.code ?? null])).toEqual([
    ['g1', 'merged', 2, 3, 'change-neighbour'],
    ['g2', 'retired', 1, 0, 'change-under'],
    ['g3', 'split', 2, 1, 'change-better'],
    ['g4', 'new', 0, 2, 'change-born'],
    ['h1', 'kept', 1, 1, null],
    ['h2', 'exchanged', 2, 2, 'change-inputs'],
  ]);
  for (const c of changes) {
    const sum = (list: typeof c.from) => list.reduce((total, { households }) => total + households, 0);
    expect(c.before).toBe(c.before === 0 && c.change === 'new' ? 0 : c.stayed + sum(c.to) + c.gone);
    expect(c.after).toBe(c.stayed + sum(c.from) + c.arrived);
  }
});

it('does not count households that changed their grid as moved', () => {
  const { common, moved, regridded, changes } = changesBetween(
    side({ g1: ['a', 'b'], h1: ['x'] }),
    side({ g1: ['a'], h1: ['x', 'b'] }),
    new Map(),
  );
  expect({ common, moved, regridded }).toEqual({ common: 2, moved: 0, regridded: 1 });
  expect(changes.map(({ change, reason }) => [change, reason?.code])).toEqual([
    ['shrunk', 'change-grids'],
    ['grown', 'change-grids'],
  ]);
});
