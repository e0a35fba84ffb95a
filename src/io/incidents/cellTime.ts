/** A time as one cell tells it. */
export interface CellTime {
  /** Milliseconds of the wall clock as written, counted as if UTC; of an instant since the epoch where `instant`. NaN: unread. */
  ms: number;
  /** Whether the cell names an instant (`Z`, an offset, or an epoch), so that the wall clock depends on the zone. */
  instant: boolean;
  /** Minutes east of UTC that the cell writes; NaN without a written offset (and for `Z`, which tells no place). */
  offset: number;
  /** A date without an hour. */
  dayOnly: boolean;
  /** A date such as 3/5/2010 that is read month first, but could be day first. */
  eitherOrder: boolean;
  /** What the order of day and month must be for this cell to be a date: 1 month first, −1 day first, 0 not telling. */
  order: -1 | 0 | 1;
}

export function noTime(): CellTime {
  return { ms: Number.NaN, instant: false, offset: Number.NaN, dayOnly: false, eitherOrder: false, order: 0 };
}
