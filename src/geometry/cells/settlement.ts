import type { SquareMetres } from '../../model/units.ts';
import type { Lattice } from '../lattice.ts';
import type { BorderGraph } from '../planar/borderGraph.ts';
import { gather } from '../planar/gather.ts';
import type { Arrangement } from '../planar/snapRound.ts';
import { UnionFind } from '../planar/unionFind.ts';
import { Absorption, addContact, type Contacts } from './absorption.ts';
import { edgeLengths } from './edgeLengths.ts';

/** The ground in faces, each with its site. */
export interface Settlement {
  readonly graph: Arrangement;
  /** Face on each side of an edge. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly faces: number;
  /** Area of each face, squared lattice units. */
  readonly area: Float64Array;
  /** Site of each face, −1 outside. */
  readonly site: Int32Array;
  /** Of each edge, as in Parcels. */
  readonly kinds: Uint8Array;
  readonly strength: Float32Array;
}

/** A piece of a cell of less area, apart from its largest one, is a crumb that the noding left. */
const CRUMB: SquareMetres = 1;

/**
 * Sites of the faces, once every piece of a cell without a face that `holds` it has gone to the neighbour with which it
 * shares most open border. Pieces that touch no other cell stay.
 */
export function giveStraysAway(
  settlement: Settlement,
  holds: (face: number, piece: number) => boolean,
  sites: number,
  lattice: Lattice,
  pieces = piecesOf(settlement),
): Int32Array {
  const { graph, left, right, faces, site, strength } = settlement;
  const held = new Uint8Array(faces);
  for (let f = 1; f < faces; f++) if (site[f]! >= 0 && holds(f, pieces.find(f))) held[pieces.find(f)] = 1;
  const numbers = new Map<number, number>();
  const node = site.map((s, f) => {
    const piece = pieces.find(f);
    if (s < 0 || held[piece] === 1) return s;
    if (!numbers.has(piece)) numbers.set(piece, sites + numbers.size);
    return numbers.get(piece)!;
  });
  if (numbers.size === 0) return site;
  const lengths = edgeLengths(graph, lattice);
  const contacts: Contacts = Array.from({ length: sites + numbers.size }, () => new Map());
  for (let e = 0; e < graph.edges.length; e++) {
    const [a, b] = [node[left[e]!]!, node[right[e]!]!];
    if (a >= sites || b >= sites) addContact(contacts, a, b, lengths[e]!, strength[e]!);
  }
  const absorption = new Absorption(contacts);
  absorption.place(
    [...numbers.values()],
    Array.from({ length: sites }, (_, s) => s),
  );
  return node.map((n, f) => (n < sites ? n : absorption.resolve(n) < sites ? absorption.resolve(n) : site[f]!));
}

/** The edges between different sites, without crumbs of ground. */
export function bordersOf(settlement: Settlement, sites: number, lattice: Lattice): Omit<BorderGraph, 'fixed'> {
  const { graph, left, right, area, kinds, strength } = settlement;
  const pieces = piecesOf(settlement);
  const size = new Float64Array(settlement.faces);
  settlement.site.forEach((_, f) => {
    size[pieces.find(f)]! += area[f]!;
  });
  const largest = new Float64Array(sites);
  settlement.site.forEach((s, f) => {
    if (s >= 0) largest[s] = Math.max(largest[s]!, size[pieces.find(f)]!);
  });
  const crumb = CRUMB / (lattice.metresPerU * lattice.metresPerV);
  const holds = (f: number, piece: number) => size[piece]! >= crumb || size[piece] === largest[settlement.site[f]!];
  const site = giveStraysAway(settlement, holds, sites, lattice, pieces);

  const kept: number[] = [];
  for (let e = 0; e < graph.edges.length; e++) if (site[left[e]!] !== site[right[e]!]) kept.push(e);
  return {
    x: graph.vertices.x,
    y: graph.vertices.y,
    from: gather(graph.edges.from, kept),
    to: gather(graph.edges.to, kept),
    left: gather(site, gather(left, kept)),
    right: gather(site, gather(right, kept)),
    strength: gather(strength, kept),
    kinds: gather(kinds, kept),
  };
}

/** Connected faces of one site. */
function piecesOf({ graph, left, right, faces, site }: Settlement): UnionFind {
  const pieces = new UnionFind(faces);
  for (let e = 0; e < graph.edges.length; e++) {
    const [l, r] = [left[e]!, right[e]!];
    if (site[l] === site[r] && site[l]! >= 0) pieces.union(l, r);
  }
  return pieces;
}
