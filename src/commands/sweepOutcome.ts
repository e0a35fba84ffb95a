import type { Lang } from '../model/note.ts';
import type { Outcome } from './command.ts';
import type { SweepPlan, SweepReport } from './sweepFiles.ts';
import { sweepWord } from './sweepWording.ts';
import { figure, share } from './wording.ts';

/** The table of a sweep as the planner sees it: the base marked, the people of every other plan as a difference to it. */
export function sweepOutcome(report: SweepReport, out: string | null, lang: Lang): Outcome {
  const t = sweepWord(lang);
  const { plans } = report;
  const base = plans.find((row) => row.base)!;
  const weights = (['compact', 'border', 'severed', 'balance'] as const).filter((term) => report.swept.includes(term));
  const targets = plans.some(({ limits }) => limits.target !== (limits.min + limits.max) / 2);
  const unbounded = plans.some((row) => row.grids_without_bound > 0);
  const lines = [
    ...cheapest(plans, base, lang),
    t('terms'),
    ...(report.left_out > 0 ? [t('left-out', { count: report.left_out })] : []),
    ...(report.grids_with_own_limits > 0 ? [t('own-limits', { count: report.grids_with_own_limits })] : []),
    ...(out === null ? [] : [t('written', { out })]),
  ];
  return {
    exit: 0,
    json: { out, ...report },
    tables: [
      {
        title: null,
        columns: [
          t('plan'),
          t('limits'),
          ...(targets ? [t('target')] : []),
          ...weights.map((term) => `${t('weight')} ${term}`),
          t('microgrids'),
          t('people'),
          t('difference'),
          t('outside'),
          t('exceptions'),
          t('violation'),
          'compact',
          'border',
          'severed',
          'balance',
          t('compactness'),
          t('barrier'),
          t('gap'),
          t('proven'),
          ...(unbounded ? [t('no-bound')] : []),
        ],
        rows: plans.map((row) => [
          `${row.plan}${row.base ? ` ${t('base')}` : ''}`,
          `${row.limits.min}–${row.limits.max}`,
          ...(targets ? [row.limits.target] : []),
          ...weights.map((term) => row.weights[term]),
          figure(row.microgrids),
          figure(row.people_needed),
          row.base ? '' : signed(row.people_difference),
          figure(row.households_outside),
          row.exceptions,
          row.violation,
          row.terms.compact.toFixed(3),
          row.terms.border.toFixed(3),
          row.terms.severed.toFixed(3),
          row.terms.balance.toFixed(3),
          row.compactness === null ? null : row.compactness.toFixed(2),
          row.border_on_barrier === null ? null : share(row.border_on_barrier, 1),
          row.mean_gap === null ? t('no-bound') : `≤ ${(row.mean_gap * 100).toFixed(1)} %`,
          `${row.proven_grids}/${row.grids}`,
          ...(unbounded ? [row.grids_without_bound] : []),
        ]),
      },
    ],
    lines,
  };
}

/** What the plan of fewest people saves against the base, and at what price. */
function cheapest(plans: readonly SweepPlan[], base: SweepPlan, lang: Lang): string[] {
  const t = sweepWord(lang);
  const least = plans.reduce((best, row) => (row.people_needed < best.people_needed ? row : best), base);
  if (least === base) return [t('base-cheapest', { people: figure(base.people_needed) })];
  return [
    t('cheapest', {
      plan: least.plan,
      options: least.options,
      fewer: figure(base.people_needed - least.people_needed),
      people: figure(least.people_needed),
      outside: figure(least.households_outside),
      before: figure(base.households_outside),
    }),
  ];
}

function signed(people: number): string {
  return people > 0 ? `+${figure(people)}` : people < 0 ? `−${figure(-people)}` : '0';
}
