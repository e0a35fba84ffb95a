import { useRef } from 'react';
import type { State } from '../state/store.ts';

/** What the map shows; all else may change without drawing it anew. */
const SEEN = [
  'lang',
  'dark',
  'view',
  'places',
  'town',
  'basemap',
  'colourBy',
  'layers',
  'tilt',
  'cut',
  'apart',
  'selected',
  'pin',
  'editing',
  'analysis',
  'located',
  'staffing',
  'comparison',
] as const satisfies readonly (keyof State)[];

/** The state as it was when something last changed that the map shows: progress of a task, say, draws no frame. */
export function useSteady(state: State): State {
  const last = useRef(state);
  if (SEEN.some((key) => last.current[key] !== state[key])) last.current = state;
  return last.current;
}
