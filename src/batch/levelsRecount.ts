import { upperLines } from '../io/plan/levelsFiles.ts';
import { note } from '../model/note.ts';
import type { GridRow, MicroGrid, Plan } from '../model/plan.ts';
import { statusOf } from './describeMicroGrids.ts';
import type { GridResult } from './gridTask.ts';
import type { Community } from './levelsCommunities.ts';
import type { DrawnGrid } from './levelsDraw.ts';

/**
 * The upper level as a plan of its own: communities divided into grids. Its figures are counted from the plan of
 * micro-grids, which puts each household where its point lies, so that the two never disagree.
 */
export function upperPlan(
  communities: readonly Community[],
  results: readonly GridResult[],
  drawn: readonly DrawnGrid[],
  lower: Plan,
  parameters: Plan['parameters'],
): Plan {
  const { limits } = parameters;
  const rowOf = new Map(lower.grids.map((row) => [row.grid, row]));
  const microgrids = drawn.flatMap(({ grid, drawn: shape }): MicroGrid[] => {
    const row = rowOf.get(grid.code);
    if (shape === null || row === undefined) return [];
    const households = row.households;
    const status = statusOf(households, limits);
    const reason = upperReason(shape, households, status, limits);
    return [
      {
        ...shape,
        grid: grid.community ?? '',
        households,
        people: row.people,
        buildings: row.buildings,
        status,
        reason,
      },
    ];
  });
  const ofCommunity = new Map<string, MicroGrid[]>(communities.map(({ grid }) => [grid.code, []]));
  for (const microgrid of microgrids) ofCommunity.get(microgrid.grid)?.push(microgrid);
  const grids = communities.map(({ grid }, c): GridRow => {
    const { row } = results[c]!;
    const own = ofCommunity.get(grid.code)!;
    if (own.length === 0) return row;
    const sum = (value: (m: MicroGrid) => number) => own.reduce((total, m) => total + value(m), 0);
    return {
      ...row,
      households: sum((m) => m.households),
      people: own.some((m) => m.people === null) ? null : sum((m) => m.people!),
      buildings: sum((m) => m.buildings),
      microgrids: own.length,
      ok: own.filter((m) => m.status === 'ok').length,
      violation: sum((m) => Math.max(0, limits.min - m.households, m.households - limits.max)),
    };
  });
  const known = new Set(microgrids.map(({ code }) => code));
  return {
    // To the audit a community is a grid, and a grid a micro-grid.
    parameters: { ...parameters, codePattern: parameters.codePattern.replaceAll('{community}', '{grid}') },
    inputs: lower.inputs,
    grids,
    microgrids,
    households: upperLines(lower, known),
    rejections: [],
    repairs: [],
    notes: [],
  };
}

function ofGranularity(reason: MicroGrid['reason']): boolean {
  return reason?.code.startsWith('granularity') ?? false;
}

/** Reasons speak of grids and communities where those of micro-grids speak of micro-grids and grids. */
function upperReason(
  { reason }: MicroGrid,
  households: number,
  status: MicroGrid['status'],
  { min, max }: { readonly min: number; readonly max: number },
): MicroGrid['reason'] {
  const size = { households, min, max };
  if (reason?.code === 'grid-too-small') return status === 'ok' ? null : note('community-too-small', size);
  if (reason?.code === 'site-too-large') return note('building-above-grid', { ...reason.args, ...size });
  if (status === 'ok') return ofGranularity(reason) ? null : reason;
  return reason === null || ofGranularity(reason) ? note('grid-granularity', size) : reason;
}
