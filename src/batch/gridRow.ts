import type { InnerBorder } from '../geometry/innerBorder.ts';
import type { Solution } from '../model/instance.ts';
import type { Limits } from '../model/limits.ts';
import type { Note } from '../model/note.ts';
import { note } from '../model/note.ts';
import type { GridRow, MicroGrid } from '../model/plan.ts';
import type { GridTask } from './gridTask.ts';
import { inputHash } from './inputHash.ts';
import { codeOf } from './numberMicroGrids.ts';

/** The line of the report for a woven grid. */
export function gridRow(
  task: GridTask,
  limits: Limits,
  sites: number,
  microgrids: readonly MicroGrid[],
  solution: Solution,
  border: InnerBorder,
  notes: readonly Note[] = [],
): GridRow {
  return {
    ...counted(task, limits),
    sites,
    microgrids: microgrids.length,
    ok: microgrids.filter((m) => m.status === 'ok').length,
    violation: solution.violation,
    objective: solution.objective,
    terms: solution.terms,
    bound: solution.bound,
    gap: solution.gap,
    innerBorder: border.length,
    innerBarrier: border.onBarriers,
    status: solution.status,
    notes: [
      ...notes,
      ...(limits.max < 2 * limits.min ? [note('limits-not-twice', { ...limits, twice: 2 * limits.min })] : []),
      ...longerCodes(task, microgrids),
    ],
  };
}

/** More micro-grids than the pattern has numbers of its digits: some codes are longer, which registers may not take. */
function longerCodes({ grid, parameters: { codePattern } }: GridTask, microgrids: readonly MicroGrid[]): Note[] {
  const { length } = codeOf(codePattern, grid.code, 1);
  const longer = microgrids.filter(({ code }) => code.length > length).length;
  const pattern = codePattern.replace(/\{number(?::(\d+))?\}/, (_, d) => `{number:${Number(d ?? 1) + 1}}`);
  return longer === 0 ? [] : [note('codes-longer', { grid: grid.code, count: longer, characters: length, pattern })];
}

/** The line of the report for a grid that could not be woven. */
export function setAsideRow(task: GridTask, limits: Limits, reason: Note): GridRow {
  return {
    ...counted(task, limits),
    sites: 0,
    microgrids: 0,
    ok: 0,
    violation: 0,
    objective: 0,
    terms: { compact: 0, border: 0, severed: 0, balance: 0, moved: 0 },
    bound: null,
    gap: null,
    innerBorder: 0,
    innerBarrier: 0,
    status: 'set-aside',
    notes: [reason],
  };
}

function counted(task: GridTask, limits: Limits) {
  const { grid, households, buildings } = task;
  let persons = 0;
  for (let row = 0; row < households.length; row++) {
    const count = households.people?.[row] ?? Number.NaN;
    if (!Number.isNaN(count)) persons += count;
  }
  return {
    grid: grid.code,
    name: grid.name,
    community: grid.community,
    kind: grid.kind,
    limits,
    households: households.households.reduce((sum, w) => sum + w, 0),
    people: households.people === null ? null : persons,
    buildings: buildings.length,
    inputHash: inputHash(task),
  };
}
