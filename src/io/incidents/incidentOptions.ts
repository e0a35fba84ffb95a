import type { ReadOptions } from '../reading.ts';
import type { ClassTable } from './classTable.ts';

/** Day before month or month before day, where the year stands last. */
export type DateOrder = 'mdy' | 'dmy';

/** How a file of incidents is to be read. */
export interface IncidentOptions extends ReadOptions {
  /** IANA name of the zone whose wall clock counts, e.g. `Asia/Shanghai`; null: times are wall clock as written. */
  readonly zone: string | null;
  /** Order of dates with the year last; null: what the column tells. */
  readonly dateOrder: DateOrder | null;
  readonly classes: ClassTable | null;
  /** Names of planar columns that are taken in place of longitude and latitude. */
  readonly planar: { readonly x: string; readonly y: string } | null;
}
