import { holdsPersons, isPersonal } from '../columns/personal.ts';

/** A column of texts in which most values occur many times: equal texts are kept once. */
export class TextColumn {
  readonly #known = new Map<string, string>();
  readonly #values: (string | null)[] = [];
  #last = '';
  #lastValue: string | null = null;

  /** Takes a trimmed cell; an empty one is no value. */
  push(text: string): void {
    // Rows of one building mostly stand together.
    if (text !== this.#last) {
      this.#last = text;
      const known = this.#known.get(text);
      if (known === undefined && text !== '') this.#known.set(text, text);
      this.#lastValue = text === '' ? null : (known ?? text);
    }
    this.#values.push(this.#lastValue);
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
