import { expect, it } from 'vitest';
import type { BuildingPart } from '../partition/cutBuilding.ts';
import type { Atom } from './atoms.ts';
import { chosenCut, recuttable } from './recut.ts';

const part = (households: number): BuildingPart => ({
  households,
  pieces: [{ row: 0, households }],
  units: null,
  floors: null,
  by: 'equal-parts',
});
const atom = (site: number, households: number, cut = false): Atom => ({
  site,
  households,
  part: cut ? part(households) : null,
});

it('finds cut buildings at a micro-grid outside the limits: those beside it and those it holds a part of', () => {
  // A house of 48 beside tower 1; tower 2 stands next to neither; of tower 3 the second part took a house of 40 in.
  const atoms = [
    atom(0, 48),
    atom(1, 66, true),
    atom(1, 66, true),
    atom(2, 70, true),
    atom(2, 70, true),
    atom(3, 80, true),
    atom(3, 80, true),
    atom(4, 40),
  ];
  const contacts = { length: 2, a: Uint32Array.of(0, 3), b: Uint32Array.of(1, 4) };
  const solution = { assignment: Int32Array.of(0, 1, 2, 3, 4, 5, 6, 6), k: 7 };
  expect([...recuttable(atoms, contacts, solution, { min: 50, max: 100, target: 75 })].sort()).toEqual([1, 3]);
  expect(recuttable(atoms, contacts, solution, { min: 40, max: 120, target: 75 }).size).toBe(0);
});

it('joins the parts of a building that a plan keeps together, and no others', () => {
  const atoms = [
    atom(0, 48),
    atom(1, 25, true),
    atom(1, 25, true),
    atom(1, 25, true),
    atom(2, 30, true),
    atom(2, 31, true),
  ];
  const cut = chosenCut(atoms, Int32Array.of(0, 0, 1, 1, 1, 2));
  expect(cut.map(({ site, households }) => [site, households])).toEqual([
    [0, 48],
    [1, 25],
    [1, 50],
    [2, 30],
    [2, 31],
  ]);
  expect(cut[2]!.part!.pieces).toEqual([{ row: 0, households: 50 }]);
});
