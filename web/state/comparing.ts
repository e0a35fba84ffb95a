import type { EngineClient } from '../engine/client.ts';
import type { ChosenBlob } from '../engine/protocol.ts';
import { movedBuildings } from './movedBuildings.ts';
import type { Store } from './store.ts';

/** Where the engine keeps the plan that others are compared with. */
const BASELINE = 'baseline';

/** Sets the plan that is shown beside an earlier one, by the command `compare`. */
export class Comparing {
  readonly #store: Store;
  readonly #engine: EngineClient;
  readonly #plan: string;
  readonly #fail: (error: unknown) => void;
  #asked: readonly unknown[] = [];

  constructor(store: Store, engine: EngineClient, plan: string, fail: (error: unknown) => void) {
    this.#store = store;
    this.#engine = engine;
    this.#plan = plan;
    this.#fail = fail;
    store.listen(() => void this.#compare());
  }

  /** The plan that is shown becomes the baseline. */
  async pin(): Promise<void> {
    await this.#take(this.#engine.held(this.#plan), null);
  }

  /** The files of a saved plan, or its GeoPackage, become the baseline. */
  async open(files: readonly File[]): Promise<void> {
    await this.#take(
      files.map((file) => ({ name: file.name, file })),
      files[0]?.name ?? null,
    );
  }

  drop(): void {
    this.#store.set({ baseline: null, comparison: null });
  }

  show(shown: boolean): void {
    const { comparison } = this.#store.state;
    if (comparison) this.#store.set({ comparison: { ...comparison, shown } });
  }

  /** The same as one line for a terminal. */
  commandLine(): string {
    return `gridloom compare ${BASELINE} ${this.#plan}`;
  }

  async #take(files: readonly ChosenBlob[], name: string | null): Promise<void> {
    this.#store.set({ errors: [] });
    try {
      await this.#engine.plan(BASELINE, files, this.#store.state.lang);
      this.#store.set({ baseline: { name }, comparison: null });
    } catch (error) {
      this.#fail(error);
    }
  }

  async #compare(): Promise<void> {
    const { view, baseline, lang } = this.#store.state;
    if (!view || !baseline) {
      this.#asked = [];
      return;
    }
    const asking = [view, baseline, lang];
    if (asking.every((own, i) => own === this.#asked[i])) return;
    this.#asked = asking;
    try {
      const outcome = await this.#engine.run('compare', { A: BASELINE, B: this.#plan, show: '12' }, lang);
      if (!outcome) return;
      this.#store.set({
        comparison: { moved: movedBuildings(outcome), tables: outcome.tables, lines: outcome.lines, shown: true },
      });
    } catch (error) {
      this.drop();
      this.#fail(error);
    }
  }
}
