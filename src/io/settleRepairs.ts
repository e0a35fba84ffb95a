import type { NoteCode } from '../model/catalogue/catalogue.ts';
import { type Note, note } from '../model/note.ts';
import type { Repair } from '../model/rejection.ts';

/** Mendings that change nothing on the ground, with the note that stands for many of them. */
const COSMETIC = {
  'repaired-winding': 'repaired-winding-many',
  'repaired-doubled': 'repaired-doubled-many',
  'repaired-unclosed': 'repaired-unclosed-many',
} as const satisfies Partial<Record<NoteCode, NoteCode>>;

/** Up to this number of features are listed one by one. */
const LISTED = 20;

/**
 * Repairs as they are reported: those that may change the ground one by one; of those that cannot, a program that writes
 * all its rings the wrong way round gives one note for the file, not thousands.
 */
export function settleRepairs(file: string, repairs: readonly Repair[]): { repairs: Repair[]; notes: Note[] } {
  const notes: Note[] = [];
  let kept = [...repairs];
  for (const [code, many] of Object.entries(COSMETIC)) {
    const count = kept.filter(({ what }) => what.code === code).length;
    if (count <= LISTED) continue;
    notes.push(note(many, { file, count }));
    kept = kept.filter(({ what }) => what.code !== code);
  }
  return { repairs: kept, notes };
}
