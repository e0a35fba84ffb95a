import Delaunator from 'delaunator';
import type { Metres } from '../../model/units.ts';
import { simplifyLine } from '../planar/simplifyLine.ts';
import type { Outlines } from './outlines.ts';

/** A border between the ground nearest to one owner and the ground nearest to another. Flat x, y in metres. */
export interface Bisector {
  readonly line: number[];
  readonly left: number;
  readonly right: number;
}

/** Farthest a simplified border may run from the true one. */
const TOLERANCE: Metres = 0.3;
const FRAME = -1;

/**
 * Borders of the Voronoi regions of the owners of points: the edges of the Voronoi diagram of all points between points of
 * different owners, joined to lines from junction to junction and simplified.
 */
export function bisectorsOf({ x, y, owner, box }: Outlines): Bisector[] {
  const n = x.length;
  const points = new Float64Array(2 * (n + 8));
  const of = new Int32Array(n + 8).fill(FRAME);
  for (let i = 0; i < n; i++) {
    points[2 * i] = x[i]!;
    points[2 * i + 1] = y[i]!;
    of[i] = owner[i]!;
  }
  // Points far outside close the regions, so that every border between owners has two ends.
  const far = 20 * (box[2] - box[0] + box[3] - box[1] + 1);
  const frame = [-1, -1, 0, -1.4, 1, -1, 1.4, 0, 1, 1, 0, 1.4, -1, 1, -1.4, 0];
  for (let i = 0; i < 16; i += 2) {
    points[2 * n + i] = (box[0] + box[2]) / 2 + frame[i]! * far;
    points[2 * n + i + 1] = (box[1] + box[3]) / 2 + frame[i + 1]! * far;
  }
  const { triangles, halfedges } = new Delaunator(points);
  const centres = circumcentres(points, triangles, of);

  const border = (h: number) => halfedges[h]! >= 0 && of[triangles[h]!] !== of[triangles[after(h)]!];
  const done = new Uint8Array(halfedges.length);
  const bisectors: Bisector[] = [];
  /** Follows the border that leaves a triangle over one of its sides to the next triangle where three owners meet. */
  const follow = (h: number) => {
    const first = h;
    const line: number[] = [];
    const put = (t: number) => line.push(centres[2 * t]!, centres[2 * t + 1]!);
    put(Math.floor(h / 3));
    let at = h;
    for (;;) {
      const twin = halfedges[at]!;
      done[at] = 1;
      done[twin] = 1;
      put(Math.floor(twin / 3));
      const [p, q] = [after(twin), after(after(twin))];
      const [goesP, goesQ] = [border(p), border(q)];
      if (goesP === goesQ) break;
      at = goesP ? p : q;
      if (done[at] === 1) break;
    }
    // Delaunator's triangles are clockwise where y points up: the start of the side lies to the left of the way out.
    const left = of[triangles[first]!]!;
    const right = of[triangles[after(first)]!]!;
    if (left !== FRAME && right !== FRAME) bisectors.push({ line: simplifyLine(line, TOLERANCE), left, right });
  };
  const crossed: number[] = [];
  for (let t = 0; t < triangles.length; t += 3) {
    if (isWithin(triangles, of, t)) continue;
    crossed.push(t);
    if (!(border(t) && border(t + 1) && border(t + 2))) continue;
    for (let h = t; h < t + 3; h++) if (done[h] === 0) follow(h);
  }
  for (const t of crossed) for (let h = t; h < t + 3; h++) if (done[h] === 0 && border(h)) follow(h);
  return bisectors;
}

function after(h: number): number {
  return h % 3 === 2 ? h - 2 : h + 1;
}

/** Whether all corners of a triangle have one owner: no border crosses it. */
function isWithin(triangles: Uint32Array, of: Int32Array, t: number): boolean {
  const owner = of[triangles[t]!];
  return owner === of[triangles[t + 1]!] && owner === of[triangles[t + 2]!];
}

/** Centres of the circles about the triangles that borders cross; of the others 0, 0. */
function circumcentres(points: Float64Array, triangles: Uint32Array, of: Int32Array): Float64Array {
  const centres = new Float64Array((2 * triangles.length) / 3);
  for (let t = 0; t < triangles.length; t += 3) {
    if (isWithin(triangles, of, t)) continue;
    const ax = points[2 * triangles[t]!]!;
    const ay = points[2 * triangles[t]! + 1]!;
    const bx = points[2 * triangles[t + 1]!]! - ax;
    const by = points[2 * triangles[t + 1]! + 1]! - ay;
    const cx = points[2 * triangles[t + 2]!]! - ax;
    const cy = points[2 * triangles[t + 2]! + 1]! - ay;
    const b2 = bx * bx + by * by;
    const c2 = cx * cx + cy * cy;
    const d = 2 * (bx * cy - by * cx);
    const ux = (cy * b2 - by * c2) / d;
    const uy = (bx * c2 - cx * b2) / d;
    // Three points all but in line: any far place would do; their middle stays within the numbers.
    const flat = !Number.isFinite(ux) || !Number.isFinite(uy);
    centres[(2 * t) / 3] = ax + (flat ? (bx + cx) / 3 : ux);
    centres[(2 * t) / 3 + 1] = ay + (flat ? (by + cy) / 3 : uy);
  }
  return centres;
}
