import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { boxOf } from '../geometry/boxes.ts';
import { latticeAt, UNITS_PER_DEGREE } from '../geometry/lattice.ts';
import type { Building } from '../model/building.ts';
import { metresOutside } from './distances.ts';
import type { Subject } from './subject.ts';

/** A household belongs to a building no farther than this, metres. */
const NEAR = 15;
/** Distances within this are the same, metres. */
const SAME = 0.1;

/**
 * Each line is given the building that its row names (with a footprint near, or none at all), or one that the row stands
 * in or is nearest to. What the plan says of it can then be trusted by the rules on split buildings.
 */
export function auditHouseholdBuildings(subject: Subject): void {
  const { plan, households, buildings, rowOfLine, microgridOfLine, findings } = subject;
  if (buildings === null || buildings.length === 0) return;
  const nearby = nearbyBuildings(buildings);
  plan.households.forEach((line, i) => {
    const row = rowOfLine[i]!;
    if (row < 0 || microgridOfLine[i]! < 0 || (i > 0 && rowOfLine[i - 1] === row)) return;
    const name = households.building[row] ?? null;
    if (name !== null && line.building === name) return;
    const at: [number, number] = [households.lon[row]!, households.lat[row]!];
    const close = nearby(...at);
    const nearest = close[0]?.metres ?? 0;
    const fits =
      line.building === null
        ? close.length === 0
        : close.some(({ building, metres }) => building.id === line.building && metres <= nearest + SAME);
    if (fits) return;
    findings.add('household-building', {
      value: line.households,
      household: line.household,
      building: line.building ?? '–',
      at,
      args: { other: close[0]?.building.id ?? name ?? '–' },
    });
  });
}

/** The buildings within 15 m of a place, nearest first. */
function nearbyBuildings(
  buildings: readonly Building[],
): (lon: number, lat: number) => { readonly building: Building; readonly metres: number }[] {
  const index = new Flatbush(buildings.length);
  for (const { ground } of buildings) index.add(...boxOf(ground.coordinates));
  index.finish();
  return (lon, lat) => {
    const lattice = latticeAt(lon, lat);
    const reachU = NEAR / lattice.metresPerU / UNITS_PER_DEGREE;
    const reachV = NEAR / lattice.metresPerV / UNITS_PER_DEGREE;
    return index
      .search(lon - reachU, lat - reachV, lon + reachU, lat + reachV)
      .map((i) => ({ building: buildings[i]!, metres: distance(lattice, lon, lat, buildings[i]!.ground.coordinates) }))
      .filter(({ metres }) => metres <= NEAR)
      .sort((p, q) => p.metres - q.metres);
  };

  function distance(lattice: ReturnType<typeof latticeAt>, lon: number, lat: number, shape: Position[][][]): number {
    return metresOutside(lattice, lon, lat, shape);
  }
}
