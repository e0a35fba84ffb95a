import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { boxOf } from '../geometry/boxes.ts';
import { interiorPoint } from '../geometry/interiorPoint.ts';
import { sideOfMultiPolygon } from '../geometry/pointInPolygon.ts';
import type { Building } from '../model/building.ts';
import type { HouseholdTable } from '../model/household.ts';
import type { PointLocator } from '../spatial-index/locatePoints.ts';

/**
 * The grid of each building, −1 for none. Where a grid's border runs through a building, it belongs to the grid of most
 * of the households inside it (the lower index when equal), and the rows inside follow it: `gridOfRow` is changed.
 */
export function gridOfBuildings(
  locator: PointLocator,
  households: HouseholdTable,
  buildings: readonly Building[],
  gridOfRow: Int32Array,
): Int32Array {
  const grid = new Int32Array(buildings.length);
  const straddling: number[] = [];
  buildings.forEach(({ ground: { coordinates } }, i) => {
    const near = locator.within(boxOf(coordinates));
    const [lon, lat] = interiorPoint(coordinates[0]!);
    grid[i] = near.locate(lon, lat);
    const elsewhere = ([x, y]: Position) => near.locate(x!, y!) !== grid[i];
    if (coordinates.some((rings) => rings.some((ring) => ring.some(elsewhere)))) straddling.push(i);
  });
  if (straddling.length === 0) return grid;

  const index = new Flatbush(straddling.length);
  for (const i of straddling) index.add(...boxOf(buildings[i]!.ground.coordinates));
  index.finish();
  const inside = new Map<number, number[]>();
  for (let row = 0; row < households.length; row++) {
    if (gridOfRow[row]! < 0) continue;
    const lon = households.lon[row]!;
    const lat = households.lat[row]!;
    for (const s of index.search(lon, lat, lon, lat).sort((a, b) => a - b)) {
      const building = straddling[s]!;
      if (sideOfMultiPolygon(lon, lat, buildings[building]!.ground.coordinates) < 0) continue;
      const rows = inside.get(building);
      if (rows) rows.push(row);
      else inside.set(building, [row]);
      break;
    }
  }
  for (const [building, rows] of inside) {
    const votes = new Map<number, number>();
    for (const row of rows) votes.set(gridOfRow[row]!, (votes.get(gridOfRow[row]!) ?? 0) + households.households[row]!);
    const [winner] = [...votes].sort((p, q) => q[1] - p[1] || p[0] - q[0])[0]!;
    grid[building] = winner;
    for (const row of rows) gridOfRow[row] = winner;
  }
  return grid;
}
