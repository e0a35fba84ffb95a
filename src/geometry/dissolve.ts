import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Metres, SquareMetres } from '../model/units.ts';
import { UNITS_PER_DEGREE } from './lattice.ts';
import type { BorderGraph } from './planar/borderGraph.ts';
import { rotationsOf } from './planar/faces.ts';
import { polygonsOfRings, simpleRings } from './planar/rings.ts';
import { straightenBorder } from './planar/straightBorder.ts';
import { thin } from './planar/thin.ts';
import type { Tessellation } from './tessellation.ts';

/** The ground of a set of cells. */
export interface DissolvedGroup {
  /** WGS 84 degrees with at most 7 decimals, RFC 7946 winding, valid; the largest piece first. */
  readonly ground: Polygon | MultiPolygon;
  readonly area: SquareMetres;
  readonly perimeter: Metres;
  /** The part of the perimeter that lies inside the grid. */
  readonly innerBorder: Metres;
  /** Σ length × strength of the barriers along the inner border. */
  readonly innerBarrier: Metres;
  /** Length of the inner border along barriers of strength ≥ 0.5. */
  readonly innerBarrierStrong: Metres;
  /** Polygons of the ground: pieces that meet in a point only count apart. */
  readonly pieces: number;
}

export interface DissolveOptions {
  /** Farthest that inner borders may move when they are simplified; 0 (the default) keeps every vertex. */
  readonly simplify?: Metres;
}

const STRONG = 0.5;
/** On the grid's own border, ends of lines that no longer end there lie this close to it. */
const ON_BORDER: Metres = 0.02;

/**
 * Dissolves cells into groups along their shared vertices. Groups may overlap (micro-grids of one stack) and need not cover
 * the grid. All groups see the same borders, simplified once: no seam opens, no two borders cross, and the grid's own border
 * stays as it was given. Exact integer topology, about linear time.
 */
export function dissolve(
  t: Tessellation,
  groups: readonly Uint32Array[],
  options: DissolveOptions = {},
): DissolvedGroup[] {
  const { classOf, classes, classesOf } = classesOfSites(t.sites, groups);
  const { metresPerU, metresPerV } = t.lattice;
  const raw = bordersBetween(t, classOf, options.simplify ?? 0);
  const thinned = thin(raw, Math.max(options.simplify ?? 0, ON_BORDER), metresPerU, metresPerV);
  const graph = straightenBorder(thinned);
  const { x, y, from, to, left, right, strength } = graph;
  const { rotation, start } = rotationsOf({ length: from.length, from, to }, x.length, x, y);
  const slot = new Uint32Array(rotation.length);
  rotation.forEach((h, i) => {
    slot[h] = i;
  });
  const tail = (h: number) => ((h & 1) === 0 ? from[h >> 1]! : to[h >> 1]!);
  const leftOf = (h: number) => ((h & 1) === 0 ? left[h >> 1]! : right[h >> 1]!);
  const halvesOf: number[][] = Array.from({ length: classes }, () => []);
  for (let h = 0; h < 2 * from.length; h++) if (leftOf(h) >= 0) halvesOf[leftOf(h)]!.push(h);

  const member = new Int32Array(classes).fill(-1);
  const done = new Int32Array(2 * from.length).fill(-1);
  return groups.map((_, g) => {
    for (const c of classesOf[g]!) member[c] = g;
    const inside = (c: number) => c >= 0 && member[c] === g;
    /** The next half-edge around the group: clockwise from the way back, past borders inside the group. */
    const next = (h: number) => {
      const v = tail(h ^ 1);
      let i = slot[h ^ 1]!;
      for (;;) {
        i = i === start[v]! ? start[v + 1]! - 1 : i - 1;
        if (!inside(leftOf(rotation[i]! ^ 1))) return rotation[i]!;
      }
    };
    let [perimeter, innerBorder, innerBarrier, innerBarrierStrong] = [0, 0, 0, 0];
    const rings: number[][] = [];
    for (const c of classesOf[g]!)
      for (const first of halvesOf[c]!) {
        if (done[first] === g || inside(leftOf(first ^ 1))) continue;
        const walk: number[] = [];
        let h = first;
        do {
          done[h] = g;
          walk.push(tail(h));
          const dx = (x[tail(h ^ 1)]! - x[tail(h)]!) * metresPerU;
          const dy = (y[tail(h ^ 1)]! - y[tail(h)]!) * metresPerV;
          const length = Math.sqrt(dx * dx + dy * dy);
          perimeter += length;
          if (leftOf(h ^ 1) >= 0) {
            innerBorder += length;
            innerBarrier += length * strength[h >> 1]!;
            if (strength[h >> 1]! >= STRONG) innerBarrierStrong += length;
          }
          h = next(h);
          if (walk.length > 2 * from.length) throw new Error(`dissolve: the borders of group ${g} do not close`);
        } while (h !== first);
        rings.push(...simpleRings(walk));
      }
    const { polygons, area } = polygonsOfRings(rings, x, y);
    const coordinates = polygons.map((ring) => ring.map((r) => closed(r.map((v) => place(t, x[v]!, y[v]!)))));
    return {
      ground:
        coordinates.length === 1
          ? { type: 'Polygon', coordinates: coordinates[0]! }
          : { type: 'MultiPolygon', coordinates },
      area: area * metresPerU * metresPerV,
      perimeter,
      innerBorder,
      innerBarrier,
      innerBarrierStrong,
      pieces: polygons.length,
    };
  });
}

