import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { DISK, type Disk } from './disk.ts';

/**
 * Writes a new file in pieces and waits until the disk has it. Fails where the file exists.
 * @returns bytes and checksum (CRC-32) of what was written
 */
export function writeDurably(
  path: string,
  chunks: Iterable<string | Uint8Array>,
  disk: Disk = DISK,
): { readonly bytes: number; readonly crc32: number } {
  const file = disk.openSync(path, 'wx');
  try {
    // One buffer for all texts: a new one each would stay in memory until the collector looks, and a city's plan is large.
    const room = Buffer.allocUnsafe(ROOM);
    const sum = { bytes: 0, crc32: 0 };
    for (const chunk of chunks) {
      const bytes = typeof chunk === 'string' ? encoded(chunk, room) : chunk;
      for (let at = 0; at < bytes.length; ) at += disk.writeSync(file, bytes, at);
      sum.bytes += bytes.length;
      // An empty buffer may stand on no memory at all, and zlib takes that for a new beginning.
      if (bytes.length > 0) sum.crc32 = crc32(bytes, sum.crc32);
    }
    disk.fsyncSync(file);
    return sum;
  } finally {
    disk.closeSync(file);
  }
}

const ROOM = 1 << 19;
/** Most bytes of UTF-8 that a unit of UTF-16 becomes. */
const WIDEST = 3;

/** A text as bytes, in the room if it surely fits. */
function encoded(text: string, room: Buffer): Uint8Array {
  return WIDEST * text.length <= room.length ? room.subarray(0, room.write(text, 'utf8')) : Buffer.from(text);
}

/** Waits until the disk has what was renamed or created in a folder. Some systems cannot; there it does nothing. */
export function settleFolder(path: string, disk: Disk = DISK): void {
  let folder: number;
  try {
    folder = disk.openSync(path, 'r');
  } catch {
    return;
  }
  try {
    disk.fsyncSync(folder);
  } catch {
    // Windows and some network disks refuse to flush a folder.
  } finally {
    disk.closeSync(folder);
  }
}

/** The same for the folder that a file or folder stands in. */
export function settleParent(path: string, disk: Disk = DISK): void {
  settleFolder(dirname(path), disk);
}
