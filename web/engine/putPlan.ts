import { InputError, readPlan, readPlanReport, storedPlanFiles } from '../../src/main.ts';
import { isGeoPackage, planInGeoPackage } from './geopackage.ts';
import type { ChosenBlob, PutPlan } from './protocol.ts';
import type { VirtualFiles } from './virtualFiles.ts';

/** Bytes of a file that is not read before it is needed. */
const LARGE = 8_000_000;

/**
 * Puts a plan under a name: the files of its folder as they are, or those that its GeoPackage stands for.
 * @throws InputError where it is none or broken
 */
export async function putPlan(files: VirtualFiles, plan: string, chosen: readonly ChosenBlob[]): Promise<PutPlan> {
  const [first] = chosen;
  if (chosen.length === 1 && first && (await isGeoPackage(first.file))) {
    const stored = await planInGeoPackage(first.name, await bytesOf(first));
    files.removeFolder(plan);
    for (const { name, chunks } of storedPlanFiles(stored)) files.putText(`${plan}/${name}`, chunks);
    return told(stored);
  }
  // A city's households are read when they are needed: their faults are told then.
  const read = chosen.filter(({ name, file }) => name.endsWith('.json') || file.size < LARGE);
  const texts = await Promise.all(read.map(async ({ name, file }) => ({ name, chunks: [await file.text()] })));
  const stored = read.length === chosen.length ? readPlan(texts) : readPlanReport(texts);
  files.removeFolder(plan);
  for (const { name, file } of chosen) files.put(`${plan}/${name}`, file);
  return told(stored);
}

async function bytesOf({ name, file }: ChosenBlob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new InputError('file-changed', { file: name });
  }
}

const told = ({ inputs, parameters }: ReturnType<typeof readPlanReport>): PutPlan => ({
  inputs: inputs.map(({ role, file }) => ({ role, file })),
  crs: parameters.crs,
});
