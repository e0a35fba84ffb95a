import { note } from '../../model/note.ts';
import type { StoredGridRow } from '../../model/storedPlan.ts';
import type { GridRecord, MicroGridFigures } from '../gridRecord.ts';
import type { City } from '../splitCity.ts';
import type { EarlierLine } from './earlierPlan.ts';

/** A grid that is taken over from an earlier plan: its record is put together while that plan's lists are gone through. */
export class TakenGrid {
  readonly #row: StoredGridRow;
  readonly #city: City;
  readonly #rows: Uint32Array;
  readonly #buildings: Uint32Array;
  readonly #figures: MicroGridFigures[] = [];
  readonly #features: string[] = [];
  readonly #box: [number, number, number, number] = [180, 90, -180, -90];
  readonly #buildingOfRow: Int32Array;
  #buildingNumbers: Map<string, number> | null = null;
  #places: Int32Array;
  #filled = 0;
  /** The row that the next line belongs to, while households of it are open. */
  #at = -1;
  #open = 0;
  #fits = true;

  /**
   * @param rows rows of the city's table in this grid
   * @param buildings buildings of the city in this grid
   */
  constructor(row: StoredGridRow, city: City, rows: Uint32Array, buildings: Uint32Array) {
    this.#row = row;
    this.#city = city;
    this.#rows = rows;
    this.#buildings = buildings;
    this.#places = new Int32Array(3 * rows.length);
    this.#buildingOfRow = new Int32Array(rows.length).fill(-1);
  }

  /** The next micro-grid of the grid; its index. */
  add(figures: MicroGridFigures, feature: string, box: readonly [number, number, number, number]): number {
    box.forEach((side, i) => {
      this.#box[i] = i < 2 ? Math.min(this.#box[i]!, side) : Math.max(this.#box[i]!, side);
    });
    this.#features.push(feature);
    return this.#figures.push(figures) - 1;
  }

  /** The next line of the grid: its rows stand in the same order as when the earlier plan was made. */
  take(microgrid: number, { households, building }: EarlierLine): void {
    if (this.#open === 0) this.#open = this.#city.households.households[this.#rows[++this.#at]!] ?? -1;
    if (households > this.#open || (households === 0 && this.#open > 0)) this.#fits = false;
    if (!this.#fits) return;
    if (this.#filled === this.#places.length) {
      const wider = new Int32Array(2 * this.#filled + 12);
      wider.set(this.#places);
      this.#places = wider;
    }
    this.#places.set([this.#at, microgrid, households], this.#filled);
    this.#filled += 3;
    this.#open -= households;
    if (building !== '') this.#buildingOfRow[this.#at] = this.#numberOf(building);
  }

  /** Null where its lines do not fit its rows: someone changed them. */
  record(): GridRecord | null {
    const whole = this.#fits && this.#open === 0 && this.#at === this.#rows.length - 1;
    if (!whole || this.#figures.length !== this.#row.microgrids) return null;
    return {
      row: this.#row,
      microgrids: this.#figures,
      reasons: this.#figures.map(({ reason }) => (reason === null ? null : note('as-written', { text: reason }))),
      features: this.#features.join(',\n'),
      box: this.#figures.length === 0 ? null : this.#box,
      places: this.#places.slice(0, this.#filled),
      buildingOfRow: this.#buildingOfRow,
      timing: { grid: this.#row.grid, place: 0, tessellate: 0, solve: 0, dissolve: 0 },
    };
  }

  #numberOf(building: string): number {
    this.#buildingNumbers ??= new Map(Array.from(this.#buildings, (b, i) => [this.#city.buildings[b]!.id, i]));
    return this.#buildingNumbers.get(building) ?? -1;
  }
}
