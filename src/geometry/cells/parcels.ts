import { facesOf } from '../planar/faces.ts';
import { gather } from '../planar/gather.ts';
import { PairTable } from '../planar/pairTable.ts';
import { type Arrangement, snapRound } from '../planar/snapRound.ts';
import { UnionFind } from '../planar/unionFind.ts';
import { containment } from './containment.ts';
import { BARRIER, type Drawing, FOOTPRINT, GROUND } from './drawing.ts';

/** Bits of `Parcels.kinds`. */
const _ON_GROUND = 1 << GROUND;
export const ON_BARRIER = 1 << BARRIER;
export const ON_FOOTPRINT = 1 << FOOTPRINT;

/**
 * The ground before it is shared out: cut by barriers into blocks, with the footprints on it. A parcel is the ground in one
 * block under one owner's footprint, or the open ground of a block (it need not be connected).
 */
export interface Parcels {
  readonly graph: Arrangement;
  /** Parcel on each side of an edge, −1 outside the grid. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Of each edge: what runs along it, and the strength of the strongest cutting barrier there. */
  readonly kinds: Uint8Array;
  readonly strength: Float32Array;
  /** Of each parcel: its block, and its owner (−1 for open ground). */
  readonly block: Int32Array;
  readonly owner: Int32Array;
  /** Of each block: the owners that compete for its open ground, ascending. */
  readonly competitors: readonly (readonly number[])[];
  /** Of each block: the group of blocks without households that buildings join to it, by its first block. */
  readonly blockGroup: Int32Array;
  /** Area of each owner's footprints in the grid, squared lattice units. */
  readonly owned: Float64Array;
  /** Corners of the ground's border, by their coordinates: its given vertices, and where the noding made it meet itself. */
  readonly corners: PairTable;
  /** Area of the ground, squared lattice units. */
  readonly ground: number;
}

/** A building competes for the ground of a block when at least this share of it stands there, or its largest part. */
const COMPETING_SHARE = 0.15;

export function parcelsOf(drawing: Drawing, strengthOf: (barrier: number) => number): Parcels {
  const graph = snapRound(drawing.segments);
  const { edges } = graph;
  const faces = facesOf(graph);
  const kinds = new Uint8Array(edges.length);
  const strength = new Float32Array(edges.length);
  for (let e = 0; e < edges.length; e++)
    for (let s = edges.start[e]!; s < edges.start[e + 1]!; s++) {
      const segment = edges.source[s]! >> 1;
      const kind = drawing.kind[segment]!;
      kinds[e]! |= 1 << kind;
      if (kind === BARRIER) strength[e] = Math.max(strength[e]!, strengthOf(drawing.tag[segment]!));
    }
  const { inside, owner } = containment(drawing, graph, faces);

  // Blocks: faces inside the grid, joined over all edges but barriers. A barrier that dead-ends has one block on both sides.
  const blocks = new UnionFind(faces.length);
  for (let e = 0; e < edges.length; e++) {
    const [a, b] = [faces.left[e]!, faces.right[e]!];
    if (inside[a] === 1 && inside[b] === 1 && strength[e] === 0) blocks.union(a, b);
  }
  const blockNumber = new Map<number, number>();
  const block = new Int32Array(faces.length).fill(-1);
  for (let f = 1; f < faces.length; f++) {
    if (inside[f] === 0) continue;
    const root = blocks.find(f);
    if (!blockNumber.has(root)) blockNumber.set(root, blockNumber.size);
    block[f] = blockNumber.get(root)!;
  }
  if (blockNumber.size === 0) throw new Error('tessellate: the ground has no area');

  const whole = numbered(block, owner, faces.area, drawing.owners);
  const owned = new Float64Array(drawing.owners);
  const largest = new Int32Array(drawing.owners).fill(-1);
  whole.owner.forEach((o, p) => {
    if (o < 0) return;
    owned[o]! += whole.area[p]!;
    if (largest[o]! < 0 || whole.area[p]! > whole.area[largest[o]!]!) largest[o] = p;
  });
  const competitors: number[][] = Array.from({ length: blockNumber.size }, () => []);
  whole.owner.forEach((o, p) => {
    if (o < 0) return;
    const large = drawing.lone[o] === 0 && whole.area[p]! >= COMPETING_SHARE * owned[o]!;
    if (large || largest[o] === p) competitors[whole.block[p]!]!.push(o);
  });
  for (const [b, owners] of competitors.entries()) if (!owners.some((o) => o < drawing.sites)) competitors[b] = [];

  const blockGroups = new UnionFind(blockNumber.size);
  releaseOwners(drawing, whole, competitors, blockGroups, owner);
  const parcels = numbered(block, owner, faces.area, drawing.owners);
  return {
    graph,
    left: gather(parcels.of, faces.left),
    right: gather(parcels.of, faces.right),
    kinds,
    strength,
    block: new Int32Array(parcels.block),
    owner: new Int32Array(parcels.owner),
    competitors: competitors.map((owners) => owners.sort((a, b) => a - b)),
    blockGroup: Int32Array.from(competitors, (_, b) => blockGroups.find(b)),
    owned,
    corners: cornersOf(drawing, graph),
    ground: parcels.area.reduce((sum, a) => sum + a, 0),
  };
}

