import type { IncidentView } from '../engine/incidentView.ts';
import { indicesOf } from './chosenIncidents.ts';
import type { Analysis } from './store.ts';

/** Shades that counts are drawn in. */
const SHADES = 5;

/** Incidents of every H3 cell that the filters leave, in classes. */
export interface CellCounts {
  readonly counts: Uint32Array;
  /** Least count of each class, from 1 up: each class is as many times wider as the one before, since counts are skewed. */
  readonly from: readonly number[];
  readonly most: number;
}

type Chosen = Pick<Analysis, 'incidents' | 'category' | 'month' | 'span' | 'hours'>;

const known = new WeakMap<IncidentView, { readonly by: string; readonly counts: CellCounts }>();

/** The same object for the same choice. */
export function cellCounts({ incidents, category, month, span, hours }: Chosen): CellCounts {
  const by = [category, month, span, hours?.join('.')].join();
  const earlier = known.get(incidents);
  if (earlier?.by === by) return earlier.counts;
  const counts = new Uint32Array(incidents.cells.ids.length);
  for (const i of indicesOf({ incidents, category, month, span, hours })) {
    const cell = incidents.cells.of[i]!;
    if (cell >= 0) counts[cell]!++;
  }
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const steps = Array.from({ length: SHADES }, (_, i) => Math.ceil(most ** (i / SHADES) - 1e-9));
  const own: CellCounts = { counts, from: most === 0 ? [] : [...new Set(steps)], most };
  known.set(incidents, { by, counts: own });
  return own;
}

/** The class of a count; −1 for none. */
export const cellClass = ({ from }: CellCounts, count: number): number =>
  from.filter((least) => count >= least).length - 1;
