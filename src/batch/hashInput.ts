import type { Position } from 'geojson';
import { hashInto, hex } from './murmur3.ts';

/** Room that the hash needs behind the values. */
const MARGIN = 16;
/** Two hexadecimal digits as UTF-16 code units, by their byte. */
const DIGITS = Uint32Array.from({ length: 256 }, (_, byte) => {
  const digits = byte.toString(16).padStart(2, '0');
  return digits.charCodeAt(0) | (digits.charCodeAt(1) << 16);
});

/**
 * Takes values in, each in a form of its own so that no two lists of values look the same, and gives their hash. The
 * same on every machine. After `digest` it is empty again.
 */
export class HashInput {
  #bytes = new Uint8Array(1024);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  /** A text by its UTF-16 code units. */
  text(value: string | null): this {
    if (value === null) return this.#mark(0);
    const { length } = value;
    this.#reserve(5 + 2 * length);
    const bytes = this.#bytes;
    bytes[this.#length] = 1;
    this.#view.setUint32(this.#length + 1, length, true);
    let at = this.#length + 5;
    for (let i = 0; i < length; i++, at += 2) {
      const unit = value.charCodeAt(i);
      bytes[at] = unit;
      bytes[at + 1] = unit >>> 8;
    }
    this.#length = at;
    return this;
  }

  /** A number, as a double; NaN is null, −0 is 0. */
  number(value: number | null): this {
    if (value === null || Number.isNaN(value)) return this.#mark(0);
    this.#reserve(9);
    this.#bytes[this.#length] = 2;
    this.#view.setFloat64(this.#length + 1, value + 0, true);
    this.#length += 9;
    return this;
  }

  ring(positions: readonly Position[]): this {
    this.number(positions.length);
    for (const [lon, lat] of positions) this.number(lon!).number(lat!);
    return this;
  }

  shape(polygons: readonly (readonly (readonly Position[])[])[]): this {
    this.number(polygons.length);
    for (const rings of polygons) {
      this.number(rings.length);
      for (const ring of rings) this.ring(ring);
    }
    return this;
  }

  digest(): string {
    this.digestInto(LAST, 0);
    return hex(LAST[0]!) + hex(LAST[1]!) + hex(LAST[2]!) + hex(LAST[3]!);
  }

  /** Puts the hash at a place of a list, as four numbers. */
  digestInto(list: Uint32Array, place: number): void {
    hashInto(this.#view, this.#length, 0, list, place);
    this.#length = 0;
  }

  /** Takes hashes in, the lowest first, each as the text that `digest` gives for it. */
  digests(list: Uint32Array): this {
    for (const at of sortedPlaces(list)) {
      this.#reserve(69);
      this.#bytes[this.#length] = 1;
      this.#view.setUint32(this.#length + 1, 32, true);
      let to = this.#length + 5;
      for (let word = at; word < at + 4; word++)
        for (let shift = 24; shift >= 0; shift -= 8, to += 4)
          this.#view.setUint32(to, DIGITS[(list[word]! >>> shift) & 255]!, true);
      this.#length = to;
    }
    return this;
  }

  #mark(kind: number): this {
    this.#reserve(1);
    this.#bytes[this.#length++] = kind;
    return this;
  }

  #reserve(more: number): void {
    if (this.#length + more + MARGIN <= this.#bytes.length) return;
    const wider = new Uint8Array(2 * this.#bytes.length + more + MARGIN);
    wider.set(this.#bytes);
    this.#bytes = wider;
    this.#view = new DataView(wider.buffer);
  }
}

const LAST = new Uint32Array(4);

/** Where the hashes of a list begin, the lowest first: in the order of their texts. */
function sortedPlaces(list: Uint32Array): Uint32Array {
  const places = Uint32Array.from({ length: list.length / 4 }, (_, i) => 4 * i);
  return places.sort((a, b) => {
    for (let word = 0; word < 4; word++)
      if (list[a + word]! !== list[b + word]!) return list[a + word]! < list[b + word]! ? -1 : 1;
    return 0;
  });
}
