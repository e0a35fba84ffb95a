import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { InputError } from '../../model/error.ts';
import type { InputChecksum } from '../../model/plan.ts';
import { systemCode } from './disk.ts';

const PIECE = 1 << 20;

/**
 * The bytes of a file in pieces of at most 1 MiB; each piece is its own array, or with `room` a part of that one, which holds
 * until the next is asked for. Faults name the file.
 */
export function* readPieces(path: string, room: Uint8Array | null = null): Generator<Uint8Array> {
  const file = opened(path);
  try {
    for (;;) {
      const piece = room ?? new Uint8Array(PIECE);
      const length = attempt(path, () => fs.readSync(file, piece));
      if (length === 0) return;
      yield length === piece.length ? piece : piece.subarray(0, length);
    }
  } finally {
    fs.closeSync(file);
  }
}

/** Bytes of a file that can be read. */
export function sizeOf(path: string): number {
  const file = opened(path);
  try {
    return fs.fstatSync(file).size;
  } finally {
    fs.closeSync(file);
  }
}

/** The whole of a file, in an array of its own. */
export function readBytes(path: string): Uint8Array {
  const file = opened(path);
  try {
    // One more than the file is said to hold, so that its end is seen without making room for more.
    let bytes = new Uint8Array(attempt(path, () => fs.fstatSync(file)).size + 1);
    for (let at = 0; ; ) {
      const length = attempt(path, () => fs.readSync(file, bytes, at, bytes.length - at, null));
      at += length;
      if (length === 0) return bytes.subarray(0, at);
      if (at < bytes.length) continue;
      // A pipe, or a file that grows.
      const wider = new Uint8Array(Math.max(2 * bytes.length, PIECE));
      wider.set(bytes);
      bytes = wider;
    }
  } finally {
    fs.closeSync(file);
  }
}

/** The text of a UTF-8 file in pieces, without a byte order mark. Other encodings are a fault. */
export function* readText(path: string): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (piece?: Uint8Array) => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      throw new InputError('file-not-utf8', { file: path });
    }
  };
  for (const piece of readPieces(path)) yield decode(piece);
  yield decode();
}

/** The whole of an input file, unpacked where it is gzip, and the checksum of the file as it lies on the disk. */
export function readInput(
  role: string,
  path: string,
): { readonly bytes: Uint8Array; readonly checksum: InputChecksum } {
  const bytes = readBytes(path);
  return { bytes: unpacked(path, bytes), checksum: checksumOf(role, path, bytes) };
}

/** The same without the bytes, which are not kept while they are read: of files that may not be needed. */
export function sumInput(path: string): { readonly bytes: number; readonly sha256: string } {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const piece of readPieces(path, new Uint8Array(PIECE))) {
    // The bytes of a packed file are those that it unpacks to.
    if (bytes === 0 && isPacked(piece)) {
      const read = readInput('', path);
      return { bytes: read.bytes.length, sha256: read.checksum.sha256 };
    }
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** SHA-256 of the bytes of an input. */
export function checksumOf(role: string, path: string, bytes: Uint8Array): InputChecksum {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { role, file: basename(path), bytes: bytes.length, sha256 };
}

/** Larger than any array of bytes: what unpacks to more is refused, not swapped. */
const MOST_UNPACKED = 2 ** 32;

function unpacked(path: string, bytes: Uint8Array): Uint8Array {
  if (!isPacked(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED });
  } catch {
    throw new InputError('gzip-broken', { file: basename(path) });
  }
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function opened(path: string): number {
  return attempt(path, () => {
    const file = fs.openSync(path, 'r');
    if (!fs.fstatSync(file).isDirectory()) return file;
    fs.closeSync(file);
    throw new InputError('file-is-folder', { file: path });
  });
}

function attempt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new InputError('file-missing', { file: path, folder: process.cwd() });
    if (code === 'EISDIR') throw new InputError('file-is-folder', { file: path });
    throw new InputError('file-unreadable', { file: path, cause: code });
  }
}
