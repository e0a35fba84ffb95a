import { InputError } from '../model/error.ts';
import type { PlanParameters } from '../model/plan.ts';
import { effort as effortOf } from '../partition/effort.ts';
import * as input from './inputOptions.ts';
import type { Platform } from './platform.ts';
import { weightsOf } from './weightsOption.ts';

export const CODE_PATTERN = '{grid}{number:2}';

/** The options of a command that makes plans, as they were given. */
export interface PlanValues {
  readonly min: number;
  readonly max: number;
  readonly target: number | null;
  readonly weights: string | null;
  readonly seed: number;
  readonly effort: string | null;
  readonly smallPieces: 'join' | 'keep';
  readonly codePattern: string | null;
  readonly crs: string | null;
  readonly balance: string | null;
}

/** How a plan is to be made; faults in the options are found before any file is read. */
export function planParameters(values: PlanValues, { lang, version }: Platform): PlanParameters {
  const pattern = values.codePattern ?? CODE_PATTERN;
  if (!pattern.includes('{grid}') || !/\{number(:\d+)?\}/.test(pattern))
    throw new InputError('pattern-wrong', { pattern, braces: '{grid}, {number:2}', example: CODE_PATTERN });
  const effort = values.effort ?? 'normal';
  effortOf(effort, 0);
  const balance = input.balanceOf(values.balance);
  return {
    limits: input.limitsOf(values.min, values.target, values.max),
    weights: weightsOf(values.weights),
    seed: values.seed,
    effort,
    smallPieces: values.smallPieces,
    crs: values.crs ?? 'wgs84',
    codePattern: pattern,
    lang,
    version,
    ...(balance === null ? {} : { balance }),
  };
}

/** The column that the household table must keep to be balanced; null for none, and for `people`, which is always read. */
export function attributeOf({ balance }: Pick<PlanParameters, 'balance'>): string | null {
  return !balance || balance.attribute === 'people' ? null : balance.attribute;
}
