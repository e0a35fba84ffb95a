import type { Lang, Step } from '../../src/main.ts';
import type { EditView } from '../engine/editView.ts';
import type { Edited, Listener } from '../engine/protocol.ts';
import { say } from '../words/words.ts';
import type { Editing, Store, Tool } from './store.ts';

/** Milliseconds after which it is shown how far a step is. */
const PATIENCE = 300;

/** The engine's side of changes by hand. */
export interface EditEngine {
  edit(grid: string): Promise<Edited>;
  steps(steps: readonly Step[], lang: Lang, listener?: Listener): Promise<Edited>;
  undo(): Promise<Edited>;
  redo(): Promise<Edited>;
}

/** What a planner can do with the grid that she changes. */
export class EditActions {
  readonly #store: Store;
  readonly #engine: EditEngine;
  readonly #fail: (error: unknown) => void;
  readonly #changed: (past: readonly Step[]) => void;

  /** @param changed told after every step, with all steps that count */
  constructor(
    store: Store,
    engine: EditEngine,
    fail: (error: unknown) => void,
    changed: (past: readonly Step[]) => void,
  ) {
    this.#store = store;
    this.#engine = engine;
    this.#fail = fail;
    this.#changed = changed;
  }

  open(grid: string): Promise<void> {
    return this.#take(() => this.#engine.edit(grid));
  }

  close(): void {
    this.#store.set({ editing: null });
  }

  tool(tool: Tool): void {
    this.#set({ tool, refused: null });
  }

  /** Chooses atoms, or lets them go where all are chosen already. */
  toggle(atoms: readonly number[]): void {
    const { editing } = this.#store.state;
    if (!editing || atoms.length === 0) return;
    const chosen = new Set(editing.chosen);
    const all = atoms.every((atom) => chosen.has(atom));
    for (const atom of atoms) {
      if (all) chosen.delete(atom);
      else chosen.add(atom);
    }
    this.#set({ chosen, refused: null });
  }

  clear(): void {
    this.#set({ chosen: new Set(), refused: null });
  }

  point(slot: number): void {
    this.#set({ slot });
  }

  move(to: number): Promise<void> {
    return this.#step((view, { chosen }) => ({
      grid: view.grid,
      move: placesOf(view, chosen),
      to: view.codes[to] ?? '',
    }));
  }

  /** Moves atoms that are not chosen, as painting does. */
  paint(atoms: readonly number[], to: number): Promise<void> {
    const { editing } = this.#store.state;
    if (editing && atoms.every((atom) => editing.view.atoms.slot[atom] === to)) return Promise.resolve();
    return this.#step((view) => ({ grid: view.grid, move: placesOf(view, new Set(atoms)), to: view.codes[to] ?? '' }));
  }

  fresh(): Promise<void> {
    return this.#step((view, { chosen }) => ({ grid: view.grid, new: placesOf(view, chosen) }));
  }

  merge(a: number, b: number): Promise<void> {
    return this.#step(({ grid, codes }) => ({ grid, merge: [codes[a] ?? '', codes[b] ?? ''] }));
  }

  split(slot: number, along: readonly [number, number][] | null): Promise<void> {
    return this.#step(({ grid, codes }) => ({ grid, split: codes[slot] ?? '', ...(along === null ? {} : { along }) }));
  }

  lock(slot: number, locked: boolean): Promise<void> {
    return this.#step(({ grid, codes }) =>
      locked ? { grid, lock: codes[slot] ?? '' } : { grid, unlock: codes[slot] ?? '' },
    );
  }

  /** Draws micro-grids anew, or all that are not locked; what takes long shows how far it is and can be cancelled. */
  async solve(slots: readonly number[] | null): Promise<void> {
    const { editing, lang } = this.#store.state;
    if (!editing) return;
    const { grid, codes, past } = editing.view;
    const step = { grid, solve: slots === null ? ('all' as const) : slots.map((slot) => codes[slot] ?? '') };
    const begun = performance.now();
    let told = 0;
    const listener = {
      step: (share: number) => {
        if (performance.now() - begun < PATIENCE || share - told < 0.01) return;
        told = share;
        this.#store.set({ task: { what: say(lang, 'solving-anew'), done: Math.floor(100 * share), total: 100 } });
      },
    };
    try {
      await this.#take(() =>
        this.#engine.steps([step], lang, listener).catch((error) => this.#back(error, grid, past)),
      );
    } finally {
      if (told > 0) this.#store.set({ task: null });
    }
  }

  /** Where the engine was stopped it has forgotten all steps: it takes them again. */
  #back(error: unknown, grid: string, past: readonly Step[]): Promise<Edited> {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
    return past.length === 0 ? this.#engine.edit(grid) : this.#engine.steps(past, this.#store.state.lang);
  }

  /** The step that was offered in place of a refused one. */
  accept(): Promise<void> {
    const offer = this.#store.state.editing?.refused?.offer;
    return offer ? this.#step(() => offer) : Promise.resolve();
  }

  /** Takes steps of an earlier time again. */
  again(steps: readonly Step[]): Promise<void> {
    return this.#take(() => this.#engine.steps(steps, this.#store.state.lang));
  }

  undo(): Promise<void> {
    return this.#take(() => this.#engine.undo());
  }

  redo(): Promise<void> {
    return this.#take(() => this.#engine.redo());
  }

  #step(make: (view: EditView, editing: Editing) => Step): Promise<void> {
    const { editing, lang } = this.#store.state;
    if (!editing) return Promise.resolve();
    return this.#take(() => this.#engine.steps([make(editing.view, editing)], lang));
  }

  async #take(ask: () => Promise<Edited>): Promise<void> {
    try {
      const { edit, refused } = await ask();
      if (edit === null) return;
      const { editing } = this.#store.state;
      const same = editing?.view.grid === edit.grid;
      const slot = same && edit.codes[editing.slot] != null ? editing.slot : -1;
      this.#store.set({
        editing: {
          view: edit,
          tool: editing?.tool ?? 'pick',
          chosen: refused && same ? editing.chosen : new Set(),
          slot,
          refused,
        },
        selected: -1,
      });
      if (!refused) this.#changed(edit.past);
    } catch (error) {
      this.#fail(error);
    }
  }

  #set(change: Partial<Editing>): void {
    const { editing } = this.#store.state;
    if (editing) this.#store.set({ editing: { ...editing, ...change } });
  }
}

/** Atoms by the names that steps use: whole sites, or single parts. */
function placesOf({ atoms, ids }: EditView, chosen: ReadonlySet<number>): (string | readonly [string, number])[] {
  return [...chosen]
    .sort((a, b) => a - b)
    .map((atom) => {
      const id = ids[atoms.site[atom]!]!;
      const part = atoms.part[atom]!;
      return part === 0 ? id : ([id, part] as const);
    });
}
