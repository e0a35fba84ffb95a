import type { Delimiter } from '../csv/delimiter.ts';
import { encodeUtf8 } from '../text/textCoding.ts';
import type { Answers } from './answer.ts';
import type { ByteSink } from './byteSink.ts';

/** Answers as cells with a delimiter in front of each; those that many rows share lie encoded behind each other, by key. */
export class EncodedAnswers {
  readonly #delimiter: Delimiter;
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  /** By key: where its bytes begin and end; both 0 where it has not come yet. */
  #start = new Uint32Array(1024);
  #end = new Uint32Array(1024);

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter;
  }

  put(sink: ByteSink, answers: Answers, row: number): void {
    const key = answers.key(row);
    if (key < 0) {
      sink.put(encoded(this.#delimiter, answers.of(row)));
      return;
    }
    if (key >= this.#end.length || this.#end[key] === 0) this.#add(key, answers.of(row));
    sink.copy(this.#bytes, this.#start[key]!, this.#end[key]!);
  }

  #add(key: number, texts: readonly string[]): void {
    const bytes = encoded(this.#delimiter, texts);
    const end = this.#length + bytes.length;
    if (end > this.#bytes.length) {
      const longer = new Uint8Array(2 * end);
      longer.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = longer;
    }
    if (key >= this.#end.length) {
      const [start, ends] = [new Uint32Array(2 * key), new Uint32Array(2 * key)];
      start.set(this.#start);
      ends.set(this.#end);
      [this.#start, this.#end] = [start, ends];
    }
    this.#bytes.set(bytes, this.#length);
    this.#start[key] = this.#length;
    this.#end[key] = end;
    this.#length = end;
  }
}

export function encoded(delimiter: Delimiter, texts: readonly string[]): Uint8Array {
  const quoted = (text: string) =>
    /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return encodeUtf8(texts.map((text) => delimiter + quoted(text)).join(''));
}
