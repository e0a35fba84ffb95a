import type { PageData } from '../pageData.ts';
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
