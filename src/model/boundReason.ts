import { type Note, note } from './note.ts';
import type { GridRow } from './plan.ts';

/**
 * Why the line of a grid has no lower bound; null where it has one. A solver gives a bound for every plan that it makes, so
 * there is none only where nothing was solved, or where the plan was not made by the solver alone (a redraw, an edit, two
 * levels) and breaks the limits by another number of households than the plans that the bound was proven for.
 */
export function boundReason({ bound, status }: Pick<GridRow, 'bound' | 'status'>): Note | null {
  if (bound !== null) return null;
  return note(status === 'set-aside' ? 'bound-set-aside' : 'bound-other-violation');
}
