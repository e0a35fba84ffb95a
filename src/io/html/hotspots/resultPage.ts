import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { Note } from '../../../model/note.ts';
import type { Both } from '../pageData.ts';

/** What a question on hotspots hands over to have its page made. All texts in both languages; counts and places only. */
export interface ResultPage {
  /** Language that the page opens in. */
  readonly lang: 'en' | 'zh';
  readonly version: string;
  readonly title: Both;
  /** The question in a sentence. */
  readonly question: Both;
  /** The headline: four to eight figures. */
  readonly figures: readonly PageFigure[];
  /** What was tested and how to read it: short paragraphs with a heading each. */
  readonly statements: readonly { readonly heading: Both; readonly text: Both }[];
  readonly warnings: readonly Note[];
  /** `planar`: coordinates are metres of a plane of their own. */
  readonly plane: 'degrees' | 'planar';
  /** Drawn in this order, the first lowest. */
  readonly layers: readonly PageLayer[];
  readonly tables: readonly PageTable[];
  /** Parameters by name. */
  readonly parameters: readonly (readonly [name: Both, value: string | Both])[];
  readonly inputs: readonly {
    readonly role: string;
    readonly file: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
}

export interface PageFigure {
  readonly name: Both;
  readonly value: string | Both;
  readonly hint: Both | null;
}

/** Things of one kind on the map. Indices of `shapes`, `names`, facts and classes run alike. */
export interface PageLayer {
  readonly name: Both;
  readonly shapes: readonly (Point | LineString | MultiLineString | Polygon | MultiPolygon)[];
  /** What each is called; null for things that have no name (an isoline). */
  readonly names: readonly string[] | null;
  /** What is told of the one that is pointed at. NaN and null: nothing. */
  readonly facts: readonly PageFact[];
  /** Lines are drawn thin, without a casing: for many that lie close. */
  readonly fine?: boolean;
  /** Ways to colour the layer; the first is shown. */
  readonly views: readonly PageView[];
}

export interface PageFact {
  readonly name: Both;
  readonly values: ArrayLike<number | string | Both | null>;
  /** Decimals of numbers. */
  readonly decimals?: number;
}

export interface PageView {
  readonly name: Both;
  readonly classes: readonly PageClass[];
  /** Class of each thing; outside the classes: not drawn. */
  readonly of: ArrayLike<number>;
}

export interface PageClass {
  readonly label: Both;
  /** On light and on dark ground, `#rrggbb`. */
  readonly colours: readonly [light: string, dark: string];
}

export interface PageTable {
  readonly title: Both;
  readonly columns: readonly { readonly name: Both; readonly number?: boolean; readonly decimals?: number }[];
  readonly rows: readonly (readonly (string | number | Both | null)[])[];
  /** How strongly each cell is shaded, 0 to 1, by row and column; null for not at all. */
  readonly shade?: readonly (readonly (number | null)[])[];
  /** Layer and thing that a row stands for: its first cell then leads to the map. */
  readonly at?: { readonly layer: number; readonly things: ArrayLike<number> };
}
