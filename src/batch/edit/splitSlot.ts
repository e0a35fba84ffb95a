import type { Position } from 'geojson';
import { eastOf, northOf } from '../../geometry/lattice.ts';
import { note } from '../../model/note.ts';
import { effort } from '../../partition/effort.ts';
import { restrictInstance } from '../restrictInstance.ts';
import type { Edited, EditTools } from './edit.ts';
import type { GridState, OpenGrid } from './openGrid.ts';
import { piecesOf } from './reach.ts';
import { membersOf, unmixed, withNewSlot } from './slots.ts';

/** One micro-grid in two: along a line, or as the solver sees fit. The half with more households keeps the code. */
export function splitSlot(
  open: OpenGrid,
  state: GridState,
  slot: number,
  line: readonly Position[] | null,
  { solve, seed, effort: asked }: EditTools,
): Edited {
  const own = membersOf(state, slot);
  const code = state.codes[slot]!;
  if (own.length < 2) return { refusal: note('edit-one-place', { code }), offer: null };
  let other: number[];
  if (line !== null) {
    other = beyond(open, own, line);
    if (other.length === 0 || other.length === own.length)
      return { refusal: note('edit-line-misses', { code }), offer: { kind: 'split', slot, line: null } };
  } else {
    const instance = { ...restrictInstance(open.instance, own), k: 2, baseline: null };
    const options = { seed, stream: `${code} split`, effort: effort(asked, own.length) };
    const { assignment } = solve(instance, options);
    other = own.filter((_, i) => assignment[i] === 1);
    if (other.length === 0) return { refusal: note('edit-one-place', { code }), offer: null };
  }
  const weight = (set: readonly number[]) => set.reduce((sum, atom) => sum + open.atoms[atom]!.households, 0);
  if (2 * weight(other) > weight(own)) {
    const leaving = new Set(other);
    other = own.filter((atom) => !leaving.has(atom));
  }
  const next = withNewSlot(open, state);
  for (const atom of other) next.slot[atom] = next.codes.length - 1;
  return unmixed(open, next, [slot, next.codes.length - 1]);
}

/**
 * The atoms on the right of a line, so that both sides are connected: what lies cut off goes over to the other side. The
 * line is prolonged at both ends.
 */
function beyond(open: OpenGrid, own: readonly number[], line: readonly Position[]): number[] {
  const { lattice, seeds } = open.ground;
  const points = line.map(([lon, lat]) => [eastOf(lattice, lon!), northOf(lattice, lat!)] as const);
  if (points.length < 2) return [];
  const right = (atom: number) => {
    const { lon, lat } = seeds[open.atoms[atom]!.site]!;
    return sideOf(points, eastOf(lattice, lon), northOf(lattice, lat)) < 0;
  };
  const [main = []] = piecesOf(open, own.filter(right));
  const held = new Set(main);
  // Whatever else the main part of the right side leaves in pieces touches that part: all but the largest go to it.
  const [rest = []] = piecesOf(
    open,
    own.filter((atom) => !held.has(atom)),
  );
  const left = new Set(rest);
  return own.filter((atom) => !left.has(atom));
}

/** Positive on the left of the nearest stretch of a line of metres, negative on its right. */
function sideOf(line: readonly (readonly [number, number])[], x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  let side = 0;
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1]!;
    const [bx, by] = line[i]!;
    const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length2 > 0 ? ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2 : 0;
    const t = Math.max(
      i === 1 ? Number.NEGATIVE_INFINITY : 0,
      Math.min(i === line.length - 1 ? Number.POSITIVE_INFINITY : 1, along),
    );
    const distance = (ax + t * (bx - ax) - x) ** 2 + (ay + t * (by - ay) - y) ** 2;
    if (distance >= nearest) continue;
    nearest = distance;
    side = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  }
  return side;
}
