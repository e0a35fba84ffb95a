import type { Both } from '../pageData.ts';
import type { PageFact, PageTable, PageView, ResultPage } from './resultPage.ts';

/** What stands in the page as JSON. */
export interface EncodedPage extends Omit<ResultPage, 'warnings' | 'layers' | 'tables'> {
  /** Lattice units in a degree, or in a unit of the plane. */
  readonly units: number;
  readonly origin: readonly [number, number];
  readonly words: Readonly<Record<string, Both>>;
  readonly warnings: readonly Both[];
  readonly layers: readonly EncodedLayer[];
  readonly tables: readonly EncodedTable[];
}

export interface EncodedLayer {
  readonly name: Both;
  readonly kind: 'area' | 'line' | 'point';
  readonly fine: boolean;
  /** Pieces, rings or lines, encoded. */
  readonly shapes: readonly (readonly (readonly string[])[])[];
  readonly names: readonly string[] | null;
  readonly facts: readonly (Omit<PageFact, 'values' | 'decimals'> & {
    readonly values: readonly (number | string | Both | null)[];
    readonly decimals: number;
  })[];
  readonly views: readonly (Omit<PageView, 'of'> & { readonly of: readonly number[] })[];
}

export interface EncodedTable extends Omit<PageTable, 'at'> {
  readonly at: { readonly layer: number; readonly things: readonly number[] } | null;
}
