import { type CellBytes, cellText } from '../csv/cellBytes.ts';
import type { CellTime } from './cellTime.ts';
import { isoTime } from './isoTime.ts';
import { numericTime } from './numericTime.ts';
import { writtenTime } from './writtenTime.ts';

/**
 * Reads a trimmed cell into `time` (reused): ISO 8601 with or without zone and its looser kin (`2026/3/5 14:07`), dates with
 * the year last, Chinese ones, epoch seconds and milliseconds, serial days of spreadsheets, `20260305`.
 */
export function readTime(cell: CellBytes, time: CellTime): void {
  time.ms = Number.NaN;
  time.instant = false;
  time.offset = Number.NaN;
  time.dayOnly = false;
  time.eitherOrder = false;
  time.order = 0;
  if (isoTime(cell, time) || numericTime(cell, time)) return;
  writtenTime(cellText(cell), time);
}
