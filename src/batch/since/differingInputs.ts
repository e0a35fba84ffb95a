import type { InputChecksum } from '../../model/plan.ts';

/** Files that only one of two runs had, by their numbers among all inputs of that run. */
export interface DifferingInputs {
  readonly before: readonly number[];
  readonly now: readonly number[];
}

/** The files in which two runs differ; null where files that both have stand in another order, or one is given twice. */
export function differingInputs(
  before: readonly InputChecksum[],
  now: readonly InputChecksum[],
): DifferingInputs | null {
  const [old, fresh] = [numbersOf(before), numbersOf(now)];
  if (old === null || fresh === null) return null;
  const shared = (from: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) =>
    [...from.keys()].filter((key) => other.has(key));
  const others = shared(fresh, old);
  if (shared(old, fresh).some((key, i) => key !== others[i])) return null;
  const alone = (from: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) =>
    [...from].filter(([key]) => !other.has(key)).map(([, input]) => input);
  return { before: alone(old, fresh), now: alone(fresh, old) };
}

/** What tells a file from others. Messages name files, so that a file of another name is another file. */
export function inputKey({ role, file, bytes, sha256 }: InputChecksum): string {
  return `${role} ${sha256} ${bytes} ${file}`;
}

function numbersOf(inputs: readonly InputChecksum[]): Map<string, number> | null {
  const numbers = new Map(inputs.map((input, i) => [inputKey(input), i]));
  return numbers.size === inputs.length ? numbers : null;
}
