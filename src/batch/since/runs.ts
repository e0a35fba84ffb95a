/** Labels of a long list as runs: label + 1 (0: none) and how many items in a row bear it, two slots a run. */
export type Runs = Uint32Array;

/** Takes labels in from −1, item by item. */
export class RunsWriter {
  #runs = new Uint32Array(1 << 10);
  #length = 0;

  push(label: number): void {
    if (this.#length > 0 && this.#runs[this.#length - 2] === label + 1) {
      this.#runs[this.#length - 1]!++;
      return;
    }
    if (this.#length === this.#runs.length) {
      const wider = new Uint32Array(2 * this.#length);
      wider.set(this.#runs);
      this.#runs = wider;
    }
    this.#runs[this.#length++] = label + 1;
    this.#runs[this.#length++] = 1;
  }

  finish(): Runs {
    return this.#runs.slice(0, this.#length);
  }
}

/** The items of some labels. */
export interface Picked {
  /** Their numbers in the list, ascending. */
  readonly items: Uint32Array;
  /** By place of the label: which of `items` bear it, ascending. */
  readonly of: readonly Uint32Array[];
}

/** @param places place of each label that is wanted, −1 for others */
export function pickRuns(runs: Runs, places: Int32Array, wanted: number): Picked {
  const items: number[] = [];
  const of: number[][] = Array.from({ length: wanted }, () => []);
  let item = 0;
  for (let run = 0; run < runs.length; run += 2) {
    const place = runs[run] === 0 ? -1 : places[runs[run]! - 1]!;
    const end = item + runs[run + 1]!;
    if (place >= 0)
      for (let i = item; i < end; i++) {
        of[place]!.push(items.length);
        items.push(i);
      }
    item = end;
  }
  return { items: Uint32Array.from(items), of: of.map((list) => Uint32Array.from(list)) };
}

/** Lists of items as the label of each item: list 0's items bear 0, and so on; −1 in none. */
export function labelsOf(lists: readonly Uint32Array[], length: number): Int32Array {
  const labels = new Int32Array(length).fill(-1);
  lists.forEach((list, label) => {
    for (const item of list) labels[item] = label;
  });
  return labels;
}

export function runsOf(labels: Int32Array): Runs {
  const writer = new RunsWriter();
  for (const label of labels) writer.push(label);
  return writer.finish();
}
