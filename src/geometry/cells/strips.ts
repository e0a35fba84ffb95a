import type { Metres } from '../../model/units.ts';
import type { Lattice } from '../lattice.ts';
import type { BorderGraph } from '../planar/borderGraph.ts';
import { UnionFind } from '../planar/unionFind.ts';
import { Absorption, addContact, type Contacts } from './absorption.ts';
import type { Allotments } from './allotments.ts';
import { edgeLengths } from './edgeLengths.ts';
import { type Frontage, frontagesOf } from './frontages.ts';
import type { Shares } from './shares.ts';
import { type Division, subdivide } from './subdivide.ts';
import { bisectorsOf } from './voronoi.ts';

/** A strip is a block in which nobody lives, at most so wide on average, … */
const WIDEST: Metres = 120;
/** … so much longer than wide (4π·area/perimeter²: about π·width/length), and so long around. */
const ROUNDEST = 0.3;
const LEAST_PERIMETER: Metres = 100;

/** The nodes of vacant blocks that are strips: the water of a canal, the ground between tracks or carriageways. */
function stripNodes(allotments: Allotments, { node, vacant }: Shares, lattice: Lattice): Set<number> {
  const { graph, left, right, area } = allotments;
  const lengths = edgeLengths(graph, lattice);
  const perimeter = new Map<number, number>(vacant.map((n) => [n, 0]));
  const ground = new Map<number, number>(vacant.map((n) => [n, 0]));
  const add = (sums: Map<number, number>, n: number, amount: number) => {
    const sum = sums.get(n);
    if (sum !== undefined) sums.set(n, sum + amount);
  };
  for (let e = 0; e < graph.edges.length; e++) {
    const [l, r] = [node[left[e]!]!, node[right[e]!]!];
    if (l === r) continue;
    add(perimeter, l, lengths[e]!);
    add(perimeter, r, lengths[e]!);
  }
  node.forEach((n, f) => {
    add(ground, n, area[f]! * lattice.metresPerU * lattice.metresPerV);
  });
  return new Set(
    vacant.filter((n) => {
      const [a, p] = [ground.get(n)!, perimeter.get(n)!];
      return p >= LEAST_PERIMETER && 2 * a <= WIDEST * p && 4 * Math.PI * a <= ROUNDEST * p * p;
    }),
  );
}

/**
 * The borders between sites. A strip that nobody lives on is shared out among the cells that front on it over the weakest
 * of its barriers, each taking what is nearest to its own front: otherwise one house would own a canal from end to end. A
 * border inside a strip, between cells of different blocks, counts as running along the weaker of the barriers that they
 * front over: whoever crosses it has crossed one.
 */
