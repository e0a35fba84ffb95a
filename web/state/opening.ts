import type { Lang, SurveyRole } from '../../src/main.ts';
import type { EngineClient } from '../engine/client.ts';
import { EngineError } from '../engine/engineError.ts';
import type { ChosenBlob, Listener, RejectedRow, TownNames } from '../engine/protocol.ts';
import { offer } from '../files/offer.ts';
import { rejectedCsv } from '../files/rejectedCsv.ts';
import { say } from '../words/words.ts';
import { isBasemap } from './basemap.ts';
import { BasemapActions } from './basemapActions.ts';
import { faultText } from './faultText.ts';
import { guessRole } from './guessRole.ts';
import { AS_FOUND, type Readings, type RoleReading, readAs, withColumn } from './readings.ts';
import type { Role } from './role.ts';
import { type Found, sortFound } from './sortFound.ts';
import type { ChosenFile, Look, State, Store } from './store.ts';

/** Roles that make a town; their order is that in which files are looked at: ground before what lies on it. */
export const TOWN_ROLES = ['grids', 'buildings', 'households', 'barriers'] as const;
const ORDER: readonly Role[] = [...TOWN_ROLES, 'incidents', 'staff', 'none'];
const POINTS: readonly Role[] = ['households', 'incidents', 'staff'];
const HEAD = 4096;
/** Files that are larger are read with a bar. */
const LARGE = 4_000_000;

export const surveyRole = (role: Role): SurveyRole | null => (role === 'none' ? null : role);

/** What the page forgets of an earlier plan when another is shown. */
export const opened = {
  waiting: null,
  guide: null,
  selected: -1,
  pin: null,
  editing: null,
  errors: [],
  messages: [],
} as const satisfies Partial<State>;

/** Files in: what each holds and how it is read, before anything is made of them. */
export class OpenActions {
  readonly basemap: BasemapActions;
  readonly #store: Store;
  readonly #engine: EngineClient;
  readonly #plan: string;
  readonly #fail: (error: unknown) => void;
  #blobs: readonly ChosenBlob[] = [];
  /** Grows when what is being looked at is no longer asked for. */
  #turn = 0;
  #looking: Promise<void> = Promise.resolve();

  constructor(store: Store, engine: EngineClient, plan: string, fail: (error: unknown) => void) {
    this.#store = store;
    this.#engine = engine;
    this.#plan = plan;
    this.#fail = fail;
    this.basemap = new BasemapActions(store);
  }

  /** What the user chose. */
  get blobs(): readonly ChosenBlob[] {
    return this.#blobs;
  }

