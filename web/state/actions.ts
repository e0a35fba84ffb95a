import type { EngineClient } from '../engine/client.ts';
import type { ChosenBlob, ReadAs, TownNames } from '../engine/protocol.ts';
import { offer } from '../files/offer.ts';
import { say } from '../words/words.ts';
import { AnalysisActions } from './analysing.ts';
import { flagsOf } from './commandLine.ts';
import { Comparing } from './comparing.ts';
import { Derived } from './derived.ts';
import { EditActions } from './editing.ts';
import { faultText } from './faultText.ts';
import { OpenActions, opened } from './opening.ts';
import { flagsOfReading, readingsOf } from './readings.ts';
import { forget, rememberStart, rememberSteps, unfinished } from './recovery.ts';
import { drawnOnce, SAMPLE_ROLES, sampleFiles, sampleView } from './sample.ts';
import { type ChosenFile, DEFAULT_OPTIONS, type Store, type Unfinished } from './store.ts';
import { TakeAway } from './takeAway.ts';

/** Where the engine keeps the plan that is shown. */
export const PLAN = 'plan';

/** What the command line tells of the data that it serves. */
interface ServedData extends ReadAs {
  readonly files: readonly ChosenFile[];
  readonly plan: readonly { readonly name: string; readonly bytes: number }[];
}

/** Bytes of a town and plan that are taken at once. */
const SOON = 20_000_000;
/** Roles and files of a plan that the map needs first. */
const FIRST = ['grids', 'report.json', 'microgrids.geojson'];

type Raw = Record<string, string | string[]>;

/** What the user can do, apart from how it looks. */
export class Actions {
  readonly #store: Store;
  readonly #engine: EngineClient;

  readonly open: OpenActions;
  readonly edits: EditActions;
  readonly analysis: AnalysisActions;
  readonly takeAway: TakeAway;
  readonly comparing: Comparing;
  /** The plan whose changes are being remembered. */
  #remembered: unknown = null;

  constructor(store: Store, engine: EngineClient) {
    this.#store = store;
    this.#engine = engine;
    const fail = (error: unknown) => this.#fail(error);
    this.open = new OpenActions(store, engine, PLAN, fail);
    const hands = { store, engine, plan: PLAN, names: () => this.names(), fail };
    this.analysis = new AnalysisActions(hands);
    new Derived(hands);
    this.takeAway = new TakeAway(store, engine, PLAN);
    this.comparing = new Comparing(store, engine, PLAN, fail);
    this.edits = new EditActions(store, engine, fail, (steps) => {
      const { files, options, readings, view } = store.state;
      if (this.#remembered !== view) {
        this.#remembered = view;
        void rememberStart({ files: this.open.blobs, roles: files, options, readings, plan: engine.held(PLAN) });
      }
      void rememberSteps(steps);
    });
  }

  /** Looks what an earlier visit has left: unfinished work, and the basemap. */
  async lookBack(): Promise<void> {
    const [left] = await Promise.all([unfinished(), this.open.basemap.again()]);
    this.#store.set({ left });
  }

