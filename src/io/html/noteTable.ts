import { type Note, renderNote, renderRemedy } from '../../model/note.ts';
import type { PageNote } from './pageData.ts';

/** The notes of a page, each text once: thousands of rows are rejected for the same few reasons. */
export class NoteTable {
  readonly notes: PageNote[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of the note in `notes`. */
  add(note: Note): number {
    const rendered: PageNote = {
      text: [renderNote(note, 'en'), renderNote(note, 'zh')],
      remedy: [renderRemedy(note, 'en'), renderRemedy(note, 'zh')],
    };
    const key = JSON.stringify(rendered);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.notes.length);
    return this.notes.push(rendered) - 1;
  }
}
