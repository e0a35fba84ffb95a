import { CATALOGUE, type NoteCode } from './catalogue/catalogue.ts';
import type { Entry } from './catalogue/entry.ts';
import { type Lang, type Note, note, renderNote } from './note.ts';

const LANGUAGES: readonly Lang[] = ['en', 'zh'];
/** `{name}` and `{name:one|many}` of the catalogue's texts. */
const PART = /\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g;

/**
 * The note that a text was rendered from, in either language: for plans that keep reasons as text alone. Only what renders
 * to the very same text is returned, of several the one with the most words of its own; null for a text of another kind.
 */
export function noteOfText(text: string, codes: readonly NoteCode[]): Note | null {
  let found: { readonly note: Note; readonly own: number } | null = null;
  for (const code of codes)
    for (const lang of LANGUAGES) {
      const template = (CATALOGUE[code] as Entry)[lang].text;
      const args = argsIn(template, text);
      if (args === null) continue;
      const own = template.replace(PART, '').length;
      const read = note(code, args);
      if (renderNote(read, lang) === text && (found === null || own > found.own)) found = { note: read, own };
    }
  return found?.note ?? null;
}

/** What stands in the places of a template; null where the text is not of it. */
function argsIn(template: string, text: string): Record<string, string> | null {
  const names: string[] = [];
  const escaped = (own: string) => own.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  let pattern = '';
  let at = 0;
  for (const { 0: whole, 1: name = '', 2: one, 3: many = '', index } of template.matchAll(PART)) {
    pattern += escaped(template.slice(at, index));
    at = index + whole.length;
    if (one !== undefined) pattern += `(?:${escaped(one)}|${escaped(many)})`;
    else if (names.includes(name)) pattern += `\\${names.indexOf(name) + 1}`;
    else {
      names.push(name);
      pattern += '(.+?)';
    }
  }
  const match = new RegExp(`^${pattern}${escaped(template.slice(at))}$`).exec(text);
  return match && Object.fromEntries(names.map((name, i) => [name, match[i + 1]!]));
}
