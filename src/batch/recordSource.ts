import type { GridRecord } from './gridRecord.ts';

/** A record without its lines and places: a kilobyte or two a grid. */
export type RecordHead = Pick<GridRecord, 'row' | 'microgrids' | 'reasons' | 'box' | 'timing'>;

/** The records of all grids of a work, in their order, wherever they are kept. Each part is read when it is asked for. */
export interface RecordSource {
  readonly length: number;
  head(grid: number): RecordHead;
  /** `GridRecord.features`. */
  features(grid: number): string;
  places(grid: number): Pick<GridRecord, 'places' | 'buildingOfRow'>;
}

/** Records that stand in memory. */
export function recordsInMemory(records: readonly GridRecord[]): RecordSource {
  return {
    length: records.length,
    head: (grid) => records[grid]!,
    features: (grid) => records[grid]!.features,
    places: (grid) => records[grid]!,
  };
}
