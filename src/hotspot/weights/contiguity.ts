import type { MultiPolygon, Position } from 'geojson';
import { PairTable } from '../../geometry/planar/pairTable.ts';
import { type Weights, weightsOfPairs } from './weights.ts';

export type Contiguity = 'queen' | 'rook';

/** Coordinates are compared in whole units of which so many go into a degree, as files are written with 7 decimals. */
const UNITS = 1e7;

/**
 * Contiguity of areas by what they share with tolerance 0: at least one vertex (queen) or one edge (rook). Coordinates in
 * degrees are compared on the lattice of 1e-7°, planar ones on one of 2^30 steps over the whole extent. A corner of one
 * area that lies on an edge of another without a vertex there is not seen: such data want to be noded first. Regions
 * without ground are islands.
 */
export function contiguity(
  grounds: readonly (MultiPolygon | null)[],
  kind: Contiguity,
  plane: 'degrees' | 'planar',
): Weights {
  const { things, owners, count } = sharedThings(grounds, kind, plane);
  return weightsOfShared(grounds.length, count, things, owners);
}

/** Vertices or edges by number, one entry for each time that a region has one. */
function sharedThings(grounds: readonly (MultiPolygon | null)[], kind: Contiguity, plane: 'degrees' | 'planar') {
  const toUnits = plane === 'degrees' ? (v: number) => Math.round(v * UNITS) : planarUnits(grounds);
  const vertices = new PairTable(1024);
  const edges = new PairTable(1024);
  const things: number[] = [];
  const owners: number[] = [];
  for (const [region, ground] of grounds.entries()) {
    for (const ring of ground?.coordinates.flat() ?? []) {
      let before = -1;
      for (const position of ring as Position[]) {
        const vertex = vertices.number(toUnits(position[0]!), toUnits(position[1]!));
        const thing =
          kind === 'queen'
            ? vertex
            : before < 0 || before === vertex
              ? -1
              : edges.number(Math.min(before, vertex), Math.max(before, vertex));
        before = vertex;
        if (thing < 0) continue;
        things.push(thing);
        owners.push(region);
      }
    }
  }
  return { things, owners, count: kind === 'queen' ? vertices.length : edges.length };
}

/** Marks the regions at the edge of all: those with an edge that no other shares. Compared as by `contiguity`. */
export function edgeRegions(grounds: readonly (MultiPolygon | null)[], plane: 'degrees' | 'planar'): Uint8Array {
  const { things, owners, count } = sharedThings(grounds, 'rook', plane);
  const shared = new Uint32Array(count);
  for (const thing of things) shared[thing]!++;
  const edge = new Uint8Array(grounds.length);
  for (const [k, thing] of things.entries()) if (shared[thing] === 1) edge[owners[k]!] = 1;
  return edge;
}

/** Regions that own the same thing are neighbours. */
function weightsOfShared(n: number, count: number, things: readonly number[], owners: readonly number[]): Weights {
  const start = new Uint32Array(count + 1);
  for (const thing of things) start[thing + 1]!++;
  for (let t = 0; t < count; t++) start[t + 1]! += start[t]!;
  const fill = start.slice(0, count);
  const sorted = new Uint32Array(owners.length);
  for (const [k, thing] of things.entries()) sorted[fill[thing]!++] = owners[k]!;
  const from: number[] = [];
  const to: number[] = [];
  for (let t = 0; t < count; t++) {
    const group = [...new Set(sorted.subarray(start[t]!, start[t + 1]!))];
    for (const a of group) {
      for (const b of group) {
        if (a === b) continue;
        from.push(a);
        to.push(b);
      }
    }
  }
  return weightsOfPairs(n, from, to);
}

function planarUnits(grounds: readonly (MultiPolygon | null)[]): (v: number) => number {
  let extent = 0;
  for (const ground of grounds) {
    for (const ring of ground?.coordinates.flat() ?? []) {
      for (const position of ring as Position[])
        extent = Math.max(extent, Math.abs(position[0]!), Math.abs(position[1]!));
    }
  }
  const scale = extent === 0 ? 1 : 2 ** 30 / extent;
  return (v) => Math.round(v * scale);
}
