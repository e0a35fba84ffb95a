import { flags, wholes } from '../../io/csv/growing.ts';
import { csvChunks } from '../../io/csv/writeCsv.ts';

/** Why a row has no place: nothing stands there, no number does, or numbers that are no coordinates of the datum. */
export type NoPlace = 'missing' | 'not a number' | 'out of range';

const REASONS: readonly NoPlace[] = ['missing', 'not a number', 'out of range'];

/** Rows without a place, by line; at most so many are kept, 5 bytes each. */
export class UnlocatableRows {
  readonly #most: number;
  readonly #line = wholes();
  readonly #reason = flags();

  constructor(most: number) {
    this.#most = most;
  }

  add(line: number, reason: NoPlace): void {
    if (this.#line.length >= this.#most) return;
    this.#line.push(line);
    this.#reason.push(REASONS.indexOf(reason));
  }

  /** Lines of the first rows. */
  first(count: number): number[] {
    return Array.from(this.#line.column().subarray(0, count));
  }

  /** A line a row: its line in the file, the reason. */
  csv(): Iterable<string> {
    const line = this.#line.column();
    const reason = this.#reason.column();
    return csvChunks(['line', 'reason'], line.length, (i) => [line[i]!, REASONS[reason[i]!]!]);
  }
}
