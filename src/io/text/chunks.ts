import type { Decoder } from './textCoding.ts';

const CHUNK = 1 << 20;

/** The text of the bytes, a piece at a time, so that a file larger than the longest string can be read. */
export function* decodedChunks(bytes: Uint8Array, decode: Decoder): Generator<string> {
  for (let start = 0; start < bytes.length; start += CHUNK) {
    yield decode.decode(bytes.subarray(start, start + CHUNK), { stream: true });
  }
  yield decode.decode();
}

/** The same of bytes that come in pieces. */
export function* decodedPieces(pieces: Iterable<Uint8Array>, decode: Decoder): Generator<string> {
  for (const piece of pieces) yield decode.decode(piece, { stream: true });
  yield decode.decode();
}
