import type { Position } from 'geojson';
import { UNITS_PER_DEGREE } from './lattice.ts';

/** A line with its vertices on the lattice of 1e-7°, none repeated; null when fewer than two are left. Degrees. */
export function repairLine(line: readonly Position[]): Position[] | null {
  const kept: Position[] = [];
  for (const position of line) {
    const x = onLattice(position[0]!);
    const y = onLattice(position[1]!);
    const last = kept[kept.length - 1];
    if (last === undefined || last[0] !== x || last[1] !== y) kept.push([x, y]);
  }
  return kept.length < 2 ? null : kept;
}

/** The nearest number of degrees with 7 decimals. */
function onLattice(degrees: number): number {
  return Math.round(degrees * UNITS_PER_DEGREE) / UNITS_PER_DEGREE;
}
