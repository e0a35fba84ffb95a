import type { PlanView } from '../engine/planView.ts';

/** Micro-grids that a planner should look at: outside the limits, or in several pieces. */
export function exceptionsOf({ microgrids }: Pick<PlanView, 'microgrids'>): number[] {
  return [...microgrids.keys()].filter((i) => microgrids[i]!.status !== 'ok' || microgrids[i]!.detached);
}

/** The exception after the micro-grid that is looked at, round and round; −1 where there are none. */
export function nextException(view: Pick<PlanView, 'microgrids'>, selected: number): number {
  const all = exceptionsOf(view);
  return all.find((i) => i > selected) ?? all[0] ?? -1;
}
