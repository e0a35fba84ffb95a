import type { EngineClient, Listener } from '../engine/client.ts';
import type { TownNames } from '../engine/protocol.ts';
import { chosenCsv } from './chosenCsv.ts';
import { indicesOf, monthsOf } from './chosenIncidents.ts';
import { flagsOf } from './commandLine.ts';
import { flagsOfReading, readAs } from './readings.ts';
import { type Question, resultIn } from './results.ts';
import type { Analysis, Store } from './store.ts';

/** Where the engine keeps what was found, and the incidents that the time filters leave. */
const FOUND = 'hotspots';
const CHOSEN = 'incidents-chosen.csv';
/** Months below which periods are weeks: trends need ten periods or more. */
const FEW_MONTHS = 12;
/** Rounds of the Monte Carlo test: p down to 0.005, at a fifth of the time of the usual 999. */
const REPLICATES = '199';

/** What an analyst can do with incidents. */
export class AnalysisActions {
  readonly #store: Store;
  readonly #engine: EngineClient;
  readonly #plan: string;
  readonly #names: () => TownNames;
  readonly #fail: (error: unknown) => void;

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
  }

  async open(file: string): Promise<void> {
    const { lang, readings, linked } = this.#store.state;
    try {
      const incidents = await this.#engine.incidents(file, readAs(readings, ['incidents']), lang);
      const months = monthsOf(incidents);
      const within = (value: number | null | undefined, count: number) =>
        value === null || value === undefined || value >= count ? null : value;
      this.#store.set({
        error: null,
        linked: null,
        guide: null,
        analysis: {
          file,
          incidents,
          shows: linked?.shows ?? 'points',
          // A link tells filters by number, never by name.
          category: within(linked?.category, incidents.categories.length),
          month: within(linked?.month, months?.count ?? 0),
          hour: within(linked?.hour, 7 * 24),
          playing: false,
          question: 'where',
          on: 'h3',
          by: 'count',
          period: (months?.count ?? 0) < FEW_MONTHS ? '7d' : 'month',
          results: {},
        },
      });
    } catch (error) {
      this.#fail(error);
    }
  }

  close(): void {
    this.#store.set({ analysis: null });
  }

  set(change: Partial<Analysis>): void {
    const { analysis } = this.#store.state;
    if (analysis) this.#store.set({ analysis: { ...analysis, ...change } });
  }

  /** What `hotspots` is asked. */
  raw(): Record<string, string | string[]> {
    const { analysis, readings, view } = this.#store.state;
    if (!analysis) return {};
    const { question, on, by, period, month, hour } = analysis;
    const timed = month !== null || hour !== null;
    const category = analysis.category === null ? undefined : analysis.incidents.categories[analysis.category];
    const onPlan = on === 'plan' && view !== null;
    const { households } = this.#names();
    return {
      incidents: timed ? CHOSEN : analysis.file,
      ...(onPlan ? { plan: this.#plan } : {}),
      ...(by === 'households' && question !== 'emerging' ? ratesBy(question, onPlan, households[0] ?? '') : {}),
      ...(question === 'scan' ? { replicates: REPLICATES } : {}),
      ...(question === 'emerging' ? { period } : {}),
      // The chosen ones are of that category already, and in WGS 84.
      ...(category === undefined || timed ? {} : { category }),
      ...(timed ? {} : flagsOfReading(readAs(readings, ['incidents']))),
      out: FOUND,
    };
  }

  commandLine(): string {
    return `gridloom hotspots ${this.#store.state.analysis?.question ?? 'where'} ${flagsOf(this.raw())}`;
  }

  /** The incidents that the filters leave, as a table. */
  chosen(): { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null {
    const { analysis } = this.#store.state;
    if (!analysis) return null;
    return { name: CHOSEN, bytes: new TextEncoder().encode(chosenCsv(analysis.incidents, indicesOf(analysis))) };
  }

  /** Puts the question as the command line does. */
  async test(): Promise<void> {
    const { lang, analysis } = this.#store.state;
    if (!analysis) return;
    const { question, month, hour } = analysis;
    const listener: Listener = {
      started: (what, total) => this.#store.set({ task: { what, done: 0, total } }),
      step: (done) => {
        const { task } = this.#store.state;
        if (task) this.#store.set({ task: { ...task, done } });
      },
    };
    this.#store.set({ error: null });
    try {
      const chosen = month !== null || hour !== null ? this.chosen() : null;
      if (chosen) await this.#engine.put([{ name: chosen.name, file: new Blob([chosen.bytes]) }]);
      const outcome = await this.#engine.run(`hotspots ${question}`, this.raw(), lang, listener);
      // Where the engine keeps the files is nothing to the user.
      const told = outcome?.lines.filter((line) => !line.endsWith(FOUND)).join('\n') ?? '';
      const result = resultIn(question, await this.#engine.fetch(FOUND), told);
      const now = this.#store.state.analysis;
      if (now) this.set({ shows: question, results: { ...now.results, [question]: result } });
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#store.set({ task: null });
    }
  }
}

/** Flags that set incidents against the households that live there; H3 cells count them from the register. */
function ratesBy(question: Question, onPlan: boolean, households: string): Record<string, string> {
  if (question === 'scan') return onPlan ? { population: 'households' } : {};
  if (onPlan) return { population: 'households', rate: 'eb' };
  return households === '' ? {} : { households, rate: 'eb' };
}
