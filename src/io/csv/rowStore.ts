import type { CsvBatch } from './csvBatch.ts';

/** The columns of a batch while it is filled; they grow by doubling and are used again for the next one. */
export class RowStore implements CsvBatch {
  bytes = new Uint8Array(0);
  rows = 0;
  /** Fields stored, those of the row under way included. */
  fields = 0;
  firstField = new Uint32Array(1025);
  fieldStart = new Uint32Array(8192);
  fieldEnd = new Uint32Array(8192);
  form = new Uint8Array(8192);
  rowStart = new Uint32Array(1024);
  rowEnd = new Uint32Array(1024);
  rowNext = new Uint32Array(1024);
  line = new Float64Array(1024);

  field(start: number, end: number, form: number): void {
    const i = this.fields++;
    if (i === this.form.length) {
      this.fieldStart = longer(this.fieldStart, new Uint32Array(2 * i));
      this.fieldEnd = longer(this.fieldEnd, new Uint32Array(2 * i));
      this.form = longer(this.form, new Uint8Array(2 * i));
    }
    this.fieldStart[i] = start;
    this.fieldEnd[i] = end;
    this.form[i] = form;
  }

  /** Ends the row under way. */
  row(start: number, end: number, next: number, line: number): void {
    const i = this.rows++;
    if (i === this.line.length) {
      this.rowStart = longer(this.rowStart, new Uint32Array(2 * i));
      this.rowEnd = longer(this.rowEnd, new Uint32Array(2 * i));
      this.rowNext = longer(this.rowNext, new Uint32Array(2 * i));
      this.line = longer(this.line, new Float64Array(2 * i));
      this.firstField = longer(this.firstField, new Uint32Array(2 * i + 1));
    }
    this.rowStart[i] = start;
    this.rowEnd[i] = end;
    this.rowNext[i] = next;
    this.line[i] = line;
    this.firstField[i + 1] = this.fields;
  }

  /** Forgets the whole rows; the fields of the row under way stay, `shift` bytes further to the front. */
  restart(shift: number): void {
    const from = this.firstField[this.rows]!;
    for (let i = from; i < this.fields; i++) {
      this.fieldStart[i - from] = this.fieldStart[i]! - shift;
      this.fieldEnd[i - from] = this.fieldEnd[i]! - shift;
      this.form[i - from] = this.form[i]!;
    }
    this.fields -= from;
    this.rows = 0;
  }
}

function longer<T extends Uint8Array | Uint32Array | Float64Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}
