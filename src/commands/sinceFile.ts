import type { UnsealedIndex } from '../batch/since/indexOf.ts';
import { type FileSum, indexToBytes } from '../batch/since/sinceIndex.ts';
import { HOUSEHOLDS_FILE, MICROGRIDS_FILE, REPORT_FILE, SINCE_FILE } from '../io/plan/planFile.ts';
import type { TownFiles } from './openTown.ts';
import type { LastFile } from './platform.ts';

/** Files of a plan that a run with `--since` copies, or reads its figures from. */
export const COPIED_FILES = [MICROGRIDS_FILE, HOUSEHOLDS_FILE, REPORT_FILE] as const;

/** How inputs are read, as far as it is no parameter of the plan. */
export function readingKey({
  map,
  encoding,
  maxRejected,
}: Pick<TownFiles, 'map' | 'encoding' | 'maxRejected'>): string {
  return JSON.stringify({ map, encoding, maxRejected });
}

/** `since.bin` of an index, with the sums of the files beside it; nothing for null. */
export function sealedLast(index: UnsealedIndex | null): { readonly last?: LastFile } {
  if (index === null) return {};
  const last = (sums: ReadonlyMap<string, FileSum>) => {
    const files = Object.fromEntries(COPIED_FILES.map((name) => [name, sums.get(name)!]));
    return { name: SINCE_FILE, chunks: [indexToBytes({ ...index, head: { ...index.head, files } })] };
  };
  return { last };
}
