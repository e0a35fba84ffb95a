import Flatbush from 'flatbush';
import type { MultiPolygon } from 'geojson';
import { boxOf } from '../geometry/boxes.ts';
import { interiorPoint } from '../geometry/interiorPoint.ts';
import { sideOfMultiPolygon } from '../geometry/pointInPolygon.ts';
import type { Building } from '../model/building.ts';
import type { HouseholdTable } from '../model/household.ts';
import type { RegionIndex } from '../spatial-index/regions/regionIndex.ts';

/**
 * The grid of each building, −1 for none. Where a grid's border runs through a building, it belongs to the grid of most
 * of the households inside it (the lower index when equal), and the rows inside follow it: `gridOfRow` is changed.
 */
export function gridOfBuildings(
  locator: RegionIndex,
  grounds: readonly MultiPolygon[],
  households: HouseholdTable,
  buildings: readonly Building[],
  gridOfRow: Int32Array,
): Int32Array {
  const borders = borderBoxes(grounds);
  const straddling: number[] = [];
  const grid = Int32Array.from(buildings, ({ ground: { coordinates } }, i) => {
    // Where no border comes near, all of the building lies where its first corner does.
    const [lon, lat] = coordinates[0]![0]![0]!;
    if (borders.search(...boxOf(coordinates)).length === 0) return locator.locate(lon!, lat!);
    const inside = locator.locate(...interiorPoint(coordinates[0]!));
    if (coordinates.flat(2).some(([x, y]) => locator.locate(x!, y!) !== inside)) straddling.push(i);
    return inside;
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

/** Boxes of all stretches of all borders. */
function borderBoxes(grounds: readonly MultiPolygon[]): Flatbush {
  const rings = grounds.flatMap((ground) => ground.coordinates.flat());
  const index = new Flatbush(rings.reduce((sum, ring) => sum + ring.length - 1, 0));
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1] as [number, number], ring[i] as [number, number]];
      index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    }
  }
  index.finish();
  return index;
}
