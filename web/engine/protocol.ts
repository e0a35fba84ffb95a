import type { Lang, Outcome, Raw, Step } from '../../src/main.ts';
import type { EditView } from './editView.ts';
import type { IncidentView } from './incidentView.ts';
import type { PlanView, TownView } from './planView.ts';

/** A file that the user chose, by the name that commands call it. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the page asks of the engine. */
export type Request =
  | { readonly kind: 'files'; readonly id: number; readonly files: readonly NamedFile[] }
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly command: string;
      readonly raw: Readonly<Record<string, Raw>>;
      readonly lang: Lang;
    }
  | { readonly kind: 'view'; readonly id: number; readonly plan: string; readonly town: TownNames }
  /** The town alone, before there is a plan. */
  | { readonly kind: 'town'; readonly id: number; readonly town: TownNames }
  | { readonly kind: 'fetch'; readonly id: number; readonly plan: string }
  /** Opens a grid of the viewed plan for changes by hand, or shows it anew. */
  | { readonly kind: 'edit'; readonly id: number; readonly grid: string }
  | { readonly kind: 'steps'; readonly id: number; readonly steps: readonly Step[]; readonly lang: Lang }
  | { readonly kind: 'undo' | 'redo'; readonly id: number }
  | {
      readonly kind: 'incidents';
      readonly id: number;
      readonly file: string;
      readonly crs: string | null;
      readonly lang: Lang;
    }
  /** Which micro-grid of the viewed plan holds each point; lon, lat. */
  | { readonly kind: 'locate'; readonly id: number; readonly positions: Float64Array }
  /** Writes the changed plan in place of another name. */
  | { readonly kind: 'keep'; readonly id: number; readonly plan: string; readonly lang: Lang };

/** Names of the files that a plan was made from. */
export interface TownNames {
  readonly grids: string;
  readonly households: string;
  readonly buildings: string | null;
  readonly barriers: readonly string[];
  readonly crs: string | null;
  readonly map: readonly string[];
}

/** Why a step cannot be taken, and the nearest that can. */
export interface Refused {
  readonly text: string;
  readonly offer: Step | null;
}

/** What the engine tells the page. */
export type Reply =
  | { readonly kind: 'started'; readonly id: number; readonly what: string; readonly total: number }
  | { readonly kind: 'step'; readonly id: number; readonly done: number }
  | { readonly kind: 'say'; readonly id: number; readonly text: string }
  | { readonly kind: 'done'; readonly id: number; readonly outcome: Outcome | null }
  | { readonly kind: 'view'; readonly id: number; readonly view: PlanView }
  | { readonly kind: 'town'; readonly id: number; readonly town: TownView }
  | { readonly kind: 'incidents'; readonly id: number; readonly incidents: IncidentView }
  /** Index of a micro-grid for each point, −1 for none. */
  | { readonly kind: 'located'; readonly id: number; readonly region: Int32Array }
  | { readonly kind: 'edited'; readonly id: number; readonly edit: EditView | null; readonly refused: Refused | null }
  | { readonly kind: 'files'; readonly id: number; readonly files: readonly NamedFile[] }
  | { readonly kind: 'failed'; readonly id: number; readonly fault: 'user' | 'ours'; readonly text: string };
