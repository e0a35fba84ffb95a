import type { ColourBy } from './colouring.ts';
import type { Lang } from './words.ts';

export type Layer = 'buildings' | 'barriers' | 'labels' | 'grids';

export type Selection =
  | { readonly kind: 'microgrid'; readonly index: number; readonly building: number }
  | { readonly kind: 'grid'; readonly index: number };

export interface State {
  readonly lang: Lang;
  readonly colourBy: ColourBy;
  readonly layers: Readonly<Record<Layer, boolean>>;
  readonly selected: Selection | null;
  /** Micro-grid under the pointer, −1 for none. */
  readonly hovered: number;
}

/** What the reader chose; listeners hear of every change. */
export class Store {
  #state: State;
  readonly #listeners: ((state: State, before: State) => void)[] = [];

  constructor(state: State) {
    this.#state = state;
  }

  get state(): State {
    return this.#state;
  }

  set(change: Partial<State>): void {
    const before = this.#state;
    this.#state = { ...before, ...change };
    for (const listener of this.#listeners) listener(this.#state, before);
  }

  listen(listener: (state: State, before: State) => void): void {
    this.#listeners.push(listener);
  }
}