  /** Takes unfinished work up again: the same files, the same plan, the same steps. */
  async recover({ files, roles, options, readings, plan, steps }: Unfinished): Promise<void> {
    this.#store.set({ left: null, options, readings, errors: [] });
    try {
      await this.open.takeAgain(files, roles);
      await this.#engine.plan(PLAN, plan, this.#store.state.lang);
      await this.open.show();
      const [first] = steps;
      if (!first || this.#store.state.view === null) return;
      await this.edits.open(first.grid);
      await this.edits.again(steps);
    } catch (error) {
      this.#fail(error);
    }
  }

  async discard(): Promise<void> {
    await forget();
    this.#store.set({ left: null });
  }

  /** The changes by hand become the plan that is shown. */
  async keep(): Promise<void> {
    try {
      const { lang } = this.#store.state;
      await this.#engine.keep(PLAN, lang);
      this.#store.set({ view: await this.#engine.view(PLAN, this.names(), lang), editing: null });
      await this.open.completed();
      await forget();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Shows the sample as it was woven when the page was built, then hands its files to the engine. */
  async openSample(): Promise<void> {
    const { lang } = this.#store.state;
    try {
      const view = await sampleView(lang);
      this.open.clear();
      this.#store.set({ ...opened, view, files: SAMPLE_ROLES, options: DEFAULT_OPTIONS });
      await this.#engine.prepare(async () => {
        await drawnOnce();
        const { inputs, plan } = await sampleFiles(lang);
        const bytes = new Map(inputs.map(({ name, file }) => [name, file.size]));
        const sized = this.#store.state.files.map((own) => ({ ...own, bytes: bytes.get(own.name) ?? own.bytes }));
        await this.open.takeAgain(inputs, sized);
        await this.#engine.put(plan.map(({ name, file }) => ({ name: `${PLAN}/${name}`, file })));
        await this.#engine.view(PLAN, this.names(), lang);
      });
      void forget();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** The data that the command line serves with the page: inputs, and a plan of them where there is one. */
  async openServed(manifest: string): Promise<void> {
    const { lang } = this.#store.state;
    this.#store.set({ task: { what: say(lang, 'loading'), done: 0, total: 0 } });
    try {
      const root = new URL(manifest, document.baseURI);
      const { files, plan, ...as } = (await (await fetch(root)).json()) as ServedData;
      const load = async (part: { readonly name: string }, folder: string): Promise<ChosenBlob> => {
        const name = `${folder}${part.name}`;
        const response = await fetch(new URL(name.split('/').map(encodeURIComponent).join('/'), root));
        return { name, file: await response.blob() };
      };
      const loadAll = async (inputs: typeof files, parts: typeof plan) => {
        const blobs = await Promise.all(inputs.map((part) => load(part, '')));
        this.open.hold(blobs);
        await this.#engine.put([...blobs, ...(await Promise.all(parts.map((part) => load(part, `${PLAN}/`))))]);
      };
      this.open.clear();
      this.#store.set({
        files,
        readings: readingsOf(as, ['grids', 'households', 'buildings', 'barriers', 'incidents']),
      });
      // Of a large plan what the map needs first comes first.
      const bytes = [...files, ...plan].reduce((sum, part) => sum + part.bytes, 0);
      const first = (name: string) => bytes < SOON || plan.length === 0 || FIRST.includes(name);
      const inputs = files.filter(({ role }) => first(role));
      const parts = plan.filter(({ name }) => first(name));
      await loadAll(inputs, parts);
      if (plan.length > 0) {
        this.#store.set({ ...opened, view: await this.#engine.view(PLAN, this.names(), lang, this.open.listener()) });
        await this.#engine.prepare(async () => {
          await drawnOnce();
          await loadAll(
            files.filter((file) => !inputs.includes(file)),
            plan.filter((file) => !parts.includes(file)),
          );
        });
        await this.open.completed();
      }
      const calls = files.find(({ role }) => role === 'incidents');
      if (calls) await this.analysis.open(calls.name);
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#store.set({ task: null });
    }
  }

  /** The main job over the chosen files, then the map. */
  async weave(): Promise<void> {
    const { lang } = this.#store.state;
    const names = this.names();
    if (names.grids.length === 0) return this.#store.set({ errors: [say(lang, 'need-grids')] });
    if (names.households.length === 0) return this.#store.set({ errors: [say(lang, 'need-households')] });
    this.open.stopLooking();
    this.#store.set({
      task: { what: say(lang, 'working'), done: 0, total: 0 },
      errors: [],
      messages: [],
      editing: null,
      waiting: null,
      guide: null,
    });
    await forget();
    try {
      const listener = this.open.listener();
      // What is to be woven is seen before it is; its faults are told by the command.
      if (!this.#store.state.view)
        this.#store.set({ town: await this.#engine.town(names, lang, listener).catch(() => null) });
      await this.#engine.run('partition', this.raw(), lang, listener);
      this.#store.set({ view: await this.#engine.view(PLAN, names, lang, listener), selected: -1 });
      await this.open.completed();
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#store.set({ task: null });
    }
  }

  /** Ends what runs. The plan that is shown stays. */
  cancel(): void {
    this.open.stopLooking();
    this.#engine.cancel();
    this.#store.set({ task: null });
  }

  /** Offers the files of the plan to be saved. */
  async save(): Promise<void> {
    for (const { name, file } of await this.#engine.written(PLAN)) offer(name, file);
  }

  names(): TownNames {
    return this.open.names();
  }

  /** The options as the command line would hand them over. */
  raw(): Raw {
    const { options } = this.#store.state;
    return {
      ...this.#inputs(),
      ...(options.min === 50 ? {} : { min: String(options.min) }),
      ...(options.max === 100 ? {} : { max: String(options.max) }),
      ...(options.effort === 'normal' ? {} : { effort: options.effort }),
      ...(options.seed === 1 ? {} : { seed: String(options.seed) }),
      out: PLAN,
    };
  }

  /** The same as one line for a terminal. */
  commandLine(): string {
    return `gridloom partition ${flagsOf(this.raw())}`;
  }

  /** The changes by hand as one line for a terminal. */
  editLine(): string {
    const steps = this.#store.state.editing?.view.past ?? [];
    const raw = { ...this.#inputs(), step: steps.map((step) => JSON.stringify(step)), out: `${PLAN}-2` };
    return `gridloom edit ${PLAN} ${flagsOf(raw)}`;
  }

  /** The town's files and how they are read. */
  #inputs(): Raw {
    const { grids, households, buildings, barriers, ...as } = this.names();
    return {
      grids: [...grids],
      households: [...households],
      ...(buildings.length === 0 ? {} : { buildings: [...buildings] }),
      ...(barriers.length === 0 ? {} : { barriers: [...barriers] }),
      ...flagsOfReading(as),
    };
  }

  #fail(error: unknown): void {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    const { lang, errors } = this.#store.state;
    const text = faultText(error, lang);
    // What failed late does not hide what failed since.
    this.#store.set({ errors: [text, ...errors.filter((own) => own !== text)] });
  }
}
