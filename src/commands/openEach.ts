import type { Source } from '../io/source.ts';
import type { InputChecksum } from '../model/plan.ts';
import type { Platform } from './platform.ts';

/**
 * Opens the files of an input one after the other, in the order given and those of a path with `*` by name, so that only the
 * one at hand stands in memory. The checksum of each is added to `inputs`.
 * Errors: `files-missing` where nothing fits a path, and those of files that cannot be read.
 */
export async function* openEach(
  platform: Pick<Platform, 'findInputs' | 'readInput'>,
  role: string,
  patterns: readonly string[],
  inputs: InputChecksum[],
): AsyncGenerator<Source> {
  for (const pattern of patterns)
    for (const { path, name } of await platform.findInputs(pattern)) {
      const { bytes, sha256 } = await platform.readInput(path);
      inputs.push({ role, file: name, bytes: bytes.length, sha256 });
      yield { name, bytes };
    }
}
