import { useMemo } from 'react';
import type { Figures } from '../map/paint.ts';
import { indicesOf } from './chosenIncidents.ts';
import { incidentCounts, incidentRates } from './incidentRates.ts';
import type { State } from './store.ts';

/** What is known of micro-grids beside the plan, with the incidents of each that the filters leave. */
export interface KnownFigures extends Figures {
  readonly counts: Uint32Array | null;
}

/** Made anew only when the plan, the people or the chosen incidents change. */
export function useFigures({ view, staffing, located, analysis }: State): KnownFigures {
  const vacancies = staffing && staffing.view === view ? staffing.vacancies : null;
  const incidents = analysis?.incidents;
  const category = analysis?.category ?? null;
  const month = analysis?.month ?? null;
  const span = analysis?.span ?? 1;
  const hours = analysis?.hours ?? null;
  return useMemo(() => {
    if (!view || !incidents || !located || located.view !== view || located.incidents !== incidents)
      return { vacancies, rates: null, counts: null };
    const counts = incidentCounts(view, located.region, indicesOf({ incidents, category, month, span, hours }));
    return { vacancies, rates: incidentRates(view, counts), counts };
  }, [view, vacancies, located, incidents, category, month, span, hours]);
}
