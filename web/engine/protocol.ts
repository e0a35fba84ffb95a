import type { Lang, NoteCode, Outcome, Raw, Step, Survey, SurveyRole } from '../../src/main.ts';
import type { EditView } from './editView.ts';
import type { IncidentView } from './incidentView.ts';
import type { PlanView, SiteView, TownView } from './planView.ts';

/** A file that a command wrote. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file by the name that commands call it; its bytes are read where and when they are needed. */
export interface ChosenBlob {
  readonly name: string;
  readonly file: Blob;
}

/** How files are to be read: as the options `--crs`, `--encoding` and `--map` tell. */
export interface ReadAs {
  readonly crs: string | null;
  readonly encoding: string | null;
  readonly map: readonly string[];
}

/** What the page asks of the engine. */
export type Request =
  /** What takes time to start. */
  | { readonly kind: 'warm'; readonly id: number }
  | { readonly kind: 'files'; readonly id: number; readonly files: readonly ChosenBlob[] }
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly command: string;
      readonly raw: Readonly<Record<string, Raw>>;
      readonly lang: Lang;
    }
  | { readonly kind: 'view'; readonly id: number; readonly plan: string; readonly town: TownNames; readonly lang: Lang }
  /** What the viewed plan was still without, if it is wanted; tells where its inputs are others than those that it was made from. */
  | { readonly kind: 'sites'; readonly id: number; readonly lang: Lang; readonly wanted: boolean }
  /** Where the households of the viewed plan are. */
  | { readonly kind: 'households'; readonly id: number }
  /** The town alone, before there is a plan. */
  | { readonly kind: 'town'; readonly id: number; readonly town: TownNames; readonly lang: Lang }
  | { readonly kind: 'written'; readonly id: number; readonly plan: string }
  /** Opens a grid of the viewed plan for changes by hand, or shows it anew. */
  | { readonly kind: 'edit'; readonly id: number; readonly grid: string }
  | { readonly kind: 'steps'; readonly id: number; readonly steps: readonly Step[]; readonly lang: Lang }
  | { readonly kind: 'undo' | 'redo'; readonly id: number }
  | {
      readonly kind: 'incidents';
      readonly id: number;
      readonly file: string;
      readonly as: ReadAs;
      readonly lang: Lang;
    }
  /** What a file looks like, before it is read as a whole. */
  | {
      readonly kind: 'survey' | 'try';
      readonly id: number;
      readonly file: string;
      readonly role: SurveyRole;
      readonly as: ReadAs;
      readonly lang: Lang;
    }
  /** Puts a plan in its place: its files, or its GeoPackage. */
  | {
      readonly kind: 'plan';
      readonly id: number;
      readonly plan: string;
      readonly files: readonly ChosenBlob[];
      readonly lang: Lang;
    }
  /** Which micro-grid of the viewed plan holds each point; lon, lat. */
  | { readonly kind: 'locate'; readonly id: number; readonly positions: Float64Array }
  /** Writes the changed plan in place of another name. */
  | { readonly kind: 'keep'; readonly id: number; readonly plan: string; readonly lang: Lang };

/** Names of the files that a plan was made from, and how they are read. */
export interface TownNames extends ReadAs {
  readonly grids: readonly string[];
  readonly households: readonly string[];
  readonly buildings: readonly string[];
  readonly barriers: readonly string[];
}

/** A row or feature that was not taken. */
export interface RejectedRow {
  readonly file: string;
  readonly row: number;
  readonly reason: string;
  readonly remedy: string;
}

/** What came of reading one file alone. */
export interface Tried {
  readonly taken: number;
  readonly rejected: readonly RejectedRow[];
  readonly repaired: number;
  /** What is to be said of the file as a whole. */
  readonly notes: readonly string[];
  /** How many of some places of the file lie on the ground of the files read before, were they in each datum; empty where that is not asked. */
  readonly datums: readonly {
    readonly datum: string;
    readonly inside: number;
    readonly of: number;
    readonly what: 'grids' | 'buildings';
  }[];
}

/** A plan that was put in its place, and what it was made from. */
export interface PutPlan {
  readonly inputs: readonly { readonly role: string; readonly file: string }[];
  readonly crs: string;
}

/** Why a step cannot be taken, and the nearest that can. */
export interface Refused {
  readonly text: string;
  readonly offer: Step | null;
}

/** What a task tells while it runs. */
export interface Listener {
  readonly started?: (what: string, total: number) => void;
  readonly step?: (done: number) => void;
  readonly say?: (text: string) => void;
  /** Bytes of a file that have been read. */
  readonly reading?: (file: string, done: number, total: number) => void;
}

/** A grid after some steps, and why the last was refused. */
export interface Edited {
  readonly edit: EditView | null;
  readonly refused: Refused | null;
}

/** What the engine tells the page. */
export type Reply =
  | { readonly kind: 'started'; readonly id: number; readonly what: string; readonly total: number }
  | { readonly kind: 'step'; readonly id: number; readonly done: number }
  /** Bytes of a file that have been read. */
  | {
      readonly kind: 'reading';
      readonly id: number;
      readonly file: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'say'; readonly id: number; readonly text: string }
  | { readonly kind: 'done'; readonly id: number; readonly outcome: Outcome | null }
  | { readonly kind: 'view'; readonly id: number; readonly view: PlanView }
  | { readonly kind: 'sites'; readonly id: number; readonly sites: SiteView | null }
  | { readonly kind: 'places'; readonly id: number; readonly positions: Float64Array }
  | { readonly kind: 'town'; readonly id: number; readonly town: TownView }
  | { readonly kind: 'incidents'; readonly id: number; readonly incidents: IncidentView }
  | { readonly kind: 'survey'; readonly id: number; readonly survey: Survey }
  | { readonly kind: 'tried'; readonly id: number; readonly tried: Tried }
  | { readonly kind: 'plan'; readonly id: number; readonly plan: PutPlan }
  /** Index of a micro-grid for each point, −1 for none. */
  | { readonly kind: 'located'; readonly id: number; readonly region: Int32Array }
  | { readonly kind: 'edited'; readonly id: number; readonly edit: EditView | null; readonly refused: Refused | null }
  | { readonly kind: 'files'; readonly id: number; readonly files: readonly ChosenBlob[] }
  | {
      readonly kind: 'failed';
      readonly id: number;
      readonly fault: 'user' | 'ours';
      readonly text: string;
      readonly code: NoteCode | null;
    };
