import Flatbush from 'flatbush';
import { interiorPoint } from '../geometry/interiorPoint.ts';
import { sideOfMultiPolygon } from '../geometry/pointInPolygon.ts';
import { placeOf, type Subject } from './subject.ts';

/**
 * The number of buildings of each micro-grid, counted again: footprints with households in the micro-grid, and footprints
 * without any whose interior point lies in it. A stack counts the building that it is a part of. Only a warning: which of
 * two footprints over each other a point belongs to is the input's affair.
 */
export function auditBuildingCounts(subject: Subject): void {
  const { buildings, microgrids, findings } = subject;
  if (buildings === null || buildings.length === 0 || microgrids.length === 0) return;
  const inhabited = microgridsOfBuildings(subject);
  const index = new Flatbush(microgrids.length);
  for (const { box } of microgrids) index.add(...box);
  index.finish();
  const counted = new Int32Array(microgrids.length);
  /** Empty footprints on ground that micro-grids share: any one of them may count those. */
  const shared = new Int32Array(microgrids.length);
  /** Of footprints of one id the first is where the households are; the others stand empty. */
  const met = new Set<string>();
  for (const { id, ground } of buildings) {
    const own = met.has(id) ? undefined : inhabited.get(id);
    met.add(id);
    if (own) {
      for (const i of own) counted[i]!++;
      continue;
    }
    const [lon, lat] = interiorPoint(ground.coordinates[0]!);
    const holders = index
      .search(lon, lat, lon, lat)
      .filter((i) => microgrids[i]!.closed && sideOfMultiPolygon(lon, lat, microgrids[i]!.polygons) >= 0);
    if (holders.length === 1) counted[holders[0]!]!++;
    else for (const i of holders) shared[i]!++;
  }
  for (const { stored, index: i, polygons } of microgrids) {
    const expected = counted[i]!;
    if (stored.buildings >= expected && stored.buildings <= expected + shared[i]!) continue;
    findings.add('buildings-differ', {
      value: Math.abs(stored.buildings - expected),
      microgrid: stored.code,
      at: placeOf(polygons),
      args: { found: stored.buildings, expected },
    });
  }
}

/** Micro-grids that hold households of each building, in the one grid that holds most of them: it is that grid's. */
function microgridsOfBuildings({ plan, microgrids, microgridOfLine }: Subject): Map<string, ReadonlySet<number>> {
  const found = new Map<string, Map<string, { households: number; readonly own: Set<number> }>>();
  plan.households.forEach(({ building, households }, line) => {
    const i = microgridOfLine[line]!;
    if (building === null || i < 0) return;
    const { grid } = microgrids[i]!.stored;
    const grids = found.get(building) ?? new Map();
    found.set(building, grids);
    const inGrid = grids.get(grid) ?? { households: 0, own: new Set() };
    grids.set(grid, inGrid);
    inGrid.households += households;
    inGrid.own.add(i);
  });
  return new Map(
    [...found].map(([building, grids]) => [
      building,
      [...grids.values()].reduce((most, one) => (one.households > most.households ? one : most)).own,
    ]),
  );
}
