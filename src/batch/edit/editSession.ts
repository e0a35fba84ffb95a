import { InputError } from '../../model/error.ts';
import { type Note, note } from '../../model/note.ts';
import type { Plan } from '../../model/plan.ts';
import type { StoredPlan } from '../../model/storedPlan.ts';
import type { PlanFrame } from '../assemblePlan.ts';
import type { GridResult } from '../gridTask.ts';
import type { Engine } from '../prepareGround.ts';
import { assembleRedrawn } from '../redraw/assembleRedrawn.ts';
import { baselineIndex } from '../redraw/baselineIndex.ts';
import { takenOver } from '../redraw/takenOver.ts';
import { type City, splitCity } from '../splitCity.ts';
import { applyEdit } from './applyEdit.ts';
import { editedResult } from './editedResult.ts';
import { firstState, type GridState, type OpenGrid, openGrid } from './openGrid.ts';
import { type StateFigures, stateFigures } from './stateFigures.ts';
import { editOf, type Step, stepOf } from './step.ts';

/** What a step led to. */
export type Done =
  | { readonly figures: StateFigures; readonly state: GridState }
  | { readonly refusal: Note; readonly offer: Step | null };

interface Entry {
  readonly step: Step;
  readonly before: GridState;
  readonly after: GridState;
}

/** A plan that a planner changes by hand, grid by grid, with every step kept: undo and redo go as far as she went. */
export class EditSession {
  readonly #engine: Engine;
  readonly #city: City;
  readonly #work: ReturnType<typeof splitCity>;
  readonly #plan: StoredPlan;
  readonly #index: ReturnType<typeof baselineIndex>;
  readonly #gridOf: ReadonlyMap<string, number>;
  readonly #open = new Map<string, OpenGrid>();
  readonly #state = new Map<string, GridState>();
  readonly #past: Entry[] = [];
  readonly #future: Entry[] = [];

  /** @param city the inputs that the plan was made from */
  constructor(engine: Engine, city: City, plan: StoredPlan) {
    this.#engine = engine;
    this.#city = city;
    this.#plan = plan;
    this.#work = splitCity(city, plan.parameters);
    this.#index = baselineIndex(plan);
    this.#gridOf = new Map(city.grids.map(({ code }, grid) => [code, grid]));
  }

  /** Steps so far, and those that were undone, the next to be redone first. */
  get history(): { readonly past: readonly Step[]; readonly future: readonly Step[] } {
    return { past: this.#past.map(({ step }) => step), future: this.#future.map(({ step }) => step).reverse() };
  }

  /**
   * A grid with its present state; cut into cells at the first call.
   * @throws InputError `step-grid` for one that the inputs or the plan do not have
   */
  grid(code: string): { readonly open: OpenGrid; readonly state: GridState } {
    let open = this.#open.get(code);
    if (!open) {
      const grid = this.#gridOf.get(code);
      const row = this.#index.row(code);
      if (grid === undefined || row === undefined || row.status === 'set-aside' || row.microgrids === 0)
        throw new InputError('step-grid', { grid: code });
      const task = this.#work.task(grid);
      open = openGrid(this.#engine, { ...task, baseline: this.#index.partOf(task, new Set(), null) });
      this.#open.set(code, open);
      this.#state.set(code, firstState(open));
    }
    return { open, state: this.#state.get(code)! };
  }

  figures(code: string): StateFigures {
    const { open, state } = this.grid(code);
    return stateFigures(open, state);
  }

  /** Takes a step; what was undone before it can not be redone any more. */
  do(step: Step): Done {
    const { open, state } = this.grid(step.grid);
    const { seed, effort } = this.#plan.parameters;
    const edited = applyEdit(open, state, editOf(open, state, step), { solve: this.#engine.solve, seed, effort });
    if ('refusal' in edited)
      return {
        refusal: edited.refusal,
        offer: edited.offer === null ? null : stepOf(open, state, edited.offer),
      };
    this.#past.push({ step, before: state, after: edited.state });
    this.#future.length = 0;
    this.#state.set(step.grid, edited.state);
    return { figures: stateFigures(open, edited.state), state: edited.state };
  }

  /** The grid of the step that was undone; null when there was none. */
  undo(): string | null {
    const entry = this.#past.pop();
    if (!entry) return null;
    this.#future.push(entry);
    this.#state.set(entry.step.grid, entry.before);
    return entry.step.grid;
  }

  redo(): string | null {
    const entry = this.#future.pop();
    if (!entry) return null;
    this.#past.push(entry);
    this.#state.set(entry.step.grid, entry.after);
    return entry.step.grid;
  }

  /** The plan as it stands, with the table old → new; untouched grids are those of the plan, byte for byte. */
  plan(frame: PlanFrame): Plan {
    const touched = new Set(
      this.#past.filter(({ step }) => !('lock' in step || 'unlock' in step)).map(({ step }) => step.grid),
    );
    let unchanged = 0;
    const troubles = new Map<string, Note>();
    const results = Array.from({ length: this.#work.length }, (_, grid): GridResult => {
      const task = this.#work.task(grid);
      const { code } = task.grid;
      const row = this.#index.row(code);
      if (row === undefined) throw new InputError('step-other-inputs', { grid: code });
      if (!touched.has(code)) {
        unchanged++;
        return takenOver(task, this.#index);
      }
      const { open, state } = this.grid(code);
      for (const { code: old } of open.baseline.microgrids) troubles.set(old, note('change-by-hand'));
      return editedResult(this.#engine, open, state, row);
    });
    const redrawn = { results, unchanged, leftBehind: [], troubles, unhashed: 0, limit: null };
    const wishes = { locked: new Set<string>(), only: new Set<string>(), maxMoved: null };
    return assembleRedrawn(this.#city, this.#work, redrawn, this.#index, wishes, frame);
  }
}
