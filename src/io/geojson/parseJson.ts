import { InputError } from '../../model/error.ts';
import { jsonFault } from './jsonFault.ts';

/** `NaN` and `Infinity` outside of texts, as some programs write them although JSON has no such numbers. */
const NOT_A_NUMBER = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

/**
 * JSON, with bare NaN and Infinity read as null.
 * Errors: `json-broken` with line and column, `json-cut` where the text ends too early.
 */
export function parseJson(file: string, text: string): { readonly value: unknown; readonly nullified: boolean } {
  try {
    return { value: JSON.parse(text), nullified: false };
  } catch {
    const mended = text.replace(NOT_A_NUMBER, (token) => (token.startsWith('"') ? token : 'null'));
    try {
      if (mended !== text) return { value: JSON.parse(mended), nullified: true };
    } catch {
      // The fault lies elsewhere; it is looked for in the mended text, whose lines are the same.
    }
    const { line, column, cut } = jsonFault(mended);
    throw cut ? new InputError('json-cut', { file, line }) : new InputError('json-broken', { file, line, column });
  }
}
