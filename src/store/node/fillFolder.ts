import { dirname, join } from 'node:path';
import { DISK, type Disk } from '../../io/node/disk.ts';
import { settleFolder } from '../../io/node/writeDurably.ts';
import { replaceFolder } from './replaceFolder.ts';

const BUFFER = 1 << 18;

interface OpenFile {
  readonly file: number;
  /** Texts that wait to be written, and their length in characters. */
  waiting: (string | Uint8Array)[];
  length: number;
}

/**
 * Writes a folder whose files grow side by side: `fill` gets a function that adds a piece to a file by its name inside
 * the folder (`320902/grids.geojson`; folders are made). Atomic as a whole, like `replaceFolder`.
 */
export function fillFolder(
  path: string,
  fill: (append: (name: string, piece: string | Uint8Array) => void) => void,
  disk: Disk = DISK,
): void {
  replaceFolder(
    path,
    (folder) => {
      const open = new Map<string, OpenFile>();
      const folders = new Set<string>();
      try {
        fill((name, piece) => {
          let target = open.get(name);
          if (target === undefined) {
            const place = join(folder, name);
            if (!folders.has(dirname(place))) disk.mkdirSync(dirname(place), { recursive: true });
            folders.add(dirname(place));
            target = { file: disk.openSync(place, 'wx'), waiting: [], length: 0 };
            open.set(name, target);
          }
          target.waiting.push(piece);
          target.length += piece.length;
          if (target.length >= BUFFER) flush(target, disk);
        });
        for (const target of open.values()) {
          flush(target, disk);
          disk.fsyncSync(target.file);
        }
      } finally {
        for (const { file } of open.values()) disk.closeSync(file);
      }
      for (const made of folders) settleFolder(made, disk);
    },
    disk,
  );
}

function flush(target: OpenFile, disk: Disk): void {
  const pieces = target.waiting.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece));
  const bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  for (let at = 0; at < bytes.length; ) at += disk.writeSync(target.file, bytes, at);
  target.waiting = [];
  target.length = 0;
}
