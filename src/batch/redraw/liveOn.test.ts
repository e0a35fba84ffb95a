import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { GridBaseline } from './gridBaseline.ts';
import type { OldLabels } from './labelAtoms.ts';
import { codesLivingOn } from './liveOn.ts';

const ground: Polygon = { type: 'Polygon', coordinates: [] };

/** Codes of groups of atoms, each atom with its households by old label; old codes are g1, g2 …, `used` besides. */
function codes(
  groups: Record<number, number>[][],
  labels: number,
  used: string[] = [],
  households: number[] = [],
): string[] {
  const atoms = groups.flat();
  const old: OldLabels = {
    label: new Int32Array(atoms.length),
    votes: atoms.map((votes) => new Map(Object.entries(votes).map(([label, n]) => [Number(label), n]))),
    stood: [],
    idsTrusted: true,
  };
  const microgrids = Array.from({ length: labels }, (_, i) => ({ code: `g${i + 1}`, stack: null, ground }));
  const baseline: GridBaseline = {
    microgrids,
    start: new Uint32Array(1),
    label: new Int32Array(0),
    households: new Float64Array(0),
    used: [...microgrids.map(({ code }) => code), ...used],
    locked: [],
    stickiness: null,
    quality: null,
  };
  let next = 0;
  const made = groups.map((own, g) => ({ atoms: own.map(() => next++), sites: [], households: households[g] ?? 0 }));
  const serial = groups.map((_, g) => groups.length - g);
  return codesLivingOn(made, old, baseline, serial, '{grid}{number:1}', 'g');
}

describe('codes live on', () => {
  it('by the largest overlap in all, not one by one', () => {
    // Alone, the first would take g1 with 40; together 38 + 30 keep more than 40 + 0.
    expect(codes([[{ 0: 40, 1: 38 }], [{ 0: 30 }]], 2)).toEqual(['g2', 'g1']);
  });

  it('and new micro-grids take numbers that were never used, by place', () => {
    // Serial numbers run against the order of the groups here.
    expect(codes([[{ 0: 30 }], [{}], [{}]], 2, ['g3'])).toEqual(['g1', 'g5', 'g4']);
  });

  it('but do not wander off with a single house', () => {
    expect(codes([[{ 0: 60, 1: 59 }], [{ 1: 1 }]], 2, [], [119, 61])).toEqual(['g1', 'g3']);
    expect(codes([[{ 0: 60, 1: 59 }], [{ 1: 1 }]], 2, [], [119, 2])).toEqual(['g1', 'g2']);
  });

  it('of a whole building that is split go with the larger part', () => {
    expect(codes([[{ 0: 20 }], [{ 0: 30 }]], 1)).toEqual(['g2', 'g1']);
  });
});
