/** Events and the bands of distance and time between them that are looked at. */
export interface KnoxInput {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Whole days, in any count. */
  readonly day: Int32Array;
  /** Edges of the bands of distance, rising, the first 0, the last may be Infinity: [e0, e1), [e1, e2) … in metres. */
  readonly distances: readonly number[];
  /** Edges of the bands of days, likewise: [0, 1) is the same day. */
  readonly days: readonly number[];
  readonly metric: 'euclidean' | 'manhattan';
  readonly seed: number;
}
