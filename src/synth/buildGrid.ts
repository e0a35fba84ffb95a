import type { MultiPolygon, Position } from 'geojson';
import type { Geos } from '../geometry/geos.ts';
import { UNITS_PER_DEGREE } from '../geometry/lattice.ts';
import { random } from '../model/random.ts';
import type { Borders } from './borders.ts';
import type { CityPlan } from './cityPlan.ts';
import { dice } from './dice.ts';
import { Filling } from './filling.ts';
import { fillPlot } from './fillPlot.ts';
import type { GridEntry } from './register.ts';

/** A grid with all that stands in it. */
export interface BuiltGrid {
  readonly entry: GridEntry;
  /** WGS 84 degrees on the lattice; null where nothing of it lies in the county after all. */
  readonly ground: MultiPolygon;
  readonly filling: Filling;
}

/** Pieces of a cut grid below this are drawing errors of the outline, square degrees (about 10 m²). */
const CRUMB = 1e-9;

/** Builds one grid; its content depends on the seed and its code alone. Null where the county's border leaves nothing. */
export function buildGrid(
  geos: Geos,
  plan: CityPlan,
  borders: Borders,
  entry: GridEntry,
  seed: number,
): BuiltGrid | null {
  const { plot, code } = entry;
  const ring = borders.ring(plot);
  const ground: MultiPolygon = plot.cut
    ? cutBy(geos, ring, plan.counties[plot.county]!.ground)
    : { type: 'MultiPolygon', coordinates: [[ring]] };
  if (ground.coordinates.length === 0) return null;
  const filling = new Filling(code, dice(random(seed, code)), plan.terrain, plot.room, plot.cut ? ground : null);
  fillPlot(filling, plot);
  return { entry, ground, filling };
}

function cutBy(geos: Geos, ring: Position[], county: MultiPolygon): MultiPolygon {
  const polygons = geos.scope((s) => {
    const whole = s.makeValid(s.polygon([ring]), 'structure');
    return s.polygonsOf(s.intersection(whole, s.multiPolygon(county.coordinates)));
  });
  const round = (value: number) => Math.round(value * UNITS_PER_DEGREE) / UNITS_PER_DEGREE;
  const kept = polygons.map((rings) => rings.map((r) => r.map(([lon, lat]) => [round(lon!), round(lat!)])));
  const pieces = kept.filter(([shell]) => Math.abs(twiceArea(shell!)) > 2 * CRUMB);
  // Shells counter-clockwise, holes clockwise (RFC 7946).
  const turned = pieces.map((rings) => rings.map((r, i) => (twiceArea(r) > 0 === (i === 0) ? r : [...r].reverse())));
  return { type: 'MultiPolygon', coordinates: turned };
}

/** Twice the area, positive where the ring runs counter-clockwise. */
function twiceArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1]![0]! * ring[i]![1]! - ring[i]![0]! * ring[i - 1]![1]!;
  return sum;
}
