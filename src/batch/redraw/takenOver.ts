import { CATALOGUE, type NoteCode } from '../../model/catalogue/catalogue.ts';
import { type Note, note } from '../../model/note.ts';
import type { GridRow, MicroGrid } from '../../model/plan.ts';
import type { StoredMicroGrid, StoredNote } from '../../model/storedPlan.ts';
import type { GridResult, GridTask, RowPlace } from '../gridTask.ts';
import type { BaselineIndex } from './baselineIndex.ts';

/** The result of a grid that is taken over from the baseline as it is: its micro-grids come out byte for byte. */
export function takenOver(task: GridTask, index: BaselineIndex): GridResult {
  const { code } = task.grid;
  const stored = index.microgrids(code);
  const place = new Map(stored.map((microgrid, i) => [microgrid.code, i]));
  const buildings = new Map(task.buildings.map(({ id }, i) => [id, i]));
  const buildingOfRow = new Int32Array(task.households.length).fill(-1);
  const places: RowPlace[] = [];
  for (let row = 0; row < task.households.length; row++) {
    let open = task.households.households[row]!;
    for (const line of index.lines(task.households.id[row]!)) {
      const microgrid = place.get(line.microgrid);
      if (microgrid === undefined) continue;
      places.push({ row, microgrid, households: line.households });
      open -= line.households;
      buildingOfRow[row] = buildings.get(line.building ?? '') ?? -1;
    }
    if (open > 0) places.push({ row, microgrid: -1, households: open });
  }
  return {
    row: rowOf(task, index),
    microgrids: stored.map(microGridOf),
    places,
    buildingOfRow,
    timing: { grid: code, place: 0, tessellate: 0, solve: 0, dissolve: 0 },
  };
}

/**
 * The grid's line with its present names. Nothing has moved since the baseline, so that what had moved before it is no
 * part of the objective any more; a bound falls by as much.
 */
function rowOf({ grid }: GridTask, index: BaselineIndex): GridRow {
  const row = index.row(grid.code)!;
  const gain = index.plan.parameters.weights.moved * row.terms.moved;
  const objective = row.objective - gain;
  const bound =
    row.bound === null ? null : row.status === 'optimal' ? objective : Math.min(objective, row.bound - gain);
  return {
    ...row,
    name: grid.name,
    community: grid.community,
    kind: grid.kind,
    objective,
    terms: { ...row.terms, moved: 0 },
    bound,
    gap: gain === 0 ? row.gap : bound === null ? null : objective > 0 ? (objective - bound) / objective : 0,
    taskHash: '',
    notes: row.notes.map(noteOf),
  };
}

function microGridOf({ reason, ...rest }: StoredMicroGrid): MicroGrid {
  return { ...rest, reason: reason === null ? null : note('as-written', { text: reason }) };
}

/** A stored note as one that can be rendered anew; of another version's notes the text is kept. */
export function noteOf({ code, args, text }: StoredNote): Note {
  return Object.hasOwn(CATALOGUE, code) ? { code: code as NoteCode, args } : note('as-written', { text });
}
