import { say } from '../words/words.ts';
import { openBasemap } from './basemap.ts';
import { forgetBasemap, keepBasemap, keptBasemap } from './keptBasemap.ts';
import type { Store } from './store.ts';

/** The map under the plan: opened, kept for the next visit, dropped. */
export class BasemapActions {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Rejects with a text to show where the file is none. */
  async open(name: string, file: Blob): Promise<void> {
    const { lang } = this.#store.state;
    this.#store.set({ basemap: await openBasemap(name, file, lang) });
    void keepBasemap(name, file).then((kept) => {
      const text = say(lang, 'basemap-not-kept', { file: name });
      if (!kept) this.#store.set({ messages: [...this.#store.state.messages, text] });
    });
  }

  /** Opens that of an earlier visit again, where there is one. */
  async again(): Promise<void> {
    const kept = await keptBasemap();
    if (kept === null || this.#store.state.basemap) return;
    const basemap = await openBasemap(kept.name, kept.file, this.#store.state.lang).catch(() => null);
    if (basemap === null) return forgetBasemap();
    if (!this.#store.state.basemap) this.#store.set({ basemap });
  }

  drop(): void {
    this.#store.set({ basemap: null });
    void forgetBasemap();
  }
}
