import type { EngineClient } from '../engine/client.ts';
import type { NamedFile } from '../engine/protocol.ts';
import { offer } from '../files/offer.ts';
import { pngOfSvg } from '../files/pngOfSvg.ts';
import { zip } from '../files/zip.ts';
import { flagsOf } from './commandLine.ts';
import type { Store } from './store.ts';
import { CLASSES, rawOf, type Wish } from './wish.ts';

/** Folders of the engine that sheets are written to: what is saved, and what is only looked at. */
const SHEETS = 'sheets';
const LOOK = 'sheets-preview';

/** Sheets and tables of the plan that is shown, made by the command `export` in the browser. */
export class TakeAway {
  readonly #store: Store;
  readonly #engine: EngineClient;
  readonly #plan: string;

  constructor(store: Store, engine: EngineClient, plan: string) {
    this.#store = store;
    this.#engine = engine;
    this.#plan = plan;
  }

  /** Offers what is wished for: one file as it is, several as a ZIP archive. Returns its name and bytes; rejects with a text to show. */
  async save(wish: Wish): Promise<NamedFile> {
    const made = await this.#make(wish, SHEETS);
    const files = wish.format === 'png' ? await Promise.all(made.map((file) => pictured(file, wish.dots))) : made;
    const [first] = files;
    if (!first) throw new Error('Nothing was made.');
    const whole = files.length === 1 ? first : { name: `${wish.what}.zip`, bytes: zip(files) };
    offer(whole.name, whole.bytes);
    return whole;
  }

  /** The first sheet as SVG; null for tables. Rejects with a text to show. */
  async look(wish: Wish): Promise<Uint8Array<ArrayBuffer> | null> {
    if (wish.what !== 'map' && wish.what !== 'notice') return null;
    const codes = wish.what === 'notice' ? wish.codes?.slice(0, 1) : wish.codes;
    const { view } = this.#store.state;
    const one = wish.what === 'notice' && !codes && view ? [view.microgrids[0]!.code] : (codes ?? null);
    const [first] = await this.#make({ ...wish, format: 'svg', codes: one }, LOOK);
    return first?.bytes ?? null;
  }

  /** The same as one line for a terminal. */
  commandLine(wish: Wish): string {
    const { plan, ...flags } = rawOf(wish, this.#plan, SHEETS, this.#store.state.lang);
    return `gridloom export ${plan} ${flagsOf(flags)}`;
  }

  async #make(wish: Wish, out: string): Promise<readonly NamedFile[]> {
    const { lang } = this.#store.state;
    if (wish.classes !== null) await this.#engine.put([{ name: CLASSES, file: new Blob([wish.classes]) }]);
    await this.#engine.run('export', rawOf(wish, this.#plan, out, lang), lang);
    return this.#engine.fetch(out);
  }
}

async function pictured({ name, bytes }: NamedFile, dots: number): Promise<NamedFile> {
  return { name: name.replace(/\.svg$/, '.png'), bytes: await pngOfSvg(bytes, dots) };
}
