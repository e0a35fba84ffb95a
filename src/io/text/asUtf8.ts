import { InputError } from '../../model/error.ts';
import type { Source } from '../source.ts';
import { decodedChunks } from './chunks.ts';
import { type Decoder, decoder, encodeUtf8 } from './textCoding.ts';

/** A text file as UTF-8 bytes without a byte order mark, and the encoding that it was found in. */
export interface Utf8Text {
  readonly bytes: Uint8Array;
  /** WHATWG name of the encoding: `utf-8`, `gb18030`, `utf-16le` … */
  readonly encoding: string;
  /** True when the encoding was concluded from the bytes alone and might be another. */
  readonly guessed: boolean;
}

const MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'gb18030', mark: [0x84, 0x31, 0x95, 0x33] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

/**
 * The text of a file: by its byte order mark, else the encoding asked for, else strict UTF-8, else strict GB18030
 * (which holds GBK and GB 2312). A file that is UTF-8 but for some damaged bytes is refused, not read as GB18030: it
 * would come out as other Chinese characters without a sign.
 *
 * Errors: `encoding-unknown`, `encoding-wrong`, `encoding-damaged`, `encoding-unclear`.
 */
export function asUtf8(source: Source, asked: string | null): Utf8Text {
  const { name: file, bytes } = source;
  const marked = MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  if (marked !== undefined) {
    return recode(file, bytes.subarray(marked.mark.length), marked.encoding);
  }
  if (asked !== null) return recode(file, bytes, known(asked));
  if (isUtf8(bytes)) return { bytes, encoding: 'utf-8', guessed: false };
  const damage = damageOf(bytes);
  if (damage.bad * 10 < damage.good) throw new InputError('encoding-damaged', { file, line: damage.line });
  if (decodes(bytes, 'gb18030')) return { ...recode(file, bytes, 'gb18030'), guessed: true };
  throw new InputError('encoding-unclear', { file });
}

function known(label: string): string {
  try {
    const { encoding } = decoder(label.trim(), true);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    throw new InputError('encoding-unknown', { encoding: label });
  }
}

/** Whether the bytes are well-formed UTF-8 from end to end. */
export function isUtf8(bytes: Uint8Array): boolean {
  return decodes(bytes, 'utf-8');
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    for (const _ of decodedChunks(bytes, decoder(encoding, true)));
    return true;
  } catch {
    return false;
  }
}

function recode(file: string, bytes: Uint8Array, encoding: string): Utf8Text {
  try {
    const decode = decoder(encoding, true);
    const utf8 = encoding === 'utf-8' ? verified(bytes, decode) : joined(bytes, decode);
    return { bytes: utf8, encoding, guessed: false };
  } catch {
    throw new InputError('encoding-wrong', { file, encoding });
  }
}

function verified(bytes: Uint8Array, decode: Decoder): Uint8Array {
  for (const _ of decodedChunks(bytes, decode));
  return bytes;
}

function joined(bytes: Uint8Array, decode: Decoder): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const text of decodedChunks(bytes, decode)) {
    const part = encodeUtf8(text);
    parts.push(part);
    length += part.length;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** How much of the bytes beyond ASCII is well-formed UTF-8, and the line of the first that is not. */
function damageOf(bytes: Uint8Array): { good: number; bad: number; line: number } {
  let good = 0;
  let bad = 0;
  let lines = 1;
  let line = 0;
  for (const text of decodedChunks(bytes, decoder('utf-8', false))) {
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 10) lines++;
      else if (c === 0xfffd) {
        if (bad++ === 0) line = lines;
      } else if (c > 127) good++;
    }
  }
  return { good, bad, line };
}
