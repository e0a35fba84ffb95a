import type { Variant } from '../batch/sweepGrid.ts';
import { InputError } from '../model/error.ts';
import type { Limits, Weights } from '../model/limits.ts';

/** What can be swept: limits, and the weights of the terms that every plan has. */
const LIMITS = ['min', 'max', 'target'] as const;
const TERMS = ['compact', 'border', 'severed', 'balance'] as const;
type Key = (typeof LIMITS)[number] | (typeof TERMS)[number];

/** More combinations than this are refused: each is a plan of the whole town. */
const MOST_COMBINATIONS = 60;

/** What the options say without a sweep. */
export interface Present {
  readonly limits: Limits;
  /** Whether the target was asked for; else it lies in the middle of whatever limits. */
  readonly targetGiven: boolean;
  readonly weights: Weights;
}

/** The plans of a sweep. */
export interface Sweep {
  /** In the order of the values as they were written, the last `--sweep` changing fastest. */
  readonly variants: readonly Variant[];
  /** The one by the present limits and weights; it is put first where it is not among them. */
  readonly base: number;
  readonly keys: readonly string[];
  /** Combinations that contradict themselves (min above max). */
  readonly leftOut: number;
}

/**
 * The cross product of `max=80,100,120` and the like, and the present limits as base.
 * @throws InputError `sweep-form`, `sweep-doubled`, `sweep-too-many`, `sweep-none`
 */
export function sweepOf(texts: readonly string[], present: Present): Sweep {
  const axes = texts.map(axisOf);
  const keys = axes.map(({ key }) => key);
  const doubled = keys.find((key, i) => keys.indexOf(key) !== i);
  if (doubled !== undefined) throw new InputError('sweep-doubled', { key: doubled });
  const count = axes.reduce((product, { values }) => product * values.length, 1);
  if (count > MOST_COMBINATIONS) throw new InputError('sweep-too-many', { count, most: MOST_COMBINATIONS });
  let choices: Partial<Record<Key, number>>[] = [{}];
  for (const { key, values } of axes)
    choices = choices.flatMap((chosen) => values.map((value) => ({ ...chosen, [key]: value })));
  const variants = choices.map((chosen) => variantOf(chosen, present)).filter((variant) => variant !== null);
  if (variants.length === 0) throw new InputError('sweep-none', { count });
  const { limits, weights } = present;
  const base = variants.findIndex((variant) => same(variant, present));
  return {
    variants: base < 0 ? [{ limits, weights }, ...variants] : variants,
    base: Math.max(0, base),
    keys,
    leftOut: choices.length - variants.length,
  };
}

function axisOf(text: string): { readonly key: Key; readonly values: readonly number[] } {
  const [name = '', list = ''] = text.split('=').map((part) => part.trim());
  const key = [...LIMITS, ...TERMS].find((known) => known === name);
  const values = list.split(/[,，]/).map((value) => (value.trim() === '' ? Number.NaN : Number(value)));
  const least = key === 'max' ? 1 : 0;
  if (key === undefined || text.split('=').length !== 2 || !values.every((v) => Number.isFinite(v) && v >= least))
    throw new InputError('sweep-form', { value: text, keys: [...LIMITS, ...TERMS].join(', ') });
  return { key, values: [...new Set(values)] };
}

function variantOf(chosen: Partial<Record<Key, number>>, { limits, targetGiven, weights }: Present): Variant | null {
  const { min = limits.min, max = limits.max } = chosen;
  const target = chosen.target ?? (targetGiven ? limits.target : (min + max) / 2);
  if (!(min <= target && target <= max && target > 0)) return null;
  const terms = Object.fromEntries(TERMS.map((term) => [term, chosen[term] ?? weights[term]]));
  return { limits: { min, max, target }, weights: { ...weights, ...terms } };
}

function same(a: Variant, b: Variant): boolean {
  return (
    LIMITS.every((key) => a.limits[key] === b.limits[key]) && TERMS.every((key) => a.weights[key] === b.weights[key])
  );
}
