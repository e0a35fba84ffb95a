import { InputError } from '../model/error.ts';
import { DEFAULT_WEIGHTS, WEIGHT_PRESETS, type Weights } from '../model/limits.ts';
import { optional } from './option.ts';

const PRESETS = Object.entries(WEIGHT_PRESETS)
  .map(([name, preset]) => `${name} (${asText(preset)})`)
  .join(', ');

/** `--weights`: the weights of the objective, by term or by the name of a preset. */
export const weights = optional({
  flag: 'weights',
  placeholder: 'TERM=W,…|NAME',
  help: {
    en: `weights of the objective by term, or a name that keeps sizes close to the target: ${PRESETS}; both combine, e.g. even,severed=2, default ${asText(DEFAULT_WEIGHTS)}`,
    zh: `目标函数各项权重，也可用名称，使户数接近目标：${PRESETS}；两者可合用，如 even,severed=2，默认 ${asText(DEFAULT_WEIGHTS)}`,
  },
});

/**
 * `compact=1,border=0.5` over the default weights, or those of a baseline; a name stands for its terms, what follows wins.
 * @throws InputError `option-pair` for a term or name that there is not, and for a weight that is no number from 0 on
 */
export function weightsOf(text: string | null, over: Weights = DEFAULT_WEIGHTS): Weights {
  let result: Weights = over;
  for (const part of (text ?? '').split(/[,，]/).filter((p) => p.trim() !== '')) {
    const [name = '', value = ''] = part.split('=').map((t) => t.trim());
    const w = Number(value);
    if (!part.includes('=') && Object.hasOwn(WEIGHT_PRESETS, name)) result = { ...result, ...WEIGHT_PRESETS[name] };
    else if (Object.hasOwn(result, name) && value !== '' && w >= 0 && Number.isFinite(w))
      result = { ...result, [name]: w };
    else
      throw new InputError('option-pair', {
        flag: 'weights',
        value: part,
        form: `${Object.keys(result).join('|')}=NUMBER, ${Object.keys(WEIGHT_PRESETS).join(', ')}`,
      });
  }
  return result;
}

/** As `--weights` takes them. */
export function asText(terms: Partial<Weights>): string {
  return Object.entries(terms)
    .map(([term, weight]) => `${term}=${weight}`)
    .join(',');
}
