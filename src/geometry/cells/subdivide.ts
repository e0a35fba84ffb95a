import type { Lattice } from '../lattice.ts';
import { facesOf } from '../planar/faces.ts';
import { SegmentList } from '../planar/segments.ts';
import { type Arrangement, snapRound } from '../planar/snapRound.ts';
import { UnionFind } from '../planar/unionFind.ts';
import { Ballot } from './ballot.ts';
import { type Box, clipSegment } from './clip.ts';
import { edgeLengths } from './edgeLengths.ts';
import type { Bisector } from './voronoi.ts';

/** Noded borders between regions; an edge may also have one region on both sides. */
export interface Regions {
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Region on each side, −1 outside. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** How to divide one region: the borders between labels, good inside the region only, and the region's bounds in metres. */
export interface Division {
  readonly region: number;
  readonly bisectors: readonly Bisector[];
  readonly box: Box;
}

/** Regions cut up along bisectors. */
export interface Subdivision {
  readonly graph: Arrangement;
  /** Face on each side of an edge; 0 is the unbounded one. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly faces: number;
  /** Area of each face, squared lattice units. */
  readonly area: Float64Array;
  /** Region of each face, −1 outside. */
  readonly region: Int32Array;
  /** Label of each face by the bisectors of its region; −1 where none borders it. */
  readonly label: Int32Array;
  /** Edges of the regions that run along each edge: `borders[borderStart[e]..borderStart[e+1])`. */
  readonly borderStart: Uint32Array;
  readonly borders: Uint32Array;
  /** The bisector [division, bisector] of its own region along each edge, null where there is none. */
  bisectorAt(e: number): readonly [number, number] | null;
}

/**
 * Cuts regions along bisectors. All lines are noded together; what of a bisector lies outside its region counts for nothing.
 * Faces learn region and label from the lines around them, by length: after snap rounding a line may have moved a unit, but
 * it still separates what it separated.
 */
export function subdivide(regions: Regions, divisions: readonly Division[], lattice: Lattice): Subdivision {
  const { metresPerU, metresPerV } = lattice;
  const list = new SegmentList();
  const { x, y, from, to } = regions;
  for (let e = 0; e < from.length; e++) list.push(x[from[e]!]!, y[from[e]!]!, x[to[e]!]!, y[to[e]!]!);
  const borders = list.length;
  // Of each segment of a bisector: where it comes from, the region that it divides, and the labels on its sides.
  const origin: (readonly [number, number])[] = [];
  const divided: number[] = [];
  const labelLeft: number[] = [];
  const labelRight: number[] = [];
  divisions.forEach(({ region, bisectors, box }, d) => {
    const room: Box = [box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1];
    bisectors.forEach(({ line, left, right }, b) => {
      const own = [d, b] as const;
      for (let i = 2; i < line.length; i += 2) {
        const part = clipSegment(line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!, room);
        if (part === null) continue;
        const [ax, bx] = [Math.round(part[0] / metresPerU), Math.round(part[2] / metresPerU)];
        const [ay, by] = [Math.round(part[1] / metresPerV), Math.round(part[3] / metresPerV)];
        if (!list.push(ax, ay, bx, by)) continue;
        origin.push(own);
        divided.push(region);
        labelLeft.push(left);
        labelRight.push(right);
      }
    });
  });

  const graph = snapRound(list.columns(), borders);
  const { edges } = graph;
  const { left, right, length: faces, area } = facesOf(graph);
  const lengths = edgeLengths(graph, lattice);

  const borderStart = new Uint32Array(edges.length + 1);
  const along: number[] = [];
  for (let e = 0; e < edges.length; e++) {
    for (let s = edges.start[e]!; s < edges.start[e + 1]!; s++)
      if (edges.source[s]! >> 1 < borders) along.push(edges.source[s]! >> 1);
    borderStart[e + 1] = along.length;
  }
  const whole = new UnionFind(faces);
  for (let e = 0; e < edges.length; e++) if (borderStart[e] === borderStart[e + 1]) whole.union(left[e]!, right[e]!);
  const regionVotes = new Ballot(2 * faces);
  for (let e = 0; e < edges.length; e++)
    for (let s = edges.start[e]!; s < edges.start[e + 1]!; s++) {
      const border = edges.source[s]! >> 1;
      if (border >= borders) continue;
      const forward = (edges.source[s]! & 1) === 0;
      regionVotes.cast(whole.find(forward ? left[e]! : right[e]!), regions.left[border]!, lengths[e]!);
      regionVotes.cast(whole.find(forward ? right[e]! : left[e]!), regions.right[border]!, lengths[e]!);
    }
  const region = new Int32Array(faces).fill(-1);
  for (let f = 1; f < faces; f++) region[f] = regionVotes.winner(whole.find(f)) ?? -1;

  /** The last segment of a bisector along an edge that divides the region on both sides of it, −1 for none. */
  const bisectorAlong = (e: number): number => {
    const r = region[left[e]!]!;
    if (r !== region[right[e]!]) return -1;
    for (let s = edges.start[e + 1]! - 1; s >= edges.start[e]!; s--) {
      const source = (edges.source[s]! >> 1) - borders;
      if (source >= 0 && divided[source] === r) return source;
    }
    return -1;
  };
  const patches = new UnionFind(faces);
  for (let e = 0; e < edges.length; e++)
    if (region[left[e]!] === region[right[e]!] && bisectorAlong(e) < 0) patches.union(left[e]!, right[e]!);
  const labelVotes = new Ballot(2 * faces);
  for (let e = 0; e < edges.length; e++)
    for (let s = edges.start[e]!; s < edges.start[e + 1]!; s++) {
      const source = (edges.source[s]! >> 1) - borders;
      if (source < 0) continue;
      const forward = (edges.source[s]! & 1) === 0;
      const r = divided[source]!;
      const [l, m] = forward ? [labelLeft[source]!, labelRight[source]!] : [labelRight[source]!, labelLeft[source]!];
      if (region[left[e]!] === r) labelVotes.cast(patches.find(left[e]!), l, lengths[e]!);
      if (region[right[e]!] === r) labelVotes.cast(patches.find(right[e]!), m, lengths[e]!);
    }
  const label = new Int32Array(faces).fill(-1);
  for (let f = 1; f < faces; f++) if (region[f]! >= 0) label[f] = labelVotes.winner(patches.find(f)) ?? -1;
  const bisectorAt = (e: number) => origin[bisectorAlong(e)] ?? null;
  return { graph, left, right, faces, area, region, label, borderStart, borders: new Uint32Array(along), bisectorAt };
}
