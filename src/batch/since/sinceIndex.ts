import type { NumberColumns } from '../../io/columns/numberColumns.ts';
import { decodeUtf8, encodeUtf8 } from '../../io/text/textCoding.ts';
import type { Note } from '../../model/note.ts';
import type { InputChecksum, PlanParameters } from '../../model/plan.ts';
import { murmur3 } from '../murmur3.ts';
import type { Runs } from './runs.ts';

/** A rejected row, or a repaired one with what was done. */
export type Remark = readonly [row: number, note: Note];

/** An input file and all that reading it brought, but for the rows. */
export interface IndexedInput extends InputChecksum {
  /** Rows of it that were taken. */
  readonly taken: number;
  readonly rejections: readonly Remark[];
  readonly repairs: readonly Remark[];
  readonly notes: readonly Note[];
  /** Households of its rows that lie outside all grids; 0 for files of other kinds. */
  readonly outside: number;
  /** Columns of numbers that its rows have; null for files of other kinds. */
  readonly columns: NumberColumns | null;
}

/** Bytes and checksum (CRC-32) of a file of the plan. */
export interface FileSum {
  readonly bytes: number;
  readonly crc32: number;
}

/**
 * What a run with `--since` must know of an earlier plan so as not to read and compare what did not change: which grid each
 * row and building lay in, where barriers of each file passed, and of the plan's files that they are those that were written.
 */
export interface SinceIndex {
  readonly head: {
    readonly parameters: PlanParameters;
    /** How the inputs were read: options that are no parameters of the plan. */
    readonly reading: string;
    readonly inputs: readonly IndexedInput[];
    readonly grids: number;
    readonly files: Readonly<Record<string, FileSum>>;
  };
  /** Grid of every row of the households, and of every building. */
  readonly rows: Runs;
  readonly buildings: Runs;
  /** Rows that have several lines in `households.csv`, ascending, each with the number of its lines. */
  readonly divided: Uint32Array;
  /** West, south, east, north of each grid's micro-grids, degrees; NaN for a grid without any. */
  readonly boxes: Float64Array;
  /** Of every barrier file its number among the inputs, how many grids its barriers' boxes meet, and those grids. */
  readonly barriers: Uint32Array;
  /** Of every file of households or buildings its number among the inputs, how many slots follow, and its `PartDigests`. */
  readonly parts: Uint32Array;
  /** Digest of each grid itself (`gridDigests`). */
  readonly grounds: Uint32Array;
  /** Buildings that a grid's border runs through, ascending. */
  readonly straddling: Uint32Array;
}

const MAGIC = 'gridloom since 2';
const LISTS = ['rows', 'buildings', 'divided', 'barriers', 'parts', 'grounds', 'straddling'] as const;

/**
 * An index as bytes, little-endian: the magic (16 bytes), the length of the head and of each list as nine u32 and
 * four bytes of nothing, the lists (boxes as f64 first), the head as JSON, and the hash of all that as 32 digits.
 */
export function indexToBytes(index: SinceIndex): Uint8Array {
  const head = encodeUtf8(JSON.stringify(index.head));
  const lists = [index.boxes, ...LISTS.map((name) => index[name])];
  const size = START + lists.reduce((sum, list) => sum + list.byteLength, 0) + head.length;
  const bytes = new Uint8Array(size + HASH);
  bytes.set(encodeUtf8(MAGIC));
  const view = new DataView(bytes.buffer);
  [head, ...lists].forEach((list, i) => {
    view.setUint32(16 + 4 * i, list.length, true);
  });
  let at = START;
  for (const list of lists) {
    for (let i = 0; i < list.length; i++, at += list.BYTES_PER_ELEMENT)
      if (list instanceof Float64Array) view.setFloat64(at, list[i]!, true);
      else view.setUint32(at, list[i]!, true);
  }
  bytes.set(head, at);
  bytes.set(encodeUtf8(murmur3(bytes.subarray(0, size))), size);
  return bytes;
}

/** Magic and lengths; a multiple of eight. */
const START = 56;
const HASH = 32;

/** The index; null for bytes that are none of this version, or were damaged. */
export function indexFromBytes(bytes: Uint8Array): SinceIndex | null {
  if (bytes.length < START + HASH || decodeUtf8(bytes.subarray(0, 16)) !== MAGIC) return null;
  const size = bytes.length - HASH;
  if (decodeUtf8(bytes.subarray(size)) !== murmur3(bytes.subarray(0, size))) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [head = 0, boxes = 0, ...lengths] = Array.from({ length: 9 }, (_, i) => view.getUint32(16 + 4 * i, true));
  let at = START;
  const numbers = <T extends Float64Array | Uint32Array>(list: T, read: (at: number) => number): T => {
    for (let i = 0; i < list.length; i++, at += list.BYTES_PER_ELEMENT) list[i] = read(at);
    return list;
  };
  const box = numbers(new Float64Array(boxes), (place) => view.getFloat64(place, true));
  const lists = lengths.map((length) => numbers(new Uint32Array(length), (place) => view.getUint32(place, true)));
  const named = Object.fromEntries(LISTS.map((name, i) => [name, lists[i]!])) as Record<(typeof LISTS)[number], Runs>;
  return {
    head: JSON.parse(decodeUtf8(bytes.subarray(at, at + head))) as SinceIndex['head'],
    boxes: box,
    ...named,
  };
}
