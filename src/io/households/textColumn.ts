import { holdsPersons, isPersonal } from '../columns/personal.ts';

/** A column of texts in which most values occur many times: equal texts are kept once. */
export class TextColumn {
  readonly #known = new Map<string, string>();
  readonly #values: (string | null)[] = [];

  push(cell: string): void {
    const text = cell.trim();
    if (text === '') {
      this.#values.push(null);
      return;
    }
    let known = this.#known.get(text);
    if (known === undefined) {
      known = text;
      this.#known.set(text, known);
    }
    this.#values.push(known);
  }

  at(i: number): string | null {
    return this.#values[i] ?? null;
  }

  /**
   * The values without identity and telephone numbers: all empty when the column as a whole is personal, else the single
   * cells blanked.
   */
  cleaned(): { values: (string | null)[]; personal: boolean; blanked: number } {
    if (holdsPersons(this.#values)) return { values: this.#values.map(() => null), personal: true, blanked: 0 };
    let blanked = 0;
    const personal = new Set([...this.#known.keys()].filter(isPersonal));
    const values =
      personal.size === 0
        ? this.#values
        : this.#values.map((value) => {
            if (value === null || !personal.has(value)) return value;
            blanked++;
            return null;
          });
    return { values, personal: false, blanked };
  }
}
