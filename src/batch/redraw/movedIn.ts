import type { GridResult, GridTask } from '../gridTask.ts';
import type { GridBaseline } from './gridBaseline.ts';

/** Households of a grid that are in both plans, and how many of them are in another micro-grid now. */
export interface Moved {
  readonly common: number;
  readonly moved: number;
}

/** Counts by household: of a row, what has a place of the same code has stayed. */
export function movedIn(task: GridTask, baseline: GridBaseline, result: GridResult): Moved {
  const { start, label, households, microgrids } = baseline;
  const placesOf = new Map<number, { code: string; households: number }[]>();
  for (const { row, microgrid, households: count } of result.places) {
    const place = { code: result.microgrids[microgrid]!.code, households: count };
    const own = placesOf.get(row);
    if (own) own.push(place);
    else placesOf.set(row, [place]);
  }
  let common = 0;
  let moved = 0;
  for (let row = 0; row < task.households.length; row++) {
    const places = placesOf.get(row) ?? [];
    let before = 0;
    let stayed = 0;
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      before += households[at]!;
      const same = places.find(({ code }) => code === microgrids[label[at]!]!.code);
      stayed += Math.min(households[at]!, same?.households ?? 0);
    }
    const both = Math.min(
      before,
      places.reduce((sum, place) => sum + place.households, 0),
    );
    common += both;
    moved += both - stayed;
  }
  return { common, moved };
}
