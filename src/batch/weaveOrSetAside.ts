import { note } from '../model/note.ts';
import { setAsideRow } from './gridRow.ts';
import type { GridResult, GridTask } from './gridTask.ts';
import { type Engine, limitsOf, weaveGrid } from './weaveGrid.ts';

/**
 * Weaves a grid; where its lines defeat the tessellation, once more by the places of the buildings alone (said in a note);
 * and where that fails too, sets it aside with the reason. Never throws: one bad grid does not stop a city.
 */
export function weaveOrSetAside(engine: Engine, task: GridTask): GridResult {
  let detail: string;
  try {
    return weaveGrid(engine, task);
  } catch (error) {
    detail = messageOf(error);
  }
  try {
    const result = weaveGrid(engine, { ...task, barriers: [], buildings: [] });
    const row = { ...result.row, notes: [...result.row.notes, note('grid-simplified', { detail })] };
    return { ...result, row };
  } catch (error) {
    return {
      row: setAsideRow(task, limitsOf(task), messageOf(error)),
      microgrids: [],
      places: [],
      buildingOfRow: new Int32Array(task.households.length).fill(-1),
      timing: { grid: task.grid.code, place: 0, tessellate: 0, solve: 0, dissolve: 0 },
    };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
