import { type Note, note } from '../../model/note.ts';
import type { JobFault } from './pool.ts';

/** Why a grid was set aside whose job its thread did not end. */
export function faultNote(grid: string, fault: JobFault): Note {
  return fault.kind === 'hung'
    ? note('grid-hung', { grid, seconds: fault.seconds })
    : note('grid-died', { grid, detail: fault.detail });
}
