import { InputError } from '../../model/error.ts';
import { type Decoder, decoder, encodeUtf8 } from '../text/textCoding.ts';

/** A text that comes in pieces of bytes, as UTF-8 without a byte order mark. */
export interface Utf8Stream {
  readonly pieces: Iterable<Uint8Array>;
  /** The first bytes, to tell what the text is; part of `pieces` too. */
  readonly head: Uint8Array;
  readonly encoding: string;
  /** Whether the encoding was concluded from the first bytes alone. */
  readonly guessed: boolean;
  readonly marked: boolean;
}

const HEAD = 1 << 16;
const MARK = [0xef, 0xbb, 0xbf];

/**
 * Reads on until the first 64 KiB are there and tells the encoding from them: a byte order mark, the one asked for, UTF-8
 * if they are, else GB18030. UTF-8 is passed on as it is; anything else is recoded piece by piece.
 *
 * Errors: `file-empty`; `encoding-unknown`; while the pieces are read, `encoding-wrong`.
 */
export function utf8Pieces(file: string, source: Iterable<Uint8Array>, asked: string | null): Utf8Stream {
  const rest = source[Symbol.iterator]();
  const begun: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD) {
    const next = rest.next();
    if (next.done === true) break;
    begun.push(next.value.slice());
    length += next.value.length;
  }
  const raw = joined(begun, length);
  if (raw.length === 0) throw new InputError('file-empty', { file });
  const marked = MARK.every((byte, i) => raw[i] === byte);
  const { encoding, guessed } = encodingOf(raw, marked, asked);
  const first = raw.subarray(marked ? 3 : encoding.startsWith('utf-16') && raw[0]! >= 0xfe ? 2 : 0);
  function* all(): Generator<Uint8Array> {
    yield first;
    for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
  }
  if (encoding === 'utf-8') return { pieces: all(), head: first, encoding, guessed, marked };
  const decode = decoder(encoding, true);
  const head = encodeUtf8(decoder(encoding, false).decode(first, { stream: true }));
  return { pieces: recoded(file, encoding, all(), decode), head, encoding, guessed, marked };
}

function encodingOf(raw: Uint8Array, marked: boolean, asked: string | null) {
  if (marked) return { encoding: 'utf-8', guessed: false };
  if (raw[0] === 0xff && raw[1] === 0xfe) return { encoding: 'utf-16le', guessed: false };
  if (raw[0] === 0xfe && raw[1] === 0xff) return { encoding: 'utf-16be', guessed: false };
  if (asked !== null) return { encoding: named(asked), guessed: false };
  try {
    // A character may be cut off at the end.
    decoder('utf-8', true).decode(raw, { stream: true });
    return { encoding: 'utf-8', guessed: false };
  } catch {
    return { encoding: 'gb18030', guessed: true };
  }
}

function named(label: string): string {
  try {
    const { encoding } = decoder(label.trim(), true);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    throw new InputError('encoding-unknown', { encoding: label });
  }
}

function* recoded(
  file: string,
  encoding: string,
  pieces: Iterable<Uint8Array>,
  decode: Decoder,
): Generator<Uint8Array> {
  const decoded = (piece?: Uint8Array) => {
    try {
      return encodeUtf8(piece === undefined ? decode.decode() : decode.decode(piece, { stream: true }));
    } catch {
      throw new InputError('encoding-wrong', { file, encoding });
    }
  };
  for (const piece of pieces) yield decoded(piece);
  yield decoded();
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
