import { latLngToCell } from 'h3-js';
import { H3Lattice } from './h3Lattice.ts';

/** Half of the slots stay free. */
const FIRST_SLOTS = 1 << 10;

/**
 * Numbers of the H3 cells of points, in order of first appearance, exactly as `latLngToCell` of h3-js has them: it is asked
 * once for each hexagon of the lattice, and for every point that is too close to a border for the lattice to be sure.
 */
export class H3Numbers {
  readonly resolution: number;
  /** The cell of each number. */
  readonly cells: string[] = [];
  readonly #lattice: H3Lattice;
  readonly #numberOf = new Map<string, number>();
  /** A table of hexagons with open addressing: face and i in one word, j, and 1 + number of the cell, 0 where free. */
  #first = new Int32Array(FIRST_SLOTS);
  #second = new Int32Array(FIRST_SLOTS);
  #number = new Int32Array(FIRST_SLOTS);
  #taken = 0;

  /** @param resolution 0–15 */
  constructor(resolution: number) {
    this.resolution = resolution;
    this.#lattice = new H3Lattice(resolution);
  }

  /** WGS 84 degrees; −1 where either is NaN. */
  of(lon: number, lat: number): number {
    if (Number.isNaN(lon) || Number.isNaN(lat)) return -1;
    const lattice = this.#lattice;
    if (!lattice.find(lon, lat)) return this.#ask(lon, lat);
    const first = (lattice.face << 25) | (lattice.i + (1 << 24));
    const second = lattice.j;
    const slot = this.#slotOf(first, second);
    if (this.#number[slot] !== 0) return this.#number[slot]! - 1;
    const number = this.#ask(lon, lat);
    this.#first[slot] = first;
    this.#second[slot] = second;
    this.#number[slot] = number + 1;
    if (2 * ++this.#taken > this.#number.length) this.#grow();
    return number;
  }

  #ask(lon: number, lat: number): number {
    const cell = latLngToCell(lat, lon, this.resolution);
    let number = this.#numberOf.get(cell);
    if (number === undefined) {
      number = this.cells.push(cell) - 1;
      this.#numberOf.set(cell, number);
    }
    return number;
  }

  /** Where a hexagon stands, or the free slot for it. */
  #slotOf(first: number, second: number): number {
    const mask = this.#number.length - 1;
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#number[slot] !== 0 && (this.#first[slot] !== first || this.#second[slot] !== second))
      slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [first, second, number] = [this.#first, this.#second, this.#number];
    this.#first = new Int32Array(2 * number.length);
    this.#second = new Int32Array(2 * number.length);
    this.#number = new Int32Array(2 * number.length);
    for (let old = 0; old < number.length; old++) {
      if (number[old] === 0) continue;
      const slot = this.#slotOf(first[old]!, second[old]!);
      this.#first[slot] = first[old]!;
      this.#second[slot] = second[old]!;
      this.#number[slot] = number[old]!;
    }
  }
}
