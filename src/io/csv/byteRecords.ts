import { InputError } from '../../model/error.ts';

/** One record of a table: where its cells stand in a piece of UTF-8. Reused from record to record. */
export interface ByteRecord {
  bytes: Uint8Array;
  /** Cell i stands from `from[i]` up to `to[i]`. */
  from: Int32Array;
  to: Int32Array;
  count: number;
  /** Line of the file it begins on, from 1. */
  line: number;
}

const [QUOTE, LF, CR] = [34, 10, 13] as const;

/**
 * Every record of a CSV text (RFC 4180; UTF-8; `\n`, `\r\n` or `\r`) without making strings. Empty lines are passed over. A
 * visitor that returns false ends the scan.
 *
 * Errors: `csv-quote-open` when a quoted cell never ends.
 */
export function byteRecords(
  file: string,
  bytes: Uint8Array,
  delimiter: number,
  visit: (record: ByteRecord) => boolean | undefined,
): void {
  const record: ByteRecord = { bytes, from: new Int32Array(64), to: new Int32Array(64), count: 0, line: 1 };
  const length = bytes.length;
  let line = 1;
  let at = 0;
  while (at < length) {
    const first = bytes[at]!;
    if (first === LF || first === CR) {
      if (first === LF || bytes[at + 1] !== LF) line++;
      at++;
      continue;
    }
    record.bytes = bytes;
    record.count = 0;
    record.line = line;
    let escaped = false;
    for (;;) {
      if (record.count === record.from.length) widen(record);
      let start = at;
      let end = -1;
      if (bytes[at] === QUOTE) {
        for (at++; ; at++) {
          if (at >= length) throw new InputError('csv-quote-open', { file, line: record.line });
          const c = bytes[at]!;
          if (c === QUOTE) {
            if (bytes[at + 1] !== QUOTE) break;
            escaped = true;
            at++;
          } else if (c === LF || (c === CR && bytes[at + 1] !== LF)) line++;
        }
        start++;
        end = at++;
      }
      while (at < length && bytes[at] !== delimiter && bytes[at] !== LF && bytes[at] !== CR) {
        // Something behind a closing quote: the quotes belong to the text.
        if (end >= 0 && bytes[at]! > 32) {
          start--;
          end = -1;
        }
        at++;
      }
      record.from[record.count] = start;
      record.to[record.count] = end < 0 ? at : end;
      record.count++;
      if (at >= length || bytes[at] !== delimiter) break;
      at++;
    }
    if (escaped) undouble(record);
    if (visit(record) === false) return;
  }
}

function widen(record: ByteRecord): void {
  const [from, to] = [new Int32Array(record.from.length * 2), new Int32Array(record.from.length * 2)];
  from.set(record.from);
  to.set(record.to);
  record.from = from;
  record.to = to;
}

/** Moves the cells to bytes of their own, doubled quotes undone. */
function undouble(record: ByteRecord): void {
  const { bytes, from, to, count } = record;
  const plain = new Uint8Array(to[count - 1]! - from[0]! + 1);
  let used = 0;
  for (let i = 0; i < count; i++) {
    const start = used;
    const quoted = bytes[from[i]! - 1] === QUOTE;
    for (let at = from[i]!; at < to[i]!; at++) {
      plain[used++] = bytes[at]!;
      if (quoted && bytes[at] === QUOTE && bytes[at + 1] === QUOTE && at + 1 < to[i]!) at++;
    }
    from[i] = start;
    to[i] = used;
  }
  record.bytes = plain;
}
