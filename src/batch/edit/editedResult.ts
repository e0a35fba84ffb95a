import type { MicroGridCode } from '../../model/codes.ts';
import type { Solution } from '../../model/instance.ts';
import { note } from '../../model/note.ts';
import type { GridRow } from '../../model/plan.ts';
import { evaluate } from '../../partition/objective.ts';
import { gridResult } from '../gridResult.ts';
import type { GridResult } from '../gridTask.ts';
import type { Engine } from '../prepareGround.ts';
import type { GridState, OpenGrid } from './openGrid.ts';

/**
 * The result of a grid as a planner left it, like one that was woven: ground, codes, figures. Exceptions that she made say
 * so. What the plan had proven of its own violation holds for hers if it is the same.
 *
 * @param before the grid's line in the plan that was changed
 */
export function editedResult(
  engine: Engine,
  open: OpenGrid,
  state: GridState,
  before: Pick<GridRow, 'violation' | 'bound'>,
): GridResult {
  const { instance, limits, ground, atoms, task } = open;
  // Labels in the order of their first atom, as a solver gives them.
  const label = new Map<number, number>();
  const assignment = state.slot.map((slot) => {
    if (!label.has(slot)) label.set(slot, label.size);
    return label.get(slot)!;
  });
  const codes = [...label.keys()].map((slot) => state.codes[slot]! as MicroGridCode);
  const value = evaluate({ ...instance, baseline: null }, assignment);
  const bound =
    before.violation === value.violation && before.bound !== null ? Math.min(before.bound, value.objective) : null;
  const solution: Solution = {
    assignment,
    k: label.size,
    ...value,
    bound,
    gap: bound === null ? null : value.objective > 0 ? (value.objective - bound) / value.objective : 0,
    status: value.violation > 0 ? 'infeasible' : bound === value.objective ? 'optimal' : 'feasible',
    causes: [],
  };
  const result = gridResult(engine, task, {
    limits,
    ground,
    atoms,
    solution,
    codesOf: () => codes,
    locked: null,
    notes: [],
    solve: 0,
  });
  return {
    ...result,
    microgrids: result.microgrids.map((microgrid) =>
      microgrid.status === 'ok'
        ? microgrid
        : {
            ...microgrid,
            reason: note('edited-exception', { households: microgrid.households, min: limits.min, max: limits.max }),
          },
    ),
  };
}
