import { boxOf } from '../geometry/boxes.ts';
import { featureText } from '../io/plan/microgridsFile.ts';
import { storedMicroGrid, storedRow } from '../io/plan/toStored.ts';
import type { Note } from '../model/note.ts';
import type { StoredGridRow, StoredMicroGrid } from '../model/storedPlan.ts';
import type { GridResult, GridTask, GridTiming } from './gridTask.ts';
import { type Told, taskHash } from './taskHash.ts';

/** A micro-grid without its shape. */
export type MicroGridFigures = Omit<StoredMicroGrid, 'ground'>;

/**
 * All that the files of a plan tell of one grid, as they tell it: what is kept of a grid in a batch. Plain data, so that it
 * can be sent and kept; but for the timing a function of the task alone.
 */
export interface GridRecord {
  /** `taskHash` within; empty where the result depends on more than the task. */
  readonly row: StoredGridRow;
  /** By code. */
  readonly microgrids: readonly MicroGridFigures[];
  /** Why each is an exception, as a message that can be told in any language. */
  readonly reasons: readonly (Note | null)[];
  /** The features of `microgrids.geojson`, one each and in their order, joined by `,\n`. */
  readonly features: string;
  /** West, south, east, north of them, degrees; null for none. */
  readonly box: readonly [number, number, number, number] | null;
  /** Row of the task, index of its micro-grid (−1: none) and households, three slots a place; rows ascending. */
  readonly places: Int32Array;
  /** Building of each row as an index into the task's buildings, −1 for none. */
  readonly buildingOfRow: Int32Array;
  readonly timing: GridTiming;
}

/** The record of a result. */
export function recordOf(
  result: GridResult,
  { task, lang, version }: Told & { readonly task: GridTask; readonly lang: 'en' | 'zh' },
): GridRecord {
  const { microgrids: woven } = result;
  const order = woven.map((_, i) => i).sort((i, j) => (woven[i]!.code < woven[j]!.code ? -1 : 1));
  const rank = new Int32Array(woven.length);
  order.forEach((i, at) => {
    rank[i] = at;
  });
  const stored = order.map((i) => storedMicroGrid(woven[i]!, lang));
  const places = new Int32Array(3 * result.places.length);
  result.places.forEach(({ row, microgrid, households }, i) => {
    places[3 * i] = row;
    places[3 * i + 1] = microgrid < 0 ? -1 : rank[microgrid]!;
    places[3 * i + 2] = households;
  });
  return {
    row: { ...storedRow(result.row, lang), taskHash: taskHash(task, { lang, version }) },
    microgrids: stored.map(({ ground: _, ...figures }) => figures),
    reasons: order.map((i) => woven[i]!.reason),
    features: stored.map(featureText).join(',\n'),
    box:
      stored.length === 0
        ? null
        : [...boxOf(stored.map(({ ground }) => ground.coordinates as Parameters<typeof boxOf>[0]))],
    places,
    buildingOfRow: result.buildingOfRow,
    timing: result.timing,
  };
}
