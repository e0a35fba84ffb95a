import type { Cause } from './instance.ts';
import { type Note, note } from './note.ts';

/** The message that tells a cause: where the least relaxation of the limits is known, it says so. */
export function causeNote({ code, args }: Cause): Note {
  if (code !== 'granularity') return note(code, args);
  const max = args.allowMax !== undefined;
  const min = args.allowMin !== undefined;
  return note(
    max && min ? 'granularity-either' : max ? 'granularity-maximum' : min ? 'granularity-minimum' : 'granularity',
    args,
  );
}
