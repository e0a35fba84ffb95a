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
  /** Which of `items` bear no label. */
  readonly none: Uint32Array;
}

/**
 * @param places place of each label that is wanted, −1 for others
 * @param none whether items without a label are wanted too; they are in no list
 */
export function pickLabels(labels: Int32Array, places: Int32Array, wanted: number, none: boolean): Picked {
  const items: number[] = [];
  const of: number[][] = Array.from({ length: wanted }, () => []);
  const unlabelled: number[] = [];
  for (let item = 0; item < labels.length; item++) {
    const label = labels[item]!;
    const place = label < 0 ? -1 : places[label]!;
    if (place >= 0) of[place]!.push(items.length);
    else if (none && label < 0) unlabelled.push(items.length);
    else continue;
    items.push(item);
  }
  const lists = of.map((list) => Uint32Array.from(list));
  return { items: Uint32Array.from(items), of: lists, none: Uint32Array.from(unlabelled) };
}

/** The label of every item. */
export function labelsOfRuns(runs: Runs): Int32Array {
  let length = 0;
  for (let run = 0; run < runs.length; run += 2) length += runs[run + 1]!;
  const labels = new Int32Array(length);
  let item = 0;
  for (let run = 0; run < runs.length; run += 2) {
    labels.fill(runs[run]! - 1, item, item + runs[run + 1]!);
    item += runs[run + 1]!;
  }
  return labels;
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
