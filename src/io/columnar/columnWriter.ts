import { encodeUtf8 } from '../text/textCoding.ts';
import {
  type ColumnHead,
  type ColumnType,
  type ColumnValue,
  type FileHead,
  MAGIC,
  padded,
  UNKNOWN_U16,
  VERSION,
} from './layout.ts';

const ROWS_A_CHUNK = 16384;

/** Makes a columnar file (`layout.ts`) piece by piece; holds at most one chunk of rows. */
export class ColumnWriter {
  readonly #columns: readonly ColumnHead[];
  readonly #write: (bytes: Uint8Array) => void;
  #values: ColumnValue[][];
  #rows = 0;
  #all = 0;

  constructor(head: FileHead, write: (bytes: Uint8Array) => void) {
    this.#columns = head.columns;
    this.#write = write;
    this.#values = head.columns.map(() => []);
    const json = encodeUtf8(JSON.stringify({ layer: head.layer, columns: head.columns }));
    const bytes = new Uint8Array(padded(16 + json.length)).fill(0x20);
    bytes.set(encodeUtf8(MAGIC));
    const view = new DataView(bytes.buffer);
    view.setUint32(8, VERSION, true);
    view.setUint32(12, bytes.length - 16, true);
    bytes.set(json, 16);
    write(bytes);
  }

  /** A row: a value a column, in their order. */
  push(row: readonly ColumnValue[]): void {
    for (let i = 0; i < row.length; i++) this.#values[i]!.push(row[i]!);
    this.#rows++;
    if (this.#rows === ROWS_A_CHUNK) this.#flush();
  }

  end(): void {
    this.#flush();
    const bytes = new Uint8Array(16);
    new DataView(bytes.buffer).setFloat64(8, this.#all, true);
    this.#write(bytes);
  }

  #flush(): void {
    if (this.#rows === 0) return;
    const parts = this.#columns.map(({ type }, i) => ENCODERS[type](this.#values[i]!));
    const chunk = new Uint8Array(8 + parts.reduce((sum, part) => sum + padded(part.length), 0));
    const view = new DataView(chunk.buffer);
    view.setUint32(0, this.#rows, true);
    view.setUint32(4, chunk.length - 8, true);
    let at = 8;
    for (const part of parts) {
      chunk.set(part, at);
      at += padded(part.length);
    }
    this.#write(chunk);
    this.#all += this.#rows;
    this.#rows = 0;
    this.#values = this.#columns.map(() => []);
  }
}

const ENCODERS: Readonly<Record<ColumnType, (values: readonly ColumnValue[]) => Uint8Array>> = {
  u16: (values) =>
    numbers(2, values.length, (view) =>
      values.forEach((value, i) => {
        view.setUint16(2 * i, value === null ? UNKNOWN_U16 : (value as number), true);
      }),
    ),
  degrees: (values) =>
    numbers(4, values.length, (view) =>
      values.forEach((value, i) => {
        view.setInt32(4 * i, value as number, true);
      }),
    ),
  text: (values) => texts(values as readonly (string | null)[]),
  words: (values) => {
    const known = new Map<string, number>();
    const codes = values.map((value) => {
      if (value === null || value === '') return 0;
      const word = value as string;
      if (!known.has(word)) known.set(word, known.size + 1);
      return known.get(word)!;
    });
    const list = texts([...known.keys()]);
    const size = 4 + Math.ceil(list.length / 4) * 4;
    const bytes = new Uint8Array(size + 4 * codes.length);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, known.size, true);
    bytes.set(list, 4);
    codes.forEach((code, i) => {
      view.setUint32(size + 4 * i, code, true);
    });
    return bytes;
  },
  ground: lists,
  line: lists,
};

function numbers(size: number, length: number, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size * length);
  fill(new DataView(bytes.buffer));
  return bytes;
}

function texts(values: readonly (string | null)[]): Uint8Array {
  const encoded = encodeUtf8(values.map((value) => value ?? '').join(''));
  const plain = encoded.length === values.reduce((sum, value) => sum + (value?.length ?? 0), 0);
  const bytes = new Uint8Array(4 * (values.length + 1) + encoded.length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  values.forEach((value, i) => {
    view.setUint32(4 * i, at, true);
    if (value !== null) at += plain ? value.length : encodeUtf8(value).length;
  });
  view.setUint32(4 * values.length, at, true);
  bytes.set(encoded, 4 * (values.length + 1));
  return bytes;
}

function lists(values: readonly ColumnValue[]): Uint8Array {
  const all = values as readonly ArrayLike<number>[];
  const length = all.reduce((sum, list) => sum + list.length, 0);
  return numbers(4, values.length + 1 + length, (view) => {
    let at = 0;
    all.forEach((list, i) => {
      view.setUint32(4 * i, at, true);
      for (let k = 0; k < list.length; k++, at++) view.setInt32(4 * (values.length + 1 + at), list[k]!, true);
    });
    view.setUint32(4 * values.length, at, true);
  });
}
