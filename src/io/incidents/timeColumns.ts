import { InputError } from '../../model/error.ts';
import { type CellBytes, cellText, plainNumber } from '../csv/cellBytes.ts';
import { flags, floats } from '../csv/growing.ts';
import { type CellTime, noTime } from './cellTime.ts';
import { civilOf, DAY_MS, midnight } from './civil.ts';
import { clockOf } from './clockCell.ts';
import type { DateOrder } from './incidentOptions.ts';
import { readTime } from './timeCell.ts';
import { type ZoneClock, zoneClock } from './zoneClock.ts';

/** How a cell of time came out. */
export type Fate = 'read' | 'empty' | 'unread' | 'zone-unknown';

const [READ, DAY_ONLY, EITHER, MONTH_FIRST, DAY_FIRST] = [0, 1, 2, 4, 8] as const;

/** Gathers one column of times; what only the whole column can tell (the order of day and month) is settled at the end. */
export class TimeColumn {
  readonly #ms = floats();
  readonly #flags = flags();
  readonly #time: CellTime = noTime();
  readonly #zone: ZoneClock | null;
  readonly #daysOnly: boolean;

  /** @param daysOnly only the day as written counts, so that no zone is needed */
  constructor(zone: string | null, daysOnly = false) {
    this.#zone = zone === null ? null : zoneClock(zone);
    this.#daysOnly = daysOnly;
  }

  push(cell: CellBytes): Fate {
    if (cell.from === cell.to) return this.#take(Number.NaN, READ, 'empty');
    const time = this.#time;
    readTime(cell, time);
    if (Number.isNaN(time.ms)) return this.#take(Number.NaN, READ, 'unread');
    let ms = time.ms;
    if (time.instant) {
      if (this.#zone !== null) ms = this.#zone.toWall(ms);
      else if (this.#daysOnly) ms += (time.offset || 0) * 60_000;
      else if (Number.isNaN(time.offset)) return this.#take(Number.NaN, READ, 'zone-unknown');
      else ms += time.offset * 60_000;
    }
    const order = time.order === 0 ? (time.eitherOrder ? EITHER : 0) : time.order > 0 ? MONTH_FIRST : DAY_FIRST;
    return this.#take(ms, (time.dayOnly ? DAY_ONLY : 0) | order, 'read');
  }

  #take(ms: number, flag: number, fate: Fate): Fate {
    this.#ms.push(ms);
    this.#flags.push(flag);
    return fate;
  }

  /**
   * Milliseconds of the wall clock, whether the cell was a date only, and the order of day and month (null where it does not
   * matter). Dates that could be read both ways follow those that could not, unless an order is asked for; then those that do
   * not fit it become NaN and are listed by index (`against`).
   *
   * Errors: `date-order-needed` when the column does not tell, or tells both.
   */
  settle(file: string, asked: DateOrder | null): SettledTimes {
    const ms = this.#ms.column();
    const dayOnly = this.#flags.column();
    let seen = 0;
    for (const flag of dayOnly) seen |= flag & (EITHER | MONTH_FIRST | DAY_FIRST);
    const proof = seen & (MONTH_FIRST | DAY_FIRST);
    if (asked === null && (seen & EITHER) !== 0 && proof !== MONTH_FIRST && proof !== DAY_FIRST)
      throw new InputError('date-order-needed', { file });
    const dayFirst = asked === null ? proof === DAY_FIRST : asked === 'dmy';
    const against: number[] = [];
    for (let i = 0; i < ms.length; i++) {
      const flag = dayOnly[i]!;
      if ((flag & EITHER) !== 0 && dayFirst) ms[i] = swapped(ms[i]!);
      if (asked !== null && (flag & (dayFirst ? MONTH_FIRST : DAY_FIRST)) !== 0) {
        ms[i] = Number.NaN;
        against.push(i);
      }
      dayOnly[i] = flag & DAY_ONLY;
    }
    const order = asked ?? (proof === DAY_FIRST ? 'dmy' : proof === MONTH_FIRST ? 'mdy' : null);
    return { ms, dayOnly, against, order };
  }
}

interface SettledTimes {
  readonly ms: Float64Array;
  readonly dayOnly: Uint8Array;
  readonly against: readonly number[];
  readonly order: DateOrder | null;
}

function swapped(ms: number): number {
  const days = Math.floor(ms / DAY_MS);
  const { year, month, day } = civilOf(days);
  return midnight(year, day, month) + ms - days * DAY_MS;
}

/** Gathers a column of clock times beside one of dates: hours 0–24, `hhmm`, `hh:mm[:ss]`, or the fraction of a day. */
export class ClockColumn {
  /** Milliseconds since midnight; bare whole numbers as −1 − number until the column is known. */
  readonly #clock = floats();
  #most = 0;
  readonly #time = noTime();

  push(cell: CellBytes): Fate {
    if (cell.from === cell.to) {
      this.#clock.push(Number.NaN);
      return 'empty';
    }
    const value = plainNumber(cell);
    const clock = Number.isNaN(value) ? this.#written(cell) : bare(value, cell.to - cell.from);
    this.#clock.push(clock);
    if (clock < 0) this.#most = Math.max(this.#most, value);
    return Number.isNaN(clock) ? 'unread' : 'read';
  }

  /** A clock time, or that of a whole date and time. */
  #written(cell: CellBytes): number {
    const clock = clockOf(cellText(cell));
    if (!Number.isNaN(clock)) return clock;
    readTime(cell, this.#time);
    return this.#time.instant || this.#time.dayOnly
      ? Number.NaN
      : this.#time.ms - Math.floor(this.#time.ms / DAY_MS) * DAY_MS;
  }

  /** Milliseconds since midnight. Whole numbers are hours as long as none is above 24, else `hhmm`. */
  settle(): Float64Array {
    const clock = this.#clock.column();
    const hours = this.#most <= 24;
    for (let i = 0; i < clock.length; i++) {
      if (!(clock[i]! < 0)) continue;
      const number = -1 - clock[i]!;
      const minutes = hours ? number * 60 : Math.floor(number / 100) * 60 + (number % 100);
      clock[i] = minutes <= 1440 && (hours || number % 100 < 60) ? minutes * 60_000 : Number.NaN;
    }
    return clock;
  }
}

function bare(value: number, length: number): number {
  if (value >= 0 && value < 1 && length > 1) return Math.round(value * 86_400) * 1000;
  if (!Number.isInteger(value) || value < 0) return Number.NaN;
  if (length <= 4) return value <= 2400 ? -1 - value : Number.NaN;
  if (length !== 6) return Number.NaN;
  const [hour, minute, second] = [Math.floor(value / 1e4), Math.floor(value / 100) % 100, value % 100];
  return hour < 24 && minute < 60 && second < 60 ? ((hour * 60 + minute) * 60 + second) * 1000 : Number.NaN;
}
