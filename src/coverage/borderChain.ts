import type { Position } from 'geojson';
import { UNITS_PER_DEGREE } from '../geometry/lattice.ts';

type Polygons = readonly (readonly (readonly Position[])[])[];

/**
 * How far some polygons are from tiling a ground, by their borders alone: areas in squared lattice units.
 *
 * All borders are summed as directed edges, shells counter-clockwise, holes clockwise, and the border of the ground is
 * taken off. An edge between two polygons cancels with its twin. Where nothing is left, the polygons cover each point of
 * the ground exactly once and no other point: the sum of their winding numbers is that of the ground. What is left is a
 * set of closed loops. |winding number| integrates over the plane to at most the sum of the triangles of a fan over each
 * loop, so `bound` is a proof of how large gaps and overlaps together can be; `lacking` and `excess` are the signed areas
 * of the loops, exact while these are simple and lie apart.
 */
export interface Seams {
  readonly bound: number;
  readonly lacking: number;
  readonly excess: number;
}

/** Null where the ground is too wide to number its vertices exactly (some 9° by 9°). */
export function seamsByBorders(parts: readonly Polygons[], ground: Polygons): Seams | null {
  const vertices = new VertexNumbers([...parts, ground]);
  if (!vertices.exact) return null;
  const edges = new Map<number, number>();
  for (const part of parts) sumBorder(part, vertices, edges, 1);
  sumBorder(ground, vertices, edges, -1);

  const leaving = new Map<number, number[]>();
  for (const [edge, times] of edges) {
    const a = Math.floor(edge / vertices.most);
    const b = edge % vertices.most;
    for (let n = Math.abs(times); n > 0; n--) push(leaving, times > 0 ? a : b, times > 0 ? b : a);
  }
  let [bound, lacking, excess] = [0, 0, 0];
  for (const loop of loopsOf(leaving, vertices)) {
    const [signed, fan] = fanOf(loop, vertices);
    bound += fan;
    if (signed < 0) lacking -= signed;
    else excess += signed;
  }
  return { bound, lacking, excess };
}

/** Numbers the lattice points of some polygons. */
class VertexNumbers {
  readonly u: number[] = [];
  readonly v: number[] = [];
  /** Not less than the number of vertices. */
  readonly most: number;
  readonly exact: boolean;
  readonly #numbers = new Map<number, number>();
  readonly #south: number;
  readonly #west: number;
  readonly #height: number;

  constructor(shapes: readonly Polygons[]) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    let most = 0;
    for (const shape of shapes)
      for (const rings of shape)
        for (const ring of rings) {
          most += ring.length;
          for (const [lon, lat] of ring) {
            west = Math.min(west, units(lon!));
            east = Math.max(east, units(lon!));
            south = Math.min(south, units(lat!));
            north = Math.max(north, units(lat!));
          }
        }
    this.most = most;
    this.#west = west;
    this.#south = south;
    this.#height = north - south + 1;
    this.exact = most === 0 || (east - west + 1) * this.#height < Number.MAX_SAFE_INTEGER;
  }

  number([lon, lat]: Position): number {
    const u = units(lon!) - this.#west;
    const v = units(lat!) - this.#south;
    const key = u * this.#height + v;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.u.length;
      this.#numbers.set(key, number);
      this.u.push(u);
      this.v.push(v);
    }
    return number;
  }
}

function units(degrees: number): number {
  return Math.round(degrees * UNITS_PER_DEGREE);
}

function sumBorder(shape: Polygons, vertices: VertexNumbers, edges: Map<number, number>, sign: 1 | -1): void {
  for (const rings of shape)
    rings.forEach((ring, i) => {
      const path = ring.map((position) => vertices.number(position));
      const wound = signedArea(path, vertices) > 0 === (i === 0);
      const times = wound ? sign : -sign;
      for (let j = 1; j < path.length; j++) {
        const [a, b] = [path[j - 1]!, path[j]!];
        if (a === b) continue;
        const edge = Math.min(a, b) * vertices.most + Math.max(a, b);
        const sum = (edges.get(edge) ?? 0) + (a < b ? times : -times);
        if (sum === 0) edges.delete(edge);
        else edges.set(edge, sum);
      }
    });
}

/**
 * Cuts what is left into loops that pass no vertex twice. Where several edges leave a vertex, the one that turns back most
 * is taken, so that a thin loop is closed and not joined with the next along the same border.
 */
function* loopsOf(leaving: Map<number, number[]>, vertices: VertexNumbers): Generator<number[]> {
  for (const start of leaving.keys()) {
    while ((leaving.get(start)?.length ?? 0) > 0) {
      const path = [start];
      const placeOf = new Map([[start, 0]]);
      for (;;) {
        const last = path[path.length - 1]!;
        const next = takeNext(leaving.get(last) ?? [], path[path.length - 2], last, vertices);
        if (next === undefined) break;
        const place = placeOf.get(next);
        if (place === undefined) {
          placeOf.set(next, path.length);
          path.push(next);
          continue;
        }
        const loop = path.splice(place + 1);
        for (const vertex of loop) placeOf.delete(vertex);
        yield [next, ...loop];
      }
    }
  }
}

/** Takes out of a list of ends of edges the one whose direction is nearest to the way back. */
function takeNext(ends: number[], from: number | undefined, at: number, { u, v }: VertexNumbers): number | undefined {
  if (ends.length < 2 || from === undefined) return ends.pop();
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  const [bu, bv] = [u[from]! - u[at]!, v[from]! - v[at]!];
  ends.forEach((end, i) => {
    const [du, dv] = [u[end]! - u[at]!, v[end]! - v[at]!];
    const cosine = (du * bu + dv * bv) / Math.sqrt(du * du + dv * dv);
    if (cosine <= most) return;
    most = cosine;
    best = i;
  });
  return ends.splice(best, 1)[0];
}

function signedArea(path: readonly number[], { u, v }: VertexNumbers): number {
  const origin = path[0]!;
  let twice = 0;
  for (let i = 1; i < path.length; i++) twice += twiceTriangle(u, v, origin, path[i - 1]!, path[i]!);
  return twice / 2;
}

/** Signed area of a loop, and the sum of the areas of the triangles of its fan. */
function fanOf(loop: readonly number[], { u, v }: VertexNumbers): [number, number] {
  let [signed, fan] = [0, 0];
  for (let i = 2; i < loop.length; i++) {
    const twice = twiceTriangle(u, v, loop[0]!, loop[i - 1]!, loop[i]!);
    signed += twice / 2;
    fan += Math.abs(twice) / 2;
  }
  return [signed, fan];
}

function twiceTriangle(u: readonly number[], v: readonly number[], a: number, b: number, c: number): number {
  return (u[b]! - u[a]!) * (v[c]! - v[a]!) - (v[b]! - v[a]!) * (u[c]! - u[a]!);
}

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
