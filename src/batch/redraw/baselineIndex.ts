import { linesOfHouseholds } from '../../coverage/linesOfHouseholds.ts';
import type { Balance, HouseholdLine } from '../../model/plan.ts';
import type { StoredGridRow, StoredMicroGrid, StoredPlan } from '../../model/storedPlan.ts';
import type { GridTask } from '../gridTask.ts';
import { limitsOf } from '../limitsOf.ts';
import type { GridBaseline } from './gridBaseline.ts';

/** An earlier plan, looked up by grid and household. */
export interface BaselineIndex {
  readonly plan: StoredPlan;
  row(grid: string): StoredGridRow | undefined;
  microgrids(grid: string): readonly StoredMicroGrid[];
  /** Lines of a household, in any grid. */
  lines(household: string): readonly HouseholdLine[];
  gridOf(microgrid: string): string | undefined;
  /** What a task is told of the earlier plan of its grid; households of other grids count as new. */
  partOf(task: GridTask, locked: ReadonlySet<string>, stickiness: number | null): GridBaseline;
}

export function baselineIndex(plan: StoredPlan): BaselineIndex {
  const rows = new Map(plan.grids.map((row) => [row.grid, row]));
  const members = new Map<string, StoredMicroGrid[]>();
  const grids = new Map<string, string>();
  for (const microgrid of plan.microgrids) {
    push(members, microgrid.grid, microgrid);
    grids.set(microgrid.code, microgrid.grid);
  }
  const lines = linesOfHouseholds(plan.households);
  const retired = new Map<string, string[]>();
  for (const { grid, code } of plan.redrawing?.retired ?? []) push(retired, grid, code);
  const index: BaselineIndex = {
    plan,
    row: (grid) => rows.get(grid),
    microgrids: (grid) => members.get(grid) ?? [],
    lines: (household) => lines.of(household),
    gridOf: (microgrid) => grids.get(microgrid),
    partOf(task, locked, stickiness) {
      const own = index.microgrids(task.grid.code);
      const labels = new Map(own.map(({ code }, label) => [code, label]));
      const { length, id } = task.households;
      const start = new Uint32Array(length + 1);
      const label: number[] = [];
      const households: number[] = [];
      for (let row = 0; row < length; row++) {
        for (const line of index.lines(id[row]!)) {
          const at = labels.get(line.microgrid);
          if (at === undefined) continue;
          label.push(at);
          households.push(line.households);
        }
        start[row + 1] = label.length;
      }
      return {
        microgrids: own.map(({ code, stack, ground }) => ({ code, stack, ground })),
        start,
        label: Int32Array.from(label),
        households: Float64Array.from(households),
        used: [...own.map(({ code }) => code), ...(retired.get(task.grid.code) ?? [])],
        locked: own.flatMap(({ code }, at) => (locked.has(code) ? [at] : [])),
        stickiness,
        quality: qualityFor(task, plan, index.row(task.grid.code)),
      };
    },
  };
  return index;
}

/**
 * Objective without `moved`. With other limits it cannot be compared and any will do, as long as the limits are kept; with
 * other weights another plan is asked for, and the objective decides: null.
 */
function qualityFor(task: GridTask, { parameters }: StoredPlan, row: StoredGridRow | undefined): number | null {
  if (row === undefined || row.status === 'set-aside') return null;
  const { weights } = task.parameters;
  const was = parameters.weights;
  const limits = limitsOf(task);
  const sameWeights = (Object.keys(was) as (keyof typeof was)[]).every((term) => weights[term] === was[term]);
  const { min, max, target } = row.limits;
  const sameBalance = balanceOf(task.parameters) === balanceOf(parameters);
  if (!sameWeights || !sameBalance) return null;
  if (min !== limits.min || max !== limits.max || target !== limits.target) return Number.POSITIVE_INFINITY;
  return row.objective - was.moved * row.terms.moved;
}

function balanceOf({ balance }: { readonly balance?: Balance | null }): string {
  return balance ? `${balance.attribute} ${balance.weight}` : '';
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
