import type { GlobalTest } from '../../hotspot/global/moments.ts';
import { islandsIn, neighbourCounts } from '../../hotspot/weights/weights.ts';
import type { Json } from '../../io/json.ts';
import { HOT_CLASSES } from '../../model/hotClass.ts';
import { renderNote, renderRemedy } from '../../model/note.ts';
import type { WhereMade } from './whereMade.ts';

/** `report.json`: global measures, what was tested and how, counts of classes, warnings, inputs. */
export function whereReport({ subject, neighbours, result, warnings, options, version }: WhereMade): {
  readonly [key: string]: Json;
} {
  const { moran, geary, generalG } = result;
  const counts = neighbourCounts(neighbours.weights);
  return {
    question: 'where',
    version,
    regions: subject.table.id.length,
    value: subject.kind,
    moran_i: known(moran.value),
    moran_expected: moran.expected,
    moran_variance_randomization: known(moran.varianceRandomization),
    moran_variance_normality: known(moran.varianceNormality),
    ...deviate('moran', moran),
    geary_c: known(geary.value),
    geary_expected: 1,
    geary_variance_randomization: known(geary.varianceRandomization),
    ...deviate('geary', geary),
    general_g: known(generalG?.value),
    general_g_expected: known(generalG?.expected),
    general_g_variance: known(generalG?.varianceRandomization),
    ...deviate('general_g', generalG),
    classes: Object.fromEntries(HOT_CLASSES.map((c) => [c, result.class.filter((one) => one === c).length])),
    parameters: {
      neighbours: neighbours.how,
      weights: 'binary for Gi, Gi* and G; row-standardized for Moran and Geary',
      test: options.test,
      correction: options.correction,
      permutations: options.permutations,
      seed: options.seed,
      per: options.per,
    },
    links: neighbours.weights.column.length,
    neighbours_mean: neighbours.weights.column.length / counts.length,
    islands: islandsIn(neighbours.weights),
    warnings: warnings.map((n) => ({
      code: n.code,
      en: `${renderNote(n, 'en')} ${renderRemedy(n, 'en')}`.trim(),
      zh: `${renderNote(n, 'zh')}${renderRemedy(n, 'zh')}`,
    })),
    inputs: [...subject.inputs, ...(neighbours.input === null ? [] : [neighbours.input])].map((input) => ({
      ...input,
    })),
    rejections: subject.table.rejections.map(({ file, row, reason }) => ({
      file,
      row,
      reason: renderNote(reason, 'en'),
    })),
  };
}

function deviate(name: string, test: GlobalTest | null): { readonly [key: string]: Json } {
  return { [`${name}_z`]: known(test?.z), [`${name}_p`]: known(test?.p) };
}

/** A figure that could not be computed is null. */
function known(value: number | null | undefined): number | null {
  return value === null || value === undefined || !Number.isFinite(value) ? null : value;
}
