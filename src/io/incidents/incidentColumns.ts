import { coordinateFault } from '../../geometry/datum.ts';
import type { IncidentFault, IncidentTable, RepeatPlaces } from '../../model/incident.ts';
import type { Rejection } from '../../model/rejection.ts';
import type { ColumnsOf } from '../columns/matchColumns.ts';
import { ByteNames } from '../csv/byteNames.ts';
import type { ByteRecord } from '../csv/byteRecords.ts';
import { type CellBytes, cellText, plainNumber, trimCell } from '../csv/cellBytes.ts';
import { floats, integers, wholes } from '../csv/growing.ts';
import { decimal } from '../numbers.ts';
import type { ByteRows } from '../openByteRows.ts';
import { categoriesOf } from './categories.ts';
import { faultOf } from './faultOf.ts';
import type { IncidentOptions } from './incidentOptions.ts';
import { IncidentTimes } from './incidentTimes.ts';
import { doubledRows, repeatPlaces } from './repeats.ts';

/** Gathers the columns of incidents, a record at a time. */
export class IncidentColumns {
  /** Rows whose coordinates cannot be a place, with the reason. */
  readonly unplaceable: Rejection[] = [];
  readonly #rows: ByteRows;
  readonly #at: ColumnsOf<'incidents'>;
  readonly #options: IncidentOptions;
  readonly #across = floats();
  readonly #up = floats();
  readonly #row = wholes();
  readonly #times: IncidentTimes;
  readonly #category = integers();
  readonly #group = integers();
  readonly #address = integers();
  readonly #names = { category: new ByteNames(), group: new ByteNames(), address: new ByteNames() };
  readonly #cell: CellBytes = { bytes: new Uint8Array(0), from: 0, to: 0 };
  readonly #missing: number[] = [];
  readonly #nowhere: number[] = [];

  constructor(rows: ByteRows, at: ColumnsOf<'incidents'>, options: IncidentOptions) {
    this.#rows = rows;
    this.#at = at;
    this.#options = options;
    this.#times = new IncidentTimes(rows.file, at, options);
  }

  /** Times that name an instant while the zone is not known. */
  get zoneless(): number {
    return this.#times.zoneless.length;
  }

  push(record: ByteRecord, row: number): void {
    this.#row.push(row);
    this.#place(record, row);
    this.#times.push(record, row, this.#cell);
    this.#category.push(this.#named(record, 'category'));
    this.#group.push(this.#named(record, 'group'));
    this.#address.push(this.#named(record, 'address'));
  }

  finish(): {
    readonly table: IncidentTable;
    readonly faults: IncidentFault[];
    readonly places: RepeatPlaces;
    readonly unknownClasses: { readonly name: string; readonly count: number }[];
  } {
    const row = this.#row.column();
    const { start, end, faults: timeFaults } = this.#times.settle(row);
    const [across, up] = [this.#across.column(), this.#up.column()];
    const classes = categoriesOf(
      { category: this.#category.column(), group: this.#group.column() },
      { categories: this.#names.category.names(), groups: this.#names.group.names() },
      this.#options.classes,
    );
    const address = this.#address.column();
    const doubled = doubledRows({ across, up, address }, start, end, classes.category).map((i) => row[i]!);
    const unknown = classes.unknown.map((i) => row[i]!);
    const planar = this.#options.planar !== null;
    const nothing = () => new Float64Array(row.length).fill(Number.NaN);
    return {
      table: {
        length: row.length,
        lon: planar ? nothing() : across,
        lat: planar ? nothing() : up,
        x: planar ? across : null,
        y: planar ? up : null,
        start,
        end,
        category: classes.category,
        group: classes.group,
        categories: classes.categories,
        groups: classes.groups,
        row,
      },
      faults: [
        ...faultOf('incidents-no-place', this.#missing),
        ...faultOf(
          'incidents-place-unread',
          this.unplaceable.map(({ row }) => row),
        ),
        ...faultOf('incidents-at-zero', this.#nowhere),
        ...timeFaults,
        ...faultOf('incidents-doubled', doubled),
        ...faultOf('incidents-class-unknown', unknown, { classes: classes.unknownClasses.length }),
      ],
      places: repeatPlaces({ across, up, address }),
      unknownClasses: classes.unknownClasses,
    };
  }

  /** Sets the cell of a column, trimmed; an empty one where there is no such column. */
  #select(record: ByteRecord, column: number): CellBytes {
    const cell = this.#cell;
    cell.bytes = record.bytes;
    cell.from = column < 0 ? 0 : record.from[column]!;
    cell.to = column < 0 ? 0 : record.to[column]!;
    trimCell(cell);
    return cell;
  }

  #named(record: ByteRecord, field: 'category' | 'group' | 'address'): number {
    const column = this.#at[field];
    return column < 0 ? -1 : this.#names[field].numberOf(this.#select(record, column));
  }

  #place(record: ByteRecord, row: number): void {
    const emptyX = isEmpty(this.#select(record, this.#at.lon));
    const x = emptyX ? Number.NaN : this.#number();
    const emptyY = isEmpty(this.#select(record, this.#at.lat));
    const y = emptyY ? Number.NaN : this.#number();
    const { datum, file } = this.#rows;
    if (emptyX && emptyY) this.#missing.push(row);
    else if (this.#options.planar !== null && Number.isFinite(x) && Number.isFinite(y)) {
      this.#put(x, y);
      return;
    } else if (x === 0 && y === 0) this.#nowhere.push(row);
    else {
      const reason = coordinateFault(datum, x, y);
      if (reason === null) {
        if (datum.name === 'wgs84') this.#put(x, y);
        else this.#put(...datum.toWgs84(x, y));
        return;
      }
      this.unplaceable.push({ file, row, reason });
    }
    this.#put(Number.NaN, Number.NaN);
  }

  #put(across: number, up: number): void {
    this.#across.push(across);
    this.#up.push(up);
  }

  #number(): number {
    const value = plainNumber(this.#cell);
    return Number.isNaN(value) ? decimal(cellText(this.#cell), this.#rows.decimalComma) : value;
  }
}

/** Nothing, or what spreadsheets and statistics programs write for nothing. */
function isEmpty({ bytes, from, to }: CellBytes): boolean {
  if (from === to) return true;
  const first = bytes[from]! | 32;
  if (to - from === 2) return first === 110 && (bytes[from + 1]! | 32) === 97;
  return to - from === 4 && first === 110 && (bytes[from + 1]! | 32) === 117 && (bytes[to - 1]! | 32) === 108;
}
