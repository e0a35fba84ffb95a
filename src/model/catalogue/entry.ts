/**
 * Cause and remedy of one message in one language. `{name}` is replaced by the argument of that name, `{name:one|many}` by one of
 * the two wordings: the first where the argument is 1.
 */
export interface Wording {
  readonly text: string;
  /** What to do about it. */
  readonly remedy?: string;
}

/** One message in both languages. */
export interface Entry {
  readonly en: Wording;
  readonly zh: Wording;
}
