import { type Decoder, decoder } from '../text/textCoding.ts';
import { type CsvBatch, FORM } from './csvBatch.ts';

const SLOTS = 4096;
const LONGEST_KEPT = 48;

/**
 * Decodes fields of batches, only those that are asked for. Equal short fields give the same string, which mostly need not
 * be decoded again: columns of buildings, floors or kinds repeat their values.
 */
export class FieldText {
  readonly #decoder: Decoder;
  readonly #kept = new Array<string>(SLOTS).fill('');
  readonly #keptBytes = new Uint8Array(SLOTS * LONGEST_KEPT);
  readonly #keptLength = new Uint8Array(SLOTS);

  constructor(encoding: 'utf-8' | 'gb18030' = 'utf-8') {
    this.#decoder = decoder(encoding, false);
  }

  /** The text of a field: without its quotes, doubled quotes single. */
  of(batch: CsvBatch, field: number): string {
    const start = batch.fieldStart[field]!;
    const end = batch.fieldEnd[field]!;
    const form = batch.form[field]!;
    if (form <= FORM.quoted) return this.between(batch.bytes, start, end);
    const text = this.#decode(batch.bytes, start, end);
    return form === FORM.doubled ? text.replaceAll('""', '"') : looseText(text);
  }

  /** The text of some bytes. */
  between(bytes: Uint8Array, start: number, end: number): string {
    const length = end - start;
    if (length === 0) return '';
    if (length > LONGEST_KEPT) return this.#decode(bytes, start, end);
    let hash = length;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const kept = slot * LONGEST_KEPT;
    const keptBytes = this.#keptBytes;
    let same = this.#keptLength[slot] === length;
    for (let i = 0; same && i < length; i++) same = keptBytes[kept + i] === bytes[start + i];
    if (same) return this.#kept[slot]!;
    const text = this.#decode(bytes, start, end);
    for (let i = 0; i < length; i++) keptBytes[kept + i] = bytes[start + i]!;
    this.#keptLength[slot] = length;
    this.#kept[slot] = text;
    return text;
  }

  #decode(bytes: Uint8Array, start: number, end: number): string {
    if (end - start <= LONGEST_KEPT) {
      let i = start;
      while (i < end && bytes[i]! < 0x80) i++;
      if (i === end) return String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]);
    }
    return this.#decoder.decode(bytes.subarray(start, end));
  }
}

/** Of a field with text behind its closing quote, all is kept but the second of two quotes inside the quoted part. */
function looseText(text: string): string {
  let close = 1;
  for (;;) {
    close = text.indexOf('"', close);
    if (text[close + 1] !== '"') break;
    close += 2;
  }
  return `"${text.slice(1, close).replaceAll('""', '"')}${text.slice(close)}`;
}
