import { eachMicrogrid } from '../../io/plan/microgridsFile.ts';
import { MICROGRIDS_FILE } from '../../io/plan/planFile.ts';
import { decodedPieces } from '../../io/text/chunks.ts';
import { decoder } from '../../io/text/textCoding.ts';
import { InputError } from '../../model/error.ts';
import type { StoredMicroGrid } from '../../model/storedPlan.ts';
import type { Platform } from '../platform.ts';

/** The micro-grids of a plan alone, to be gone through once: of a folder its one file, piece by piece, of a GeoPackage what the store reads. */
export async function openMicrogrids(platform: Platform, path: string): Promise<Iterable<StoredMicroGrid>> {
  try {
    if (!/\.gpkg$/i.test(path)) {
      const pieces = await platform.readPieces(`${path}/${MICROGRIDS_FILE}`);
      return eachMicrogrid({ name: MICROGRIDS_FILE, chunks: decodedPieces(pieces, decoder('utf-8', true)) });
    }
  } catch (error) {
    // The store knows what else can stand for a plan's folder.
    if (!(error instanceof InputError) || error.note.code !== 'file-missing') throw error;
  }
  return (await platform.readPlan(path)).microgrids;
}
