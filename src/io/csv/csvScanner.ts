import { InputError } from '../../model/error.ts';
import { type CsvBatch, FORM } from './csvBatch.ts';
import type { Delimiter } from './delimiter.ts';
import { RowStore } from './rowStore.ts';

const QUOTE = 34;
const LF = 10;
const CR = 13;
/** Where the scan stands in a field: at its first byte, inside its quotes, after them, or in bare text. */
const AT = { start: 0, quoted: 1, closed: 2, bare: 3 } as const;

export interface ScannerOptions {
  /** Name of the text, for messages. */
  readonly file: string;
  readonly delimiter: Delimiter;
  /** GB18030 and GBK have bytes of `|` inside characters, UTF-8 has not. Other encodings must be recoded first. */
  readonly encoding?: 'utf-8' | 'gb18030';
  /** Longest row in bytes, a guard of the memory; 64 MiB when left out. */
  readonly longestRow?: number;
}

/**
 * Finds rows and fields in a delimited text that comes in pieces of bytes (RFC 4180; any mix of line ends; line ends in
 * quotes). Nothing is decoded; memory is one piece and the longest row. Empty lines are passed over; a quote inside bare
 * text is an ordinary character, and a quoted field with text after its closing quote is taken as written. The text has no
 * byte order mark.
 *
 * Errors: `csv-quote-open` when a quoted field never ends, `csv-row-long`.
 */
export class CsvScanner {
  readonly #file: string;
  readonly #longest: number;
  /** 1 for the bytes that end bare text, 2 for the first bytes of double-byte characters that may hold the delimiter. */
  readonly #stops = new Uint8Array(256);
  readonly #delimiter: number;
  readonly #store = new RowStore();
  #buffer = new Uint8Array(1 << 16);
  #length = 0;
  #at = 0;
  #state: number = AT.start;
  #form: number = FORM.bare;
  #fieldStart = 0;
  #fieldEnd = 0;
  #rowStart = 0;
  #rowLine = 1;
  #line = 1;

  constructor({ file, delimiter, encoding, longestRow = 1 << 26 }: ScannerOptions) {
    this.#file = file;
    this.#longest = longestRow;
    this.#delimiter = delimiter.charCodeAt(0);
    for (const byte of [this.#delimiter, LF, CR]) this.#stops[byte] = 1;
    if (encoding === 'gb18030' && delimiter === '|') this.#stops.fill(2, 0x81, 0xff);
  }

  /** The rows that are whole with these bytes. */
  push(piece: Uint8Array): CsvBatch {
    this.#take(piece);
    this.#scan(false);
    if (this.#length - this.#rowStart > this.#longest) this.#refuse();
    return this.#store;
  }

  /** The last row, where the text does not end with a line end. */
  end(): CsvBatch {
    this.#take(new Uint8Array(0));
    this.#scan(true);
    return this.#store;
  }

  #refuse(): never {
    const at = { file: this.#file, line: this.#rowLine };
    if (this.#state === AT.quoted) throw new InputError('csv-quote-open', at);
    throw new InputError('csv-row-long', { ...at, bytes: this.#longest });
  }

  /** Puts a piece behind what is left of the ones before. */
  #take(piece: Uint8Array): void {
    const shift = this.#rowStart;
    const kept = this.#length - shift;
    let buffer = this.#buffer;
    if (kept + piece.length > buffer.length) buffer = new Uint8Array(Math.max(kept + piece.length, 2 * kept));
    if (buffer === this.#buffer) buffer.copyWithin(0, shift, this.#length);
    else buffer.set(this.#buffer.subarray(shift, this.#length));
    buffer.set(piece, kept);
    this.#buffer = buffer;
    this.#length = kept + piece.length;
    this.#at -= shift;
    this.#fieldStart -= shift;
    this.#fieldEnd -= shift;
    this.#rowStart = 0;
    this.#store.restart(shift);
    this.#store.bytes = buffer;
  }

  #scan(last: boolean): void {
    const bytes = this.#buffer;
    const length = this.#length;
    const stops = this.#stops;
    let at = this.#at;
    for (;;) {
      if (this.#state === AT.start) {
        if (at >= length) {
          if (last) this.#endRow(at, at);
          break;
        }
        if (bytes[at] === QUOTE) {
          this.#state = AT.quoted;
          this.#form = FORM.quoted;
          this.#fieldStart = ++at;
        } else {
          this.#state = AT.bare;
          this.#form = FORM.bare;
          this.#fieldStart = at;
        }
      }
      if (this.#state === AT.quoted) {
        at = this.#toQuote(at, last);
        if (at < 0) return;
      }
      if (this.#state === AT.bare) {
        while (at < length && stops[bytes[at]!] === 0) at++;
        if (at < length && stops[bytes[at]!] === 2) {
          if (at + 1 >= length && !last) break;
          at += at + 1 < length && bytes[at + 1]! >= 0x30 ? 2 : 1;
          continue;
        }
        this.#fieldEnd = at;
      }
      if (at >= length) {
        if (last) this.#endRow(at, at);
        break;
      }
      const stop = bytes[at]!;
      if (stop === this.#delimiter) {
        this.#store.field(this.#fieldStart, this.#fieldEnd, this.#form);
        this.#state = AT.start;
        this.#fieldStart = this.#fieldEnd = ++at;
        this.#form = FORM.bare;
        continue;
      }
      if (stop === CR && at + 1 >= length && !last) break;
      const next = stop === CR && at + 1 < length && bytes[at + 1] === LF ? at + 2 : at + 1;
      this.#endRow(at, next);
      at = next;
    }
    this.#at = at;
  }

  /**
   * Goes through quoted text to the byte after its closing quote, or −1 when more bytes are needed (`#at` is set).
   */
  #toQuote(from: number, last: boolean): number {
    const bytes = this.#buffer;
    const length = this.#length;
    let at = from;
    for (;;) {
      for (; at < length; at++) {
        const byte = bytes[at]!;
        if (byte === QUOTE) break;
        if (byte === CR || (byte === LF && bytes[at - 1] !== CR)) this.#line++;
      }
      if (at >= length || (at + 1 >= length && !last)) {
        this.#at = at;
        if (last) this.#refuse();
        return -1;
      }
      const next = at + 1 < length ? bytes[at + 1]! : LF;
      if (next === QUOTE) {
        this.#form = FORM.doubled;
        at += 2;
      } else if (next === this.#delimiter || next === LF || next === CR) {
        this.#state = AT.closed;
        this.#fieldEnd = at;
        return at + 1;
      } else {
        this.#form = FORM.loose;
        this.#fieldStart--;
        this.#state = AT.bare;
        return at + 1;
      }
    }
  }

  #endRow(end: number, next: number): void {
    const store = this.#store;
    const blank =
      store.fields === store.firstField[store.rows]! && this.#fieldEnd === this.#fieldStart && this.#form === FORM.bare;
    if (!blank) {
      store.field(this.#fieldStart, this.#fieldEnd, this.#form);
      store.row(this.#rowStart, end, next, this.#rowLine);
    }
    if (next > end) this.#line++;
    this.#rowLine = this.#line;
    this.#rowStart = this.#fieldStart = this.#fieldEnd = next;
    this.#state = AT.start;
    this.#form = FORM.bare;
  }
}
