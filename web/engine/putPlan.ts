import { InputError, readPlan, storedPlanFiles } from '../../src/main.ts';
import { isGeoPackage, planInGeoPackage } from './geopackage.ts';
import type { ChosenBlob, PutPlan } from './protocol.ts';
import type { VirtualFiles } from './virtualFiles.ts';

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
  const stored = readPlan(
    await Promise.all(chosen.map(async ({ name, file }) => ({ name, chunks: [await file.text()] }))),
  );
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

const told = ({ inputs, parameters }: ReturnType<typeof readPlan>): PutPlan => ({
  inputs: inputs.map(({ role, file }) => ({ role, file })),
  crs: parameters.crs,
});
