import type { IncidentFault } from '../../model/incident.ts';
import type { ColumnsOf } from '../columns/matchColumns.ts';
import type { ByteRecord } from '../csv/byteRecords.ts';
import { type CellBytes, trimCell } from '../csv/cellBytes.ts';
import { DAY_MS } from './civil.ts';
import { faultOf } from './faultOf.ts';
import type { IncidentOptions } from './incidentOptions.ts';
import { ClockColumn, type Fate, TimeColumn } from './timeColumns.ts';

/**
 * When the incidents were: from a column of times, or one of dates and one of hours, with a column of ends where there is one.
 * Beside a column of dates, one called time counts as the hour; of the dates then only the day counts.
 */
export class IncidentTimes {
  /** Rows whose time names an instant while the zone is not known. */
  readonly zoneless: number[] = [];
  readonly #file: string;
  readonly #options: IncidentOptions;
  readonly #startAt: number;
  readonly #clockAt: number;
  readonly #endAt: number;
  readonly #start: TimeColumn;
  readonly #end: TimeColumn;
  readonly #clock = new ClockColumn();
  readonly #missing: number[] = [];
  readonly #unread: number[] = [];
  readonly #clockUnread: number[] = [];
  readonly #endUnread: number[] = [];

  constructor(file: string, at: ColumnsOf<'incidents'>, options: IncidentOptions) {
    this.#file = file;
    this.#options = options;
    const split = at.date >= 0 && (at.hour >= 0 || at.time >= 0);
    this.#startAt = split || at.time < 0 ? at.date : at.time;
    this.#clockAt = split ? (at.hour >= 0 ? at.hour : at.time) : -1;
    this.#endAt = at.end;
    // A day is a day of the file: with an hour of its own it is not moved to another zone.
    this.#start = new TimeColumn(split ? null : options.zone, split);
    this.#end = new TimeColumn(options.zone, false);
  }

  push(record: ByteRecord, row: number, cell: CellBytes): void {
    const fate = this.#start.push(select(record, this.#startAt, cell));
    if (fate === 'empty') this.#missing.push(row);
    else if (fate === 'unread') this.#unread.push(row);
    else if (fate === 'zone-unknown') this.zoneless.push(row);
    if (this.#clockAt >= 0 && this.#clock.push(select(record, this.#clockAt, cell)) === 'unread')
      this.#clockUnread.push(row);
    if (this.#endAt < 0) return;
    const ended: Fate = this.#end.push(select(record, this.#endAt, cell));
    if (ended === 'unread' || ended === 'zone-unknown') this.#endUnread.push(row);
  }

  settle(row: Uint32Array): {
    readonly start: Float64Array;
    readonly end: Float64Array;
    readonly faults: IncidentFault[];
  } {
    const { dateOrder } = this.#options;
    const settled = this.#start.settle(this.#file, dateOrder);
    const { ms: start, dayOnly, against } = settled;
    const end = new Float64Array(start.length);
    const clock = this.#clockAt < 0 ? null : this.#clock.settle();
    const ends = this.#endAt < 0 ? null : this.#end.settle(this.#file, dateOrder ?? settled.order);
    const reversed: number[] = [];
    for (let i = 0; i < start.length; i++) {
      let whole = dayOnly[i] !== 0;
      if (clock !== null) {
        start[i] = Math.floor(start[i]! / DAY_MS) * DAY_MS;
        whole = Number.isNaN(clock[i]!);
        if (!whole) start[i]! += clock[i]!;
      }
      end[i] = start[i]! + (whole ? DAY_MS - 1 : 0);
      const until = ends === null ? Number.NaN : ends.ms[i]! + (ends.dayOnly[i] ? DAY_MS - 1 : 0);
      if (until >= start[i]!) end[i] = until;
      else if (until < start[i]!) reversed.push(row[i]!);
    }
    const unread = [...this.#unread, ...against.map((i) => row[i]!)].sort((a, b) => a - b);
    return {
      start,
      end,
      faults: [
        ...faultOf('incidents-no-time', this.#missing),
        ...faultOf('incidents-time-unread', unread),
        ...faultOf('incidents-no-zone', this.zoneless),
        ...faultOf('incidents-clock-unread', this.#clockUnread),
        ...faultOf('incidents-end-unread', this.#endUnread),
        ...faultOf('incidents-end-early', reversed),
      ],
    };
  }
}

function select(record: ByteRecord, column: number, cell: CellBytes): CellBytes {
  cell.bytes = record.bytes;
  cell.from = column < 0 ? 0 : record.from[column]!;
  cell.to = column < 0 ? 0 : record.to[column]!;
  trimCell(cell);
  return cell;
}
