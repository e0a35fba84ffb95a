import { allotmentsOf } from './cells/allotments.ts';
import { strengthsBesideBarriers } from './cells/alongBarriers.ts';
import { settleBorderEnds } from './cells/borderEnds.ts';
import { type Drawing, draw, latticeOf, toLattice, wallsOf } from './cells/drawing.ts';
import { GroundFinder } from './cells/groundFinder.ts';
import type { TessellationInput } from './cells/input.ts';
import { type Parcels, parcelsOf } from './cells/parcels.ts';
import { checkTessellation } from './cells/selfCheck.ts';
import { bordersOf } from './cells/settlement.ts';
import { sharesOf } from './cells/shares.ts';
import { shareStrips } from './cells/strips.ts';
import type { BorderGraph } from './planar/borderGraph.ts';
import { withCornersFixed } from './planar/borderRuns.ts';
import { gather } from './planar/gather.ts';
import { thin } from './planar/thin.ts';
import type { Tessellation } from './tessellation.ts';

export type { TessellationInput } from './cells/input.ts';

/** Metres within which superfluous vertices are dropped: what the noding itself may move. */
const THINNING = 0.015;
/** Footprints with less ground in the grid (m²) do not make a cell: the site gets a small square at its place. */
const LEAST_FOOTPRINT = 0.02;
const ATTEMPTS = 6;

/**
 * Cuts the ground of one grid into one cell a site (enclosed tessellation, after Fleischmann et al. 2020). Barriers of
 * strength ≥ 0.5 cut it into blocks; in a block the ground goes to the building whose footprint is nearest; a footprint
 * always belongs to its own site, on whatever side of a barrier. The ground of fillers and of blocks without a site goes to
 * neighbours as a whole. An edge's `barrier` is the strength of the barrier it was cut along, else of one that it runs
 * beside within a metre.
 *
 * Cells tile the ground, share their vertices, and are connected wherever the ground and the footprints let them be.
 * Deterministic. Without sites there are no cells and no edges. Throws an Error with the place when the result is not a
 * tiling, and where the ground has no area or is over 3° wide.
 */
export function tessellate(input: TessellationInput): Tessellation {
  const { lattice, box } = latticeOf(input);
  const sites = input.sites.length;
  if (sites === 0) return build(emptyBorders(), lattice, 0);
  const places = input.sites.map((site) => toLattice(lattice, [site.lon, site.lat]));
  const squares = new Map<number, readonly [number, number]>();
  input.sites.forEach((site, i) => {
    if (site.footprints === null) squares.set(i, places[i]!);
  });
  const finder = new GroundFinder(input.ground, lattice);
  for (let attempt = 0; ; attempt++) {
    const drawing = draw(input, lattice, box, squares);
    const parcels = parcelsOf(drawing, (b) => input.barriers[b]!.strength);
    let homeless = homelessSites(drawing, parcels);
    if (homeless.length === 0) {
      const graph = sharedOut(drawing, parcels, squares, places);
      homeless = sitesWithoutGround(graph, sites);
      if (homeless.length === 0) {
        const thinned = thin(graph, THINNING, lattice.metresPerU, lattice.metresPerV);
        const settled = settleBorderEnds(withCornersFixed(thinned), lattice, wallsOf(drawing));
        const strength = strengthsBesideBarriers(settled, input.barriers, lattice, box);
        const tessellation = build({ ...settled, strength }, lattice, sites);
        // The noding may move the border by a unit or so wherever a line ends on it.
        const slack = 2 * (box[2] - box[0] + box[3] - box[1]) * 4 + 1e-3 * parcels.ground;
        checkTessellation(tessellation, parcels.ground, slack);
        return tessellation;
      }
    }
    if (attempt === ATTEMPTS) {
      const { lon, lat } = input.sites[homeless[0]!]!;
      throw new Error(`tessellate: no room for site ${homeless[0]} at ${lon} ${lat}`);
    }
    for (const site of homeless) squares.set(site, finder.roomNear(places[site]!, [...squares.values()], attempt));
  }
}

/** Sites whose footprint or square has no ground in the grid worth a cell. */
function homelessSites({ sites, lone, lattice, footprint }: Drawing, { owned }: Parcels): number[] {
  const unit = lattice.metresPerU * lattice.metresPerV;
  const homeless: number[] = [];
  for (let s = 0; s < sites; s++) {
    const least = lone[s] === 1 ? 0.3 * footprint[s]! : LEAST_FOOTPRINT / unit;
    if (owned[s]! < least) homeless.push(s);
  }
  return homeless;
}

function sitesWithoutGround(graph: BorderGraph, sites: number): number[] {
  const seen = new Uint8Array(sites);
  for (const side of [graph.left, graph.right]) for (const site of side) if (site >= 0) seen[site] = 1;
  return Array.from({ length: sites }, (_, s) => s).filter((s) => seen[s] === 0);
}

/** The edges between different sites, or a site and the outside. */
function sharedOut(
  drawing: Drawing,
  parcels: Parcels,
  squares: ReadonlyMap<number, readonly [number, number]>,
  places: readonly (readonly [number, number])[],
): BorderGraph {
  const allotments = allotmentsOf(drawing, parcels, squares);
  const shares = sharesOf(drawing, parcels, allotments, places);
  const blockOf = (face: number) => parcels.block[allotments.parcel[face]!]!;
  const settlement = shareStrips(allotments, shares, blockOf, drawing.sites, drawing.lattice);
  const borders = bordersOf(settlement, drawing.sites, drawing.lattice);
  const { x, y } = borders;
  const fixed = new Uint8Array(x.length);
  for (let i = 0; i < x.length; i++) if (parcels.corners.find(x[i]!, y[i]!) >= 0) fixed[i] = 1;
  return { ...borders, fixed };
}

/** Numbers the vertices in use, in order of their first edge. */
function build(graph: BorderGraph, lattice: Tessellation['lattice'], sites: number): Tessellation {
  const number = new Int32Array(graph.x.length).fill(-1);
  const used: number[] = [];
  const from = new Uint32Array(graph.from.length);
  const to = new Uint32Array(graph.to.length);
  for (const [ends, numbered] of [
    [graph.from, from],
    [graph.to, to],
  ] as const) {
    for (let e = 0; e < ends.length; e++) {
      const v = ends[e]!;
      if (number[v] === -1) {
        number[v] = used.length;
        used.push(v);
      }
      numbered[e] = number[v]!;
    }
  }
  const u = gather(graph.x, used);
  const v = gather(graph.y, used);
  for (let i = 0; i < used.length; i++) {
    u[i] = u[i]! + lattice.u0;
    v[i] = v[i]! + lattice.v0;
  }
  return {
    lattice,
    vertices: { length: used.length, u, v, given: gather(graph.fixed, used) },
    edges: { length: from.length, from, to, left: graph.left, right: graph.right, barrier: graph.strength },
    sites,
  };
}

function emptyBorders(): BorderGraph {
  const none = new Int32Array(0);
  return {
    x: none,
    y: none,
    fixed: new Uint8Array(0),
    from: none,
    to: none,
    left: none,
    right: none,
    strength: new Float32Array(0),
    kinds: new Uint8Array(0),
  };
}
