import type { Position } from 'geojson';
import type { Degrees, Metres } from '../model/units.ts';
import { eastOf, type Lattice, northOf } from './lattice.ts';

/** Distance from a point to a line of positions (degrees, WGS 84), in metres of the lattice. */
export function distanceToLine(lattice: Lattice, lon: Degrees, lat: Degrees, line: readonly Position[]): Metres {
  const px = eastOf(lattice, lon);
  const py = northOf(lattice, lat);
  let best = Number.POSITIVE_INFINITY;
  let ax = 0;
  let ay = 0;
  for (let i = 0; i < line.length; i++) {
    const bx = eastOf(lattice, line[i]![0]!) - px;
    const by = northOf(lattice, line[i]![1]!) - py;
    if (i === 0) best = bx * bx + by * by;
    else best = Math.min(best, squaredToSegment(ax, ay, bx, by));
    ax = bx;
    ay = by;
  }
  return Math.sqrt(best);
}

/** Squared distance from the origin to the segment a–b. */
function squaredToSegment(ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length2));
  const x = ax + t * dx;
  const y = ay + t * dy;
  return x * x + y * y;
}
