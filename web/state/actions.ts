import type { EngineClient } from '../engine/client.ts';
import type { NamedFile, TownNames } from '../engine/protocol.ts';
import { offer } from '../files/offer.ts';
import { say } from '../words/words.ts';
import { AnalysisActions } from './analysing.ts';
import { flagsOf } from './commandLine.ts';
import { Comparing } from './comparing.ts';
import { Derived } from './derived.ts';
import { EditActions } from './editing.ts';
import { faultText } from './faultText.ts';
import { guessRole } from './guessRole.ts';
import { forget, remember, unfinished } from './recovery.ts';
import type { Role, Store, Unfinished } from './store.ts';
import { TakeAway } from './takeAway.ts';

/** Where the engine keeps the plan that is shown. */
export const PLAN = 'plan';

/** What the command line tells of the data that it serves. */
interface ServedData {
  readonly files: readonly { readonly name: string; readonly role: Role }[];
  readonly plan: readonly string[];
  readonly crs: string | null;
}

/** What the user can do, apart from how it looks. */
export class Actions {
  readonly #store: Store;
  readonly #engine: EngineClient;

  readonly edits: EditActions;
  readonly analysis: AnalysisActions;
  readonly comparing: Comparing;
  readonly takeAway: TakeAway;
  #named: readonly NamedFile[] = [];

