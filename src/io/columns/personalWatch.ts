import type { Cells } from '../rows.ts';
import type { Role } from './fields.ts';
import { holdsPersons, namesPerson } from './personal.ts';

const SAMPLE = 200;

/** Looks at the columns that are not read, to be able to say which of them hold data of persons. Values are not kept. */
export class PersonalWatch {
  readonly #header: readonly string[];
  readonly #named: boolean[];
  readonly #watched: number[];
  readonly #samples: string[][];
  #rows = 0;

  constructor(header: readonly string[], used: Iterable<number>, role: Role) {
    const taken = new Set(used);
    this.#header = header;
    this.#named = header.map((name) => namesPerson(name, role));
    this.#watched = header.map((_, i) => i).filter((i) => !taken.has(i) && !this.#named[i]);
    this.#samples = header.map(() => []);
  }

  see(cells: Cells): void {
    if (this.#rows++ >= SAMPLE) return;
    for (const i of this.#watched) this.#samples[i]!.push(cells.text(i).trim());
  }

  /** Names of the columns that are personal by name or by content. */
  personal(): string[] {
    return this.#header.filter((_, i) => this.#named[i] || holdsPersons(this.#samples[i]!));
  }
}
