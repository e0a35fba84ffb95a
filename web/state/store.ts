import { useSyncExternalStore } from 'react';
import type { Lang, NoteCode, Step, Survey, Table } from '../../src/main.ts';
import type { EditView } from '../engine/editView.ts';
import type { IncidentView } from '../engine/incidentView.ts';
import type { PlanView, TownView } from '../engine/planView.ts';
import type { ChosenBlob, PutPlan, Refused, Tried } from '../engine/protocol.ts';
import type { ColourBy } from '../map/paint.ts';
import type { Basemap } from './basemap.ts';
import type { Readings } from './readings.ts';
import type { Question, Result } from './results.ts';
import type { Role } from './role.ts';
import type { WeekHours } from './weekHours.ts';

export interface ChosenFile {
  readonly name: string;
  readonly bytes: number;
  readonly role: Role;
}

/** What is known of a file before anything is made of it. */
export interface Look {
  readonly busy: boolean;
  readonly survey: Survey | null;
  readonly tried: Tried | null;
  /** Why it cannot be read. */
  readonly fault: { readonly text: string; readonly code: NoteCode | null } | null;
}

/** A plan that was opened and waits for the files that it was made from. */
export interface WaitingPlan extends PutPlan {
  readonly name: string;
}

/** What can be shown or hidden. */
export const LAYERS = ['microgrids', 'buildings', 'households', 'barriers', 'labels', 'basemap'] as const;

export type Layers = Readonly<Record<(typeof LAYERS)[number], boolean>>;

/** What the pointer does on the grid that is being changed: pick sites one by one, around them, paint them over, cut. */
export type Tool = 'pick' | 'lasso' | 'paint' | 'cut';

/** The grid that is being changed by hand. */
export interface Editing {
  readonly view: EditView;
  readonly tool: Tool;
  /** Chosen atoms. */
  readonly chosen: ReadonlySet<number>;
  /** The micro-grid that was last pointed at: paint goes to it, cuts go through it; −1 for none. */
  readonly slot: number;
  readonly refused: Refused | null;
}

/** The incidents themselves, what a question found in them, or neither. */
export const SHOWN = ['points', 'cells', 'heat', 'where', 'scan', 'emerging', 'none'] as const;
export type Shows = (typeof SHOWN)[number];

/** Incidents and what was found in them. */
export interface Analysis {
  readonly file: string;
  readonly incidents: IncidentView;
  readonly shows: Shows;
  /** Index of a category; null: all. */
  readonly category: number | null;
  /** The period that is shown: months since the first; null: all of them. */
  readonly month: number | null;
  /** Months that are shown at once, from that one on. */
  readonly span: number;
  /** Hours of the week that are shown; null: all. */
  readonly hours: WeekHours | null;
  readonly playing: boolean;
  /** Where the hot spots are tested: H3 cells or the plan's micro-grids. */
  readonly on: 'h3' | 'plan';
  /** The question that is put next, and what it is asked by. */
  readonly question: Question;
  readonly by: 'count' | 'households';
  /** Length of a period of emerging hot spots, as the command line takes it. */
  readonly period: string;
  readonly results: Readonly<Partial<Record<Question, Result>>>;
}

/** Middle in degrees, zoom of MapLibre, pitch and bearing in degrees. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
  readonly pitch: number;
  readonly bearing: number;
}

/** What changes by hand began from: files, how they are read, and the plan. */
export interface Left {
  readonly files: readonly ChosenBlob[];
  readonly roles: readonly ChosenFile[];
  readonly options: State['options'];
  readonly readings: Readings;
  readonly plan: readonly ChosenBlob[];
}

/** What is needed to take unfinished work up again after the tab was closed. */
export interface Unfinished extends Left {
  readonly steps: readonly Step[];
}

/** What the page knows; replaced as a whole at every step, never changed in place. */
export interface State {
  readonly lang: Lang;
  readonly dark: boolean;
  readonly files: readonly ChosenFile[];
  readonly options: {
    readonly min: number;
    readonly max: number;
    readonly effort: 'fast' | 'normal' | 'best';
    readonly seed: number;
  };
  /** How the files of each role are read. */
  readonly readings: Readings;
  /** What is known of each file, by its name. */
  readonly looks: Readonly<Record<string, Look>>;
  /** The file whose reading is shown; null: none. */
  readonly guide: string | null;
  readonly waiting: WaitingPlan | null;
  readonly task: {
    readonly what: string;
    readonly done: number;
    readonly total: number;
    /** True where bytes are counted. */
    readonly bytes?: boolean;
  } | null;
  readonly messages: readonly string[];
  /** What went wrong since the last action began, the newest first. */
  readonly errors: readonly string[];
  readonly view: PlanView | null;
  /** lon, lat of every household of the plan; read when they are to be drawn. */
  readonly places: { readonly plan: PlanView['plan']; readonly positions: Float64Array } | null;
  /** The town that is being woven; shown until there is a view. */
  readonly town: TownView | null;
  /** A map under the plan; null without one. */
  readonly basemap: Basemap | null;
  readonly colourBy: ColourBy;
  readonly layers: Layers;
  readonly tilt: boolean;
  /** Floors up to which buildings are drawn; null: all. */
  readonly cut: number | null;
  /** Whether the micro-grids of stacks are drawn apart. */
  readonly apart: boolean;
  /** The plan that this one is compared with: from a file of that name, or null where it was on screen before. */
  readonly baseline: { readonly name: string | null } | null;
  /** Ids of buildings in another micro-grid than in the baseline, and the comparison in tables and words. */
  readonly comparison: {
    readonly moved: ReadonlySet<string>;
    readonly tables: readonly Table[];
    readonly lines: readonly string[];
    /** Whether the buildings are hatched. */
    readonly shown: boolean;
  } | null;
  readonly selected: number;
  /** lon, lat of the building or place that was found; null for none. */
  readonly pin: readonly [number, number] | null;
  readonly sheet: boolean;
  readonly editing: Editing | null;
  readonly analysis: Analysis | null;
  /** The micro-grid under each incident, −1 none: of this plan and these incidents. */
  readonly located: {
    readonly view: PlanView;
    readonly incidents: IncidentView;
    readonly region: Int32Array;
  } | null;
  /** Vacant posts of each micro-grid of this plan, and how it came out in words. */
  readonly staffing: {
    readonly view: PlanView;
    readonly vacancies: Uint8Array;
    readonly told: string;
    readonly line: string;
  } | null;
  /** Filters of a link that wait for incidents to be opened. */
  readonly linked: Partial<Pick<Analysis, 'shows' | 'category' | 'month' | 'span' | 'hours'>> | null;
  /** Where the map looks; null before it has moved. */
  readonly camera: Camera | null;
  /** Work of an earlier visit that was not kept. */
  readonly left: Unfinished | null;
}

export const DEFAULT_OPTIONS: State['options'] = { min: 50, max: 100, effort: 'normal', seed: 1 };

type Listener = () => void;

export class Store {
  #state: State;
  readonly #listeners = new Set<Listener>();

  constructor(state: State) {
    this.#state = state;
  }

  get state(): State {
    return this.#state;
  }

  set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  readonly listen = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

export function useStore(store: Store): State {
  return useSyncExternalStore(store.listen, () => store.state);
}