  constructor(store: Store, engine: EngineClient) {
    this.#store = store;
    this.#engine = engine;
    this.analysis = new AnalysisActions(
      store,
      engine,
      PLAN,
      () => this.names(),
      (error) => this.#fail(error),
    );
    new Derived(
      store,
      engine,
      PLAN,
      () => this.names(),
      (error) => this.#fail(error),
    );
    this.comparing = new Comparing(store, engine, PLAN, (error) => this.#fail(error));
    this.takeAway = new TakeAway(store, engine, PLAN);
    this.edits = new EditActions(
      store,
      engine,
      (error) => this.#fail(error),
      (steps) => {
        const { files, options } = store.state;
        void remember({ files: this.#named, roles: files, options, steps });
      },
    );
  }

  /** Looks whether work was left unfinished when the page was closed. */
  async lookBack(): Promise<void> {
    this.#store.set({ left: await unfinished() });
  }

  /** Takes unfinished work up again: the same files, the same plan, the same steps. */
  async recover({ files, roles, options, steps }: Unfinished): Promise<void> {
    this.#store.set({ left: null, options });
    this.#named = files;
    await this.#engine.put(files);
    this.#store.set({ files: roles });
    await this.weave(false);
    const [first] = steps;
    if (!first) return;
    await this.edits.open(first.grid);
    await this.edits.again(steps);
  }

  async discard(): Promise<void> {
    await forget();
    this.#store.set({ left: null });
  }

  /** The changes by hand become the plan that is shown. */
  async keep(): Promise<void> {
    try {
      await this.#engine.keep(PLAN, this.#store.state.lang);
      this.#store.set({ view: await this.#engine.view(PLAN, this.names()), editing: null });
      await forget();
    } catch (error) {
      this.#fail(error);
    }
  }

  async add(files: readonly File[]): Promise<void> {
    const named: NamedFile[] = [];
    for (const file of files) named.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    await this.addNamed(named);
  }

  async addNamed(files: readonly NamedFile[]): Promise<void> {
    await this.#engine.put(files);
    this.#named = [...this.#named.filter((file) => !files.some((other) => other.name === file.name)), ...files];
    const known = this.#store.state.files.filter((file) => !files.some((other) => other.name === file.name));
    const added = files.map(({ name, bytes }) => ({ name, bytes: bytes.length, role: guessRole(name, bytes) }));
    this.#store.set({ files: [...known, ...added], error: null });
  }

  assign(name: string, role: Role): void {
    this.#store.set({ files: this.#store.state.files.map((f) => (f.name === name ? { ...f, role } : f)) });
  }

  async openSample(urls: Readonly<Record<string, string>>): Promise<void> {
    const files: NamedFile[] = [];
    for (const [name, url] of Object.entries(urls))
      files.push({ name, bytes: new Uint8Array(await (await fetch(url)).arrayBuffer()) });
    this.#store.set({ files: [] });
    await this.addNamed(files);
    await this.weave();
  }

  /** The data that the command line serves with the page: inputs, and a plan of them where there is one. */
  async openServed(manifest: string): Promise<void> {
    const { lang } = this.#store.state;
    this.#store.set({ task: { what: say(lang, 'loading'), done: 0, total: 0 } });
    try {
      const root = new URL(manifest, document.baseURI);
      const { files, plan, crs } = (await (await fetch(root)).json()) as ServedData;
      const load = async (name: string): Promise<NamedFile> => {
        const response = await fetch(new URL(name.split('/').map(encodeURIComponent).join('/'), root));
        return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
      };
      const inputs: NamedFile[] = [];
      for (const { name } of files) inputs.push(await load(name));
      await this.addNamed(inputs);
      for (const { name, role } of files) this.assign(name, role);
      this.#store.set({ options: { ...this.#store.state.options, crs: crs ?? '' } });
      const parts: NamedFile[] = [];
      for (const name of plan) parts.push(await load(`${PLAN}/${name}`));
      if (parts.length === 0) return;
      await this.#engine.put(parts);
      this.#store.set({ view: await this.#engine.view(PLAN, this.names()) });
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#store.set({ task: null });
    }
  }

  /** The main job over the chosen files, then the map. */
  async weave(fresh = true): Promise<void> {
    if (fresh) await forget();
    const { state } = this.#store;
    const { lang } = state;
    const names = this.names();
    if (names.grids === '') return this.#store.set({ error: say(lang, 'need-grids') });
    if (names.households === '') return this.#store.set({ error: say(lang, 'need-households') });
    this.#store.set({
      task: { what: say(lang, 'working'), done: 0, total: 0 },
      error: null,
      messages: [],
      editing: null,
    });
    try {
      // What is to be woven is seen before it is; its faults are told by the command.
      if (!state.view) this.#store.set({ town: await this.#engine.town(names).catch(() => null) });
      await this.#engine.run('partition', this.raw(), lang, {
        started: (what, total) => this.#store.set({ task: { what, done: 0, total } }),
        step: (done) => {
          const { task } = this.#store.state;
          if (task) this.#store.set({ task: { ...task, done } });
        },
        say: (text) => this.#store.set({ messages: [...this.#store.state.messages, text] }),
      });
      this.#store.set({ view: await this.#engine.view(PLAN, names), selected: -1 });
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#store.set({ task: null });
    }
  }

  cancel(): void {
    this.#engine.cancel();
  }

  /** Offers the files of the plan to be saved. */
  async save(): Promise<void> {
    for (const { name, bytes } of await this.#engine.fetch(PLAN)) offer(name, bytes);
  }

  names(): TownNames {
    const { files, options } = this.#store.state;
    const of = (role: Role) => files.filter((file) => file.role === role).map((file) => file.name);
    return {
      grids: of('grids')[0] ?? '',
      households: of('households')[0] ?? '',
      buildings: of('buildings')[0] ?? null,
      barriers: of('barriers'),
      crs: options.crs === '' ? null : options.crs,
      map: [],
    };
  }

  /** The options as the command line would hand them over. */
  raw(): Record<string, string | string[]> {
    const { options } = this.#store.state;
    const names = this.names();
    return {
      grids: names.grids,
      households: names.households,
      ...(names.buildings === null ? {} : { buildings: names.buildings }),
      ...(names.barriers.length === 0 ? {} : { barriers: [...names.barriers] }),
      ...(options.min === 50 ? {} : { min: String(options.min) }),
      ...(options.max === 100 ? {} : { max: String(options.max) }),
      ...(options.effort === 'normal' ? {} : { effort: options.effort }),
      ...(options.seed === 1 ? {} : { seed: String(options.seed) }),
      ...(names.crs === null ? {} : { crs: names.crs }),
      out: PLAN,
    };
  }

  /** The same as one line for a terminal. */
  commandLine(): string {
    return `gridloom partition ${flagsOf(this.raw())}`;
  }

  /** The changes by hand as one line for a terminal. */
  editLine(): string {
    const { grids, households, buildings, barriers } = this.raw();
    const steps = this.#store.state.editing?.view.past ?? [];
    const inputs = { grids, households, ...(buildings ? { buildings } : {}), ...(barriers ? { barriers } : {}) };
    const raw = { ...inputs, step: steps.map((step) => JSON.stringify(step)), out: `${PLAN}-2` };
    return `gridloom edit ${PLAN} ${flagsOf(raw as Record<string, string | string[]>)}`;
  }

  #fail(error: unknown): void {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    const { lang } = this.#store.state;
    this.#store.set({ error: faultText(error, lang) });
  }
}
