import type { Faces } from '../planar/faces.ts';
import type { Arrangement } from '../planar/snapRound.ts';
import { type Drawing, FOOTPRINT, GROUND } from './drawing.ts';

/** Winding numbers of the owners about a face, as [owner, number] pairs ascending by owner, none zero. */
type Windings = readonly (readonly [number, number])[];

/**
 * For each face: whether it lies in the ground, and whose footprint it lies in (−1: none). Found by winding numbers that
 * change over the edges, so that it is consistent whatever the noding did to the rings. Where footprints overlap, a lone
 * point goes before a building, a site before a filler, the smaller before the larger.
 */
export function containment(
  drawing: Drawing,
  graph: Arrangement,
  faces: Faces,
): { inside: Uint8Array; owner: Int32Array } {
  const { edges } = graph;
  const start = new Uint32Array(faces.length + 1);
  for (let e = 0; e < edges.length; e++) {
    start[faces.left[e]! + 1]!++;
    start[faces.right[e]! + 1]!++;
  }
  for (let f = 0; f < faces.length; f++) start[f + 1]! += start[f]!;
  const fill = start.slice(0, faces.length);
  const around = new Uint32Array(2 * edges.length);
  for (let e = 0; e < edges.length; e++) {
    around[fill[faces.left[e]!]!++] = e;
    around[fill[faces.right[e]!]!++] = e;
  }

  const rank = ranks(drawing);
  const ground = new Int32Array(faces.length);
  const windings: Windings[] = new Array(faces.length);
  const seen = new Uint8Array(faces.length);
  const queue = [0];
  seen[0] = 1;
  windings[0] = [];
  for (let q = 0; q < queue.length; q++) {
    const f = queue[q]!;
    for (let i = start[f]!; i < start[f + 1]!; i++) {
      const e = around[i]!;
      const toLeft = faces.right[e] === f;
      const g = toLeft ? faces.left[e]! : faces.right[e]!;
      if (seen[g] === 1) continue;
      seen[g] = 1;
      queue.push(g);
      ground[g] = ground[f]!;
      windings[g] = windings[f]!;
      for (let s = edges.start[e]!; s < edges.start[e + 1]!; s++) {
        const segment = edges.source[s]! >> 1;
        // The inside is on the left of the segment; a reversed one has it on the right of the edge.
        const step = ((edges.source[s]! & 1) === 0) === toLeft ? 1 : -1;
        if (drawing.kind[segment] === GROUND) ground[g]! += step;
        else if (drawing.kind[segment] === FOOTPRINT) windings[g] = wound(windings[g]!, drawing.tag[segment]!, step);
      }
    }
  }

  const inside = new Uint8Array(faces.length);
  const owner = new Int32Array(faces.length).fill(-1);
  for (let f = 1; f < faces.length; f++) {
    if (ground[f]! <= 0) continue;
    inside[f] = 1;
    for (const [o, n] of windings[f]!) if (n > 0 && (owner[f]! < 0 || rank[o]! < rank[owner[f]!]!)) owner[f] = o;
  }
  return { inside, owner };
}

function wound(windings: Windings, owner: number, step: number): Windings {
  const at = windings.findIndex(([o]) => o >= owner);
  if (at < 0) return [...windings, [owner, step]];
  const [o, n] = windings[at]!;
  if (o !== owner) return windings.toSpliced(at, 0, [owner, step]);
  return n + step === 0 ? windings.toSpliced(at, 1) : windings.with(at, [owner, n + step]);
}

function ranks({ owners, sites, lone, footprint }: Drawing): Int32Array {
  const group = (o: number) => (lone[o] === 1 ? 0 : o < sites ? 1 : 2);
  const order = Array.from({ length: owners }, (_, o) => o).sort(
    (a, b) => group(a) - group(b) || footprint[a]! - footprint[b]! || a - b,
  );
  const rank = new Int32Array(owners);
  order.forEach((o, r) => {
    rank[o] = r;
  });
  return rank;
}
