import type { Note } from './note.ts';
import type { Rejection } from './rejection.ts';

/**
 * Incidents (事件) as columns, one slot a row of the input that could be read, in input order. Places and times that are
 * missing stay in the table, so that shares are of all incidents. No texts of persons and no addresses are kept.
 */
export interface IncidentTable {
  readonly length: number;
  /** Degrees, WGS 84; NaN without a place. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Planar coordinates of a file that has no longitude and latitude, in its own unit; NaN without a place. Else null. */
  readonly x: Float64Array | null;
  readonly y: Float64Array | null;
  /**
   * Milliseconds since 1970-01-01 00:00 of the local wall clock, counted as if it were UTC; NaN unknown. `end` equals `start`
   * for an instant; it is later for a window in which the incident happened. A date without an hour is the window of its
   * whole day (to its last millisecond).
   */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Index into `categories`; −1 for none. */
  readonly category: Int32Array;
  /** Index into `groups`, the upper level of the class table; −1 for none or unknown. */
  readonly group: Int32Array;
  readonly categories: readonly string[];
  readonly groups: readonly string[];
  /** Row of the input file (CSV line or feature number, from 1). */
  readonly row: Uint32Array;
}

/** One kind of fault among the incidents: what it is and where. The rows stay in the table unless the note says otherwise. */
export interface IncidentFault {
  /** `count` and `row` (the first) are among its arguments. */
  readonly note: Note;
  /** Rows of the input file, rising. */
  readonly rows: Uint32Array;
}

/** What is not as it should be in a file of incidents, counted and listed. */
export interface IncidentDirt {
  /** Rows of data in the file, read or not. */
  readonly total: number;
  /** Rows that could not be taken in at all. */
  readonly rejections: readonly Rejection[];
  /** Without a place, without a time, doubled …: only kinds that occur. */
  readonly faults: readonly IncidentFault[];
  /** Classes that the class table does not know, most frequent first. */
  readonly unknownClasses: readonly { readonly name: string; readonly count: number }[];
  readonly places: RepeatPlaces;
}

/** How incidents pile up on places: the same coordinates, and the same address where the file has one. */
export interface RepeatPlaces {
  /** Different places. */
  readonly places: number;
  /** Different pairs of coordinates. */
  readonly points: number;
  /** Places with more than one incident, and the incidents there. */
  readonly repeated: number;
  readonly incidents: number;
  /** Incidents at the place, and at the point, with most. */
  readonly most: number;
  readonly mostAtPoint: number;
}

export interface Incidents {
  readonly table: IncidentTable;
  readonly dirt: IncidentDirt;
}
