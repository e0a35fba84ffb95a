import type { Metres, Share } from '../../model/units.ts';
import type { Lattice } from '../lattice.ts';
import type { Allotments } from './allotments.ts';
import { Ballot } from './ballot.ts';
import { edgeLengths } from './edgeLengths.ts';
import type { Outlines } from './outlines.ts';
import type { Shares } from './shares.ts';

/** The cells along a strip: points on its border with the site that each fronts. */
export interface Frontage extends Outlines {
  /** Of each site: the strength of the barrier that it fronts over, and the block that it fronts from. */
  readonly strengthOf: ReadonlyMap<number, Share>;
  readonly blockOf: ReadonlyMap<number, number>;
}

const STEP: Metres = 3;
/** A strip is shared out once this share of its border has a site behind it; sooner when nothing else is left. */
const ENOUGH: Share = 0.25;
/** The weakest barriers that make up this share of the fronts decide; stronger ones are its far side. */
const DECIDING: Share = 0.15;
const SAME_STRENGTH = 0.05;

interface Front {
  readonly edge: number;
  readonly length: Metres;
  readonly strength: Share;
  /** Face on the other side. */
  readonly face: number;
}

/**
 * Who fronts on each strip. Strips beside strips (parallel tracks, the two halves of a river) are served from the outside
 * in: the inner one takes over the fronts of the outer. Strips that nobody fronts on are left out.
 */
export function frontagesOf(
  allotments: Allotments,
  { site, node }: Shares,
  strips: ReadonlySet<number>,
  blockOf: (face: number) => number,
  lattice: Lattice,
): Map<number, Frontage> {
  const { graph, left, right, strength } = allotments;
  const lengths = edgeLengths(graph, lattice);
  const fronts = new Map<number, Front[]>([...strips].map((strip) => [strip, []]));
  for (let e = 0; e < graph.edges.length; e++) {
    const [l, r] = [left[e]!, right[e]!];
    if (node[l] === node[r]) continue;
    for (const [mine, face] of [
      [l, r],
      [r, l],
    ] as const)
      fronts.get(node[mine]!)?.push({ edge: e, length: lengths[e]!, strength: strength[e]!, face });
  }
  const done = new Map<number, Frontage>();
  const isKnown = ({ face }: Front) => node[face]! >= 0 && (!strips.has(node[face]!) || done.has(node[face]!));
  let waiting = [...strips];
  let least: Share = ENOUGH;
  while (waiting.length > 0) {
    const ready = waiting.filter((strip) => {
      const all = fronts.get(strip)!;
      return lengthOf(all.filter(isKnown)) > least * lengthOf(all);
    });
    const served = ready.map((strip) => [strip, frontage(strip)] as const);
    for (const [strip, made] of served) done.set(strip, made);
    waiting = waiting.filter((strip) => !done.has(strip));
    if (ready.length > 0) least = ENOUGH;
    else if (least > 0) least = 0;
    else break;
  }
  return done;

  function frontage(strip: number): Frontage {
    const known = fronts.get(strip)!.filter(isKnown);
    const deciding = decidingStrength(known) + SAME_STRENGTH;
    const { x, y } = graph.vertices;
    const made = { x: [] as number[], y: [] as number[], owner: [] as number[] };
    const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
    const strengthOf = new Map<number, Share>();
    const blocks = new Ballot();
    for (const { edge, length, strength: s, face } of fronts.get(strip)!) {
      const ax = x[graph.edges.from[edge]!]! * lattice.metresPerU;
      const ay = y[graph.edges.from[edge]!]! * lattice.metresPerV;
      const bx = x[graph.edges.to[edge]!]! * lattice.metresPerU;
      const by = y[graph.edges.to[edge]!]! * lattice.metresPerV;
      box[0] = Math.min(box[0], ax, bx);
      box[1] = Math.min(box[1], ay, by);
      box[2] = Math.max(box[2], ax, bx);
      box[3] = Math.max(box[3], ay, by);
      if (s > deciding || !isKnown({ edge, length, strength: s, face })) continue;
      const outer = done.get(node[face]!);
      const points = Math.max(1, Math.round(length / STEP));
      for (let i = 0; i < points; i++) {
        const px = ax + ((bx - ax) * (i + 0.5)) / points;
        const py = ay + ((by - ay) * (i + 0.5)) / points;
        const owner = outer === undefined ? site[face]! : nearestOwner(outer, px, py);
        made.x.push(px);
        made.y.push(py);
        made.owner.push(owner);
        strengthOf.set(owner, Math.max(strengthOf.get(owner) ?? 0, s));
        blocks.cast(owner, outer === undefined ? blockOf(face) : outer.blockOf.get(owner)!, length / points);
      }
    }
    const blockOfOwner = new Map([...strengthOf.keys()].map((owner) => [owner, blocks.winner(owner)!]));
    return { ...made, box, strengthOf, blockOf: blockOfOwner };
  }
}

function lengthOf(fronts: readonly Front[]): Metres {
  return fronts.reduce((sum, { length }) => sum + length, 0);
}

function decidingStrength(fronts: readonly Front[]): Share {
  const least = DECIDING * lengthOf(fronts);
  let sum = 0;
  for (const { length, strength } of fronts.toSorted((a, b) => a.strength - b.strength)) {
    sum += length;
    if (sum >= least) return strength;
  }
  return 1;
}

function nearestOwner({ x, y, owner }: Frontage, px: number, py: number): number {
  let best = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < x.length; i++) {
    const dx = x[i]! - px;
    const dy = y[i]! - py;
    if (dx * dx + dy * dy >= nearest) continue;
    nearest = dx * dx + dy * dy;
    best = i;
  }
  return owner[best]!;
}
