import fs from 'node:fs';
import { systemCode } from './disk.ts';
import { readInput, readPieces } from './readFile.ts';

const PIECE = 1 << 18;
/** Milliseconds to wait where the other end of a pipe is not ready. */
const PAUSE = 5;
const clock = new Int32Array(new SharedArrayBuffer(4));

/**
 * The bytes of a file, unpacked where it is gzip, or for `-` of standard input, in pieces that hold until the next one is
 * asked for. A packed file is read as a whole.
 */
export function* inputPieces(path: string): Generator<Uint8Array> {
  if (path === '-') yield* standardInput();
  else if (isPacked(path)) yield readInput('', path).bytes;
  else yield* readPieces(path, new Uint8Array(PIECE));
}

/** Bytes that `inputPieces` will bring; null where that cannot be told. */
export function inputLength(path: string): number | null {
  if (path === '-' || isPacked(path)) return null;
  const { size } = fs.statSync(path, { throwIfNoEntry: false }) ?? {};
  return size ?? null;
}

function isPacked(path: string): boolean {
  return /\.gz$/i.test(path);
}

function* standardInput(): Generator<Uint8Array> {
  const piece = new Uint8Array(PIECE);
  for (;;) {
    const length = patiently(() => fs.readSync(0, piece), 0);
    if (length === 0) return;
    yield piece.subarray(0, length);
  }
}

/** Writes pieces to standard output; ends quietly where nobody reads them any more (`| head`). */
export function writeStandardOutput(pieces: Iterable<Uint8Array>): void {
  for (const piece of pieces)
    for (let at = 0; at < piece.length; ) {
      const written = patiently(() => fs.writeSync(1, piece, at), -1);
      if (written < 0) return;
      at += written;
    }
}

/** Tries again until the other end is ready; `ended` where it is gone. */
function patiently(attempt: () => number, ended: number): number {
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      const code = systemCode(error);
      if (code === 'EOF' || code === 'EPIPE') return ended;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(clock, 0, 0, PAUSE);
    }
  }
}
