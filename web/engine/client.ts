import type { Lang, Outcome, Raw, Step, Survey, SurveyRole } from '../../src/main.ts';
import { EngineError } from './engineError.ts';
import type { IncidentView } from './incidentView.ts';
import type { PlanView, SiteView, TownView } from './planView.ts';
import type {
  ChosenBlob,
  Edited,
  Listener,
  NamedFile,
  PutPlan,
  ReadAs,
  Reply,
  Request,
  TownNames,
  Tried,
} from './protocol.ts';

interface Pending {
  readonly listener: Listener;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

/** What is asked while the engine is being made ready. */
const PREPARES: ReadonlySet<Request['kind']> = new Set(['warm', 'files', 'plan', 'view', 'written', 'town']);

type Unnumbered<R> = R extends Request ? Omit<R, 'id'> : never;

/** The engine's worker, seen from the page. A cancelled task ends the worker; the next one starts with the same files. */
export class EngineClient {
  #worker: Worker | null = null;
  #next = 1;
  readonly #pending = new Map<number, Pending>();
  readonly #files = new Map<string, ChosenBlob>();
  #prepared: Promise<void> = Promise.resolve();
  #viewed: { readonly plan: string; readonly town: TownNames; readonly lang: Lang } | null = null;

  async put(files: readonly ChosenBlob[]): Promise<void> {
    for (const file of files) this.#files.set(file.name, file);
    await this.#ask({ kind: 'files', files });
  }

  async run(
    command: string,
    raw: Readonly<Record<string, Raw>>,
    lang: Lang,
    listener: Listener = {},
  ): Promise<Outcome | null> {
    const reply = await this.#ask({ kind: 'run', command, raw, lang }, listener);
    return reply.kind === 'done' ? reply.outcome : null;
  }

  async view(plan: string, town: TownNames, lang: Lang, listener: Listener = {}): Promise<PlanView> {
    const reply = await this.#ask({ kind: 'view', plan, town, lang }, listener);
    if (reply.kind !== 'view') throw new Error('The engine sent no view.');
    await this.#hold(plan);
    this.#viewed = { plan, town, lang };
    return reply.view;
  }

