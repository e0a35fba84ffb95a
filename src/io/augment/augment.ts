import { kindOf } from '../kindOf.ts';
import type { Augmenting } from './answer.ts';
import { augmentCsv } from './augmentCsv.ts';
import { augmentNdjson } from './augmentNdjson.ts';
import { utf8Pieces } from './utf8Pieces.ts';

/** What a stream was taken for. */
export interface Opened {
  readonly encoding: string;
  readonly guessed: boolean;
}

/**
 * A table in pieces of bytes (CSV, lines of JSON) with new columns, as it comes. `opened` hears how it is read.
 *
 * Errors: those of `utf8Pieces`, `kindOf`, `augmentCsv` and `augmentNdjson`.
 */
export function* augment(
  file: string,
  source: Iterable<Uint8Array>,
  encoding: string | null,
  augmenting: Augmenting,
  opened: (as: Opened) => void,
): Generator<Uint8Array> {
  const stream = utf8Pieces(file, source, encoding);
  const kind = kindOf({ name: file, bytes: stream.head });
  opened(stream);
  if (kind === 'json') yield* augmentNdjson(file, stream, augmenting);
  else yield* augmentCsv(file, stream, augmenting);
}
