import type { GridRecord } from '../gridRecord.ts';
import type { RecordHead } from '../recordSource.ts';

/** Bytes before the parts: four lengths of four bytes each, the lowest first. */
const LENGTHS = 16;

/**
 * A record as bytes: the lengths of its parts, then the head as JSON, the features as UTF-8, places and buildings as
 * 32-bit integers. The array owns its buffer, so that it can be handed to another thread.
 */
export function recordToBytes({ features, places, buildingOfRow, ...head }: GridRecord): Uint8Array {
  const headText = JSON.stringify(head satisfies RecordHead);
  const parts = [Buffer.byteLength(headText), Buffer.byteLength(features), places.byteLength, buildingOfRow.byteLength];
  const bytes = Buffer.from(new ArrayBuffer(LENGTHS + parts.reduce((sum, length) => sum + length, 0)));
  parts.forEach((length, i) => {
    bytes.writeUInt32LE(length, 4 * i);
  });
  let at = LENGTHS;
  at += bytes.write(headText, at);
  at += bytes.write(features, at);
  bytes.set(bytesOf(places), at);
  bytes.set(bytesOf(buildingOfRow), at + places.byteLength);
  return new Uint8Array(bytes.buffer);
}

/** Reads `length` bytes of a record at a distance from its begin. */
export type ReadAt = (at: number, length: number) => Buffer;

/** The parts of such a record, each read when it is asked for. */
export class RecordView {
  readonly #read: ReadAt;
  readonly #lengths: readonly [number, number, number, number];

  constructor(read: ReadAt) {
    const lengths = read(0, LENGTHS);
    this.#read = read;
    this.#lengths = [0, 4, 8, 12].map((at) => lengths.readUInt32LE(at)) as unknown as [number, number, number, number];
  }

  head(): RecordHead {
    return JSON.parse(this.#read(LENGTHS, this.#lengths[0]).toString('utf8')) as RecordHead;
  }

  features(): string {
    return this.#read(LENGTHS + this.#lengths[0], this.#lengths[1]).toString('utf8');
  }

  places(): Pick<GridRecord, 'places' | 'buildingOfRow'> {
    const [head, features, places, buildings] = this.#lengths;
    const bytes = this.#read(LENGTHS + head + features, places + buildings);
    const numbers = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
    return { places: numbers.subarray(0, places / 4), buildingOfRow: numbers.subarray(places / 4) };
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
