import type { Columns } from './columns.ts';

/** What the report page carries: the plan as the page draws it. Written by the engine, read by the page's script. */

/** A text in both languages: English, Chinese. */
export type Both = readonly [en: string, zh: string];

/** A rendered note: text and remedy (empty where there is nothing to do). */
export interface PageNote {
  readonly text: Both;
  readonly remedy: Both;
}

/** Rings of one polygon as encoded polylines, the outer one first. The closing vertex is left out. */
export type PagePolygon = readonly string[];
export type PageShape = readonly PagePolygon[];

export interface PageFigures {
  readonly grids: number;
  readonly setAside: number;
  readonly microgrids: number;
  /** All that were read, in a micro-grid or not. */
  readonly households: number;
  /** Persons in micro-grids; null when unknown for any of them. */
  readonly people: number | null;
  /** Households in micro-grids of status `ok`. */
  readonly householdsOk: number;
  /** Households in no micro-grid: outside all grids, or in a grid set aside. */
  readonly householdsOutside: number;
  /** Mean Polsby–Popper over the micro-grids; null without any. */
  readonly compactness: number | null;
  /** Share of the inner border along barriers; null without any inner border or without barriers. */
  readonly borderOnBarrier: number | null;
  /** Micro-grids outside the limits or in several pieces. */
  readonly exceptions: number;
  /** Others with a reason told: a building cut in equal parts … */
  readonly remarks: number;
  readonly liaisons: number;
  readonly volunteers: number;
}

export interface PageGrid {
  readonly code: string;
  readonly name: string | null;
  readonly community: string | null;
  /** 专属网格 and the like; null for an ordinary grid. */
  readonly kind: string | null;
  readonly limits: readonly [min: number, max: number];
  readonly households: number;
  readonly microgrids: number;
  readonly ok: number;
  readonly violation: number;
  readonly objective: number;
  readonly gap: number | null;
  /** Why there is no gap: index into `notes`, −1 where there is one. */
  readonly unbounded: number;
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'set-aside';
  readonly compactness: number | null;
  readonly borderOnBarrier: number | null;
  /** Indices into `notes`. */
  readonly notes: readonly number[];
  readonly shape: PageShape;
}

export interface PageStack {
  readonly building: string;
  readonly units: readonly string[] | null;
  readonly floors: readonly [number, number] | null;
  readonly equalParts: boolean;
}

export interface PageMicroGrid {
  readonly code: string;
  /** Index into `grids`. */
  readonly grid: number;
  readonly households: number;
  readonly people: number | null;
  readonly buildings: number;
  readonly status: 'ok' | 'undersize' | 'oversize';
  readonly detached: boolean;
  /** Index into `notes`, −1 for none. */
  readonly reason: number;
  readonly stack: PageStack | null;
  readonly compactness: number;
  readonly borderOnBarrier: number;
  /** Colour number, 0…; neighbours differ. */
  readonly colour: number;
  readonly shape: PageShape;
}

/** Buildings as columns. */
export interface PageBuildings {
  readonly id: readonly string[];
  readonly floors: readonly (number | null)[];
  readonly units: readonly (number | null)[];
  /** Households counted in it; −1 where no household names it. */
  readonly households: readonly number[];
  readonly shape: readonly PageShape[];
}

export interface PageBarrier {
  readonly class: string | null;
  readonly strength: number;
  readonly line: string;
}

/** A rejected row or a repaired shape. */
export interface PageRow {
  readonly file: string;
  readonly row: number;
  /** Index into `notes`. */
  readonly note: number;
}

export interface PageData {
  readonly lang: 'en' | 'zh';
  readonly version: string;
  readonly words: Readonly<Record<string, Both>>;
  /** Whole units of the encoded polylines in a degree, and the point (longitude, latitude) that they start from, in units. */
  readonly unitsPerDegree: number;
  readonly origin: readonly [number, number];
  /** What was left out so that the file stays small enough to open: keys of `words`. */
  readonly omitted: readonly string[];
  readonly figures: PageFigures;
  readonly limits: readonly [min: number, max: number, target: number];
  readonly parameters: readonly (readonly [key: string, value: string])[];
  readonly inputs: readonly {
    readonly role: string;
    readonly file: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
  readonly notes: readonly PageNote[];
  /** Notes on the whole plan: indices into `notes`. */
  readonly planNotes: readonly number[];
  readonly grids: readonly PageGrid[];
  readonly microgrids: readonly PageMicroGrid[];
  readonly buildings: PageBuildings;
  readonly barriers: readonly PageBarrier[];
  readonly rejections: readonly PageRow[];
  readonly repairs: readonly PageRow[];
}

/** The data as they stand in the file: long lists as columns. */
export type PageFile = Omit<PageData, 'grids' | 'microgrids' | 'barriers'> & {
  readonly grids: Columns<PageGrid>;
  readonly microgrids: Columns<PageMicroGrid>;
  readonly barriers: Columns<PageBarrier>;
};
