import { decimal, wholeNumber } from '../numbers.ts';
import type { Cells } from '../rows.ts';
import { type CsvBatch, FORM } from './csvBatch.ts';
import { decimalBytes, wholeBytes } from './decimalBytes.ts';
import type { FieldText } from './fieldText.ts';

const SPACE = 32;

/** The cells of one row of a batch; it is set to row after row. */
export class RowCells implements Cells {
  readonly #text: FieldText;
  readonly #comma: boolean;
  #batch: CsvBatch | null = null;
  #first = 0;
  length = 0;

  /** `comma`: a decimal comma is understood. */
  constructor(text: FieldText, comma: boolean) {
    this.#text = text;
    this.#comma = comma;
  }

  set(batch: CsvBatch, row: number): void {
    this.#batch = batch;
    this.#first = batch.firstField[row]!;
    this.length = batch.firstField[row + 1]! - this.#first;
  }

  text(column: number): string {
    return this.#text.of(this.#batch!, this.#first + column);
  }

  decimal(column: number): number {
    const batch = this.#batch!;
    const field = this.#first + column;
    if (batch.form[field]! <= FORM.quoted) {
      const value = decimalBytes(batch.bytes, batch.fieldStart[field]!, batch.fieldEnd[field]!);
      if (!Number.isNaN(value)) return value;
    }
    return decimal(this.text(column), this.#comma);
  }

  whole(column: number): number {
    const batch = this.#batch!;
    const field = this.#first + column;
    if (batch.form[field]! <= FORM.quoted) {
      const value = wholeBytes(batch.bytes, batch.fieldStart[field]!, batch.fieldEnd[field]!);
      if (!Number.isNaN(value)) return value;
    }
    return wholeNumber(this.text(column));
  }

  /** Whether all cells from the given one on hold nothing but white space. */
  isBlank(from: number): boolean {
    const { bytes, fieldStart, fieldEnd } = this.#batch!;
    for (let column = from; column < this.length; column++) {
      const start = fieldStart[this.#first + column]!;
      if (start === fieldEnd[this.#first + column]!) continue;
      const byte = bytes[start]!;
      if (byte > SPACE && byte < 0x80) return false;
      if (this.text(column).trim() !== '') return false;
    }
    return true;
  }

  /** All cells as texts. */
  texts(): string[] {
    return Array.from({ length: this.length }, (_, column) => this.text(column));
  }
}
