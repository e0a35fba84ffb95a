import type { SurveyRole } from '../../src/main.ts';
import type { Listener } from '../engine/protocol.ts';
import { chosenCsv } from './chosenCsv.ts';
import { indicesOf, monthsOf } from './chosenIncidents.ts';
import { flagsOf } from './commandLine.ts';
import type { Hands } from './hands.ts';
import { AS_FOUND, flagsOfReading, readAs } from './readings.ts';
import { type Question, resultIn } from './results.ts';
import type { Analysis } from './store.ts';

/** Where the engine keeps what was found, and the incidents that the time filters leave. */
const FOUND = 'hotspots';
const CHOSEN = 'incidents-chosen.csv';
/** Months below which periods are weeks: trends need ten periods or more. */
const FEW_MONTHS = 12;
/** Rounds of the Monte Carlo test: p down to 0.005, at a fifth of the time of the usual 999. */
const REPLICATES = '199';

/** What an analyst can do with incidents. */
export class AnalysisActions {
  readonly #hands: Hands;

  constructor(hands: Hands) {
    this.#hands = hands;
  }

  async open(file: string): Promise<void> {
    const { lang, readings, linked } = this.#hands.store.state;
    this.#hands.store.set({ errors: [] });
    try {
      const incidents = await this.#hands.engine.incidents(file, readAs(readings, ['incidents']), lang);
      const months = monthsOf(incidents);
      const within = (value: number | null | undefined, count: number) =>
        value === null || value === undefined || value >= count ? null : value;
      this.#hands.store.set({
        linked: null,
        guide: null,
        analysis: {
          file,
          incidents,
          shows: linked?.shows ?? 'points',
          // A link tells filters by number, never by name.
          category: within(linked?.category, incidents.categories.length),
          month: within(linked?.month, months?.count ?? 0),
          span: within(linked?.span, 1 + (months?.count ?? 0)) ?? 1,
          hours: linked?.hours ?? null,
          playing: false,
          question: 'where',
          on: 'h3',
          by: 'count',
          period: (months?.count ?? 0) < FEW_MONTHS ? '7d' : 'month',
          results: {},
        },
      });
    } catch (error) {
      this.#hands.fail(error);
    }
  }

  close(): void {
    this.#hands.store.set({ analysis: null });
  }

  set(change: Partial<Analysis>): void {
    const { analysis } = this.#hands.store.state;
    if (analysis) this.#hands.store.set({ analysis: { ...analysis, ...change } });
  }

  /** What `hotspots` is asked. */
  raw(): Record<string, string | string[]> {
    const { analysis, readings, view } = this.#hands.store.state;
    if (!analysis) return {};
    const { question, on, by, period, month, hours } = analysis;
    const timed = month !== null || hours !== null;
    const category = analysis.category === null ? undefined : analysis.incidents.categories[analysis.category];
    const onPlan = on === 'plan' && view !== null;
    const { households } = this.#hands.names();
    const rated = by === 'households' && question === 'where' && !onPlan && households.length > 0;
    const read: readonly SurveyRole[] = rated ? ['incidents', 'households'] : ['incidents'];
    return {
      incidents: timed ? CHOSEN : analysis.file,
      ...(onPlan ? { plan: this.#hands.plan } : {}),
      ...(by === 'households' && question !== 'emerging' ? ratesBy(question, onPlan, households) : {}),
      ...(question === 'scan' ? { replicates: REPLICATES } : {}),
      ...(question === 'emerging' ? { period } : {}),
      // The chosen ones are of that category already, and in WGS 84.
      ...(category === undefined || timed ? {} : { category }),
      ...flagsOfReading(readAs(timed ? { ...readings, incidents: AS_FOUND } : readings, read)),
      out: FOUND,
    };
  }

  commandLine(): string {
    return `gridloom hotspots ${this.#hands.store.state.analysis?.question ?? 'where'} ${flagsOf(this.raw())}`;
  }

  /** The incidents that the filters leave, as a table. */
  chosen(): { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null {
    const { analysis } = this.#hands.store.state;
    if (!analysis) return null;
    return { name: CHOSEN, bytes: new TextEncoder().encode(chosenCsv(analysis.incidents, indicesOf(analysis))) };
  }

  /** Puts the question as the command line does. */
  async test(): Promise<void> {
    const { lang, analysis } = this.#hands.store.state;
    if (!analysis) return;
    const { question, month, hours } = analysis;
    const listener: Listener = {
      started: (what, total) => this.#hands.store.set({ task: { what, done: 0, total } }),
      step: (done) => {
        const { task } = this.#hands.store.state;
        if (task) this.#hands.store.set({ task: { ...task, done } });
      },
    };
    this.#hands.store.set({ errors: [] });
    try {
      const chosen = month !== null || hours !== null ? this.chosen() : null;
      if (chosen) await this.#hands.engine.put([{ name: chosen.name, file: new Blob([chosen.bytes]) }]);
      const outcome = await this.#hands.engine.run(`hotspots ${question}`, this.raw(), lang, listener);
      // Where the engine keeps the files is nothing to the user.
      const told = outcome?.lines.filter((line) => !line.endsWith(FOUND)).join('\n') ?? '';
      const result = resultIn(question, await this.#hands.engine.fetch(FOUND), told);
      const now = this.#hands.store.state.analysis;
      if (now) this.set({ shows: question, results: { ...now.results, [question]: result } });
    } catch (error) {
      this.#hands.fail(error);
    } finally {
      this.#hands.store.set({ task: null });
    }
  }
}

/** Flags that set incidents against the households that live there; H3 cells count them from the register. */
function ratesBy(
  question: Question,
  onPlan: boolean,
  households: readonly string[],
): Record<string, string | string[]> {
  if (question === 'scan') return onPlan ? { population: 'households' } : {};
  if (onPlan) return { population: 'households', rate: 'eb' };
  return households.length === 0 ? {} : { households: [...households], rate: 'eb' };
}