export function bordersOf(
  allotments: Allotments,
  shares: Shares,
  blockOf: (face: number) => number,
  sites: number,
  lattice: Lattice,
): Omit<BorderGraph, 'fixed'> {
  const { graph, left, right } = allotments;
  const { site, node } = shares;
  const strips = stripNodes(allotments, shares, lattice);
  // Regions: sites, then by node the strips and whatever belongs to its site over a strip only.
  const pieces = new UnionFind(node.length);
  for (let e = 0; e < graph.edges.length; e++) {
    const [l, r] = [left[e]!, right[e]!];
    if (site[l] === site[r] && !strips.has(node[l]!) && !strips.has(node[r]!)) pieces.union(l, r);
  }
  const settled = new Uint8Array(node.length);
  node.forEach((n, f) => {
    if (n >= 0 && n < sites) settled[pieces.find(f)] = 1;
  });
  const region = site.map((s, f) => (s < 0 || settled[pieces.find(f)] === 1 ? s : sites + node[f]!));
  const drawn: number[] = [];
  for (let e = 0; e < graph.edges.length; e++) if (region[left[e]!] !== region[right[e]!]) drawn.push(e);
  const frontages =
    strips.size === 0 ? new Map<number, Frontage>() : frontagesOf(allotments, shares, strips, blockOf, lattice);
  const divided = [...frontages];
  const divisions: Division[] = divided.map(([strip, frontage]) => ({
    region: sites + strip,
    bisectors: bisectorsOf(frontage),
    box: frontage.box,
  }));
  const pick = (column: Int32Array) => Int32Array.from(drawn, (e) => column[e]!);
  const regions = {
    x: graph.vertices.x,
    y: graph.vertices.y,
    from: pick(graph.edges.from),
    to: pick(graph.edges.to),
    left: Int32Array.from(drawn, (e) => region[left[e]!]!),
    right: Int32Array.from(drawn, (e) => region[right[e]!]!),
  };
  if (divisions.every(({ bisectors }) => bisectors.length === 0)) {
    // Nothing to cut: the lines are noded already.
    const siteOf = (f: number) => frontages.get(node[f]!)?.owner[0] ?? site[f]!;
    return between(
      {
        ...regions,
        left: Int32Array.from(drawn, (e) => siteOf(left[e]!)),
        right: Int32Array.from(drawn, (e) => siteOf(right[e]!)),
      },
      Float32Array.from(drawn, (e) => allotments.strength[e]!),
      Uint8Array.from(drawn, (e) => allotments.kinds[e]!),
    );
  }

  const cut = subdivide(regions, divisions, lattice);
  const { edges, vertices } = cut.graph;
  const strength = new Float32Array(edges.length);
  const kinds = new Uint8Array(edges.length);
  for (let e = 0; e < edges.length; e++) {
    for (let i = cut.borderStart[e]!; i < cut.borderStart[e + 1]!; i++) {
      const edge = drawn[cut.borders[i]!]!;
      kinds[e]! |= allotments.kinds[edge]!;
      strength[e] = Math.max(strength[e]!, allotments.strength[edge]!);
    }
    const bisector = cut.bisectorAt(e);
    if (bisector === null) continue;
    const { strengthOf, blockOf: home } = divided[bisector[0]]![1];
    const { left: a, right: b } = divisions[bisector[0]]!.bisectors[bisector[1]]!;
    if (home.get(a) !== home.get(b))
      strength[e] = Math.max(strength[e]!, Math.min(strengthOf.get(a)!, strengthOf.get(b)!));
  }
  const whole = new Map<number, number>();
  node.forEach((n, f) => {
    if (region[f]! >= sites) whole.set(n, frontages.get(n)?.owner[0] ?? site[f]!);
  });
  const given = cut.region.map((r, f) => (r < sites ? r : cut.label[f]! >= 0 ? cut.label[f]! : whole.get(r - sites)!));
  const final = withoutStrays(cut, given, sites, strength, edgeLengths(cut.graph, lattice));
  return between(
    {
      x: vertices.x,
      y: vertices.y,
      from: edges.from,
      to: edges.to,
      left: cut.left.map((f) => final[f]!),
      right: cut.right.map((f) => final[f]!),
    },
    strength,
    kinds,
  );
}

/** Parts of strips that do not touch the cell they were given to go to the neighbour with most open border. */
function withoutStrays(
  cut: ReturnType<typeof subdivide>,
  site: Int32Array,
  sites: number,
  strength: Float32Array,
  lengths: Float64Array,
): Int32Array {
  const { graph, left, right, faces, region } = cut;
  const pieces = new UnionFind(faces);
  for (let e = 0; e < graph.edges.length; e++)
    if (site[left[e]!] === site[right[e]!] && site[left[e]!]! >= 0) pieces.union(left[e]!, right[e]!);
  const proper = new Uint8Array(faces);
  for (let f = 1; f < faces; f++) if (region[f]! >= 0 && region[f]! < sites) proper[pieces.find(f)] = 1;
  const numbers = new Map<number, number>();
  const node = site.map((s, f) => {
    if (s < 0) return -1;
    const piece = pieces.find(f);
    if (proper[piece] === 1) return s;
    if (!numbers.has(piece)) numbers.set(piece, sites + numbers.size);
    return numbers.get(piece)!;
  });
  const contacts: Contacts = Array.from({ length: sites + numbers.size }, () => new Map());
  for (let e = 0; e < graph.edges.length; e++)
    addContact(contacts, node[left[e]!]!, node[right[e]!]!, lengths[e]!, strength[e]!);
  const absorption = new Absorption(contacts);
  absorption.place(
    [...numbers.values()],
    Array.from({ length: sites }, (_, s) => s),
  );
  // A strip that is a piece of the grid of its own keeps the site it was given.
  return node.map((n, f) => (n < sites ? n : absorption.resolve(n) < sites ? absorption.resolve(n) : site[f]!));
}

/** The edges with different sites on their sides. */
function between(
  { x, y, from, to, left, right }: Pick<BorderGraph, 'x' | 'y' | 'from' | 'to' | 'left' | 'right'>,
  strength: Float32Array,
  kinds: Uint8Array,
): Omit<BorderGraph, 'fixed'> {
  const kept: number[] = [];
  for (let e = 0; e < from.length; e++) if (left[e] !== right[e]) kept.push(e);
  return {
    x,
    y,
    from: Int32Array.from(kept, (e) => from[e]!),
    to: Int32Array.from(kept, (e) => to[e]!),
    left: Int32Array.from(kept, (e) => left[e]!),
    right: Int32Array.from(kept, (e) => right[e]!),
    strength: Float32Array.from(kept, (e) => strength[e]!),
    kinds: Uint8Array.from(kept, (e) => kinds[e]!),
  };
}
