import { type CellBytes, plainNumber } from '../csv/cellBytes.ts';
import type { CellTime } from './cellTime.ts';
import { midnight } from './civil.ts';

/** Days from the zeroth day of spreadsheets (1899-12-30, which undoes their leap day of 1900) to 1970-01-01. */
const SERIAL_EPOCH = 25_569;
/** Serial days that are taken for dates: 1954 to 2119. */
const SERIAL = [20_000, 80_000] as const;
/** Epoch seconds from 1973 to 2286, and the same in milliseconds. */
const SECONDS = [1e8, 1e10] as const;
const MILLISECONDS = [1e11, 1e13] as const;

/** Reads a cell that is one number: a serial day, `YYYYMMDD`, `YYYYMMDDhhmm[ss]`, epoch seconds or milliseconds. */
export function numericTime(cell: CellBytes, time: CellTime): boolean {
  const value = plainNumber(cell);
  if (Number.isNaN(value)) return false;
  const length = cell.to - cell.from;
  if (within(value, SERIAL)) {
    // Spreadsheets keep fractions of days; what is nearer than half a second is the second.
    time.ms = Math.round((value - SERIAL_EPOCH) * 86_400) * 1000;
    time.dayOnly = Number.isInteger(value);
  } else if (length === 8 && Number.isInteger(value)) {
    time.ms = dateOf(value);
    time.dayOnly = true;
  } else if ((length === 14 || length === 12) && isCompact(value, length)) {
    time.ms = compact(length === 14 ? value : value * 100);
  } else if (within(value, SECONDS) || within(value, MILLISECONDS)) {
    time.ms = Math.round(within(value, SECONDS) ? value * 1000 : value);
    time.instant = true;
  }
  return !Number.isNaN(time.ms);
}

function within(value: number, [from, to]: readonly [number, number]): boolean {
  return value >= from && value < to;
}

/** Twelve digits are epoch milliseconds before 2001, or a date with hour and minute of 1900 to 2099. */
function isCompact(value: number, length: number): boolean {
  const year = Math.floor(value / (length === 14 ? 1e10 : 1e8));
  return (
    Number.isInteger(value) &&
    year >= 1900 &&
    year < 2100 &&
    !Number.isNaN(compact(length === 14 ? value : value * 100))
  );
}

function dateOf(digits: number): number {
  return midnight(Math.floor(digits / 1e4), Math.floor(digits / 100) % 100, digits % 100);
}

function compact(digits: number): number {
  const clock = digits % 1e6;
  const hour = Math.floor(clock / 1e4);
  const minute = Math.floor(clock / 100) % 100;
  const second = clock % 100;
  if (hour > 23 || minute > 59 || second > 59) return Number.NaN;
  return dateOf(Math.floor(digits / 1e6)) + ((hour * 60 + minute) * 60 + second) * 1000;
}
