import type { Position } from 'geojson';
import type { Share } from './units.ts';

/** A line that people do not casually cross (阻隔): road, railway, river, wall. */
export interface Barrier {
  /** Vertices in WGS 84 degrees; a closed ring where the barrier is the edge of an area (a lake). */
  readonly line: readonly Position[];
  /** Class as read (`primary`, `river`, `rail` …); null where only a strength was given. */
  readonly class: string | null;
  /** How little people cross it, 0..1; from 0.5 it cuts the grid into blocks. */
  readonly strength: Share;
}
