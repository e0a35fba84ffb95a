import { UPPER_WEIGHTS } from '../batch/levelsUpper.ts';
import { InputError } from '../model/error.ts';
import type { Limits, Weights } from '../model/limits.ts';
import { limitsOf } from './inputOptions.ts';
import { optional } from './option.ts';
import { asText, weightsOf } from './weightsOption.ts';

export const UPPER_PATTERN = '{community}{number:3}';

/** The options of a plan on two levels. */
export const levelsOptions = {
  levels: optional({
    flag: 'levels',
    placeholder: 'A-B,C-D',
    help: {
      en: 'two levels: first draw the grids of each community anew, for A–B households, then micro-grids of C–D inside each, e.g. 300-500,50-100 (stands for --min and --max)',
      zh: '两级划分：先按 A–B 户重新划定各社区的网格，再在各网格内划分 C–D 户的微网格，例如 300-500,50-100（代替 --min 和 --max）',
    },
  }),
  upperBaseline: optional({
    flag: 'upper-baseline',
    placeholder: 'FILE',
    help: {
      en: 'with --levels: present grids that as few households as possible shall leave; their codes live on by largest overlap (may be the file of --grids)',
      zh: '与 --levels 同用：现有网格，尽量少的住户改变所属网格，编码按重叠户数最多者沿用（可与 --grids 为同一文件）',
    },
  }),
  upperWeights: optional({
    flag: 'upper-weights',
    placeholder: 'TERM=W,…',
    help: {
      en: `with --levels: weights for drawing grids, default ${asText(UPPER_WEIGHTS)}`,
      zh: `与 --levels 同用：划定网格的各项权重，默认 ${asText(UPPER_WEIGHTS)}`,
    },
  }),
  upperCodePattern: optional({
    flag: 'upper-code-pattern',
    placeholder: 'PATTERN',
    help: {
      en: `with --levels: code of a grid, default ${UPPER_PATTERN}`,
      zh: `与 --levels 同用：网格编码格式，默认 ${UPPER_PATTERN}`,
    },
  }),
};

/** What `--levels` asks for. */
export interface Levels {
  readonly upper: Limits;
  readonly lower: { readonly min: number; readonly max: number };
  readonly weights: Weights;
  readonly pattern: string;
  readonly baseline: string | null;
}

export interface LevelsValues {
  readonly levels: string | null;
  readonly upperBaseline: string | null;
  readonly upperWeights: string | null;
  readonly upperCodePattern: string | null;
}

/**
 * The options understood; null where no second level is asked for.
 * @throws InputError `levels-form`, `levels-pattern`, `levels-without`, `limits-wrong`
 */
export function levelsOf(values: LevelsValues): Levels | null {
  if (values.levels === null) {
    for (const option of [levelsOptions.upperBaseline, levelsOptions.upperWeights, levelsOptions.upperCodePattern])
      if (values[camel(option.flag)] !== null) throw new InputError('levels-without', { flag: option.flag });
    return null;
  }
  const pair = /^\s*(\d+)\s*[-–—~～至]\s*(\d+)\s*$/;
  const parts = values.levels.split(/[,，;；]/).map((part) => pair.exec(part));
  const [upper, lower] = parts.map((match) => (match ? { min: Number(match[1]), max: Number(match[2]) } : null));
  if (parts.length !== 2 || !upper || !lower || lower.max === 0)
    throw new InputError('levels-form', { value: values.levels });
  const pattern = values.upperCodePattern ?? UPPER_PATTERN;
  if (!pattern.includes('{community}') || !/\{number(:\d+)?\}/.test(pattern))
    throw new InputError('levels-pattern', { pattern, braces: '{community}, {number:3}', example: UPPER_PATTERN });
  const limits = limitsOf(upper.min, null, upper.max);
  limitsOf(lower.min, null, lower.max);
  if (upper.max < lower.max || upper.min < lower.min) throw new InputError('levels-form', { value: values.levels });
  return {
    upper: limits,
    lower,
    weights: weightsOf(values.upperWeights, UPPER_WEIGHTS),
    pattern,
    baseline: values.upperBaseline,
  };
}

function camel(flag: string): 'upperBaseline' | 'upperWeights' | 'upperCodePattern' {
  return flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as 'upperBaseline';
}
