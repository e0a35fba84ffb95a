import type { Position } from 'geojson';
import type { Lattice } from '../geometry/lattice.ts';
import type { Metres } from '../model/units.ts';
import { ON_BORDER } from './auditHouseholds.ts';
import { metresOutside } from './distances.ts';
import type { AuditedGrid, AuditedMicroGrid, Subject } from './subject.ts';

/** A household belongs to a building no farther than this. */
const NEAR: Metres = 15;
/** A place this near to a footprint is at it. */
const AT: Metres = 0.1;

type Shape = readonly (readonly (readonly Position[])[])[];

/**
 * Every household lies in its micro-grid, or near enough: within 15 m of it, or of a building that stands in it. A row
 * that names its building may lie anywhere in the grid: it follows the building, which is reported.
 */
export function auditPlaces(subject: Subject): void {
  const { plan, households, buildings, microgrids, gridOfCode, rowOfLine, microgridOfLine } = subject;
  let linesOf: Map<string, number[]> | null = null;
  const namesakes = (building: string) => {
    linesOf ??= linesByBuilding(subject);
    return linesOf.get(building) ?? [];
  };
  plan.households.forEach((_, line) => {
    const row = rowOfLine[line]!;
    const microgrid = microgrids[microgridOfLine[line]!];
    const holder = microgrid && gridOfCode.get(microgrid.stored.grid);
    if (row < 0 || !holder || !microgrid.closed) return;
    const [lon, lat] = [households.lon[row]!, households.lat[row]!];
    const [west, south, east, north] = microgrid.box;
    if (lon >= west && lon <= east && lat >= south && lat <= north)
      if (metresOutside(holder.lattice, lon, lat, microgrid.polygons) === 0) return;
    const shapes: Shape[] = [];
    for (let b = subject.buildingOfLine[line]!; b >= 0; b = subject.namesake[b]!)
      shapes.push(buildings![b]!.ground.coordinates);
    checkAway(subject, { line, row, lon, lat, holder, microgrid, shapes, namesakes });
  });
}

/** A line that lies outside of its micro-grid. */
interface Away {
  readonly line: number;
  readonly row: number;
  readonly lon: number;
  readonly lat: number;
  readonly holder: AuditedGrid;
  readonly microgrid: AuditedMicroGrid;
  /** Footprints of its building. */
  readonly shapes: readonly Shape[];
  /** Lines of a building. */
  readonly namesakes: (building: string) => readonly number[];
}

function checkAway(subject: Subject, away: Away): void {
  const { plan, households, findings } = subject;
  const { line, row, lon, lat, holder, microgrid, shapes } = away;
  const { lattice, grid } = holder;
  const { household, building } = plan.households[line]!;
  const found = { household, at: [lon, lat], microgrid: microgrid.stored.code };
  const toBuilding = Math.min(...shapes.map((shape) => metresOutside(lattice, lon, lat, shape)));
  const stands = shapes.length > 0 && standsIn(lattice, shapes, microgrid);

  const beyond = metresOutside(lattice, lon, lat, grid.ground.coordinates);
  // A building across a grid's border takes its households with it.
  if (beyond > ON_BORDER && !(stands && toBuilding <= AT)) {
    findings.add('household-other-grid', { ...found, value: beyond, grid: grid.code });
    return;
  }
  const value = metresOutside(lattice, lon, lat, microgrid.polygons);
  if (value <= NEAR || (stands && toBuilding <= NEAR)) return;
  const named = building !== null && households.building[row] === building;
  const rule = named && (stands || hasNamesake(subject, away)) ? 'household-by-name' : 'household-elsewhere';
  findings.add(rule, { ...found, value, building });
}

/** Whether a part of a building stands in a micro-grid. */
function standsIn(lattice: Lattice, shapes: readonly Shape[], { polygons }: AuditedMicroGrid): boolean {
  return shapes.some((shape) =>
    shape.some((rings) => rings[0]!.some(([x, y]) => metresOutside(lattice, x!, y!, polygons) <= AT)),
  );
}

/** Whether another row of the same building lies in the micro-grid. */
function hasNamesake(subject: Subject, { line, holder, microgrid, namesakes }: Away): boolean {
  const { plan, households, rowOfLine, microgridOfLine } = subject;
  return namesakes(plan.households[line]!.building!).some((other) => {
    const row = rowOfLine[other]!;
    if (other === line || row < 0 || microgridOfLine[other] !== microgrid.index) return false;
    return metresOutside(holder.lattice, households.lon[row]!, households.lat[row]!, microgrid.polygons) <= NEAR;
  });
}

function linesByBuilding({ plan }: Subject): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  plan.households.forEach(({ building }, i) => {
    if (building === null) return;
    const own = lines.get(building);
    if (own) own.push(i);
    else lines.set(building, [i]);
  });
  return lines;
}
