import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { readBytes, readPieces, readText } from '../../io/node/readFile.ts';
import { namesIn } from '../../io/node/traces.ts';
import { SINCE_FILE } from '../../io/plan/planFile.ts';
import { planFolder } from '../../store/node/planStore.ts';
import type { SinceFiles } from '../since/sinceFiles.ts';

const ROOM = 1 << 18;

/** The files of an earlier plan with its index; null for one without, and for a GeoPackage. Errors: `plan-missing`. */
export function readSinceFrom(path: string): SinceFiles | null {
  const folder = planFolder(path);
  if (folder === null || !namesIn(folder).includes(SINCE_FILE)) return null;
  const pieces = (name: string) => readPieces(join(folder, name), new Uint8Array(ROOM));
  return {
    index: readBytes(join(folder, SINCE_FILE)),
    text: (name) => readText(join(folder, name)),
    pieces,
    sum(name) {
      const sum = { bytes: 0, crc32: 0 };
      for (const piece of pieces(name)) {
        sum.bytes += piece.length;
        sum.crc32 = crc32(piece, sum.crc32);
      }
      return sum;
    },
  };
}
