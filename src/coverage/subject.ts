import type { Position } from 'geojson';
import { type Box, boxOf } from '../geometry/boxes.ts';
import { type Lattice, latticeAt } from '../geometry/lattice.ts';
import { sideOfMultiPolygon } from '../geometry/pointInPolygon.ts';
import type { Building } from '../model/building.ts';
import type { Grid } from '../model/grid.ts';
import type { HouseholdTable } from '../model/household.ts';
import type { StoredGridRow, StoredMicroGrid, StoredPlan } from '../model/storedPlan.ts';
import { type Alignment, alignLines } from './alignLines.ts';
import type { Findings } from './findings.ts';
import { type LineBuildings, lineBuildings } from './lineBuildings.ts';

/** A plan and what it was made from. */
export interface AuditInput {
  readonly plan: StoredPlan;
  readonly grids: readonly Grid[];
  readonly households: HouseholdTable;
  /** Null when not given: shapes of buildings are then not looked at. */
  readonly buildings: readonly Building[] | null;
}

/** A micro-grid with what the audit counted of it. */
export interface AuditedMicroGrid {
  readonly index: number;
  readonly stored: StoredMicroGrid;
  readonly polygons: Position[][][];
  /** False where a ring is open or has no four positions: such a shape has no ground. */
  readonly closed: boolean;
  readonly box: Box;
  /** Sum of its lines. */
  households: number;
}

/** A grid of the input with its part of the plan. */
export interface AuditedGrid {
  readonly index: number;
  readonly grid: Grid;
  readonly row: StoredGridRow | null;
  readonly setAside: boolean;
  readonly lattice: Lattice;
  readonly box: Box;
  readonly microgrids: readonly AuditedMicroGrid[];
}

/** What all rules look at. */
export interface Subject extends AuditInput, Alignment, LineBuildings {
  readonly findings: Findings;
  readonly microgrids: readonly AuditedMicroGrid[];
  readonly audited: readonly AuditedGrid[];
  readonly gridOfCode: ReadonlyMap<string, AuditedGrid>;
  /** Micro-grids of each code: one, if all is well. */
  readonly microgridsOfCode: ReadonlyMap<string, readonly AuditedMicroGrid[]>;
  /** Micro-grid of each line, −1 for none or an unknown one. */
  readonly microgridOfLine: Int32Array;
}

export function subjectOf(input: AuditInput, findings: Findings): Subject {
  const { plan, grids, households } = input;
  const microgrids = plan.microgrids.map(auditedMicroGrid);
  const ofCode = new Map<string, AuditedMicroGrid[]>();
  const ofGrid = new Map<string, AuditedMicroGrid[]>();
  for (const microgrid of microgrids) {
    const { code, grid } = microgrid.stored;
    push(ofCode, code, microgrid);
    push(ofGrid, grid, microgrid);
  }
  const rows = new Map(plan.grids.map((row) => [row.grid, row]));
  const audited = grids.map((grid, index): AuditedGrid => {
    const box = boxOf(grid.ground.coordinates);
    const row = rows.get(grid.code) ?? null;
    return {
      index,
      grid,
      row,
      setAside: row?.status === 'set-aside' && row.notes.length > 0,
      lattice: latticeAt((box[0] + box[2]) / 2, (box[1] + box[3]) / 2),
      box,
      microgrids: ofGrid.get(grid.code) ?? [],
    };
  });
  const alignment = alignLines(plan.households, households);
  const microgridOfLine = Int32Array.from(plan.households, ({ microgrid }, i) => {
    const own = ofCode.get(microgrid) ?? [];
    return (own.length > 1 ? sharer(own, households, alignment.rowOfLine[i]!) : own[0])?.index ?? -1;
  });
  plan.households.forEach((line, i) => {
    const microgrid = microgrids[microgridOfLine[i]!];
    if (microgrid) microgrid.households += line.households;
  });
  return {
    ...input,
    findings,
    microgrids,
    audited,
    gridOfCode: new Map(audited.map((item) => [item.grid.code, item])),
    microgridsOfCode: ofCode,
    ...alignment,
    ...lineBuildings(plan.households, input.buildings ?? []),
    microgridOfLine,
  };
}

/** Where several micro-grids bear one code, that in which the household lies. */
function sharer(own: readonly AuditedMicroGrid[], { lon, lat }: HouseholdTable, row: number): AuditedMicroGrid {
  const holds = ({ polygons }: AuditedMicroGrid) => sideOfMultiPolygon(lon[row]!, lat[row]!, polygons) >= 0;
  return (row < 0 ? undefined : own.find(holds)) ?? own[0]!;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function auditedMicroGrid(stored: StoredMicroGrid, index: number): AuditedMicroGrid {
  const { ground } = stored;
  const polygons = ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates;
  const closed = polygons.length > 0 && polygons.every((rings) => rings.length > 0 && rings.every(isClosed));
  return { index, stored, polygons, closed, box: boxOf(polygons), households: 0 };
}

function isClosed(ring: readonly Position[]): boolean {
  const [first, last] = [ring[0], ring[ring.length - 1]];
  return ring.length >= 4 && first![0] === last![0] && first![1] === last![1];
}

/** The middle of the box around a shape, to look at; null for a shape without positions. */
export function placeOf(box: Box): Position | null {
  return Number.isFinite(box[0]) ? [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] : null;
}
