import type { MultiPolygon } from 'geojson';
import type { Metres } from '../../model/units.ts';
import type { Lattice } from '../lattice.ts';
import { squaredDistance } from '../planar/vertexIndex.ts';
import { toLattice } from './drawing.ts';

/** Room a lone point's square should have about it: from the grid's border, and from the next square. */
const FROM_BORDER: Metres = 0.2;
const APART: Metres = 0.4;

/** Finds places inside the grid for sites that have no ground of their own: outside it, or covered by others. */
export class GroundFinder {
  readonly #segments: [number, number, number, number][] = [];
  readonly #scaleX: number;
  readonly #scaleY: number;

  constructor(ground: MultiPolygon, lattice: Lattice) {
    this.#scaleX = lattice.metresPerU;
    this.#scaleY = lattice.metresPerV;
    for (const rings of ground.coordinates)
      for (const ring of rings)
        for (let i = 1; i < ring.length; i++)
          this.#segments.push([...toLattice(lattice, ring[i - 1]!), ...toLattice(lattice, ring[i]!)]);
  }

  /**
   * A lattice point inside the ground as near as can be to the given one, clear of the border and of the `taken` places.
   * Later attempts start farther off, since the nearest place may be covered too.
   */
  roomNear(
    place: readonly [number, number],
    taken: readonly (readonly [number, number])[],
    attempt: number,
  ): [number, number] {
    const [start, distance] = this.#nearestOnBorder(place);
    const base = this.#isInside(place) ? place : start;
    // Rings of candidates about the place, wider and wider; the first with room is taken.
    for (const strict of [1, 0.25, 0]) {
      let radius = 0;
      for (let ring = 0; ring < attempt + 40; ring++) {
        radius = ring === 0 ? 0 : Math.max(0.25, 1.3 * radius);
        if (ring < attempt) continue;
        const directions = ring === 0 ? 1 : 16;
        for (let i = 0; i < directions; i++) {
          const candidate: [number, number] = [
            Math.round(base[0] + (radius * DIRECTIONS[i]![0]) / this.#scaleX),
            Math.round(base[1] + (radius * DIRECTIONS[i]![1]) / this.#scaleY),
          ];
          if (!this.#isInside(candidate)) continue;
          if (this.#nearestOnBorder(candidate)[1] < strict * FROM_BORDER) continue;
          if (taken.every((other) => this.#distance(candidate, other) >= strict * APART)) return candidate;
        }
      }
    }
    return distance === 0 ? [place[0], place[1]] : [Math.round(start[0]), Math.round(start[1])];
  }

  /** The nearest point of the border, and its distance in metres. */
  #nearestOnBorder([px, py]: readonly [number, number]): [readonly [number, number], number] {
    let best: readonly [number, number] = [px, py];
    let least = Number.POSITIVE_INFINITY;
    for (const [ax, ay, bx, by] of this.#segments) {
      const d = squaredDistance(
        px * this.#scaleX,
        py * this.#scaleY,
        ax * this.#scaleX,
        ay * this.#scaleY,
        bx * this.#scaleX,
        by * this.#scaleY,
      );
      if (d >= least) continue;
      least = d;
      const dx = (bx - ax) * this.#scaleX;
      const dy = (by - ay) * this.#scaleY;
      const along = (px - ax) * this.#scaleX * dx + (py - ay) * this.#scaleY * dy;
      const t = dx === 0 && dy === 0 ? 0 : Math.min(1, Math.max(0, along / (dx * dx + dy * dy)));
      best = [ax + t * (bx - ax), ay + t * (by - ay)];
    }
    return [best, Math.sqrt(least)];
  }

  /** By the parity of the crossings of a ray eastward. */
  #isInside([px, py]: readonly [number, number]): boolean {
    let inside = false;
    for (const [ax, ay, bx, by] of this.#segments)
      if (ay > py !== by > py && px < ax + ((py - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    return inside;
  }

  #distance(a: readonly [number, number], b: readonly [number, number]): Metres {
    const dx = (a[0] - b[0]) * this.#scaleX;
    const dy = (a[1] - b[1]) * this.#scaleY;
    return Math.sqrt(dx * dx + dy * dy);
  }
}

/** Sixteen directions, the eight main ones first; unit vectors but for the last digits. */
const DIRECTIONS: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [Math.SQRT1_2, Math.SQRT1_2],
  [-Math.SQRT1_2, Math.SQRT1_2],
  [Math.SQRT1_2, -Math.SQRT1_2],
  [-Math.SQRT1_2, -Math.SQRT1_2],
  [0.9239, 0.3827],
  [-0.9239, 0.3827],
  [0.9239, -0.3827],
  [-0.9239, -0.3827],
  [0.3827, 0.9239],
  [-0.3827, 0.9239],
  [0.3827, -0.9239],
  [-0.3827, -0.9239],
];
