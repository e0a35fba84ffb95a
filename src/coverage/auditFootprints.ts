import Flatbush from 'flatbush';
import { type Box, boxOf } from '../geometry/boxes.ts';
import type { Geos } from '../geometry/geos.ts';
import { interiorPoint } from '../geometry/interiorPoint.ts';
import type { Building } from '../model/building.ts';
import { RegionIndex } from '../spatial-index/regions/regionIndex.ts';
import { checkFootprint } from './checkFootprint.ts';
import { type DrawnGrid, drawGrid } from './drawGrid.ts';
import type { HomesOfBuildings } from './homesOfBuildings.ts';
import type { AuditedMicroGrid, Subject } from './subject.ts';
import { surroundsBox } from './surroundsBox.ts';

/**
 * 格不漏房, by ground: every footprint lies in a micro-grid, one with households in that of its households (in all of them
 * for a stack). What juts over the grid's border, and what two footprints both cover, is the input's.
 */
export function auditFootprints(geos: Geos, subject: Subject, homes: HomesOfBuildings): void {
  const { buildings, audited } = subject;
  if (buildings === null || buildings.length === 0) return;
  const boxes = buildings.map(({ ground }) => boxOf(ground.coordinates));
  const index = new Flatbush(buildings.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  const byGrid = homesOf(subject, buildings, homes);
  for (const holder of audited) {
    const own = byGrid[holder.index]!;
    if (own.length === 0 || holder.setAside || holder.microgrids.length === 0) continue;
    geos.scope((outer) => {
      let made: DrawnGrid | null = null;
      for (const { building: i, inhabited } of own) {
        const at = boxes[i]!;
        const candidates = inhabited.length > 0 ? inhabited : holder.microgrids;
        if (candidates.some(({ box, closed, polygons }) => closed && within(at, box) && surroundsBox(polygons, at)))
          continue;
        made ??= drawGrid(outer, holder);
        const drawn = made;
        const neighbours = () =>
          index.search(...boxes[i]!).flatMap((other) => (other === i ? [] : [buildings[other]!]));
        geos.scope((s) => checkFootprint(s, subject.findings, drawn, buildings[i]!, inhabited, neighbours));
      }
    });
  }
}

/** A building of a grid: its place in the list, and the micro-grids that its households are in (none: it stands empty). */
interface Home {
  readonly building: number;
  readonly inhabited: AuditedMicroGrid[];
}

/** For each grid the buildings that have households in it, then those of which a point inside lies in it. */
function homesOf(subject: Subject, buildings: readonly Building[], homes: HomesOfBuildings): Home[][] {
  const { audited, gridOfCode, microgrids, namesake } = subject;
  const own: Home[][] = audited.map(() => []);
  const homesIn = (grid: number, building: number) => own[grid]!.findLast((home) => home.building === building);
  for (let first = 0; first < buildings.length; first++)
    for (let at = homes.start[first]!; at < homes.start[first + 1]!; at++) {
      const microgrid = microgrids[homes.microgrids[at]!]!;
      const holder = gridOfCode.get(microgrid.stored.grid);
      for (let building = first; holder && building >= 0; building = namesake[building]!) {
        const known = at === homes.start[first] ? undefined : homesIn(holder.index, building);
        if (known) known.inhabited.push(microgrid);
        else own[holder.index]!.push({ building, inhabited: [microgrid] });
      }
    }
  const located = RegionIndex.of(audited.map(({ grid }) => grid.ground));
  const inhabited = own.map((all) => new Set(all.map(({ building }) => building)));
  buildings.forEach(({ ground }, building) => {
    const grid = located.locate(...interiorPoint(ground.coordinates[0]!));
    if (grid >= 0 && !inhabited[grid]!.has(building)) own[grid]!.push({ building, inhabited: [] });
  });
  return own;
}

function within(inner: Box, outer: Box): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}
