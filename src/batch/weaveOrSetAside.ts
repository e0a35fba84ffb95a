import { boxOf } from '../geometry/boxes.ts';
import { latticeAt, UNITS_PER_DEGREE } from '../geometry/lattice.ts';
import { doubleArea } from '../geometry/repairRing.ts';
import { type Note, note } from '../model/note.ts';
import { setAsideRow } from './gridRow.ts';
import type { GridResult, GridTask } from './gridTask.ts';
import { inputHash } from './inputHash.ts';
import { limitsOf } from './limitsOf.ts';
import { type Engine, type GroundSource, prepareGround } from './prepareGround.ts';
import { weaveGrid } from './weaveGrid.ts';

/** Wider than this, in degrees, a polygon is no community grid but a mistake of datum or columns. */
const WIDEST = 1.5;
/** Ground below this, m², need not hold a cell for every building. */
const LEAST_GROUND = 100;

/**
 * Weaves a grid; where its lines defeat the tessellation, once more by the places of the buildings alone (said in a note);
 * and where that fails too, sets it aside with the reason. Never throws: one bad grid does not stop a city.
 */
export function weaveOrSetAside(engine: Engine, task: GridTask, ground: GroundSource = prepareGround): GridResult {
  const [west, south, east, north] = boxOf(task.grid.ground.coordinates);
  const grid = task.grid.code;
  const span = Math.max(east - west, north - south);
  if (span > WIDEST) return setAside(task, note('grid-too-wide', { grid, degrees: span.toFixed(1) }));
  let detail: string;
  try {
    return weaveGrid(engine, task, ground);
  } catch (error) {
    detail = messageOf(error);
  }
  try {
    const result = weaveGrid(engine, { ...task, barriers: [], buildings: [] }, ground);
    const row = {
      ...result.row,
      inputHash: inputHash(task),
      notes: [...result.row.notes, note('grid-simplified', { detail })],
    };
    return { ...result, row };
  } catch (error) {
    const area = groundArea(task);
    return setAside(
      task,
      area < LEAST_GROUND
        ? note('grid-too-narrow', { grid, area: area.toPrecision(2) })
        : note('grid-set-aside', { grid, detail: messageOf(error) }),
    );
  }
}

/** The result of a grid that was not woven. */
export function setAside(task: GridTask, reason: Note): GridResult {
  return {
    row: setAsideRow(task, limitsOf(task), reason),
    microgrids: [],
    places: [],
    buildingOfRow: new Int32Array(task.households.length).fill(-1),
    timing: { grid: task.grid.code, place: 0, tessellate: 0, solve: 0, dissolve: 0 },
  };
}

/** Area of the ground, m²; holes run the other way round and count less. */
function groundArea({ grid }: GridTask): number {
  const [lon, lat] = grid.ground.coordinates[0]![0]![0]!;
  const { metresPerU, metresPerV } = latticeAt(lon!, lat!);
  const squareDegrees = grid.ground.coordinates.flat().reduce((sum, ring) => sum + doubleArea(ring) / 2, 0);
  return squareDegrees * metresPerU * metresPerV * UNITS_PER_DEGREE ** 2;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
