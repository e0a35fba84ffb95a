import type { MultiPolygon, Polygon, Position } from 'geojson';
import { UNITS_PER_DEGREE } from '../../geometry/lattice.ts';

/** Side of a bin in lattice units of 1e-7° (about 4 m). */
const BIN = 400;

/** Who lies next to whom: the neighbours of shape i are `list[start[i]] … list[start[i + 1] − 1]`, ascending. */
export interface Neighbours {
  readonly start: Uint32Array;
  readonly list: Uint32Array;
}

/**
 * Shapes whose borders pass the same few metres of ground: all that share a border or stand on the same ground, and a few
 * more that only come near, which does no harm to a colouring. Borders need not share vertices. Cost: linear in the
 * length of all borders.
 *
 * @param bin side of a bin in units of 1e-7°: a larger one is sooner done, and takes more for neighbours that only come near
 */
export function neighbours(shapes: readonly (Polygon | MultiPolygon)[], bin = BIN): Neighbours {
  // In every bin those that came by, each once, as a chain. Two bins of one hash are no matter.
  const bins = new ChainTable();
  // The last shape that each was found beside, so that no pair is listed twice.
  const met = new Int32Array(shapes.length).fill(-1);
  const first: number[] = [];
  const second: number[] = [];
  shapes.forEach((shape, i) => {
    const meet = (other: number) => {
      if (met[other] === i) return;
      met[other] = i;
      first.push(other);
      second.push(i);
    };
    const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
    for (const polygon of polygons) for (const ring of polygon) binsOf(ring, bin, (hash) => bins.visit(hash, i, meet));
  });
  return listed(shapes.length, first, second);
}

/** Sets of numbers under 32-bit keys: open addressing, and a chain of entries for each key. */
class ChainTable {
  #keys = new Uint32Array(1 << 16);
  /** The latest entry of each key, counted from 1; 0: none. */
  #heads = new Uint32Array(1 << 16);
  #used = 0;
  #values = new Uint32Array(1 << 16);
  /** The entry before, counted from 1. */
  #before = new Uint32Array(1 << 16);
  #entries = 0;

  /** Tells of all values of a key but `value`, which is put there. Values come in groups: what is the last is not put again. */
  visit(key: number, value: number, tell: (other: number) => void): void {
    const slot = this.#slotOf(key);
    const head = this.#heads[slot]!;
    if (head > 0 && this.#values[head - 1] === value) return;
    for (let entry = head; entry > 0; entry = this.#before[entry - 1]!) tell(this.#values[entry - 1]!);
    if (this.#entries === this.#values.length) {
      this.#values = grown(this.#values);
      this.#before = grown(this.#before);
    }
    this.#values[this.#entries] = value;
    this.#before[this.#entries] = head;
    this.#heads[slot] = ++this.#entries;
    if (head > 0) return;
    this.#keys[slot] = key;
    if (++this.#used > this.#heads.length / 2) this.#widen();
  }

  #slotOf(key: number): number {
    const mask = this.#heads.length - 1;
    // Keys are hashes, but their low bits are those of their factors.
    let slot = (key ^ (key >>> 15)) & mask;
    while (this.#heads[slot]! > 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #widen(): void {
    const [keys, heads] = [this.#keys, this.#heads];
    this.#keys = new Uint32Array(2 * keys.length);
    this.#heads = new Uint32Array(2 * heads.length);
    for (let old = 0; old < heads.length; old++) {
      if (heads[old] === 0) continue;
      const slot = this.#slotOf(keys[old]!);
      this.#keys[slot] = keys[old]!;
      this.#heads[slot] = heads[old]!;
    }
  }
}

function grown(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(2 * column.length);
  wider.set(column);
  return wider;
}

/** Calls back with a 32-bit hash for every bin along a ring, not twice in a row for the same. */
function binsOf(ring: readonly Position[], bin: number, visit: (hash: number) => void): void {
  let last = -1;
  for (let i = 1; i < ring.length; i++) {
    const u = Math.round(ring[i - 1]![0]! * UNITS_PER_DEGREE);
    const v = Math.round(ring[i - 1]![1]! * UNITS_PER_DEGREE);
    const du = Math.round(ring[i]![0]! * UNITS_PER_DEGREE) - u;
    const dv = Math.round(ring[i]![1]! * UNITS_PER_DEGREE) - v;
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(du), Math.abs(dv)) / (bin / 2)));
    for (let k = 0; k < steps; k++) {
      const bu = Math.floor((u + (du * k) / steps) / bin);
      const bv = Math.floor((v + (dv * k) / steps) / bin);
      const hash = (Math.imul(bu, 0x9e3779b1) ^ Math.imul(bv, 0x85ebca77)) >>> 0;
      if (hash !== last) visit(hash);
      last = hash;
    }
  }
}

function listed(count: number, first: readonly number[], second: readonly number[]): Neighbours {
  const start = new Uint32Array(count + 1);
  for (const ends of [first, second]) for (const end of ends) start[end + 1]!++;
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!;
  const list = new Uint32Array(2 * first.length);
  const at = start.slice();
  first.forEach((i, pair) => {
    const j = second[pair]!;
    list[at[i]!++] = j;
    list[at[j]!++] = i;
  });
  for (let i = 0; i < count; i++) list.subarray(start[i]!, start[i + 1]!).sort();
  return { start, list };
}
