import type { EngineClient } from '../engine/client.ts';
import type { TownNames } from '../engine/protocol.ts';
import { flagsOfReading, readAs } from './readings.ts';
import type { Store } from './store.ts';

interface Vacancy {
  readonly microgrid: string;
  readonly missing: number;
}

/** Keeps what follows from plan, people and incidents in step with them: where incidents lie, which posts are vacant. */
export class Derived {
  readonly #store: Store;
  readonly #engine: EngineClient;
  readonly #plan: string;
  readonly #names: () => TownNames;
  readonly #fail: (error: unknown) => void;
  /** What was asked for last, so that nothing is asked twice. */
  #located: readonly unknown[] = [];
  #staffed: readonly unknown[] = [];

  constructor(
    store: Store,
    engine: EngineClient,
    plan: string,
    names: () => TownNames,
    fail: (error: unknown) => void,
  ) {
    this.#store = store;
    this.#engine = engine;
    this.#plan = plan;
    this.#names = names;
    this.#fail = fail;
    store.listen(() => {
      void this.#locate();
      void this.#staff();
    });
  }

  async #locate(): Promise<void> {
    const { view, analysis } = this.#store.state;
    if (!view || !analysis) return;
    const { incidents } = analysis;
    if (same(this.#located, [view, incidents])) return;
    this.#located = [view, incidents];
    try {
      const region = await this.#engine.locate(incidents.positions);
      this.#store.set({ located: { view, incidents, region } });
    } catch (error) {
      this.#fail(error);
    }
  }

  async #staff(): Promise<void> {
    const { view, colourBy, files, lang, readings } = this.#store.state;
    const file = files.find(({ role }) => role === 'staff')?.name;
    if (!view || colourBy !== 'staff' || file === undefined) return;
    if (same(this.#staffed, [view, file])) return;
    this.#staffed = [view, file];
    try {
      const [households] = this.#names().households;
      const as = flagsOfReading(readAs(readings, ['households', 'staff']));
      const raw = { plan: this.#plan, staff: file, ...(households === undefined ? {} : { households }), ...as };
      const outcome = await this.#engine.run('staff', raw, lang);
      const { vacancies } = (outcome?.json ?? { vacancies: [] }) as { readonly vacancies: readonly Vacancy[] };
      const missing = new Map<string, number>();
      for (const one of vacancies) missing.set(one.microgrid, (missing.get(one.microgrid) ?? 0) + one.missing);
      this.#store.set({
        staffing: {
          view,
          vacancies: Uint8Array.from(view.microgrids, ({ code }) => missing.get(code) ?? 0),
          told: outcome?.lines[0] ?? '',
        },
      });
    } catch (error) {
      this.#fail(error);
    }
  }
}

const same = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((own, i) => own === b[i]);
