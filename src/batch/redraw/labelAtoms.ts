import { boxOf } from '../../geometry/boxes.ts';
import { sideOfMultiPolygon } from '../../geometry/pointInPolygon.ts';
import type { HouseholdTable } from '../../model/household.ts';
import type { Site } from '../../model/site.ts';
import type { GridBaseline } from './gridBaseline.ts';
import type { AtomAsBefore } from './keptCut.ts';

/** Below this share of known households that stand in their old micro-grid, ids do not mean what they meant. */
const TRUSTED = 0.5;

/** Where the baseline had the atoms of a grid. */
export interface OldLabels {
  /** Label that most households of each atom bear, −1 for none. */
  readonly label: Int32Array;
  /** Households of each atom by old label, counted as they were then. */
  readonly votes: readonly ReadonlyMap<number, number>[];
  /** Households that now stand where each old micro-grid was; those of a shared atom by their shares. */
  readonly stood: readonly number[];
  /** False when the ids were not used, since they place households where they do not live. */
  readonly idsTrusted: boolean;
}

/**
 * Old labels of atoms: by the ids of their households; a whole site none of whose households is known bears the label of
 * the old ground that it stands on. The lower label wins where two have equally many.
 */
export function labelAtoms(
  atoms: readonly AtomAsBefore[],
  sites: readonly Site[],
  households: HouseholdTable,
  baseline: GridBaseline,
): OldLabels {
  const { microgrids, start, label: labelOf, households: counts } = baseline;
  const locate = oldGround(baseline);
  const idsTrusted = standWhereTheyWere(households, baseline);
  /** Next place of each row whose households go to several parts, and what is left of it. */
  const next = start.slice(0, households.length);
  const taken = new Float64Array(households.length);
  const votes = atoms.map(({ site, part, label, households: present }) => {
    const own = new Map<number, number>();
    if (label !== null) return own.set(label, present);
    const vote = (at: number, n: number) => own.set(labelOf[at]!, (own.get(labelOf[at]!) ?? 0) + (n || EMPTY));
    if (idsTrusted && part === null)
      for (const row of sites[site]!.rows) for (let at = start[row]!; at < start[row + 1]!; at++) vote(at, counts[at]!);
    if (idsTrusted && part !== null)
      for (const { row, households: wanted } of part.pieces) {
        let open = wanted;
        // The last place takes what the row has gained.
        while (open > 0 && next[row]! < start[row + 1]!) {
          const at = next[row]!;
          const n = Math.min(open, counts[at]! - taken[row]!);
          if (n > 0) vote(at, n);
          open -= n;
          taken[row] = taken[row]! + n;
          if (taken[row]! >= counts[at]!) {
            next[row] = at + 1;
            taken[row] = 0;
          }
        }
      }
    if (own.size === 0 && part === null) {
      const at = locate(sites[site]!.lon, sites[site]!.lat);
      if (at >= 0) own.set(at, sites[site]!.households || EMPTY);
    }
    return own;
  });
  const label = Int32Array.from(votes, (own) => {
    let best = -1;
    for (const [candidate, n] of own)
      if (best < 0 || n > own.get(best)! || (n === own.get(best) && candidate < best)) best = candidate;
    return best;
  });
  const stood = microgrids.map(() => 0);
  atoms.forEach((atom, i) => {
    const cast = [...votes[i]!.values()].reduce((sum, n) => sum + n, 0);
    for (const [at, n] of votes[i]!) stood[at]! += (atom.households * n) / cast;
  });
  return { label, votes, stood: stood.map(Math.round), idsTrusted };
}

/** What a dwelling that stands empty counts in a vote. */
const EMPTY = 1e-6;

function standWhereTheyWere({ length, lon, lat }: HouseholdTable, baseline: GridBaseline): boolean {
  const { microgrids, start, label } = baseline;
  let known = 0;
  let inside = 0;
  for (let row = 0; row < length; row++) {
    if (start[row] === start[row + 1]) continue;
    known++;
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      if (sideOfMultiPolygon(lon[row]!, lat[row]!, partsOf(microgrids[label[at]!]!.ground)) < 0) continue;
      inside++;
      break;
    }
  }
  return inside >= TRUSTED * known;
}

/** Label of the old ground that holds a place, the lowest where several share it; −1 for none. */
function oldGround({ microgrids }: GridBaseline): (lon: number, lat: number) => number {
  const parts = microgrids.map(({ ground }) => partsOf(ground));
  const boxes = parts.map((polygons) => boxOf(polygons));
  return (lon, lat) =>
    parts.findIndex((polygons, i) => {
      const [west, south, east, north] = boxes[i]!;
      return lon >= west && lat >= south && lon <= east && lat <= north && sideOfMultiPolygon(lon, lat, polygons) >= 0;
    });
}

function partsOf(ground: GridBaseline['microgrids'][number]['ground']) {
  return ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates;
}
