import type { MultiPolygon } from 'geojson';
import type { Metres } from '../../model/units.ts';
import type { Lattice } from '../lattice.ts';
import { squaredDistance } from '../planar/vertexIndex.ts';
import { toLattice } from './drawing.ts';

/** Room a lone point's square should have about it: from the grid's border, and from the next square. */
const FROM_BORDER: Metres = 0.25;
const APART: Metres = 0.4;
const RINGS = 40;

type Place = readonly [number, number];

/** Finds places inside the grid for sites that have no ground of their own: outside it, or covered by others. */
export class GroundFinder {
  readonly #segments: (readonly [number, number, number, number])[] = [];
  readonly #scale: Place;

  constructor(ground: MultiPolygon, lattice: Lattice) {
    this.#scale = [lattice.metresPerU, lattice.metresPerV];
    for (const rings of ground.coordinates)
      for (const ring of rings)
        for (let i = 1; i < ring.length; i++)
          this.#segments.push([...toLattice(lattice, ring[i - 1]!), ...toLattice(lattice, ring[i]!)]);
  }

  /**
   * A lattice point inside the ground about as near as can be to the given one, clear of the border and of the `taken`
   * places. Later attempts start farther off, since the nearest place may be covered by a building.
   */
  roomNear(place: Place, taken: readonly Place[], attempt: number): [number, number] {
    const border = this.#nearestOnBorder(place);
    const inside = this.#spans(1, place[1]).some(([low, high]) => low < place[0] && place[0] < high);
    const base = inside ? place : border;
    for (const strict of [1, 0.3, 0]) {
      let radius = 0;
      for (let ring = 0; ring < RINGS; ring++) {
        radius = ring === 0 ? 0 : Math.max(0.25, 1.3 * radius);
        if (ring < attempt) continue;
        for (const candidate of this.#candidates(base, radius, strict * FROM_BORDER)) {
          const clear = this.#distance(candidate, this.#nearestOnBorder(candidate)) >= strict * 0.8 * FROM_BORDER;
          if (clear && taken.every((other) => this.#distance(candidate, other) >= strict * APART)) return candidate;
        }
      }
    }
    return [Math.round(base[0]), Math.round(base[1])];
  }

  /** Places inside on the four sides of a square about the base, each as near to it as the room from the border allows. */
  #candidates(base: Place, radius: Metres, room: Metres): [number, number][] {
    const found: [number, number][] = [];
    for (const axis of [1, 0] as const)
      for (const sign of radius === 0 ? [1] : [1, -1]) {
        const other = (1 - axis) as 0 | 1;
        const at = Math.round(base[axis] + (sign * radius) / this.#scale[axis]) + 0.25;
        const margin = room / this.#scale[other];
        for (const [low, high] of this.#spans(axis, at)) {
          const middle = (low + high) / 2;
          const along = high - low < 2 * margin ? middle : Math.min(high - margin, Math.max(low + margin, base[other]));
          const [p, q] = [Math.round(along), Math.floor(at)];
          found.push(axis === 1 ? [p, q] : [q, p]);
        }
      }
    return found.sort((a, b) => this.#distance(a, base) - this.#distance(b, base));
  }

  /** Where the line at a height (axis 1) or a width (axis 0) runs inside the ground. */
  #spans(axis: 0 | 1, at: number): [number, number][] {
    const other = 1 - axis;
    const crossings: number[] = [];
    for (const s of this.#segments) {
      const [a, b] = [s[axis]!, s[axis + 2]!];
      if (a > at !== b > at) crossings.push(s[other]! + ((at - a) / (b - a)) * (s[other + 2]! - s[other]!));
    }
    crossings.sort((p, q) => p - q);
    const spans: [number, number][] = [];
    for (let i = 1; i < crossings.length; i += 2) spans.push([crossings[i - 1]!, crossings[i]!]);
    return spans;
  }

  #nearestOnBorder([px, py]: Place): Place {
    const [sx, sy] = this.#scale;
    let best: Place = [px, py];
    let least = Number.POSITIVE_INFINITY;
    for (const [ax, ay, bx, by] of this.#segments) {
      const d = squaredDistance(px * sx, py * sy, ax * sx, ay * sy, bx * sx, by * sy);
      if (d >= least) continue;
      least = d;
      const dx = (bx - ax) * sx;
      const dy = (by - ay) * sy;
      const along = (px - ax) * sx * dx + (py - ay) * sy * dy;
      const t = dx === 0 && dy === 0 ? 0 : Math.min(1, Math.max(0, along / (dx * dx + dy * dy)));
      best = [ax + t * (bx - ax), ay + t * (by - ay)];
    }
    return best;
  }

  #distance(a: Place, b: Place): Metres {
    const dx = (a[0] - b[0]) * this.#scale[0];
    const dy = (a[1] - b[1]) * this.#scale[1];
    return Math.sqrt(dx * dx + dy * dy);
  }
}
