import type { MultiPolygon, Position } from 'geojson';
import type { Geos } from '../geometry/geos.ts';
import { UNITS_PER_DEGREE } from '../geometry/lattice.ts';
import { repairGround } from '../geometry/repairGround.ts';
import type { Grid } from '../model/grid.ts';
import { type Note, note } from '../model/note.ts';

/** The ground of a community whose grids are drawn anew, as a grid of its own. */
export interface Community {
  /** Its code is the community's; no limits and no kind. */
  readonly grid: Grid;
  /** The present grids of which it was put together. */
  readonly members: readonly Grid[];
}

/** Kinds of grid that a community's ground consists of; others (专属网格) are kept as they are. */
const ORDINARY =
  /^(综合|普通|一般|社区)?网格$|^(综合|普通|一般)$|^(comprehensive|ordinary|general|community)( grid)?$/i;

/** Half the width of gaps that are taken for slips of drawing, and the least area of one, in lattice units (about 1 cm). */
const HAIRLINE = 25;
const LEAST_GAP = 500;

/**
 * Puts the grids of each community together. Grids of a kind of their own or with limits of their own are kept as they
 * are. A grid that names no community is one of its own, under its code. Communities in the order of their first grid.
 */
export function communitiesOf(
  geos: Geos,
  grids: readonly Grid[],
): { readonly communities: readonly Community[]; readonly kept: readonly Grid[]; readonly notes: readonly Note[] } {
  const isKept = ({ kind, min, max }: Grid) => min !== null || max !== null || (kind !== null && !ORDINARY.test(kind));
  const kept = grids.filter(isKept);
  const members = new Map<string, Grid[]>();
  for (const grid of grids) {
    if (isKept(grid)) continue;
    const code = grid.community ?? grid.code;
    const own = members.get(code);
    if (own) own.push(grid);
    else members.set(code, [grid]);
  }
  const notes: Note[] = [];
  const nameless = grids.filter(({ community }) => community === null).length;
  if (nameless > 0) notes.push(note('levels-no-community', { count: nameless }));
  if (kept.length > 0) notes.push(note('levels-kept', { count: kept.length, codes: listed(kept) }));
  const communities: Community[] = [];
  for (const [code, own] of members) {
    const ground = own.length === 1 ? own[0]!.ground : united(geos, own);
    if (own.length > 1 && ground.coordinates.length > piecesAtMost(own))
      notes.push(note('levels-pieces', { community: code, pieces: ground.coordinates.length }));
    communities.push({
      grid: { code, name: null, community: code, kind: null, min: null, max: null, ground },
      members: own,
    });
  }
  return { communities, kept, notes };
}

/** All grounds as one, snapped to the lattice; hairline gaps between two grids are theirs, or no new grid could cross them. */
function united(geos: Geos, grids: readonly Grid[]): MultiPolygon {
  const scaled = (factor: number) => (position: Position) => [position[0]! * factor, position[1]! * factor];
  const whole = geos.scope((s) => {
    const parts = grids.flatMap(({ ground }) =>
      ground.coordinates.map((rings) =>
        s.polygon(rings.map((ring) => ring.map(scaled(UNITS_PER_DEGREE)).map((p) => p.map(Math.round)))),
      ),
    );
    const union = s.unaryUnion(s.collection(parts), 1);
    const closed = s.buffer(s.buffer(union, HAIRLINE), -HAIRLINE);
    const gaps = s
      .polygonsOf(s.difference(closed, union))
      .map((rings) => s.polygon(rings))
      // Closing also rounds corners off: those are next to nothing.
      .filter((gap) => s.area(gap) > LEAST_GAP && parts.filter((part) => s.distance(part, gap) < 1).length > 1);
    return s.polygonsOf(gaps.length === 0 ? union : s.unaryUnion(s.collection([union, ...gaps]), 1));
  });
  const degrees = whole.map((rings) => rings.map((ring) => ring.map(scaled(1 / UNITS_PER_DEGREE))));
  const repaired = repairGround(geos, degrees);
  if ('refused' in repaired) throw new Error(`the ground of ${grids[0]!.community} vanished`);
  return repaired.ground;
}

/** Pieces that grids which all touch would leave: those that single grids are in already. */
function piecesAtMost(grids: readonly Grid[]): number {
  return 1 + grids.reduce((sum, { ground }) => sum + ground.coordinates.length - 1, 0);
}

function listed(grids: readonly Grid[]): string {
  const codes = grids.slice(0, 4).map(({ code }) => code);
  return codes.join(', ') + (grids.length > 4 ? ' …' : '');
}
