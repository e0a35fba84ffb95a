import { UnionFind } from '../planar/unionFind.ts';
import { Absorption, addContact, type Contacts } from './absorption.ts';
import type { Allotments } from './allotments.ts';
import type { Drawing } from './drawing.ts';
import { edgeLengths } from './edgeLengths.ts';
import type { Parcels } from './parcels.ts';

/** Who gets what. */
export interface Shares {
  /** Site of every face, −1 outside. */
  readonly site: Int32Array;
  /** Node of every face: its own site, or from `sites` on the piece that was given to one; −1 outside. */
  readonly node: Int32Array;
  /** Nodes that are blocks in which nobody lives. */
  readonly vacant: readonly number[];
}

/**
 * The site of every face. What surrounds a site's footprint and is not cut off from it by a barrier stays its own. All else
 * is handed over whole, each piece to the neighbour with which it shares most open border: first what is cut off from its
 * building, then the ground of fillers and the blocks in which nobody lives.
 *
 * `places` are the sites' own places in lattice units, for pieces of the grid that touch no site.
 */
export function sharesOf(
  drawing: Drawing,
  parcels: Parcels,
  allotments: Allotments,
  places: readonly (readonly [number, number])[],
): Shares {
  const { graph, left, right, faces, parcel, owner, strength } = allotments;
  const { edges, vertices } = graph;
  const isFootprint = (f: number) => parcels.owner[parcel[f]!]! >= 0;
  const groupOf = (f: number) => parcels.blockGroup[parcels.block[parcel[f]!]!]!;

  const pieces = new UnionFind(faces);
  for (let e = 0; e < edges.length; e++) {
    const [l, r] = [left[e]!, right[e]!];
    if (parcel[l]! < 0 || parcel[r]! < 0 || owner[l] !== owner[r]) continue;
    const open = strength[e] === 0 || (owner[l]! >= 0 ? isFootprint(l) && isFootprint(r) : groupOf(l) === groupOf(r));
    if (open) pieces.union(l, r);
  }
  const anchored = new Uint8Array(faces);
  for (let f = 1; f < faces; f++) if (parcel[f]! >= 0 && isFootprint(f)) anchored[pieces.find(f)] = 1;

  // Nodes: the sites, then whatever has to find one. All anchored pieces of one filler are one node.
  const nodeOfPiece = new Map<number, number>();
  const nodeOfFiller = new Map<number, number>();
  const fillers: number[] = [];
  const strays: number[] = [];
  const vacant: number[] = [];
  let nodes = drawing.sites;
  const node = new Int32Array(faces).fill(-1);
  for (let f = 1; f < faces; f++) {
    if (parcel[f]! < 0) continue;
    const piece = pieces.find(f);
    const o = owner[f]!;
    const stays = anchored[piece] === 1;
    if (stays && o < drawing.sites) {
      node[f] = o;
      continue;
    }
    const known = stays ? nodeOfFiller : nodeOfPiece;
    const key = stays ? o : piece;
    let n = known.get(key);
    if (n === undefined) {
      n = nodes++;
      known.set(key, n);
      (stays ? fillers : o >= 0 ? strays : vacant).push(n);
    }
    node[f] = n;
  }

  const lengths = edgeLengths(graph, drawing.lattice);
  const contacts: Contacts = Array.from({ length: nodes }, () => new Map());
  for (let e = 0; e < edges.length; e++) {
    const [a, b] = [node[left[e]!]!, node[right[e]!]!];
    // Sites are given to nobody: what two of them share does not count.
    if (a >= drawing.sites || b >= drawing.sites) addContact(contacts, a, b, lengths[e]!, strength[e]!);
  }
  const absorption = new Absorption(contacts);
  const sites = Array.from({ length: drawing.sites }, (_, s) => s);
  absorption.place(strays, [...sites, ...fillers]);
  const waiting = [...strays.filter((n) => absorption.resolve(n) === n), ...fillers, ...vacant];
  for (;;) {
    absorption.place(waiting, sites);
    const lost = waiting.find((n) => absorption.resolve(n) >= drawing.sites);
    if (lost === undefined) break;
    // A piece of the grid without any site goes to the nearest one, and its parts after it.
    let best = 0;
    let nearest = Number.POSITIVE_INFINITY;
    for (let e = 0; e < edges.length; e++) {
      if (node[left[e]!] !== lost && node[right[e]!] !== lost) continue;
      places.forEach(([x, y], site) => {
        const dx = (vertices.x[edges.from[e]!]! - x) * drawing.lattice.metresPerU;
        const dy = (vertices.y[edges.from[e]!]! - y) * drawing.lattice.metresPerV;
        if (dx * dx + dy * dy >= nearest) return;
        nearest = dx * dx + dy * dy;
        best = site;
      });
    }
    absorption.give(lost, best);
  }
  return { site: node.map((n) => (n < 0 ? -1 : absorption.resolve(n))), node, vacant };
}
