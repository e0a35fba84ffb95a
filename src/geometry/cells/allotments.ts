import { gather } from '../planar/gather.ts';
import type { Arrangement } from '../planar/snapRound.ts';
import type { Drawing } from './drawing.ts';
import { outlinesOf } from './outlines.ts';
import type { Parcels } from './parcels.ts';
import { type Division, type Regions, subdivide } from './subdivide.ts';
import { bisectorsOf } from './voronoi.ts';

/** The ground in faces, each with the owner whose footprint it is or whose building in its block is nearest. */
export interface Allotments {
  readonly graph: Arrangement;
  /** Face on each side of an edge; face 0 is the unbounded one. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly faces: number;
  /** Area of each face, squared lattice units. */
  readonly area: Float64Array;
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
  const openParcel = new Int32Array(parcels.competitors.length).fill(-1);
  parcels.owner.forEach((o, p) => {
    if (o < 0) openParcel[parcels.block[p]!] = p;
  });
  const divisions: Division[] = [];
  outlinesOf(drawing, parcels, squares).forEach((outlines, b) => {
    if (outlines !== null && openParcel[b]! >= 0)
      divisions.push({ region: openParcel[b]!, bisectors: bisectorsOf(outlines), box: outlines.box });
  });
  const drawn = borderEdges(parcels);
  const { graph, left, right, faces, area, region, label, borderStart, borders } = subdivide(
    regionsOf(parcels, drawn),
    divisions,
    drawing.lattice,
  );

  const kinds = new Uint8Array(graph.edges.length);
  const strength = new Float32Array(graph.edges.length);
  for (let e = 0; e < graph.edges.length; e++)
    for (let i = borderStart[e]!; i < borderStart[e + 1]!; i++) {
      const edge = drawn[borders[i]!]!;
      kinds[e]! |= parcels.kinds[edge]!;
      strength[e] = Math.max(strength[e]!, parcels.strength[edge]!);
    }
  const owner = new Int32Array(faces).fill(-1);
  for (let f = 1; f < faces; f++) {
    if (region[f]! < 0) continue;
    const competitors = parcels.competitors[parcels.block[region[f]!]!]!;
    const standing = parcels.owner[region[f]!]!;
    owner[f] = standing >= 0 ? standing : competitors.length === 1 ? competitors[0]! : label[f]!;
  }
  return { graph, left, right, faces, area, parcel: region, owner, kinds, strength };
}

/** The edges between parcels, and the barriers inside open ground. */
function borderEdges({ graph, left, right, owner, strength }: Parcels): number[] {
  const kept: number[] = [];
  for (let e = 0; e < graph.edges.length; e++) {
    const [l, r] = [left[e]!, right[e]!];
    if (l !== r || (l >= 0 && owner[l] === -1 && strength[e]! > 0)) kept.push(e);
  }
  return kept;
}

function regionsOf({ graph, left, right }: Parcels, drawn: readonly number[]): Regions {
  return {
    x: graph.vertices.x,
    y: graph.vertices.y,
    from: gather(graph.edges.from, drawn),
    to: gather(graph.edges.to, drawn),
    left: gather(left, drawn),
    right: gather(right, drawn),
  };
}
