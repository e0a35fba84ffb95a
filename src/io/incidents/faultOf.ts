import type { IncidentFault } from '../../model/incident.ts';
import { type Note, note } from '../../model/note.ts';

/** One kind of fault from the rows of the file that have it; nothing where there are none. */
export function faultOf(code: Note['code'], rows: ArrayLike<number>, args: Note['args'] = {}): IncidentFault[] {
  if (rows.length === 0) return [];
  return [{ note: note(code, { ...args, count: rows.length, row: rows[0]! }), rows: Uint32Array.from(rows) }];
}
