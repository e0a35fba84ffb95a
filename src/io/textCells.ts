import { decimal, wholeNumber } from './numbers.ts';
import type { Cells } from './rows.ts';

/** Texts as the cells of a row. */
export function textCells(texts: readonly string[]): Cells {
  return {
    length: texts.length,
    texts: () => texts,
    text: (column) => texts[column]!,
    decimal: (column) => decimal(texts[column]!, false),
    whole: (column) => wholeNumber(texts[column]!),
  };
}
