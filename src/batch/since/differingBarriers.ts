import type { InputChecksum } from '../../model/plan.ts';

/** Barrier files that only one of two runs had, by their numbers among all inputs of that run. */
export interface DifferingBarriers {
  readonly before: readonly number[];
  readonly now: readonly number[];
}

/**
 * The barrier files in which two runs differ; null where they differ in anything else: files of other kinds, the order of
 * files that both have, or one that is given twice.
 */
export function differingBarriers(
  before: readonly InputChecksum[],
  now: readonly InputChecksum[],
): DifferingBarriers | null {
  const others = (inputs: readonly InputChecksum[]) => inputs.filter(({ role }) => role !== 'barriers').map(keyOf);
  if (!same(others(before), others(now))) return null;
  const [old, fresh] = [barriersOf(before), barriersOf(now)];
  if (old === null || fresh === null) return null;
  const shared = (from: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) =>
    [...from.keys()].filter((key) => other.has(key));
  if (!same(shared(old, fresh), shared(fresh, old))) return null;
  const alone = (from: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) =>
    [...from].filter(([key]) => !other.has(key)).map(([, input]) => input);
  return { before: alone(old, fresh), now: alone(fresh, old) };
}

/** Messages name files, so that a file of another name is another file. */
function keyOf({ role, file, bytes, sha256 }: InputChecksum): string {
  return `${role} ${sha256} ${bytes} ${file}`;
}

function barriersOf(inputs: readonly InputChecksum[]): Map<string, number> | null {
  const numbers = new Map<string, number>();
  for (const [i, input] of inputs.entries()) {
    if (input.role !== 'barriers') continue;
    if (numbers.has(keyOf(input))) return null;
    numbers.set(keyOf(input), i);
  }
  return numbers;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, i) => key === b[i]);
}
