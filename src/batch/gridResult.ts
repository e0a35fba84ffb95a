import { boxOf } from '../geometry/boxes.ts';
import { type DissolvedGroup, dissolve } from '../geometry/dissolve.ts';
import { innerBorder } from '../geometry/innerBorder.ts';
import { interiorPoint } from '../geometry/interiorPoint.ts';
import { sideOfMultiPolygon } from '../geometry/pointInPolygon.ts';
import type { MicroGridCode } from '../model/codes.ts';
import type { Solution } from '../model/instance.ts';
import type { Limits } from '../model/limits.ts';
import type { Note } from '../model/note.ts';
import type { Atom } from './atoms.ts';
import { describeMicroGrids } from './describeMicroGrids.ts';
import { gridRow } from './gridRow.ts';
import type { GridResult, GridTask } from './gridTask.ts';
import { type Group, groupsOf, placesOf } from './groups.ts';
import { serialNumbers } from './numberMicroGrids.ts';
import { piecesOf } from './pieces.ts';
import type { Engine, PreparedGround } from './prepareGround.ts';

/** A grid whose atoms have their micro-grids, however they came to them. */
export interface SolvedGrid {
  readonly limits: Limits;
  readonly ground: PreparedGround;
  readonly atoms: readonly Atom[];
  readonly solution: Solution;
  /** Codes of the groups; `serial`: their rank in the numbering of a fresh plan, from 1. */
  readonly codesOf: (groups: readonly Group[], serial: readonly number[]) => readonly MicroGridCode[];
  /** Atoms that were asked to stay as they are; null for none. */
  readonly locked: ReadonlySet<number> | null;
  readonly notes: readonly Note[];
  /** Milliseconds that the assignment took. */
  readonly solve: number;
}

/** Micro-grids to polygons, codes and figures: the last part of the work of a grid. */
export function gridResult(engine: Engine, task: GridTask, solved: SolvedGrid): GridResult {
  const { limits, atoms, solution } = solved;
  const { sites, seeds, cells, contacts, empty, timing } = solved.ground;
  const { households } = task;
  const begun = engine.now();
  const groups = groupsOf(solution.assignment, solution.k, atoms);
  const ground = dissolve(
    cells,
    groups.map((group) => Uint32Array.from(group.sites)),
  );
  const border = innerBorder(
    cells,
    groups.map((group) => group.sites),
  );
  const piece = piecesOf(seeds.length, contacts);
  const serial = serialNumbers(ground.map((g) => g.ground));
  const microgrids = describeMicroGrids({
    task,
    limits,
    sites: seeds,
    atoms,
    groups,
    codes: solved.codesOf(groups, serial),
    locked: solved.locked,
    ground,
    emptyBuildings: countOn(
      ground,
      empty.map((building) => building.ground.coordinates),
    ),
    linked: groups.map((group) => new Set(group.sites.map((site) => piece[site])).size > 1),
    causes: solution.causes,
  });
  const buildingOfRow = new Int32Array(households.length).fill(-1);
  for (const site of sites) for (const row of site.rows) buildingOfRow[row] = site.building;
  return {
    row: gridRow(task, limits, sites.length, microgrids, solution, border, solved.notes),
    microgrids,
    places: placesOf(groups, atoms, seeds, households.households),
    buildingOfRow,
    innerStrength: border.weighed,
    timing: { grid: task.grid.code, ...timing, solve: solved.solve, dissolve: engine.now() - begun },
  };
}

/** How many of the footprints stand on the ground of each group, by an interior point. */
function countOn(ground: readonly DissolvedGroup[], footprints: readonly (readonly number[][][])[][]): number[] {
  const boxes = ground.map((g) => boxOf(g.ground.coordinates));
  const counts = ground.map(() => 0);
  for (const footprint of footprints) {
    const [lon, lat] = interiorPoint(footprint[0]!);
    const holder = ground.findIndex((g, i) => {
      const box = boxes[i]!;
      if (lon < box[0] || lat < box[1] || lon > box[2] || lat > box[3]) return false;
      return (
        sideOfMultiPolygon(lon, lat, g.ground.type === 'Polygon' ? [g.ground.coordinates] : g.ground.coordinates) >= 0
      );
    });
    if (holder >= 0) counts[holder]!++;
  }
  return counts;
}