/** The cells themselves, one a site. */
export function dissolveCells(t: Tessellation): DissolvedGroup[] {
  return dissolve(
    t,
    Array.from({ length: t.sites }, (_, s) => Uint32Array.of(s)),
  );
}

/** Sites that lie in the same groups form one class; class 0 lies in none. */
function classesOfSites(
  sites: number,
  groups: readonly Uint32Array[],
): { classOf: Int32Array; classes: number; classesOf: number[][] } {
  const classOf = new Int32Array(sites);
  let classes = 1;
  for (const group of groups) {
    const renamed = new Map<number, number>();
    for (const site of new Set(group)) {
      const known = renamed.get(classOf[site]!);
      if (known === undefined) renamed.set(classOf[site]!, classes);
      classOf[site] = known ?? classes++;
    }
  }
  return { classOf, classes, classesOf: groups.map((group) => [...new Set(Array.from(group, (s) => classOf[s]!))]) };
}

/** The edges between classes with the vertices at their ends, in coordinates relative to the lattice's origin; which must stay is marked. */
function bordersBetween(t: Tessellation, classOf: Int32Array, simplify: Metres): BorderGraph {
  const { edges, vertices, lattice } = t;
  const kept: number[] = [];
  const side = (site: number) => (site < 0 ? -1 : classOf[site]!);
  const onBorder = new Uint8Array(vertices.length);
  const number = new Int32Array(vertices.length).fill(-1);
  for (let e = 0; e < edges.length; e++) {
    const [l, r] = [side(edges.left[e]!), side(edges.right[e]!)];
    const [from, to] = [edges.from[e]!, edges.to[e]!];
    if (l !== r) {
      kept.push(e);
      number[from] = 0;
      number[to] = 0;
    }
    if (l === -1 || r === -1) {
      onBorder[from] = 1;
      onBorder[to] = 1;
    }
  }
  const used: number[] = [];
  for (let v = 0; v < number.length; v++) if (number[v] === 0) number[v] = used.push(v) - 1;
  const { u, v, given } = vertices;
  return {
    x: Int32Array.from(used, (i) => u[i]! - lattice.u0),
    y: Int32Array.from(used, (i) => v[i]! - lattice.v0),
    fixed: Uint8Array.from(used, (i) => (onBorder[i] === 1 ? given[i]! : simplify > 0 ? 0 : 1)),
    from: Int32Array.from(kept, (e) => number[edges.from[e]!]!),
    to: Int32Array.from(kept, (e) => number[edges.to[e]!]!),
    left: Int32Array.from(kept, (e) => side(edges.left[e]!)),
    right: Int32Array.from(kept, (e) => side(edges.right[e]!)),
    // A barrier along the grid's own border is no reason to keep a vertex there.
    strength: Float32Array.from(kept, (e) => (edges.left[e]! < 0 || edges.right[e]! < 0 ? 0 : edges.barrier[e]!)),
    kinds: new Uint8Array(kept.length),
  };
}

function place(t: Tessellation, x: number, y: number): Position {
  return [(x + t.lattice.u0) / UNITS_PER_DEGREE, (y + t.lattice.v0) / UNITS_PER_DEGREE];
}

function closed(ring: Position[]): Position[] {
  return [...ring, [...ring[0]!]];
}