/** Vertices at which two different segments of the ground's rings end. */
function cornersOf(drawing: Drawing, { vertices, edges }: Arrangement): PairTable {
  const first = new Int32Array(vertices.length).fill(-1);
  const corners = new PairTable(1024);
  for (let e = 0; e < edges.length; e++)
    for (let s = edges.start[e]!; s < edges.start[e + 1]!; s++) {
      const segment = edges.source[s]! >> 1;
      if (drawing.kind[segment] !== GROUND) continue;
      for (const v of [edges.from[e]!, edges.to[e]!]) {
        if (first[v] === -1) first[v] = segment;
        else if (first[v] !== segment) corners.number(vertices.x[v]!, vertices.y[v]!);
      }
    }
  return corners;
}

interface Numbered {
  /** Parcel of each face, −1 outside. */
  readonly of: Int32Array;
  readonly block: number[];
  readonly owner: number[];
  readonly area: number[];
}

/** Numbers the pairs of block and owner in order of their first face. */
function numbered(block: Int32Array, owner: Int32Array, faceArea: Float64Array, owners: number): Numbered {
  const numbers = new Map<number, number>();
  const parcels: Numbered = { of: new Int32Array(block.length).fill(-1), block: [], owner: [], area: [] };
  for (let f = 1; f < block.length; f++) {
    if (block[f]! < 0) continue;
    const key = block[f]! * (owners + 1) + owner[f]! + 1;
    let parcel = numbers.get(key);
    if (parcel === undefined) {
      parcel = numbers.size;
      numbers.set(key, parcel);
      parcels.block.push(block[f]!);
      parcels.owner.push(owner[f]!);
      parcels.area.push(0);
    }
    parcels.of[f] = parcel;
    parcels.area[parcel]! += faceArea[f]!;
  }
  return parcels;
}

/**
 * Opens ground that need not be kept apart. A lone point has no real footprint: only where it competes its square is its
 * own. A filler that stands in blocks without households only goes with them; blocks that it joins stay together.
 */
function releaseOwners(
  drawing: Drawing,
  parcels: Numbered,
  competitors: readonly (readonly number[])[],
  blockGroups: UnionFind,
  owner: Int32Array,
): void {
  const blocksOf: number[][] = Array.from({ length: drawing.owners }, () => []);
  parcels.owner.forEach((o, p) => {
    if (o >= 0) blocksOf[o]!.push(parcels.block[p]!);
  });
  const idle = blocksOf.map((own, o) => o >= drawing.sites && own.every((b) => competitors[b]!.length === 0));
  idle.forEach((is, o) => {
    if (is) for (const b of blocksOf[o]!) blockGroups.union(blocksOf[o]![0]!, b);
  });
  const open = parcels.owner.map(
    (o, p) => o >= 0 && (idle[o] || (drawing.lone[o] === 1 && !competitors[parcels.block[p]!]!.includes(o))),
  );
  for (let f = 0; f < owner.length; f++) if (parcels.of[f]! >= 0 && open[parcels.of[f]!]) owner[f] = -1;
}
