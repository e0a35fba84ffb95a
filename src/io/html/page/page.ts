import type { PageData, PageMicroGrid } from '../pageData.ts';
import type { MapView } from './mapView.ts';
import type { Scene } from './scene.ts';
import type { Store } from './state.ts';
import type { Words } from './words.ts';

/** What every part of the page is given. */
export interface Page {
  readonly data: PageData;
  readonly scene: Scene;
  readonly store: Store;
  readonly words: Words;
  readonly map: MapView;
}

/** Outside the limits or in several pieces. */
export const isException = (microgrid: PageMicroGrid) => microgrid.status !== 'ok' || microgrid.detached;

/** Exceptions, and those with a remark. */
export const isNoted = (microgrid: PageMicroGrid) => isException(microgrid) || microgrid.reason >= 0;

/** What is out of the ordinary about a micro-grid, in words. */
export function oddity({ status, detached, reason }: PageMicroGrid, words: Words): string {
  const parts = [status === 'ok' ? '' : words.say(status), detached ? words.say('detached') : ''].filter(
    (p) => p !== '',
  );
  if (parts.length > 0) return parts.join(words.lang === 'zh' ? '，' : ', ');
  return words.say(reason >= 0 ? 'noted' : 'ok');
}

/** Selects a micro-grid and brings the map to it. */
export function showMicroGrid({ store, scene, map }: Page, index: number): void {
  map.comeIntoSight();
  store.set({ selected: { kind: 'microgrid', index, building: -1 } });
  map.flyTo(scene.microgrids[index]!.shape.box);
}

/** Selects a grid and brings the map to it. */
export function showGrid({ store, scene, map }: Page, index: number): void {
  map.comeIntoSight();
  store.set({ selected: { kind: 'grid', index } });
  map.flyTo(scene.grids[index]!.shape.box);
}
