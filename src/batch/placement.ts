import type { GridRecord } from './gridRecord.ts';

/** A part of a row that was divided between micro-grids. */
export interface Part {
  /** Index among the micro-grids of the plan; −1 for none. */
  readonly microgrid: number;
  readonly households: number;
}

/** Where each row of a city's household table has come: eight bytes a row, and more only for those that were divided. */
export class Placement {
  readonly #microgrid: Int32Array;
  readonly #building: Int32Array;
  readonly #parts = new Map<number, readonly Part[]>();

  constructor(rows: number) {
    this.#microgrid = new Int32Array(rows).fill(-1);
    this.#building = new Int32Array(rows).fill(-1);
  }

  /**
   * Takes the places of one grid in.
   *
   * @param rows rows of the table that are the rows of the grid's task
   * @param buildings buildings of the city that are those of the task
   * @param first index of the grid's first micro-grid among those of the plan
   * @param households of every row of the table
   */
  put(
    rows: Uint32Array,
    buildings: Uint32Array,
    { places, buildingOfRow }: Pick<GridRecord, 'places' | 'buildingOfRow'>,
    first: number,
    households: Uint32Array,
  ): void {
    buildingOfRow.forEach((building, i) => {
      if (building >= 0) this.#building[rows[i]!] = buildings[building]!;
    });
    for (let at = 0; at < places.length; ) {
      const row = places[at]!;
      let end = at;
      while (end < places.length && places[end] === row) end += 3;
      const own = rows[row]!;
      const microgridAt = (slot: number) => (places[slot + 1]! < 0 ? -1 : first + places[slot + 1]!);
      if (end === at + 3 && places[at + 2] === households[own]) this.#microgrid[own] = microgridAt(at);
      else {
        const parts: Part[] = [];
        for (let slot = at; slot < end; slot += 3)
          parts.push({ microgrid: microgridAt(slot), households: places[slot + 2]! });
        this.#parts.set(own, parts);
      }
      at = end;
    }
  }

  /** Index of the row's micro-grid, −1 for none; of a divided row see `parts`. */
  microgrid(row: number): number {
    return this.#microgrid[row]!;
  }

  /** Index of the row's building among those of the city, −1 for none. */
  building(row: number): number {
    return this.#building[row]!;
  }

  /** The rows that have several parts, ascending, each with their number. */
  divided(): Uint32Array {
    const several = [...this.#parts].filter(([, parts]) => parts.length > 1).sort(([a], [b]) => a - b);
    return Uint32Array.from(several.flatMap(([row, parts]) => [row, parts.length]));
  }

  /** The parts of a row that does not lie in one micro-grid as a whole; null for others. */
  parts(row: number): readonly Part[] | null {
    return this.#parts.get(row) ?? null;
  }
}
