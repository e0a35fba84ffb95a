import {
  EditSession,
  type InputChecksum,
  type Lang,
  loadGeos,
  type OutputFile,
  type PlanParameters,
  type Platform,
  renderNote,
  type Solve,
  type Step,
  solve,
  storedPlanFiles,
  type Town,
  toStored,
} from '../../src/main.ts';
import { type ColouredPlan, type EditView, editViewOf } from './editView.ts';
import type { Refused, TownNames } from './protocol.ts';
import type { TownParts } from './townParts.ts';

/** The plan that is changed, and what it was made from. */
interface Subject {
  readonly path: string;
  readonly names: TownNames;
  readonly parameters: PlanParameters;
  /** Of its micro-grids, as the page has them. */
  readonly colour: Uint8Array;
}

interface Bench {
  readonly session: EditSession;
  readonly town: Town;
  readonly inputs: readonly InputChecksum[];
  readonly coloured: ColouredPlan;
}

/** Changes by hand of one plan; all that they need is read when the first is made. */
export class Handwork {
  readonly #subject: Subject;
  readonly #parts: TownParts;
  #bench: Promise<Bench> | null = null;
  /** The grid that was changed last. */
  #grid: string | null = null;
  /** Is told how far the solver is, 0–1. */
  #told: (share: number) => void = () => {};

  constructor(subject: Subject, parts: TownParts) {
    this.#subject = subject;
    this.#parts = parts;
  }

  async open(grid: string, platform: Platform): Promise<EditView> {
    const { session, coloured } = await this.#ready(platform);
    const edit = editViewOf(session, grid, coloured);
    this.#grid = grid;
    return edit;
  }

  /** Takes steps until one is refused; `told` hears how far a step is for which the solver draws anew, 0–1. */
  async take(
    steps: readonly Step[],
    lang: Lang,
    platform: Platform,
    told: (share: number) => void,
  ): Promise<{ readonly edit: EditView | null; readonly refused: Refused | null }> {
    const { session, coloured } = await this.#ready(platform);
    this.#told = told;
    for (const step of steps) {
      const done = session.do(step);
      if ('refusal' in done) {
        const refused = { text: renderNote(done.refusal, lang), offer: done.offer };
        return { edit: editViewOf(session, step.grid, coloured), refused };
      }
      this.#grid = step.grid;
    }
    return { edit: this.#grid === null ? null : editViewOf(session, this.#grid, coloured), refused: null };
  }

  async back(way: 'undo' | 'redo', platform: Platform): Promise<EditView | null> {
    const { session, coloured } = await this.#ready(platform);
    this.#grid = (way === 'undo' ? session.undo() : session.redo()) ?? this.#grid;
    return this.#grid === null ? null : editViewOf(session, this.#grid, coloured);
  }

  /** The files of the plan as it is now. */
  async files(lang: Lang, platform: Platform): Promise<readonly OutputFile[]> {
    const { session, town, inputs } = await this.#ready(platform);
    const parameters = { ...this.#subject.parameters, lang, version: platform.version };
    return [...storedPlanFiles(toStored(session.plan({ ...town, inputs, parameters })))];
  }

  #ready(platform: Platform): Promise<Bench> {
    this.#bench ??= this.#prepare(platform);
    this.#bench.catch(() => {
      this.#bench = null;
    });
    return this.#bench;
  }

  async #prepare(platform: Platform): Promise<Bench> {
    const { path, names, parameters, colour } = this.#subject;
    const plan = await platform.readPlan(path);
    const { town, inputs } = await this.#parts.town(platform, names, parameters);
    const telling: Solve = (instance, options) => solve(instance, { ...options, told: (share) => this.#told(share) });
    const engine = { geos: await loadGeos(), solve: telling, now: () => performance.now() };
    const session = new EditSession(engine, town, plan);
    return { session, town, inputs, coloured: { microgrids: plan.microgrids, colour } };
  }
}
