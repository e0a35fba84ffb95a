import { describe, expect, it } from 'vitest';
import { town } from '../../benchmarks/instances.ts';
import { effort } from '../partition/effort.ts';
import { solve } from '../partition/solve.ts';
import type { Atom } from './atoms.ts';
import { solveUnmixed } from './solveUnmixed.ts';

/** The labels that hold a part, but not all, of several buildings. */
function mixed(assignment: ArrayLike<number>, atoms: readonly Atom[]): number {
  const labels = new Map<number, Set<number>>();
  const parts = new Map<number, number[]>();
  atoms.forEach(({ site, part }, i) => {
    if (part) parts.set(site, [...(parts.get(site) ?? []), assignment[i]!]);
  });
  for (const [site, own] of parts) {
    if (new Set(own).size === 1) continue;
    for (const label of own) labels.set(label, (labels.get(label) ?? new Set()).add(site));
  }
  return [...labels.values()].filter((sites) => sites.size > 1).length;
}

/** Sites of a lattice of ten columns that are parts of one building, which holds more than the maximum. */
const BUILDINGS = [
  [33, 34, 43, 44],
  [35, 36, 45, 46],
  [53, 54, 63, 64],
];
const PART = 30;

describe('solveUnmixed', () => {
  it('never lets parts of two buildings share a micro-grid, and costs the limits nothing where they were kept', () => {
    let met = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const drawn = town({ sites: 90, meanWeight: 8, seed });
      const w = drawn.sites.w.map((own, i) => (BUILDINGS.flat().includes(i) ? PART : own));
      const instance = { ...drawn, sites: { ...drawn.sites, w } };
      const atoms = Array.from({ length: 90 }, (_, i): Atom => {
        const building = BUILDINGS.findIndex((parts) => parts.includes(i));
        const households = w[i]!;
        const part = { households, pieces: [{ row: 0, households }], units: null, floors: null, by: 'floors' } as const;
        return { site: building < 0 ? 10 + i : building, households, part: building < 0 ? null : part };
      });
      const options = { seed: 1, stream: 'unmixed', effort: effort('fast', 90) };
      const free = solve(instance, options);
      if (mixed(free.assignment, atoms) > 0) met++;
      const kept = solveUnmixed(solve, { groups: [], conflicts: [] }, instance, atoms, options);
      expect(mixed(kept.assignment, atoms)).toBe(0);
      expect(free.violation).toBe(0);
      expect(kept.violation).toBe(0);
    }
    expect(met).toBeGreaterThan(2);
  });
});
