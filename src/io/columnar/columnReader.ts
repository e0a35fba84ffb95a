import { InputError } from '../../model/error.ts';
import type { Source } from '../source.ts';
import { decodeUtf8 } from '../text/textCoding.ts';
import { type ColumnHead, type ColumnType, type FileHead, padded, VERSION } from './layout.ts';

/** Texts of a column; null for an empty one. */
export type Texts = readonly (string | null)[];

/** Lists of numbers, one a row: `values[start[i]..start[i+1])`. */
export interface Lists {
  readonly start: Uint32Array;
  readonly values: Int32Array;
}

/** The rows of a chunk; a column is read when it is asked for. */
export interface Chunk {
  readonly rows: number;
  /** Null where the file has no such column. */
  u16(name: string): Uint16Array | null;
  degrees(name: string): Int32Array;
  texts(name: string): Texts | null;
  /** Of the given rows of the chunk alone, in their order. */
  textsOf(name: string, rows: Uint32Array): Texts | null;
  lists(name: string): Lists;
}

/** A columnar file (`layout.ts`), chunk by chunk. */
export interface ColumnFile {
  readonly head: FileHead;
  /** Rows in all, as the end of the file tells. */
  readonly rows: number;
  chunks(): Generator<Chunk>;
}

/**
 * Opens a columnar file of a layer.
 * Errors: `columns-version`, `columns-layer` where it holds another layer, `columns-broken` where it is cut or damaged.
 */
export function openColumns(source: Source, layer: string): ColumnFile {
  const { name: file } = source;
  // Typed arrays need their place in the buffer aligned.
  const bytes = source.bytes.byteOffset % 8 === 0 ? source.bytes : source.bytes.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = () => new InputError('columns-broken', { file });
  if (bytes.length < 32) throw broken();
  const version = view.getUint32(8, true);
  if (version !== VERSION) throw new InputError('columns-version', { file, version, known: VERSION });
  const start = 16 + view.getUint32(12, true);
  if (start % 8 !== 0 || start > bytes.length - 16) throw broken();
  const head = headOf(bytes.subarray(16, start), broken);
  if (head.layer !== layer) throw new InputError('columns-layer', { file, layer: head.layer, wanted: layer });
  const ends: number[] = [];
  let rows = 0;
  let at = start;
  while (at + 16 <= bytes.length && view.getUint32(at, true) !== 0) {
    rows += view.getUint32(at, true);
    ends.push(at);
    at += 8 + view.getUint32(at + 4, true);
    if (at % 8 !== 0) throw broken();
  }
  if (at + 16 !== bytes.length || view.getFloat64(at + 8, true) !== rows) throw broken();
  return {
    head,
    rows,
    *chunks() {
      for (const place of ends) yield chunkAt(bytes, view, place, head.columns, broken);
    },
  };
}

function headOf(bytes: Uint8Array, broken: () => InputError): FileHead {
  try {
    const { layer, columns } = JSON.parse(decodeUtf8(bytes)) as FileHead;
    if (typeof layer === 'string' && columns.every(({ name, type }) => typeof name === 'string' && type in SIZES))
      return { layer, columns };
  } catch {
    // Told below.
  }
  throw broken();
}

/** Bytes of a column that starts at a place. */
const SIZES: Readonly<Record<ColumnType, (view: DataView, at: number, rows: number) => number>> = {
  u16: (_, __, rows) => 2 * rows,
  degrees: (_, __, rows) => 4 * rows,
  text: textSize,
  words: (view, at, rows) => wordsSize(view, at) + 4 * rows,
  ground: listSize,
  line: listSize,
};

function textSize(view: DataView, at: number, rows: number): number {
  return 4 * (rows + 1) + view.getUint32(at + 4 * rows, true);
}

function wordsSize(view: DataView, at: number): number {
  return 4 + Math.ceil(textSize(view, at + 4, view.getUint32(at, true)) / 4) * 4;
}

function listSize(view: DataView, at: number, rows: number): number {
  return 4 * (rows + 1 + view.getUint32(at + 4 * rows, true));
}

function chunkAt(
  bytes: Uint8Array,
  view: DataView,
  place: number,
  columns: readonly ColumnHead[],
  broken: () => InputError,
): Chunk {
  const rows = view.getUint32(place, true);
  const end = place + 8 + view.getUint32(place + 4, true);
  const found = new Map<string, { readonly type: ColumnType; readonly at: number }>();
  let at = place + 8;
  try {
    for (const { name, type } of columns) {
      found.set(name, { type, at });
      at += padded(SIZES[type](view, at, rows));
    }
  } catch {
    throw broken();
  }
  if (at !== end) throw broken();
  const column = (name: string, ...types: readonly ColumnType[]) => {
    const known = found.get(name);
    return known !== undefined && types.includes(known.type) ? known : null;
  };
  const needed = (name: string, ...types: readonly ColumnType[]) => {
    const known = column(name, ...types);
    if (known === null) throw broken();
    return known.at;
  };
  const u32 = (from: number, length: number) => new Uint32Array(bytes.buffer, bytes.byteOffset + from, length);
  const i32 = (from: number, length: number) => new Int32Array(bytes.buffer, bytes.byteOffset + from, length);
  const wordsAt = (at: number) => {
    const words = [null, ...textsAt(at + 4, view.getUint32(at, true))];
    const codes = u32(at + wordsSize(view, at), rows);
    return (row: number): string | null => {
      const word = words[codes[row]!];
      if (word === undefined) throw broken();
      return word;
    };
  };
  const textsAt = (from: number, n: number): (string | null)[] => {
    const offsets = u32(from, n + 1);
    const blob = bytes.subarray(from + 4 * (n + 1), from + 4 * (n + 1) + offsets[n]!);
    const all = decodeUtf8(blob);
    const plain = all.length === blob.length;
    const list: (string | null)[] = new Array(n);
    for (let i = 0; i < n; i++) {
      const [a, b] = [offsets[i]!, offsets[i + 1]!];
      if (b < a) throw broken();
      list[i] = a === b ? null : plain ? all.slice(a, b) : decodeUtf8(blob.subarray(a, b));
    }
    return list;
  };
  return {
    rows,
    u16: (name) => {
      const known = column(name, 'u16');
      return known && new Uint16Array(bytes.buffer, bytes.byteOffset + known.at, rows);
    },
    degrees: (name) => i32(needed(name, 'degrees'), rows),
    texts: (name) => {
      const known = column(name, 'text', 'words');
      if (known === null) return null;
      if (known.type === 'text') return textsAt(known.at, rows);
      const wordOf = wordsAt(known.at);
      const list: (string | null)[] = new Array(rows);
      for (let i = 0; i < rows; i++) list[i] = wordOf(i);
      return list;
    },
    textsOf: (name, wanted) => {
      const known = column(name, 'text', 'words');
      if (known === null) return null;
      if (known.type === 'words') return Array.from(wanted, wordsAt(known.at));
      const offsets = u32(known.at, rows + 1);
      const start = known.at + 4 * (rows + 1);
      return Array.from(wanted, (row) => {
        const [a, b] = [offsets[row]!, offsets[row + 1]!];
        if (b < a) throw broken();
        return a === b ? null : decodeUtf8(bytes.subarray(start + a, start + b));
      });
    },
    lists: (name) => {
      const from = needed(name, 'ground', 'line');
      const start = u32(from, rows + 1);
      for (let i = 0; i < rows; i++) if (start[i + 1]! < start[i]!) throw broken();
      return { start, values: i32(from + 4 * (rows + 1), start[rows]!) };
    },
  };
}
