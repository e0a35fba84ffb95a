import type { Metres } from '../../model/units.ts';
import type { Lattice } from '../lattice.ts';
import { gather } from '../planar/gather.ts';
import { UnionFind } from '../planar/unionFind.ts';
import type { Allotments } from './allotments.ts';
import { edgeLengths } from './edgeLengths.ts';
import { frontagesOf } from './frontages.ts';
import { giveStraysAway, type Settlement } from './settlement.ts';
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
 * Shares strips out. A strip that nobody lives on goes to the cells that front on it over the weakest of its barriers, each
 * taking what is nearest to its own front: otherwise one house would own a canal from end to end. A border inside a strip,
 * between cells of different blocks, counts as running along the weaker of the barriers that they front over: whoever
 * crosses it has crossed one.
 */
export function shareStrips(
  allotments: Allotments,
  shares: Shares,
  blockOf: (face: number) => number,
  sites: number,
  lattice: Lattice,
): Settlement {
  const { graph, left, right } = allotments;
  const { site, node } = shares;
  const strips = stripNodes(allotments, shares, lattice);
  if (strips.size === 0) return { ...allotments, site };
  const frontages = [...frontagesOf(allotments, shares, strips, blockOf, lattice)];
  const divisions: Division[] = frontages.map(([strip, frontage]) => ({
    region: sites + strip,
    bisectors: bisectorsOf(frontage),
    box: frontage.box,
  }));
  // Regions: sites, then by node the strips and whatever belongs to its site over a strip only.
  const bySite = regionsWithout(strips, allotments, shares, sites);
  const drawn: number[] = [];
  for (let e = 0; e < graph.edges.length; e++) if (bySite[left[e]!] !== bySite[right[e]!]) drawn.push(e);
  const regions = {
    x: graph.vertices.x,
    y: graph.vertices.y,
    from: gather(graph.edges.from, drawn),
    to: gather(graph.edges.to, drawn),
    left: gather(bySite, gather(left, drawn)),
    right: gather(bySite, gather(right, drawn)),
  };
  const cut = subdivide(regions, divisions, lattice);

  const strength = new Float32Array(cut.graph.edges.length);
  const kinds = new Uint8Array(cut.graph.edges.length);
  for (let e = 0; e < strength.length; e++) {
    for (let i = cut.borderStart[e]!; i < cut.borderStart[e + 1]!; i++) {
      const edge = drawn[cut.borders[i]!]!;
      kinds[e]! |= allotments.kinds[edge]!;
      strength[e] = Math.max(strength[e]!, allotments.strength[edge]!);
    }
    const bisector = cut.bisectorAt(e);
    if (bisector === null) continue;
    const { strengthOf, blockOf: home } = frontages[bisector[0]]![1];
    const { left: a, right: b } = divisions[bisector[0]]!.bisectors[bisector[1]]!;
    if (home.get(a) !== home.get(b))
      strength[e] = Math.max(strength[e]!, Math.min(strengthOf.get(a)!, strengthOf.get(b)!));
  }
  // Where no border crosses a region, it goes whole: to its only front, or to the site that it was given to before.
  const whole = new Map<number, number>();
  node.forEach((n, f) => {
    if (bySite[f]! >= sites) whole.set(sites + n, site[f]!);
  });
  for (const [strip, { owner }] of frontages) whole.set(sites + strip, owner[0]!);
  const given = cut.region.map((r, f) => (r < sites ? r : cut.label[f]! >= 0 ? cut.label[f]! : whole.get(r)!));
  const settlement = { ...cut, site: given, strength, kinds };
  return { ...settlement, site: giveStraysAway(settlement, (f) => cut.region[f]! < sites, sites, lattice) };
}

/** The site of each face, or for faces on strips, and those that only strips join to their site, `sites` plus their node. */
function regionsWithout(
  strips: ReadonlySet<number>,
  { graph, left, right }: Allotments,
  { site, node }: Shares,
  sites: number,
): Int32Array {
  const pieces = new UnionFind(node.length);
  for (let e = 0; e < graph.edges.length; e++) {
    const [l, r] = [left[e]!, right[e]!];
    if (site[l] === site[r] && !strips.has(node[l]!) && !strips.has(node[r]!)) pieces.union(l, r);
  }
  const settled = new Uint8Array(node.length);
  node.forEach((n, f) => {
    if (n >= 0 && n < sites) settled[pieces.find(f)] = 1;
  });
  return site.map((s, f) => (s < 0 || settled[pieces.find(f)] === 1 ? s : sites + node[f]!));
}
