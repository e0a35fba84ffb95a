import type { Site } from '../model/site.ts';
import type { Atom } from './atoms.ts';
import type { RowPlace } from './gridTask.ts';

/** A micro-grid in the making: its atoms and the sites that they stand on, ascending. */
export interface Group {
  readonly atoms: readonly number[];
  readonly sites: readonly number[];
  readonly households: number;
}

/** The groups of an assignment of atoms to labels 0..k−1. */
export function groupsOf(assignment: Int32Array, k: number, atoms: readonly Atom[]): Group[] {
  const members: number[][] = Array.from({ length: k }, () => []);
  for (let atom = 0; atom < atoms.length; atom++) members[assignment[atom]!]!.push(atom);
  return members.map((own) => ({
    atoms: own,
    sites: [...new Set(own.map((atom) => atoms[atom]!.site))].sort((a, b) => a - b),
    households: own.reduce((sum, atom) => sum + atoms[atom]!.households, 0),
  }));
}

/** The micro-grid of every row, or of each part of a divided row; rows ascending, parts in the order of the groups. */
export function placesOf(
  groups: readonly Group[],
  atoms: readonly Atom[],
  sites: readonly Site[],
  households: Uint32Array,
): RowPlace[] {
  const places: RowPlace[] = [];
  groups.forEach((group, microgrid) => {
    const parts = new Map<number, number>();
    for (const atom of group.atoms) {
      const { part, site } = atoms[atom]!;
      if (part) for (const piece of part.pieces) parts.set(piece.row, (parts.get(piece.row) ?? 0) + piece.households);
      else for (const row of sites[site]!.rows) parts.set(row, households[row]!);
    }
    for (const [row, count] of parts) places.push({ row, microgrid, households: count });
  });
  return places.sort((p, q) => p.row - q.row || p.microgrid - q.microgrid);
}
