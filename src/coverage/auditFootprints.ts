import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { type Box, boxOf } from '../geometry/boxes.ts';
import type { Geos } from '../geometry/geos.ts';
import { interiorPoint } from '../geometry/interiorPoint.ts';
import type { Building } from '../model/building.ts';
import { RegionIndex } from '../spatial-index/regions/regionIndex.ts';
import { checkFootprint } from './checkFootprint.ts';
import { type DrawnGrid, drawGrid } from './drawGrid.ts';
import type { AuditedMicroGrid, Subject } from './subject.ts';
import { surroundsBox } from './surroundsBox.ts';

/**
 * 格不漏房, by ground: every footprint lies in a micro-grid, one with households in that of its households (in all of them
 * for a stack). What juts over the grid's border, and what two footprints both cover, is the input's.
 */
export function auditFootprints(geos: Geos, subject: Subject): void {
  const { buildings, audited } = subject;
  if (buildings === null || buildings.length === 0) return;
  const boxes = buildings.map(({ ground }) => boxOf(ground.coordinates));
  const index = new Flatbush(buildings.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  const homes = homesOf(subject, buildings);
  for (const holder of audited) {
    const own = homes[holder.index]!;
    if (own.size === 0 || holder.setAside || holder.microgrids.length === 0) continue;
    geos.scope((outer) => {
      let made: DrawnGrid | null = null;
      for (const [i, inhabited] of own) {
        const at = boxes[i]!;
        const homes = inhabited.length > 0 ? inhabited : holder.microgrids;
        if (homes.some(({ box, closed, polygons }) => closed && within(at, box) && surroundsBox(polygons, at)))
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

/**
 * For each grid its buildings, with the micro-grids that their households are in: none for a building without households,
 * which belongs to the grid of a point inside it.
 */
function homesOf(subject: Subject, buildings: readonly Building[]): Map<number, AuditedMicroGrid[]>[] {
  const { plan, audited, gridOfCode, microgrids, microgridOfLine } = subject;
  const homes: Map<number, AuditedMicroGrid[]>[] = audited.map(() => new Map());
  const indices = new Map<string, number[]>();
  buildings.forEach(({ id }, i) => {
    const own = indices.get(id);
    if (own) own.push(i);
    else indices.set(id, [i]);
  });
  plan.households.forEach(({ building }, line) => {
    const microgrid = microgrids[microgridOfLine[line]!];
    const holder = microgrid && gridOfCode.get(microgrid.stored.grid);
    if (building === null || !holder) return;
    for (const i of indices.get(building) ?? []) {
      const inhabited = homes[holder.index]!.get(i);
      if (!inhabited) homes[holder.index]!.set(i, [microgrid]);
      else if (!inhabited.includes(microgrid)) inhabited.push(microgrid);
    }
  });
  const locator = RegionIndex.of(audited.map(({ grid }) => grid.ground));
  buildings.forEach(({ ground }, i) => {
    const home = homes[locator.locate(...pointIn(ground.coordinates))];
    if (home && !home.has(i)) home.set(i, []);
  });
  return homes;
}

function pointIn(shape: readonly Position[][][]): [number, number] {
  return interiorPoint(shape[0]!);
}

function within(inner: Box, outer: Box): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}
