import { readPairs } from '../io/pairs/readPairs.ts';
import { encodingOf, type Town } from '../io/readTown.ts';
import { InputError } from '../model/error.ts';
import type { Pair } from '../model/pair.ts';
import type { InputChecksum } from '../model/plan.ts';
import type { Platform } from './platform.ts';

/** The options that name pairs. */
export interface PairFiles {
  readonly together: readonly string[];
  readonly apart: readonly string[];
  readonly encoding: string | null;
}

/** Reads the pairs to keep together or apart. Two that are asked for both ways are a fault of the lists. */
export async function openPairs(
  platform: Platform,
  files: PairFiles,
  { households, buildings }: Town,
): Promise<{ readonly pairs: readonly Pair[]; readonly inputs: readonly InputChecksum[] }> {
  const pairs: Pair[] = [];
  const inputs: InputChecksum[] = [];
  if (files.together.length + files.apart.length === 0) return { pairs, inputs };
  const ids = {
    buildings: new Set([...buildings.map(({ id }) => id), ...households.building.filter((name) => name !== null)]),
    households: new Set(households.id),
  };
  for (const kind of ['together', 'apart'] as const)
    for (const path of files[kind]) {
      const { name, bytes, sha256 } = await platform.readInput(path);
      inputs.push({ role: kind, file: name, bytes: bytes.length, sha256 });
      pairs.push(...readPairs({ name, bytes }, kind, ids, encodingOf(files.encoding, kind)));
    }
  const together = new Map(pairs.filter(({ kind }) => kind === 'together').map((pair) => [keyOf(pair), pair]));
  for (const pair of pairs) {
    const other = pair.kind === 'apart' ? together.get(keyOf(pair)) : undefined;
    if (!other) continue;
    const { a, b, file, row } = other;
    throw new InputError('pair-both', { a: a.id, b: b.id, file, row, other: pair.file, otherRow: pair.row });
  }
  return { pairs, inputs };
}

function keyOf({ a, b }: Pair): string {
  return [a, b]
    .map(({ what, id }) => `${what} ${id}`)
    .sort()
    .join('\n');
}
