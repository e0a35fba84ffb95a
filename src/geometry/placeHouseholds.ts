import Flatbush from 'flatbush';
import type { Building } from '../model/building.ts';
import type { HouseholdTable } from '../model/household.ts';
import type { Site } from '../model/site.ts';
import type { Metres } from '../model/units.ts';
import { boxOf } from './boxes.ts';
import { distanceToLine } from './distance.ts';
import type { Lattice } from './lattice.ts';
import { UNITS_PER_DEGREE } from './lattice.ts';
import { lonePoints } from './lonePoints.ts';
import { sideOfMultiPolygon } from './pointInPolygon.ts';

/** A household farther than this from every building is a site of its own, metres. */
export const NEAR_BUILDING: Metres = 15;

/**
 * The building of each row, as an index into `buildings`, or −1: the building that the row names when it stands within
 * 15 m; else the one that contains the point (the smallest, if several do); else the nearest within 15 m; else the one
 * that it names at all; else none.
 */
export function buildingOfRows(
  lattice: Lattice,
  households: HouseholdTable,
  buildings: readonly Building[],
): Int32Array {
  const owner = new Int32Array(households.length).fill(-1);
  if (buildings.length === 0) return owner;
  const named = new Map<string, number>();
  const index = new Flatbush(buildings.length);
  const areas = new Float64Array(buildings.length);
  buildings.forEach((building, i) => {
    if (!named.has(building.id)) named.set(building.id, i);
    const box = boxOf(building.ground.coordinates);
    areas[i] = (box[2] - box[0]) * (box[3] - box[1]);
    index.add(...box);
  });
  index.finish();
  const reachU = NEAR_BUILDING / lattice.metresPerU / UNITS_PER_DEGREE;
  const reachV = NEAR_BUILDING / lattice.metresPerV / UNITS_PER_DEGREE;

  for (let row = 0; row < households.length; row++) {
    const lon = households.lon[row]!;
    const lat = households.lat[row]!;
    const name = households.building[row];
    const own = name == null ? undefined : named.get(name);
    if (own !== undefined && distanceTo(lattice, lon, lat, buildings[own]!) <= NEAR_BUILDING) {
      owner[row] = own;
      continue;
    }
    let best = -1;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const i of index.search(lon - reachU, lat - reachV, lon + reachU, lat + reachV).sort((a, b) => a - b)) {
      const distance = distanceTo(lattice, lon, lat, buildings[i]!);
      if (distance > NEAR_BUILDING) continue;
      if (distance < bestDistance || (distance === bestDistance && areas[i]! < areas[best]!)) {
        best = i;
        bestDistance = distance;
      }
    }
    owner[row] = best >= 0 ? best : (own ?? -1);
  }
  return owner;
}

/**
 * The sites of one grid: one a building with households, in the order of the buildings; then the lone points in the
 * order of their first row. Every row is in exactly one site.
 *
 * @param max households above which several named buildings at one place are not taken for one
 */
export function placeHouseholds(
  lattice: Lattice,
  households: HouseholdTable,
  buildings: readonly Building[],
  max: number,
): readonly Site[] {
  const owner = buildingOfRows(lattice, households, buildings);
  const rowsOf = new Map<number, number[]>();
  const alone: number[] = [];
  for (let row = 0; row < households.length; row++) {
    const building = owner[row]!;
    if (building < 0) alone.push(row);
    else {
      const rows = rowsOf.get(building);
      if (rows) rows.push(row);
      else rowsOf.set(building, [row]);
    }
  }
  const sites: Site[] = [];
  for (const building of [...rowsOf.keys()].sort((a, b) => a - b))
    sites.push(site(households, rowsOf.get(building)!, buildings[building]!.id, building));
  for (const { rows, aside } of lonePoints(lattice, households, alone, max)) {
    const first = rows[0]!;
    const lone = site(households, rows, households.building[first] ?? `point:${households.id[first]}`, -1);
    sites.push({ ...lone, lon: lone.lon + aside / lattice.metresPerU / UNITS_PER_DEGREE });
  }
  return sites;
}

function site(households: HouseholdTable, rows: readonly number[], id: string, building: number): Site {
  let total = 0;
  let weight = 0;
  let lon = 0;
  let lat = 0;
  const counted = rows.some((row) => households.households[row]! > 0);
  for (const row of rows) {
    const w = counted ? households.households[row]! : 1;
    total += households.households[row]!;
    weight += w;
    lon += w * households.lon[row]!;
    lat += w * households.lat[row]!;
  }
  return { id, building, rows, households: total, lon: lon / weight, lat: lat / weight };
}

/** 0 inside, else metres to the nearest wall. */
function distanceTo(lattice: Lattice, lon: number, lat: number, building: Building): Metres {
  const parts = building.ground.coordinates;
  if (sideOfMultiPolygon(lon, lat, parts) >= 0) return 0;
  let best = Number.POSITIVE_INFINITY;
  for (const part of parts) for (const ring of part) best = Math.min(best, distanceToLine(lattice, lon, lat, ring));
  return best;
}