  /** The files of a plan that was put or viewed, by their names in its folder. */
  held(plan: string): readonly ChosenBlob[] {
    const prefix = `${plan}/`;
    return [...this.#files.values()]
      .filter(({ name }) => name.startsWith(prefix))
      .map(({ name, file }) => ({ name: name.slice(prefix.length), file }));
  }

  /** The town alone, to be seen before it has a plan. */
  async town(names: TownNames, lang: Lang, listener: Listener = {}): Promise<TownView> {
    const reply = await this.#ask({ kind: 'town', town: names, lang }, listener);
    if (reply.kind !== 'town') throw new Error('The engine sent no town.');
    return reply.town;
  }

  /** Starts the worker before it is needed. */
  warm(): void {
    void this.#ask({ kind: 'warm' });
  }

  /** Buildings and barriers of the viewed plan where they are still wanted; tells what is to be said of its inputs. */
  async sites(lang: Lang, wanted: boolean, listener: Listener = {}): Promise<SiteView | null> {
    const reply = await this.#ask({ kind: 'sites', lang, wanted }, listener);
    return reply.kind === 'sites' ? reply.sites : null;
  }

  /** lon, lat of every household of the viewed plan. */
  async households(): Promise<Float64Array> {
    const reply = await this.#ask({ kind: 'households' });
    if (reply.kind !== 'places') throw new Error('The engine sent no places.');
    return reply.positions;
  }

  /** Files of a folder, read. */
  async fetch(folder: string): Promise<readonly NamedFile[]> {
    const files: NamedFile[] = [];
    for (const { name, file } of await this.written(folder))
      files.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
    return files;
  }

  /** The same as they lie, however large. */
  async written(plan: string): Promise<readonly ChosenBlob[]> {
    const reply = await this.#ask({ kind: 'written', plan });
    return reply.kind === 'files' ? reply.files : [];
  }

  /** What a file looks like, before it is read as a whole. */
  async survey(file: string, role: SurveyRole, as: ReadAs, lang: Lang, listener: Listener = {}): Promise<Survey> {
    const reply = await this.#ask({ kind: 'survey', file, role, as, lang }, listener);
    if (reply.kind !== 'survey') throw new Error('The engine sent no survey.');
    return reply.survey;
  }

  /** Reads a file alone and tells what is taken and what is not. */
  async tryFile(file: string, role: SurveyRole, as: ReadAs, lang: Lang, listener: Listener = {}): Promise<Tried> {
    const reply = await this.#ask({ kind: 'try', file, role, as, lang }, listener);
    if (reply.kind !== 'tried') throw new Error('The engine sent no trial.');
    return reply.tried;
  }

  /** Puts a plan in its place: the files of its folder, or its GeoPackage alone. */
  async plan(plan: string, files: readonly ChosenBlob[], lang: Lang): Promise<PutPlan> {
    const reply = await this.#ask({ kind: 'plan', plan, files, lang });
    if (reply.kind !== 'plan') throw new Error('The engine sent no plan.');
    await this.#hold(plan);
    return reply.plan;
  }

  /** Should a later task be cancelled, its worker takes the plans along: this side keeps them. */
  async #hold(plan: string): Promise<void> {
    const files = await this.written(plan);
    for (const name of [...this.#files.keys()]) if (name.startsWith(`${plan}/`)) this.#files.delete(name);
    for (const { name, file } of files) this.#files.set(`${plan}/${name}`, { name: `${plan}/${name}`, file });
  }

  async incidents(file: string, as: ReadAs, lang: Lang): Promise<IncidentView> {
    const reply = await this.#ask({ kind: 'incidents', file, as, lang });
    if (reply.kind !== 'incidents') throw new Error('The engine sent no incidents.');
    return reply.incidents;
  }

  /** The micro-grid of the viewed plan under each point (lon, lat), −1 for none; of a stack any one. */
  async locate(positions: Float64Array): Promise<Int32Array> {
    const reply = await this.#ask({ kind: 'locate', positions });
    if (reply.kind !== 'located') throw new Error('The engine sent no places.');
    return reply.region;
  }

  /** Opens a grid for changes by hand. */
  edit(grid: string): Promise<Edited> {
    return this.#edited({ kind: 'edit', grid });
  }

  /** Takes steps until one is refused. The listener is told the share of the work of one that is solved anew, 0–1. */
  steps(steps: readonly Step[], lang: Lang, listener: Listener = {}): Promise<Edited> {
    return this.#edited({ kind: 'steps', steps, lang }, listener);
  }

  undo(): Promise<Edited> {
    return this.#edited({ kind: 'undo' });
  }

  redo(): Promise<Edited> {
    return this.#edited({ kind: 'redo' });
  }

  /** Writes the changed plan under a name. */
  async keep(plan: string, lang: Lang): Promise<void> {
    await this.#ask({ kind: 'keep', plan, lang });
  }

  async #edited(request: Unnumbered<Request>, listener: Listener = {}): Promise<Edited> {
    const reply = await this.#ask(request, listener);
    if (reply.kind !== 'edited') throw new Error('The engine sent no grid.');
    return reply;
  }

  /** Ends what runs; its promise is rejected with an `AbortError`. */
  cancel(): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#pending.values()) reject(new DOMException('cancelled', 'AbortError'));
    this.#pending.clear();
    if (this.#files.size > 0) void this.#ask({ kind: 'files', files: [...this.#files.values()] });
    // Where its inputs are gone by now, there is nothing to restore.
    if (this.#viewed)
      this.#prepared = this.#ask({ kind: 'view', ...this.#viewed }).then(
        () => {},
        () => {},
      );
  }

  /** Does what must be done before anything is asked of a plan that the page shows already; questions wait for it. */
  async prepare(work: () => Promise<void>): Promise<void> {
    const own = work();
    this.#prepared = own.catch(() => {});
    await own;
  }

  async #ask(request: Unnumbered<Request>, listener: Listener = {}): Promise<Reply> {
    if (!PREPARES.has(request.kind)) await this.#prepared;
    const id = this.#next++;
    return new Promise<Reply>((resolve, reject) => {
      this.#pending.set(id, { listener, resolve, reject });
      this.#open().postMessage({ ...request, id });
    });
  }

  #open(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Reply>) => this.#take(data);
    worker.onerror = (event) =>
      this.#fail(new EngineError('ours', event.message || 'The engine could not be started.'));
    this.#worker = worker;
    return worker;
  }

  #take(reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    if (!pending) return;
    const { listener } = pending;
    switch (reply.kind) {
      case 'started':
        listener.started?.(reply.what, reply.total);
        return;
      case 'step':
        listener.step?.(reply.done);
        return;
      case 'say':
        listener.say?.(reply.text);
        return;
      case 'reading':
        listener.reading?.(reply.file, reply.done, reply.total);
        return;
    }
    this.#pending.delete(reply.id);
    if (reply.kind === 'failed') pending.reject(new EngineError(reply.fault, reply.text, reply.code));
    else pending.resolve(reply);
  }

  #fail(error: Error): void {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
    this.#worker?.terminate();
    this.#worker = null;
  }
}
