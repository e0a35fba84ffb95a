import { facesOf } from '../planar/faces.ts';
import { SegmentList } from '../planar/segments.ts';
import { type Arrangement, snapRound } from '../planar/snapRound.ts';
import { UnionFind } from '../planar/unionFind.ts';
import { Ballot } from './ballot.ts';
import { clipSegment } from './clip.ts';
import type { Drawing } from './drawing.ts';
import { outlinesOf } from './outlines.ts';
import type { Parcels } from './parcels.ts';
import { bisectorsOf } from './voronoi.ts';

/** The ground in faces, each with the owner whose footprint it is or whose building in its block is nearest. */
export interface Allotments {
  readonly graph: Arrangement;
  /** Face on each side of an edge; face 0 is the outside. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly faces: number;
  /** Parcel of each face, −1 outside the grid. */
  readonly parcel: Int32Array;
  /** Owner of each face; −1: a block for which nobody competes, or outside. */
  readonly owner: Int32Array;
  /** Of each edge, as in Parcels. */
  readonly kinds: Uint8Array;
  readonly strength: Float32Array;
}

/** Shares the open ground of every block out to the nearest of the buildings that compete for it. */
export function allotmentsOf(
  drawing: Drawing,
  parcels: Parcels,
  squares: ReadonlyMap<number, readonly [number, number]>,
): Allotments {
  const { metresPerU, metresPerV } = drawing.lattice;
  const list = new SegmentList();
  const lines = addParcelBorders(list, parcels);
  const noded = list.length;
  // Block, left and right owner of each bisector's segment.
  const block: number[] = [];
  const leftOwner: number[] = [];
  const rightOwner: number[] = [];
  outlinesOf(drawing, parcels, squares).forEach((outlines, b) => {
    if (outlines === null) return;
    const { box } = outlines;
    const room = [box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1] as const;
    for (const { line, left, right } of bisectorsOf(outlines))
      for (let i = 2; i < line.length; i += 2) {
        const part = clipSegment(line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!, room);
        if (part === null) continue;
        const [ax, bx] = [Math.round(part[0] / metresPerU), Math.round(part[2] / metresPerU)];
        const [ay, by] = [Math.round(part[1] / metresPerV), Math.round(part[3] / metresPerV)];
        if (!list.push(ax, ay, bx, by)) continue;
        block.push(b);
        leftOwner.push(left);
        rightOwner.push(right);
      }
  });

  const graph = snapRound(list.columns(), noded);
  const { edges } = graph;
  const { left, right, length: faces } = facesOf(graph);
  const lengths = edgeLengths(graph, drawing);

  const kinds = new Uint8Array(edges.length);
  const strength = new Float32Array(edges.length);
  const bordersParcel = new Uint8Array(edges.length);
  /** Calls with every parcel border along an edge, in the edge's direction. */
  const eachBorder = (e: number, visit: (line: number, forward: boolean) => void) => {
    for (let s = edges.start[e]!; s < edges.start[e + 1]!; s++) {
      const segment = edges.source[s]! >> 1;
      if (segment < noded) visit(lines[segment]!, (edges.source[s]! & 1) === 0);
    }
  };
  const whole = new UnionFind(faces);
  for (let e = 0; e < edges.length; e++) {
    eachBorder(e, (line) => {
      bordersParcel[e] = 1;
      kinds[e]! |= parcels.kinds[line]!;
      strength[e] = Math.max(strength[e]!, parcels.strength[line]!);
    });
    if (bordersParcel[e] === 0) whole.union(left[e]!, right[e]!);
  }

  const parcelVotes = new Ballot();
  for (let e = 0; e < edges.length; e++)
    eachBorder(e, (line, forward) => {
      const [l, r] = forward ? [left[e]!, right[e]!] : [right[e]!, left[e]!];
      parcelVotes.cast(whole.find(l), parcels.left[line]!, lengths[e]!);
      parcelVotes.cast(whole.find(r), parcels.right[line]!, lengths[e]!);
    });
  const parcel = new Int32Array(faces);
  for (let f = 0; f < faces; f++) parcel[f] = f === 0 ? -1 : (parcelVotes.winner(whole.find(f)) ?? -1);

  const isOpen = (f: number) => parcel[f]! >= 0 && parcels.owner[parcel[f]!] === -1;
  const blockOf = (f: number) => parcels.block[parcel[f]!]!;
  /** Calls with every bisector along an edge that is one of the given face's block. */
  const eachBisector = (e: number, f: number, visit: (left: number, right: number) => void) => {
    for (let s = edges.start[e]!; s < edges.start[e + 1]!; s++) {
      const bisector = (edges.source[s]! >> 1) - noded;
      if (bisector < 0 || block[bisector] !== blockOf(f)) continue;
      if ((edges.source[s]! & 1) === 0) visit(leftOwner[bisector]!, rightOwner[bisector]!);
      else visit(rightOwner[bisector]!, leftOwner[bisector]!);
    }
  };
  const regions = new UnionFind(faces);
  const ownerVotes = new Ballot();
  for (let e = 0; e < edges.length; e++) {
    const [l, r] = [left[e]!, right[e]!];
    if (!isOpen(l) || !isOpen(r) || blockOf(l) !== blockOf(r)) continue;
    let divides = false;
    eachBisector(e, l, () => {
      divides = true;
    });
    if (!divides) regions.union(l, r);
  }
  for (let e = 0; e < edges.length; e++) {
    const [l, r] = [left[e]!, right[e]!];
    if (isOpen(l)) eachBisector(e, l, (mine) => ownerVotes.cast(regions.find(l), mine, lengths[e]!));
    if (isOpen(r)) eachBisector(e, r, (_, mine) => ownerVotes.cast(regions.find(r), mine, lengths[e]!));
  }
  const owner = new Int32Array(faces).fill(-1);
  for (let f = 1; f < faces; f++) {
    if (parcel[f]! < 0) continue;
    const competitors = parcels.competitors[blockOf(f)]!;
    if (!isOpen(f)) owner[f] = parcels.owner[parcel[f]!]!;
    else if (competitors.length === 1) owner[f] = competitors[0]!;
    else owner[f] = ownerVotes.winner(regions.find(f)) ?? -1;
  }
  return { graph, left, right, faces, parcel, owner, kinds, strength };
}

/** Adds the edges between parcels, and the barriers inside open ground; returns the edge of each segment. */
function addParcelBorders(list: SegmentList, { graph, left, right, owner, strength }: Parcels): number[] {
  const { from, to, length } = graph.edges;
  const { x, y } = graph.vertices;
  const lines: number[] = [];
  for (let e = 0; e < length; e++) {
    const [l, r] = [left[e]!, right[e]!];
    if (l === r && (l < 0 || owner[l]! >= 0 || strength[e] === 0)) continue;
    list.push(x[from[e]!]!, y[from[e]!]!, x[to[e]!]!, y[to[e]!]!);
    lines.push(e);
  }
  return lines;
}

/** Length of each edge in metres. */
export function edgeLengths({ edges, vertices }: Arrangement, { lattice }: Pick<Drawing, 'lattice'>): Float64Array {
  const lengths = new Float64Array(edges.length);
  for (let e = 0; e < edges.length; e++) {
    const dx = (vertices.x[edges.to[e]!]! - vertices.x[edges.from[e]!]!) * lattice.metresPerU;
    const dy = (vertices.y[edges.to[e]!]! - vertices.y[edges.from[e]!]!) * lattice.metresPerV;
    lengths[e] = Math.sqrt(dx * dx + dy * dy);
  }
  return lengths;
}
