/** The cells of a row that an answer needs, by column; whichever kind of file it stands in. */
export interface AskedRow {
  text(column: number): string;
  decimal(column: number): number;
}

/** What is to be added to every row of a table. */
export interface Augmenting {
  /** Names of the new columns; one that the table has already gets a number behind. */
  readonly names: readonly string[];
  /** How many fields a header has columns for: the header is the row among the first ten that fits best. */
  fits(header: readonly string[]): number;
  /** Called once the header is known, before any row. */
  begin(header: readonly string[]): void;
  /** Notes a row down: rows come in order, `line` from 1. */
  ask(row: AskedRow, line: number): void;
  /** Answers all rows noted down since the last call; `row` brings one of them back, which holds until the next is asked for. */
  answer(row: (index: number) => AskedRow): Answers;
}

/** What is added to rows. */
export interface Answers {
  readonly length: number;
  /** Rows of the same key have the same texts, in every call, so that they are encoded once; −1: texts of the row's own. */
  key(row: number): number;
  /** As many texts as there are names. */
  of(row: number): readonly string[];
}
