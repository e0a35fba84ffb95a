import type { Note } from './note.ts';

/** A row or feature of an input that could not be taken in. */
export interface Rejection {
  readonly file: string;
  /** Line of a CSV file, or number of the feature in a GeoJSON file, from 1. */
  readonly row: number;
  readonly reason: Note;
}

/** A shape that was mended on reading because the mending is safe. */
export interface Repair {
  readonly file: string;
  readonly row: number;
  readonly what: Note;
}
