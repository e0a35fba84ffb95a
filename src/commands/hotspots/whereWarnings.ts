import { islandsIn, type Weights } from '../../hotspot/weights/weights.ts';
import { type Note, note } from '../../model/note.ts';
import type { Subject } from './openSubject.ts';

/** Regions below which the normal approximation of local measures is rough (Ord & Getis 1995, p. 292, call 30 safe). */
const FEW = 30;

/** What an expert would say of the test before looking at its result. */
export function whereWarnings(subject: Subject, weights: Weights): Note[] {
  const count = subject.table.id.length;
  const islands = islandsIn(weights);
  const notes: Note[] = [];
  if (count < FEW) notes.push(note('warn-few-regions', { count }));
  if (islands > 0) notes.push(note('warn-islands', { count: islands, all: count }));
  return notes;
}
