import { InputError } from '../model/error.ts';
import type { Limits, Weights } from '../model/limits.ts';
import { type Note, note } from '../model/note.ts';
import type { InputChecksum, PlanParameters } from '../model/plan.ts';
import type { StoredPlan } from '../model/storedPlan.ts';
import { effort as effortOf } from '../partition/effort.ts';
import * as input from './inputOptions.ts';
import type { Bilingual, Option } from './option.ts';
import type { Platform } from './platform.ts';
import { weightsOf } from './weightsOption.ts';

/** Whose value an option has where it is not given. */
const OF_BASELINE: Bilingual = { en: 'the baseline’s', zh: '沿用原方案' };
export const OF_PLAN: Bilingual = { en: 'the plan’s', zh: '与方案一致' };

/** An option of `partition` that is taken from an earlier plan where it is not given. */
export function inherited<T>(option: Option<T>, from = OF_BASELINE): Option<T | null> {
  return {
    ...option,
    fallback: null,
    help: {
      en: `${option.help.en.replace(/ \(default[^)]*\)|, default .*$/, '')} (default: ${from.en})`,
      zh: `${option.help.zh.replace(/（默认[^）]*）|，默认 .*$/, '')}（默认${from.zh}）`,
    },
    parse: (raw) => (raw === undefined ? null : option.parse(raw)),
  };
}

/** What was given of them. */
export interface InheritedValues {
  readonly min: number | null;
  readonly max: number | null;
  readonly target: number | null;
  readonly weights: string | null;
  readonly effort: string | null;
  readonly seed: number | null;
  readonly smallPieces: 'join' | 'keep' | null;
  readonly codePattern: string | null;
  readonly crs: string | null;
  readonly balance: string | null;
}

/**
 * The parameters of a redraw: the baseline's, but for what was given.
 * @throws InputError `redraw-pattern` when another pattern of codes is asked for, besides the faults of each option
 */
export function inheritedParameters(
  given: InheritedValues,
  baseline: PlanParameters,
  { lang, version }: Platform,
): PlanParameters {
  const pattern = baseline.codePattern;
  if (given.codePattern !== null && given.codePattern !== pattern)
    throw new InputError('redraw-pattern', { was: pattern, now: given.codePattern });
  const balance = given.balance === null ? baseline.balance : input.balanceOf(given.balance);
  const effort = given.effort ?? baseline.effort;
  effortOf(effort, 0);
  return {
    ...baseline,
    limits: limitsFrom(given, baseline.limits),
    weights: weightsOf(given.weights, baseline.weights),
    seed: given.seed ?? baseline.seed,
    effort,
    smallPieces: given.smallPieces ?? baseline.smallPieces,
    crs: given.crs ?? baseline.crs,
    lang,
    version,
    ...(balance ? { balance } : {}),
  };
}

/** A target that lay in the middle follows the limits there; another one stays while it lies between them. */
function limitsFrom({ min, max, target }: InheritedValues, was: Limits): Limits {
  const low = min ?? was.min;
  const high = max ?? was.max;
  const middle = was.target === (was.min + was.max) / 2 || was.target < low || was.target > high;
  return input.limitsOf(low, target ?? (middle ? null : was.target), high);
}

/** One note for each parameter that is not the baseline's. */
export function differences(was: PlanParameters, now: PlanParameters): Note[] {
  const told = (p: PlanParameters): Record<string, string | number> => ({
    min: p.limits.min,
    max: p.limits.max,
    target: p.limits.target,
    ...weightsTold(p.weights),
    effort: p.effort,
    seed: p.seed,
    'small-pieces': p.smallPieces,
    balance: p.balance ? `${p.balance.attribute}=${p.balance.weight}` : '–',
    crs: p.crs,
  });
  const before = told(was);
  return Object.entries(told(now))
    .filter(([what, value]) => value !== before[what])
    .map(([what, value]) => note('redraw-differs', { what: `--${what}`, now: value, was: before[what]! }));
}

function weightsTold(weights: Weights): Record<string, number> {
  return Object.fromEntries(Object.entries(weights).map(([term, weight]) => [`weights ${term}`, weight]));
}

/** One note for each kind of input that the baseline was made from and that is not given now. */
export function missingInputs(baseline: StoredPlan, inputs: readonly InputChecksum[]): Note[] {
  const given = new Set(inputs.map(({ role }) => role));
  const missing = new Map(baseline.inputs.filter(({ role }) => !given.has(role)).map(({ role, file }) => [role, file]));
  return [...missing].map(([role, file]) => note('redraw-input-missing', { option: `--${role}`, file }));
}

/** A limit of moved households: a share of those in both plans, or their number. */
export function maxMovedOf(text: string | null): ((common: number) => number) | null {
  if (text === null) return null;
  const match = /^\s*(\d+(?:\.\d+)?)\s*(%|％)?\s*$/.exec(text);
  const value = Number(match?.[1]);
  const percent = match?.[2] !== undefined;
  if (!match || (percent ? value > 100 : !Number.isInteger(value)))
    throw new InputError('max-moved-wrong', { value: text });
  return percent ? (common) => Math.floor((common * value) / 100) : () => value;
}

/** The names of a list, separated by commas. */
export function namesOf(texts: readonly string[]): Set<string> {
  return new Set(
    texts
      .flatMap((text) => text.split(/[,，]/))
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
}
