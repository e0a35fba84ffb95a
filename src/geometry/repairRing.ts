import type { Position } from 'geojson';
import { UNITS_PER_DEGREE } from './lattice.ts';

/** What was wrong with a ring, found without looking at other rings. */
export interface RingFlaws {
  unclosed: boolean;
  doubled: boolean;
  spike: boolean;
}

/**
 * A ring on the lattice of 1e-7° (whole units), closed, without repeated vertices and without spikes that go out and
 * come back over the same vertex; null when fewer than three distinct vertices are left. Flaws of the input are noted in
 * `flaws`; vertices that fall together only because of the snapping (under 1 cm) are no flaw. Degrees in.
 */
export function repairRing(ring: readonly Position[], flaws: RingFlaws): Position[] | null {
  const open = snapped(ring, flaws);
  if (!sameAt(open, 0, open.length - 1)) flaws.unclosed ||= open.length > 1;
  else open.pop();
  dropSpikes(open, flaws);
  if (open.length < 3) return null;
  open.push(open[0]!);
  return open;
}

/** A closed ring of lattice units with whole coordinates, again closed and without spikes; null when it collapses. */
export function roundRing(ring: readonly Position[]): Position[] | null {
  const open: Position[] = [];
  for (const position of ring) append(open, Math.round(position[0]!), Math.round(position[1]!));
  if (open.length > 1) open.pop();
  dropSpikes(open, { unclosed: false, doubled: false, spike: false });
  if (open.length < 3) return null;
  open.push(open[0]!);
  return open;
}

/** Vertices in lattice units, none equal to the one before. */
function snapped(ring: readonly Position[], flaws: RingFlaws): Position[] {
  const kept: Position[] = [];
  for (let i = 0; i < ring.length; i++) {
    const [x, y] = ring[i] as [number, number];
    const before = ring[i - 1];
    if (before !== undefined && before[0] === x && before[1] === y) {
      flaws.doubled = true;
      continue;
    }
    append(kept, Math.round(x * UNITS_PER_DEGREE), Math.round(y * UNITS_PER_DEGREE));
  }
  return kept;
}

function append(line: Position[], u: number, v: number): void {
  const last = line[line.length - 1];
  if (last === undefined || last[0] !== u || last[1] !== v) line.push([u, v]);
}

/** Removes every vertex whose two neighbours are one place, until none is left. */
function dropSpikes(ring: Position[], flaws: RingFlaws): void {
  for (let i = 0; i < ring.length && ring.length > 2; ) {
    const before = (i + ring.length - 1) % ring.length;
    const after = (i + 1) % ring.length;
    if (!sameAt(ring, before, after)) {
      i++;
      continue;
    }
    flaws.spike = true;
    // The tip and one of its two equal neighbours go; what stood before them may be a spike now.
    ring.splice(Math.max(i, after), 1);
    ring.splice(Math.min(i, after), 1);
    i = after === 0 ? 0 : Math.max(0, i - 2);
  }
}

function sameAt(ring: readonly Position[], i: number, j: number): boolean {
  return ring[i]?.[0] === ring[j]?.[0] && ring[i]?.[1] === ring[j]?.[1];
}

/** Twice the signed area of a closed ring in squared lattice units: positive counter-clockwise. */
export function doubleArea(ring: readonly Position[]): number {
  const [u0, v0] = ring[0] as [number, number];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ua, va] = ring[i - 1] as [number, number];
    const [ub, vb] = ring[i] as [number, number];
    sum += (ua - u0) * (vb - v0) - (ub - u0) * (va - v0);
  }
  return sum;
}
