import { FlatGround } from '../../geometry/flatGround.ts';
import { eachFlatMicrogrid, eachMicrogrid, type FlatMicroGrid } from '../../io/plan/microgridsFile.ts';
import { MICROGRIDS_FILE, type PlanFile } from '../../io/plan/planFile.ts';
import { decodedPieces } from '../../io/text/chunks.ts';
import { decoder } from '../../io/text/textCoding.ts';
import { InputError } from '../../model/error.ts';
import type { StoredMicroGrid } from '../../model/storedPlan.ts';
import type { Platform } from '../platform.ts';

/** The micro-grids of a plan alone, to be gone through once: of a folder its one file, piece by piece, of a GeoPackage what the store reads. */
export async function openMicrogrids(platform: Platform, path: string): Promise<Iterable<StoredMicroGrid>> {
  const file = await microgridsFileOf(platform, path);
  return file === null ? (await platform.readPlan(path)).microgrids : eachMicrogrid(file);
}

/** The same with grounds as numbers, each overwritten by the next one. */
export async function openFlatMicrogrids(platform: Platform, path: string): Promise<Iterable<FlatMicroGrid>> {
  const file = await microgridsFileOf(platform, path);
  return file === null ? flattened((await platform.readPlan(path)).microgrids) : eachFlatMicrogrid(file);
}

/** Null where the plan is no folder with that file: the store knows what else can stand for one. */
async function microgridsFileOf(platform: Platform, path: string): Promise<PlanFile | null> {
  if (/\.gpkg$/i.test(path)) return null;
  try {
    const pieces = await platform.readPieces(`${path}/${MICROGRIDS_FILE}`);
    return { name: MICROGRIDS_FILE, chunks: decodedPieces(pieces, decoder('utf-8', true)) };
  } catch (error) {
    if (!(error instanceof InputError) || error.note.code !== 'file-missing') throw error;
    return null;
  }
}

/** Micro-grids with their grounds as numbers, each overwritten by the next one. */
export function* flattened(microgrids: Iterable<StoredMicroGrid>): Generator<FlatMicroGrid> {
  const ground = new FlatGround();
  for (const microgrid of microgrids) {
    ground.take(microgrid.ground);
    yield { ...microgrid, ground };
  }
}
