import type { State } from '../state/store.ts';

type Look = Pick<State, 'dark' | 'basemap' | 'layers' | 'analysis' | 'editing'>;

/** How much micro-grids cover of what lies under them, of 255: a basemap shines through, and they step back under what incidents show. */
export function fillAlpha({ dark, basemap, layers, analysis, editing }: Look): number {
  const full = basemap !== null && layers.basemap ? 120 : dark ? 150 : 190;
  if (analysis === null || editing !== null || analysis.shows === 'none') return full;
  return analysis.shows === 'points' ? 0.5 * full : 30;
}

/** The part of it that each of some polygons covers, so that all of them on one ground cover as much as one elsewhere. */
export const sharedAlpha = (alpha: number, sharing: number): number =>
  255 * (1 - (1 - alpha / 255) ** (1 / Math.max(1, sharing)));
