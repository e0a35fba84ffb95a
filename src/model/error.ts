import type { NoteCode } from './catalogue/catalogue.ts';
import { type Lang, type Note, note, renderNote, renderRemedy } from './note.ts';

/** The user's fault: bad input, with the place and the remedy in the catalogue. Our own faults are plain Errors. */
export class InputError extends Error {
  readonly note: Note;

  constructor(code: NoteCode, args: Note['args'] = {}) {
    const n = note(code, args);
    super(renderNote(n, 'en'));
    this.name = 'InputError';
    this.note = n;
  }

  /** Cause and remedy in the asked language, the remedy on its own line. */
  render(lang: Lang): string {
    const remedy = renderRemedy(this.note, lang);
    return remedy === '' ? renderNote(this.note, lang) : `${renderNote(this.note, lang)}\n${remedy}`;
  }
}
