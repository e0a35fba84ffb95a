import Flatbush from 'flatbush';
import type { MultiPolygon, Position } from 'geojson';
import { boxOf } from '../geometry/boxes.ts';
import { interiorPoint } from '../geometry/interiorPoint.ts';
import { sideOfMultiPolygon } from '../geometry/pointInPolygon.ts';
import type { Building } from '../model/building.ts';
import type { HouseholdTable } from '../model/household.ts';
import type { RegionIndex } from '../spatial-index/regions/regionIndex.ts';

/** Where a building stands by its ground alone. */
export interface Standing {
  /** The grid that holds its interior point, −1 for none. */
  readonly grid: number;
  /** Whether a border runs through it. */
  readonly straddles: boolean;
}

/** Places of some rows with the grid of each, −1 for none. */
export interface PlacedRows extends Pick<HouseholdTable, 'length' | 'lon' | 'lat' | 'households'> {
  readonly grid: Int32Array;
}

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
): { readonly grid: Int32Array; readonly straddling: Uint32Array } {
  const standingOf = standings(locator, grounds);
  const straddling: number[] = [];
  const grid = Int32Array.from(buildings, (building, i) => {
    const standing = standingOf(building);
    if (standing.straddles) straddling.push(i);
    return standing.grid;
  });
  const { length, lon, lat, households: counts } = households;
  const through = straddling.map((i) => ({ grid: grid[i]!, ground: buildings[i]!.ground }));
  settleStraddling(through, [{ length, lon, lat, households: counts, grid: gridOfRow }]).forEach((settled, s) => {
    grid[straddling[s]!] = settled;
  });
  return { grid, straddling: Uint32Array.from(straddling) };
}

/** Tells where buildings stand among grids. */
export function standings(
  locator: RegionIndex,
  grounds: readonly MultiPolygon[],
): (building: Pick<Building, 'ground'>) => Standing {
  const borders = borderBoxes(grounds);
  return ({ ground: { coordinates } }) => {
    // Where no border comes near, all of the building lies where its first corner does.
    const [lon, lat] = coordinates[0]![0]![0]!;
    const [west, south, east, north] = coordinates.length === 1 ? boxOfRing(coordinates[0]![0]!) : boxOf(coordinates);
    if (borders.search(west, south, east, north).length === 0)
      return { grid: locator.locate(lon!, lat!), straddles: false };
    const grid = locator.locate(...interiorPoint(coordinates[0]!));
    return { grid, straddles: coordinates.flat(2).some(([x, y]) => locator.locate(x!, y!) !== grid) };
  };
}

/**
 * The grids of buildings that borders run through, by the rows inside; those rows follow: their grids are changed.
 * @param straddling in the order of the city, each with the grid that it has where no rows are inside
 * @param tables all rows of the city
 */
export function settleStraddling(
  straddling: readonly { readonly grid: number; readonly ground: MultiPolygon }[],
  tables: readonly PlacedRows[],
): number[] {
  const grid = straddling.map((building) => building.grid);
  if (straddling.length === 0) return grid;
  const index = new Flatbush(straddling.length);
  for (const { ground } of straddling) index.add(...boxOf(ground.coordinates));
  index.finish();
  const inside = new Map<number, { readonly table: PlacedRows; readonly row: number }[]>();
  for (const table of tables)
    for (let row = 0; row < table.length; row++) {
      if (table.grid[row]! < 0) continue;
      const [lon, lat] = [table.lon[row]!, table.lat[row]!];
      for (const building of index.search(lon, lat, lon, lat).sort((a, b) => a - b)) {
        if (sideOfMultiPolygon(lon, lat, straddling[building]!.ground.coordinates) < 0) continue;
        const rows = inside.get(building);
        if (rows) rows.push({ table, row });
        else inside.set(building, [{ table, row }]);
        break;
      }
    }
  for (const [building, rows] of inside) {
    const votes = new Map<number, number>();
    for (const { table, row } of rows) {
      const own = table.grid[row]!;
      votes.set(own, (votes.get(own) ?? 0) + table.households[row]!);
    }
    const [winner] = [...votes].sort((p, q) => q[1] - p[1] || p[0] - q[0])[0]!;
    grid[building] = winner;
    for (const { table, row } of rows) table.grid[row] = winner;
  }
  return grid;
}

/** `boxOf` of what a city has a million of. */
function boxOfRing(ring: readonly Position[]): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < ring.length; i++) {
    const lon = ring[i]![0]!;
    const lat = ring[i]![1]!;
    if (lon < west) west = lon;
    if (lat < south) south = lat;
    if (lon > east) east = lon;
    if (lat > north) north = lat;
  }
  return [west, south, east, north];
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