  /** Takes in what was dropped or chosen, and shows how it is read. */
  async add(found: readonly Found[]): Promise<void> {
    this.#store.set({ errors: [] });
    try {
      const [under] = found.filter(({ path }) => isBasemap(path));
      if (under) {
        const name = under.path.slice(under.path.lastIndexOf('/') + 1);
        await this.basemap.open(name, under.file);
        if (found.length === 1) return;
      }
      const { plans, inputs } = sortFound(found.filter(({ path }) => !isBasemap(path)));
      const [plan, ...more] = plans;
      if (more.length > 0) {
        const names = more.map(({ name }) => name).join(', ');
        this.#say(say(this.#lang, 'one-plan', { names }));
      }
      if (inputs.length > 0) {
        const added = await this.take(inputs);
        const first = added.find(({ role }) => role !== 'none');
        this.#store.set({ guide: plan ? null : (first?.name ?? null) });
        const fresh = new Set(added.map((file) => file.name));
        // What lies on the ground of the new files is counted anew.
        const ground = added.some(({ role }) => role === 'grids' || role === 'buildings');
        const others = this.#store.state.files.filter(({ name, role }) => !fresh.has(name) && POINTS.includes(role));
        this.#lookAtAll(ground ? [...added, ...others] : added);
      }
      if (plan) await this.openPlan(plan.name, plan.files);
      else await this.showIfComplete();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Gives files to the engine, each with the role that it seems to have. */
  async take(files: readonly ChosenBlob[]): Promise<readonly ChosenFile[]> {
    const added: ChosenFile[] = [];
    for (const { name, file } of files) {
      const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
      added.push({ name, bytes: file.size, role: guessRole(name, head) });
    }
    await this.#engine.put(files);
    const fresh = new Set(files.map(({ name }) => name));
    this.#blobs = [...this.#blobs.filter(({ name }) => !fresh.has(name)), ...files];
    const { state } = this.#store;
    const known = state.files.filter(({ name }) => !fresh.has(name));
    const looks = Object.fromEntries(Object.entries(state.looks).filter(([name]) => !fresh.has(name)));
    this.#store.set({ files: [...known, ...added].sort(byOrder), looks });
    return [...added].sort(byOrder);
  }

  /** Keeps files beside those that there are: the engine has been given them already. */
  hold(files: readonly ChosenBlob[]): void {
    this.#blobs = [...this.#blobs, ...files];
  }

  /** Files of an earlier time, with their roles. */
  async takeAgain(files: readonly ChosenBlob[], roles: readonly ChosenFile[]): Promise<void> {
    await this.#engine.put(files);
    this.#blobs = files;
    this.#store.set({ files: roles, looks: {}, guide: null });
  }

  /** Forgets the files that were chosen. */
  clear(): void {
    this.#blobs = [];
    this.#store.set({ files: [], looks: {}, readings: {}, guide: null, waiting: null });
  }

  remove(name: string): void {
    const { files, guide } = this.#store.state;
    this.#blobs = this.#blobs.filter((file) => file.name !== name);
    this.#store.set({ files: files.filter((file) => file.name !== name), guide: guide === name ? null : guide });
  }

  assign(name: string, role: Role): void {
    this.#store.set({ files: this.#store.state.files.map((f) => (f.name === name ? { ...f, role } : f)) });
  }

  /** Says what a file holds, and looks at it anew. */
  reassign(name: string, role: Role): void {
    this.assign(name, role);
    this.#lookAtAll(this.#store.state.files.filter((file) => file.name === name));
  }

  /** Shows how a file is read; null: closes. */
  guide(name: string | null): void {
    this.#store.set({ guide: name });
    const file = this.#store.state.files.find((f) => f.name === name);
    if (file && !this.#store.state.looks[file.name]) this.#lookAtAll([file]);
  }

  /** How all files of a role are read. */
  read(role: SurveyRole, change: Partial<RoleReading>): void {
    const { readings, files } = this.#store.state;
    this.#store.set({ readings: { ...readings, [role]: { ...AS_FOUND, ...readings[role], ...change } } });
    this.#lookAtAll(files.filter((file) => file.role === role));
  }

  /** A column of the files of a role is read as a field, or as none. */
  column(role: SurveyRole, column: string, before: string | null, field: string | null): void {
    this.read(role, withColumn(this.#store.state.readings[role] ?? AS_FOUND, column, before, field));
  }

  saveRejected(name: string, rows: readonly RejectedRow[]): void {
    offer(`${name.replace(/\.[^.]*$/, '')}-rejected.csv`, new TextEncoder().encode(rejectedCsv(rows)));
  }

  /** Puts a plan in its place; it is shown when the files that it was made from are there. */
  async openPlan(name: string, files: readonly ChosenBlob[]): Promise<void> {
    this.stopLooking();
    this.#store.set({ task: { what: say(this.#lang, 'loading'), done: 0, total: 0 } });
    try {
      const waiting = { ...(await this.#engine.plan(this.#plan, files, this.#lang)), name };
      this.#store.set({ view: null, editing: null, selected: -1, waiting });
    } finally {
      this.#store.set({ task: null });
    }
    await this.showIfComplete();
  }

  /** Shows the plan that waits, once all files are there that it names. */
  async showIfComplete(): Promise<void> {
    const { waiting, files } = this.#store.state;
    if (!waiting) return;
    const wanted = waiting.inputs.filter(({ role }) => TOWN_ROLES.some((own) => own === role));
    for (const { role, file } of wanted) if (files.some(({ name }) => name === file)) this.assign(file, role as Role);
    if (wanted.every(({ file }) => files.some(({ name }) => name === file))) await this.show();
  }

  /** Shows the plan though files are missing that it names. */
  showAnyway(): Promise<void> {
    this.#store.set({ errors: [] });
    return this.show();
  }

  /** Shows the plan with the files that there are. */
  async show(): Promise<void> {
    this.stopLooking();
    this.#store.set({ task: { what: say(this.#lang, 'loading'), done: 0, total: 0 } });
    try {
      const view = await this.#engine.view(this.#plan, this.names(), this.#lang, this.listener());
      this.#store.set({ view, waiting: null, guide: null, selected: -1, editing: null });
      await this.completed();
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#store.set({ task: null });
    }
  }

  /** Adds the buildings and barriers that a view is still without, and tells what is to be said of its inputs. */
  async completed(): Promise<void> {
    const { view } = this.#store.state;
    if (!view) return;
    const sites = await this.#engine.sites(this.#lang, !view.complete, { say: this.listener().say! });
    const now = this.#store.state.view;
    if (sites && now?.plan === view.plan) this.#store.set({ view: { ...now, ...sites, complete: true } });
  }

  /** What shows how far a job has come. */
  listener(): Listener {
    return {
      started: (what, total) => this.#store.set({ task: { what, done: 0, total } }),
      step: (done) => {
        const { task } = this.#store.state;
        if (task) this.#store.set({ task: { ...task, done } });
      },
      reading: (file, done, total) => {
        const task = { what: say(this.#lang, 'reading-file', { file }), done, total, bytes: true };
        this.#store.set({ task: done < total ? task : { what: say(this.#lang, 'working'), done: 0, total: 0 } });
      },
      say: (text) => this.#say(text),
    };
  }

  /** Files and how they are read, as the engine takes them. */
  names(): TownNames {
    const { files, readings } = this.#store.state;
    const of = (role: Role) => files.filter((file) => file.role === role).map((file) => file.name);
    const [grids, households, buildings, barriers] = [of('grids'), of('households'), of('buildings'), of('barriers')];
    const there = TOWN_ROLES.filter((role) => of(role).length > 0);
    return { grids, households, buildings, barriers, ...readAs(readings, there) };
  }

  /** Lets go of what was being looked at: something else is wanted of the engine. */
  stopLooking(): void {
    this.#turn++;
    const looks = Object.entries(this.#store.state.looks).filter(([, look]) => !look.busy);
    this.#store.set({ looks: Object.fromEntries(looks) });
  }

  #say(text: string): void {
    this.#store.set({ messages: [...this.#store.state.messages, text] });
  }

  get #lang(): Lang {
    return this.#store.state.lang;
  }

  #lookAtAll(files: readonly ChosenFile[]): void {
    const turn = this.#turn;
    for (const { name, role } of [...files].sort(byOrder)) {
      if (surveyRole(role) === null) continue;
      this.#look(name, { busy: true });
      this.#looking = this.#looking.then(() => this.#lookAt(name, turn));
    }
  }

  async #lookAt(name: string, turn: number): Promise<void> {
    const file = this.#store.state.files.find((f) => f.name === name);
    const role = surveyRole(file?.role ?? 'none');
    if (turn !== this.#turn || !file || role === null) return;
    const { lang, readings } = this.#store.state;
    const as = readAs(onlyOf(readings, role), [role]);
    const asked = readings[role];
    const stale = () => {
      const { state } = this.#store;
      const own = state.files.find((f) => f.name === name);
      return turn !== this.#turn || own?.role !== role || state.readings[role] !== asked;
    };
    const listener: Listener = {
      reading: (_, done, total) => {
        if (stale() || total < LARGE) return;
        this.#store.set({ task: { what: say(lang, 'reading-file', { file: name }), done, total, bytes: true } });
      },
    };
    try {
      const survey = await this.#engine.survey(name, role, as, lang, listener);
      if (stale()) return;
      this.#look(name, { survey, fault: null });
      const tried = await this.#engine.tryFile(name, role, as, lang, listener);
      if (!stale()) this.#look(name, { busy: false, tried, fault: null });
    } catch (error) {
      if (stale()) return;
      if (error instanceof DOMException) return this.#look(name, { busy: false });
      const code = error instanceof EngineError ? error.code : null;
      this.#look(name, { busy: false, tried: null, fault: { text: faultText(error, lang), code } });
    } finally {
      if (turn === this.#turn && this.#store.state.task?.bytes) this.#store.set({ task: null });
    }
  }

  #look(name: string, change: Partial<Look>): void {
    const { looks } = this.#store.state;
    const before = looks[name] ?? { busy: false, survey: null, tried: null, fault: null };
    this.#store.set({ looks: { ...looks, [name]: { ...before, ...change } } });
  }
}

const byOrder = (a: ChosenFile, b: ChosenFile) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role);

const onlyOf = (readings: Readings, role: SurveyRole): Readings => ({ [role]: readings[role] ?? AS_FOUND });
