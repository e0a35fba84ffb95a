import Flatbush from 'flatbush';
import { interiorPoint } from '../geometry/interiorPoint.ts';
import { sideOfMultiPolygon } from '../geometry/pointInPolygon.ts';
import type { HomesOfBuildings } from './homesOfBuildings.ts';
import { placeOf, type Subject } from './subject.ts';

/**
 * The number of buildings of each micro-grid, counted again: footprints with households in the micro-grid, and footprints
 * without any whose interior point lies in it. A stack counts the building that it is a part of. Only a warning: which of
 * two footprints over each other a point belongs to is the input's affair.
 */
export function auditBuildingCounts(subject: Subject, homes: HomesOfBuildings): void {
  const { buildings, microgrids, findings } = subject;
  if (buildings === null || buildings.length === 0 || microgrids.length === 0) return;
  const index = new Flatbush(microgrids.length);
  for (const { box } of microgrids) index.add(...box);
  index.finish();
  const counted = new Int32Array(microgrids.length);
  /** Empty footprints on ground that micro-grids share: any one of them may count those. */
  const shared = new Int32Array(microgrids.length);
  buildings.forEach((building, b) => {
    // Of footprints of one id the first is where the households are; the others stand empty.
    if (homes.start[b]! < homes.start[b + 1]!) {
      countInGridOfMost(subject, homes, b, counted);
      return;
    }
    const [lon, lat] = interiorPoint(building.ground.coordinates[0]!);
    const holders = index
      .search(lon, lat, lon, lat)
      .filter((i) => microgrids[i]!.closed && sideOfMultiPolygon(lon, lat, microgrids[i]!.polygons) >= 0);
    if (holders.length === 1) counted[holders[0]!]!++;
    else for (const i of holders) shared[i]!++;
  });
  for (const { stored, index: i, box } of microgrids) {
    const expected = counted[i]!;
    if (stored.buildings >= expected && stored.buildings <= expected + shared[i]!) continue;
    findings.add('buildings-differ', {
      value: Math.abs(stored.buildings - expected),
      microgrid: stored.code,
      at: placeOf(box),
      args: { found: stored.buildings, expected },
    });
  }
}

/** Counts a building for the micro-grids of its households, in the one grid that holds most of them: it is that grid's. */
function countInGridOfMost({ microgrids }: Subject, homes: HomesOfBuildings, b: number, counted: Int32Array): void {
  const [first, end] = [homes.start[b]!, homes.start[b + 1]!];
  const gridOf = (at: number) => microgrids[homes.microgrids[at]!]!.stored.grid;
  let [chosen, most] = [gridOf(first), -1];
  for (let i = first; end - first > 1 && i < end; i++) {
    let sum = 0;
    for (let j = first; j < end; j++) if (gridOf(j) === gridOf(i)) sum += homes.households[j]!;
    if (sum <= most) continue;
    most = sum;
    chosen = gridOf(i);
  }
  for (let i = first; i < end; i++) if (gridOf(i) === chosen) counted[homes.microgrids[i]!]!++;
}
