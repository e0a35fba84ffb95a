import type { GlobalTest } from '../../hotspot/global/moments.ts';
import { islandsIn, neighbourCounts } from '../../hotspot/weights/weights.ts';
import type { Json } from '../../io/json.ts';
import { HOT_CLASSES } from '../../model/hotClass.ts';
import { renderNote, renderRemedy } from '../../model/note.ts';
import type { WhereMade } from './whereMade.ts';

/** `report.json`: global measures, what was tested and how, counts of classes, warnings, inputs. */
export function whereReport({ subject, neighbours, result, warnings, options, hidden, version }: WhereMade): {
  readonly [key: string]: Json;
} {
  const { moran, geary, generalG } = result;
  const counts = neighbourCounts(neighbours.weights);
  return {
    question: 'where',
    version,
    regions: subject.table.id.length,
    value: subject.kind === 'rate' ? (options.rate === 'smr' ? 'smr' : `rate-${options.rate}`) : subject.kind,
    cases: subject.cases === null ? null : sum(subject.cases),
    study_area: studyOf(subject),
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
      weights:
        options.style === 'row'
          ? 'binary for Gi, Gi* and G; row-standardized for Moran and Geary'
          : 'binary for all measures',
      test: options.test,
      correction: options.correction,
      permutations: options.permutations,
      publish: options.publish,
      seed: options.seed,
      per: options.per,
    },
    suppressed: hidden === null ? null : hidden.reduce((all, one) => all + one, 0),
    links: neighbours.weights.column.length,
    neighbours_mean: neighbours.weights.column.length / counts.length,
    islands: islandsIn(neighbours.weights),
    warnings: [...subject.notes, ...warnings].map((n) => ({
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

/** How the study area came about; regions without a case are in it. */
function studyOf({ counted, table }: WhereMade['subject']): Json {
  if (counted === null) return { rule: 'all regions of the file' };
  const rules = {
    hull: 'H3 cells whose middle lies in the convex hull of the incidents, and every cell with an incident; cells without any count as 0',
    plan: 'all micro-grids of the plan; those without an incident count as 0',
    regions: 'all regions of the file; those without an incident count as 0',
  };
  const { study, outside, places } = counted;
  return { rule: rules[study], h3_resolution: table.h3, incidents_left_out: outside, places };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const v of values) total += v;
  return total;
}

function deviate(name: string, test: GlobalTest | null): { readonly [key: string]: Json } {
  return { [`${name}_z`]: known(test?.z), [`${name}_p`]: known(test?.p) };
}

/** A figure that could not be computed is null. */
function known(value: number | null | undefined): number | null {
  return value === null || value === undefined || !Number.isFinite(value) ? null : value;
}
