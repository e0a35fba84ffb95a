import type { CellBytes } from '../csv/cellBytes.ts';
import type { CellTime } from './cellTime.ts';
import { DAY_MS, midnight } from './civil.ts';

const [POINT, COLON, SPACE, T, Z, PLUS, MINUS] = [46, 58, 32, 84, 90, 43, 45] as const;

/**
 * The common cases without making a string: `YYYY-M-D` (or with `/` or `.`), then maybe `[T ]H:MM[:SS[.fff]]`, then maybe `Z`
 * or `±hh[[:]mm]`. False, with `time` untouched but for its fields of no meaning, where there is anything else.
 */
export function isoTime({ bytes, from, to }: CellBytes, time: CellTime): boolean {
  if (to - from < 8) return false;
  cursor.bytes = bytes;
  cursor.at = from;
  cursor.to = to;
  const year = digits(cursor);
  const separator = bytes[cursor.at];
  if (taken() !== 4 || (separator !== MINUS && separator !== 47 && separator !== POINT)) return false;
  cursor.at++;
  const month = digits(cursor);
  if (taken() === 0 || taken() > 2 || cursor.at >= to || bytes[cursor.at] !== separator) return false;
  cursor.at++;
  const day = digits(cursor);
  if (taken() === 0 || taken() > 2) return false;
  const date = midnight(year, month, day);
  if (Number.isNaN(date)) return false;
  if (cursor.at === to) {
    time.ms = date;
    time.dayOnly = true;
    return true;
  }
  if (bytes[cursor.at] !== SPACE && bytes[cursor.at] !== T) return false;
  cursor.at++;
  const hour = digits(cursor);
  if (taken() === 0 || taken() > 2 || cursor.at >= to || bytes[cursor.at] !== COLON) return false;
  cursor.at++;
  const minute = digits(cursor);
  if (taken() !== 2 || minute > 59) return false;
  let clock = (hour * 60 + minute) * 60_000;
  if (bytes[cursor.at] === COLON && cursor.at < to) {
    cursor.at++;
    const second = digits(cursor);
    if (taken() !== 2 || second > 60) return false;
    clock += second * 1000;
    if (bytes[cursor.at] === POINT && cursor.at < to) {
      cursor.at++;
      const fraction = digits(cursor);
      if (taken() === 0 || taken() > 9) return false;
      clock += Math.floor((fraction * 1000) / 10 ** taken());
    }
  }
  if (clock > DAY_MS) return false;
  if (cursor.at === to) {
    time.ms = date + clock;
    return true;
  }
  const zone = bytes[cursor.at++]!;
  if (zone === Z && cursor.at === to) {
    time.ms = date + clock;
    time.instant = true;
    return true;
  }
  if (zone !== PLUS && zone !== MINUS) return false;
  let hours = digits(cursor);
  let minutes = 0;
  if (taken() === 4) {
    minutes = hours % 100;
    hours = Math.floor(hours / 100);
  } else if (taken() !== 2) return false;
  else if (cursor.at < to && bytes[cursor.at] === COLON) {
    cursor.at++;
    minutes = digits(cursor);
    if (taken() !== 2) return false;
  }
  if (cursor.at !== to) return false;
  time.offset = (hours * 60 + minutes) * (zone === MINUS ? -1 : 1);
  time.ms = date + clock - time.offset * 60_000;
  time.instant = true;
  return true;
}

const cursor: CellBytes & { at: number; digits: number } = {
  bytes: new Uint8Array(0),
  from: 0,
  at: 0,
  to: 0,
  digits: 0,
};

/** How many digits were read last. */
function taken(): number {
  return cursor.digits;
}

/** Value of the digits at the cursor, which moves behind them and tells how many they were. */
function digits(c: typeof cursor): number {
  let value = 0;
  c.digits = 0;
  for (; c.at < c.to; c.at++, c.digits++) {
    const d = c.bytes[c.at]! - 48;
    if (d < 0 || d > 9) break;
    value = value * 10 + d;
  }
  return value;
}
