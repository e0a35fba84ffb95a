import { coordinateFault } from '../../geometry/datum.ts';
import type { HouseholdTable } from '../../model/household.ts';
import { type Note, note } from '../../model/note.ts';
import type { ColumnsOf } from '../columns/matchColumns.ts';
import { isScientific } from '../numbers.ts';
import type { Cells, Rows } from '../rows.ts';
import { IdColumn } from './idColumn.ts';
import { TextColumn } from './textColumn.ts';

const TEXTS = ['building', 'unit', 'floor', 'room'] as const;
const MOST_HOUSEHOLDS = 0xffff_ffff;
const MOST_FLOORS = 1000;

/** Cells of a column of which some are no numbers. */
interface Unread {
  count: number;
  first: number;
}

/** Gathers the household table, a row at a time. */
export class HouseholdRows {
  readonly #rows: Rows;
  readonly #at: ColumnsOf<'households'>;
  readonly #id = new IdColumn();
  readonly #lon: number[] = [];
  readonly #lat: number[] = [];
  readonly #households: number[] = [];
  readonly #people: number[] = [];
  readonly #floors: number[] = [];
  /** Column of the attribute to balance, −1 for none, and its values. */
  readonly #attributeAt: number;
  readonly #attribute: number[] = [];
  readonly #row: number[] = [];
  readonly #texts = TEXTS.map(() => new TextColumn());
  readonly #unread = {
    people: { count: 0, first: 0 },
    floors: { count: 0, first: 0 },
    attribute: { count: 0, first: 0 },
  };

  constructor(rows: Rows, at: ColumnsOf<'households'>, attribute = -1) {
    this.#rows = rows;
    this.#at = at;
    this.#attributeAt = attribute;
  }

  /** Takes a row in, or says why not. */
  push(cells: Cells, row: number): Note | null {
    const { datum } = this.#rows;
    const x = cells.decimal(this.#at.lon);
    const y = cells.decimal(this.#at.lat);
    const fault = coordinateFault(datum, x, y);
    if (fault !== null) return fault;
    const households = this.#at.households < 0 ? 1 : cells.whole(this.#at.households);
    if (!(households <= MOST_HOUSEHOLDS)) return note('count-unread');
    const id = this.#cell(cells, 'id');
    for (const code of [id, this.#cell(cells, 'building')]) {
      if (isScientific(code)) return note('code-scientific', { code });
    }
    const [lon, lat] = datum.toWgs84(x, y);
    const first = id === '' ? null : this.#id.firstOf(id);
    if (first !== null && this.#repeats(first, cells, lon, lat, households)) {
      return note('row-doubled', { first: this.#row[first]! });
    }
    this.#id.push(id);
    this.#lon.push(lon);
    this.#lat.push(lat);
    this.#households.push(households);
    this.#row.push(row);
    TEXTS.forEach((field, i) => {
      this.#texts[i]!.push(this.#cell(cells, field));
    });
    if (this.#at.people >= 0)
      this.#people.push(this.#number(cells, 'people', row, 'decimal', Number.MAX_VALUE, Number.NaN));
    if (this.#at.floors >= 0) this.#floors.push(this.#number(cells, 'floors', row, 'whole', MOST_FLOORS, 0));
    if (this.#attributeAt >= 0)
      this.#attribute.push(this.#number(cells, 'attribute', row, 'decimal', Number.MAX_VALUE, Number.NaN));
    return null;
  }

  /** The table, and what is to be said about its columns. */
  finish(): { table: HouseholdTable; personal: string[]; notes: Note[] } {
    const { file, header } = this.#rows;
    const notes: Note[] = [];
    const personal: string[] = [];
    const row = Uint32Array.from(this.#row);
    const id = this.#id.unique(row);
    if (id.personal) personal.push(header[this.#at.id]!);
    if (id.doubled.length > 0)
      notes.push(note('ids-doubled', { file, count: id.doubled.length, row: row[id.doubled[0]!]! }));
    const [building, unit, floor, room] = this.#texts.map((column, i) => {
      const cleaned = column.cleaned();
      const name = header[this.#at[TEXTS[i]!]] ?? '';
      if (cleaned.personal) personal.push(name);
      if (cleaned.blanked > 0) notes.push(note('personal-cells', { file, column: name, count: cleaned.blanked }));
      return cleaned.values;
    });
    for (const field of ['people', 'floors', 'attribute'] as const) {
      const { count, first } = this.#unread[field];
      if (count > 0)
        notes.push(note('values-unread', { file, column: header[this.#columnOf(field)]!, count, row: first }));
    }
    const table: HouseholdTable = {
      length: row.length,
      id: id.ids,
      lon: Float64Array.from(this.#lon),
      lat: Float64Array.from(this.#lat),
      households: Uint32Array.from(this.#households),
      people: this.#at.people < 0 ? null : Float64Array.from(this.#people),
      building: building!,
      unit: unit!,
      floor: floor!,
      room: room!,
      floors: this.#at.floors < 0 ? null : Uint16Array.from(this.#floors),
      ...(this.#attributeAt < 0 ? {} : { attribute: Float64Array.from(this.#attribute) }),
      row,
    };
    return { table, personal, notes };
  }

  #cell(cells: Cells, field: 'id' | (typeof TEXTS)[number]): string {
    const at = this.#at[field];
    return at < 0 ? '' : cells.text(at).trim();
  }

  #columnOf(field: 'people' | 'floors' | 'attribute'): number {
    return field === 'attribute' ? this.#attributeAt : this.#at[field];
  }

  /** A number that may be unknown; one that cannot be understood is counted and becomes unknown. */
  #number(
    cells: Cells,
    field: 'people' | 'floors' | 'attribute',
    row: number,
    kind: 'decimal' | 'whole',
    most: number,
    unknown: number,
  ): number {
    const column = this.#columnOf(field);
    const value = cells[kind](column);
    if (value >= 0 && value <= most) return value;
    if (cells.text(column).trim() === '') return unknown;
    const unread: Unread = this.#unread[field];
    if (unread.count++ === 0) unread.first = row;
    return unknown;
  }

  /** Whether a row is the same as an earlier one with its id in all that is read. */
  #repeats(first: number, cells: Cells, lon: number, lat: number, households: number): boolean {
    return (
      this.#lon[first] === lon &&
      this.#lat[first] === lat &&
      this.#households[first] === households &&
      TEXTS.every((field, i) => (this.#texts[i]!.at(first) ?? '') === this.#cell(cells, field))
    );
  }
}
