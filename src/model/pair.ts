/** One end of a pair: a building, or a row of the household table. */
export interface PairEnd {
  readonly id: string;
  readonly what: 'building' | 'household';
}

/** Two that must lie in one micro-grid, or must not; as the user's file says, whose row is kept for messages. */
export interface Pair {
  readonly kind: 'together' | 'apart';
  readonly a: PairEnd;
  readonly b: PairEnd;
  readonly file: string;
  /** Line of the file, from 1. */
  readonly row: number;
}
