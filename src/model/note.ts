import { CATALOGUE, type NoteCode } from './catalogue/catalogue.ts';
import type { Entry } from './catalogue/entry.ts';

export type Lang = 'en' | 'zh';

/** A message as data: a code of the catalogue and its numbers and names. Rendered once, at the edge, in one language. */
export interface Note {
  readonly code: NoteCode;
  readonly args: Readonly<Record<string, string | number>>;
}

export function note(code: NoteCode, args: Readonly<Record<string, string | number>> = {}): Note {
  return { code, args };
}

/** Whether a code, as a plan keeps it, is of this catalogue: another version may have had others. */
export function isNoteCode(code: string): code is NoteCode {
  return Object.hasOwn(CATALOGUE, code);
}

/**
 * The note as one line of text: `{name}` in the catalogue's text is replaced by the argument of that name, and
 * `{name:one|many}` by the first wording where that argument is 1, else by the second.
 */
export function renderNote(n: Note, lang: Lang): string {
  const entry: Entry = CATALOGUE[n.code];
  return fill(entry[lang].text, n.args);
}

/** What the reader can do about it; empty where there is nothing to do. */
export function renderRemedy(n: Note, lang: Lang): string {
  const entry: Entry = CATALOGUE[n.code];
  return fill(entry[lang].remedy ?? '', n.args);
}

function fill(text: string, args: Note['args']): string {
  return text.replace(/\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = args[name];
    if (value === undefined) return whole;
    return one === undefined ? String(value) : ((String(value) === '1' ? one : many) ?? '');
  });
}
