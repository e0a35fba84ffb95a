import { EngineError } from '../engine/engineError.ts';
import { say } from '../words/words.ts';
import { flagsOf } from './commandLine.ts';
import type { Hands } from './hands.ts';
import { flagsOfReading, readAs } from './readings.ts';

interface Vacancy {
  readonly microgrid: string;
  readonly missing: number;
}

/** Keeps what follows from plan, people and incidents in step with them: where incidents lie, which posts are vacant. */
export class Derived {
  readonly #hands: Hands;
  /** What was asked for last, so that nothing is asked twice. */
  #located: readonly unknown[] = [];
  #staffed: readonly unknown[] = [];
  #placed: unknown = null;

  constructor(hands: Hands) {
    this.#hands = hands;
    hands.store.listen(() => {
      void this.#locate();
      void this.#staff();
      void this.#place();
    });
  }

  async #locate(): Promise<void> {
    const { view, analysis } = this.#hands.store.state;
    if (!view || !analysis) return;
    const { incidents } = analysis;
    if (same(this.#located, [view, incidents])) return;
    this.#located = [view, incidents];
    try {
      const region = await this.#hands.engine.locate(incidents.positions);
      this.#hands.store.set({ located: { view, incidents, region } });
    } catch (error) {
      this.#hands.fail(error);
    }
  }

  async #place(): Promise<void> {
    const { view, layers } = this.#hands.store.state;
    if (!view || !layers.households || this.#placed === view.plan) return;
    this.#placed = view.plan;
    try {
      const positions = await this.#hands.engine.households();
      this.#hands.store.set({ places: { plan: view.plan, positions } });
    } catch (error) {
      this.#hands.fail(error);
    }
  }

  async #staff(): Promise<void> {
    const { view, colourBy, files, lang, readings } = this.#hands.store.state;
    const file = files.find(({ role }) => role === 'staff')?.name;
    if (!view || colourBy !== 'staff' || file === undefined) return;
    if (same(this.#staffed, [view, file, lang])) return;
    this.#staffed = [view, file, lang];
    try {
      const [households, ...more] = this.#hands.names().households;
      if (more.length > 0) throw new EngineError('user', say(lang, 'one-register', { n: more.length + 1 }));
      const as = flagsOfReading(readAs(readings, ['households', 'staff']));
      const raw = { plan: this.#hands.plan, staff: file, ...(households === undefined ? {} : { households }), ...as };
      const { plan, ...flags } = raw;
      const outcome = await this.#hands.engine.run('staff', raw, lang);
      const { vacancies } = (outcome?.json ?? { vacancies: [] }) as { readonly vacancies: readonly Vacancy[] };
      const missing = new Map<string, number>();
      for (const one of vacancies) missing.set(one.microgrid, (missing.get(one.microgrid) ?? 0) + one.missing);
      this.#hands.store.set({
        staffing: {
          view,
          vacancies: Uint8Array.from(view.microgrids, ({ code }) => missing.get(code) ?? 0),
          told: outcome?.lines[0] ?? '',
          line: `gridloom staff ${plan} ${flagsOf(flags)}`,
        },
      });
    } catch (error) {
      this.#hands.fail(error);
    }
  }
}

const same = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((own, i) => own === b[i]);
