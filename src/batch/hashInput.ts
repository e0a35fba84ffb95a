import type { Position } from 'geojson';
import { murmur3 } from './murmur3.ts';

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
    this.#mark(1);
    this.#reserve(4 + 2 * value.length);
    this.#view.setUint32(this.#length, value.length, true);
    this.#length += 4;
    for (let i = 0; i < value.length; i++) {
      this.#view.setUint16(this.#length, value.charCodeAt(i), true);
      this.#length += 2;
    }
    return this;
  }

  /** A number, as a double; NaN is null, −0 is 0. */
  number(value: number | null): this {
    if (value === null || Number.isNaN(value)) return this.#mark(0);
    this.#mark(2);
    this.#reserve(8);
    this.#view.setFloat64(this.#length, value + 0, true);
    this.#length += 8;
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
    const hash = murmur3(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return hash;
  }

  #mark(kind: number): this {
    this.#reserve(1);
    this.#bytes[this.#length++] = kind;
    return this;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const wider = new Uint8Array(2 * this.#bytes.length + more);
    wider.set(this.#bytes);
    this.#bytes = wider;
    this.#view = new DataView(wider.buffer);
  }
}
