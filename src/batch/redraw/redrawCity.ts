import { InputError } from '../../model/error.ts';
import { type Note, note } from '../../model/note.ts';
import { setAsideRow } from '../gridRow.ts';
import type { GridResult, GridTask } from '../gridTask.ts';
import { inputHash } from '../inputHash.ts';
import { limitsOf } from '../limitsOf.ts';
import type { CityWork } from '../splitCity.ts';
import type { BaselineIndex } from './baselineIndex.ts';
import { holdMoved, leastMoved, type Option } from './holdMoved.ts';
import { type Moved, movedIn } from './movedIn.ts';
import { takenOver } from './takenOver.ts';

/** What a planner asks of a redraw. */
export interface Wishes {
  /** Codes of micro-grids that stay untouched. */
  readonly locked: ReadonlySet<string>;
  /** The only grids that may be touched; empty: all. */
  readonly only: ReadonlySet<string>;
  /** At most so many households may move: their number among those in both plans is given. Null: no limit. */
  readonly maxMoved: ((common: number) => number) | null;
}

/** What became of the grids of a city. */
export interface Redrawn {
  /** One a grid, in their order. */
  readonly results: readonly GridResult[];
  /** Grids taken over because nothing changed, and because they were not asked for although it did. */
  readonly unchanged: number;
  readonly leftBehind: readonly number[];
  /** Why micro-grids of the baseline could not stay as they were, by code. */
  readonly troubles: ReadonlyMap<string, Note>;
  /** Grids that were looked at although the baseline does not tell their inputs. */
  readonly unhashed: number;
  /** The limit of moved households; null for none. `from`: how many would have moved without it. */
  readonly limit: { readonly households: number; readonly from: number } | null;
}

/** Weaves the grids of a work; `again`: with this multiple of the weight of `moved`. */
export type WeaveAll = (work: CityWork, again: boolean) => Promise<readonly GridResult[]>;

/** What the weight of `moved` is multiplied by when a limit must be held; the last leaves no term beside it. */
const STICKINESS = [4, 16, 1000];

/**
 * Redraws the grids of a city whose inputs differ from the baseline's; takes the others over as they are. Where more
 * households would move than allowed, the grids with moved households are woven again with a rising weight of `moved`, and
 * of all the results those are taken that keep the limit at the least cost.
 *
 * @throws InputError `max-moved-impossible` when the limit cannot be kept with the least violation; `lock-…` when a locked
 * micro-grid cannot stay
 */
export async function redrawCity(
  work: CityWork,
  index: BaselineIndex,
  wishes: Wishes,
  weave: WeaveAll,
): Promise<Redrawn> {
  const changed: number[] = [];
  const leftBehind: number[] = [];
  let unchanged = 0;
  let unhashed = 0;
  const results = new Array<GridResult>(work.length);
  for (let grid = 0; grid < work.length; grid++) {
    const task = work.task(grid);
    const row = index.row(task.grid.code);
    const same = row !== undefined && row.inputHash === inputHash(task);
    const asked = wishes.only.size === 0 || wishes.only.has(task.grid.code);
    if (row?.inputHash === '') unhashed++;
    if (same) unchanged++;
    else if (!asked && row) leftBehind.push(grid);
    if (asked && !same) changed.push(grid);
    else results[grid] = row ? takenOver(task, index) : notAsked(task);
  }
  const taskOf = (grid: number, stickiness: number | null): GridTask => {
    const task = work.task(grid);
    return { ...task, baseline: index.partOf(task, wishes.locked, stickiness) };
  };
  const first = await weave(partOf(work, changed, taskOf, null), false);
  const refusal = first.find((result) => result.redrawn?.refusal)?.redrawn?.refusal;
  if (refusal) throw new InputError(refusal.code, refusal.args);
  changed.forEach((grid, i) => {
    results[grid] = first[i]!;
  });
  const limit = await heldTo(work, wishes, weave, changed, taskOf, results);
  const troubles = new Map<string, Note>();
  for (const grid of changed) {
    const own = index.microgrids(work.task(grid).grid.code);
    results[grid]!.redrawn?.troubles.forEach((trouble, label) => {
      if (trouble) troubles.set(own[label]!.code, trouble);
    });
  }
  return { results, unchanged, leftBehind, troubles, unhashed, limit };
}

/** A grid that is in no plan yet and was not asked for. Without the mark of its inputs, the next redraw looks at it. */
function notAsked(task: GridTask): GridResult {
  const { code } = task.grid;
  const row = setAsideRow(task, limitsOf(task), note('redraw-not-asked', { grid: code }));
  return {
    row: { ...row, inputHash: '' },
    microgrids: [],
    places: [],
    buildingOfRow: new Int32Array(task.households.length).fill(-1),
    timing: { grid: code, place: 0, tessellate: 0, solve: 0, dissolve: 0 },
  };
}

type TaskOf = (grid: number, stickiness: number | null) => GridTask;

async function heldTo(
  work: CityWork,
  wishes: Wishes,
  weave: WeaveAll,
  changed: readonly number[],
  taskOf: TaskOf,
  results: GridResult[],
): Promise<Redrawn['limit']> {
  if (wishes.maxMoved === null) return null;
  const count = (grid: number, result: GridResult): Moved => {
    const task = taskOf(grid, null);
    return movedIn(task, task.baseline!, result);
  };
  let common = 0;
  for (let grid = 0; grid < work.length; grid++) if (results[grid]) common += count(grid, results[grid]!).common;
  const limit = wishes.maxMoved(common);
  const moving = changed
    .map((grid) => ({
      grid,
      found: [results[grid]!],
      options: [optionOf(results[grid]!, count(grid, results[grid]!))],
    }))
    .filter(({ options }) => options[0]!.moved > 0);
  const from = moving.reduce((sum, { options }) => sum + options[0]!.moved, 0);
  if (from <= limit) return { households: limit, from };
  for (const stickiness of STICKINESS) {
    const again = await weave(
      partOf(
        work,
        moving.map(({ grid }) => grid),
        taskOf,
        stickiness,
      ),
      true,
    );
    moving.forEach((one, i) => {
      one.found.push(again[i]!);
      one.options.push(optionOf(again[i]!, count(one.grid, again[i]!)));
    });
  }
  const options = moving.map((one) => one.options);
  const chosen = holdMoved(options, limit);
  if (chosen === null) {
    const least = leastMoved(options);
    const share = `${((100 * least) / common).toFixed(2)} %`;
    throw new InputError('max-moved-impossible', { limit, least, common, share });
  }
  moving.forEach(({ grid, found }, i) => {
    results[grid] = withBoundOf(found[0]!, found[chosen[i]!]!);
  });
  return { households: limit, from };
}

function optionOf({ row }: GridResult, { moved }: Moved): Option {
  return { moved, violation: row.violation, cost: row.objective * row.households };
}

/** A bound of the problem without the limit is one with it. */
function withBoundOf(free: GridResult, held: GridResult): GridResult {
  if (free === held || free.row.bound === null || free.row.violation !== held.row.violation) return held;
  const bound = Math.min(free.row.bound, held.row.objective);
  const gap = held.row.objective > 0 ? (held.row.objective - bound) / held.row.objective : 0;
  return { ...held, row: { ...held.row, bound, gap } };
}

function partOf(work: CityWork, grids: readonly number[], taskOf: TaskOf, stickiness: number | null): CityWork {
  return {
    ...work,
    length: grids.length,
    rows: grids.map((grid) => work.rows[grid]!),
    buildings: grids.map((grid) => work.buildings[grid]!),
    task: (i) => taskOf(grids[i]!, stickiness),
  };
}
