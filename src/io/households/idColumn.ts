import { holdsPersons, isPersonal } from '../columns/personal.ts';

/** Ids as they come, made unique in the end. */
export class IdColumn {
  readonly #ids: (string | null)[] = [];
  /** Index of the row that had an id first. */
  readonly #first = new Map<string, number>();

  /** Index of the row that has this id already; null for a new or an empty one. */
  firstOf(id: string): number | null {
    return this.#first.get(id) ?? null;
  }

  push(id: string): void {
    if (id !== '' && !this.#first.has(id)) this.#first.set(id, this.#ids.length);
    this.#ids.push(id === '' ? null : id);
  }

  /**
   * The ids, each different: a later one that is the same gets `~2`, `~3` …; a missing one, and one that is an identity or
   * telephone number, becomes its row's number. `doubled`: the rows (indices) that got a number.
   */
  unique(row: ArrayLike<number>): { ids: string[]; personal: boolean; doubled: number[] } {
    const personal = holdsPersons(this.#ids);
    if (this.#first.size === this.#ids.length && !personal && !this.#ids.some((id) => isPersonal(id!))) {
      return { ids: this.#ids as string[], personal, doubled: [] };
    }
    const taken = new Set<string>();
    const doubled: number[] = [];
    const ids = this.#ids.map((id, i) => {
      const wanted = id === null || personal || isPersonal(id) ? String(row[i]) : id;
      let unique = wanted;
      for (let n = 2; taken.has(unique); n++) unique = `${wanted}~${n}`;
      if (unique !== wanted) doubled.push(i);
      taken.add(unique);
      return unique;
    });
    return { ids, personal, doubled };
  }
}
