import type { VariantFigures } from '../batch/sweepGrid.ts';
import { rounded } from '../io/plan/rounding.ts';
import type { Terms } from '../model/instance.ts';
import type { Limits, Weights } from '../model/limits.ts';
import { PEOPLE_A_MICRO_GRID } from './planOutcome.ts';
import type { Sweep } from './sweepVariants.ts';

/** One plan of a sweep in figures, by the names of `sweep.json`. */
export interface SweepRow {
  /** From 1. */
  readonly plan: number;
  /** The plan by the present limits and weights. */
  readonly base: boolean;
  readonly limits: Limits;
  readonly weights: Weights;
  readonly microgrids: number;
  /** One liaison and two volunteers a micro-grid. */
  readonly people_needed: number;
  /** People more (or, below 0, fewer) than the base needs. */
  readonly people_difference: number;
  readonly households: number;
  /** Households in micro-grids outside the limits. */
  readonly households_outside: number;
  /** Micro-grids outside the limits or in several pieces. */
  readonly exceptions: number;
  /** Households short or over. */
  readonly violation: number;
  /** Objective and terms: means over the grids, weighted by their households, as in `report.json`. */
  readonly objective: number;
  readonly terms: Terms;
  /** Mean Polsby–Popper over the micro-grids; null without any. */
  readonly compactness: number | null;
  /** Share of the border between micro-grids along barriers; null where there is no such border. */
  readonly border_on_barrier: number | null;
  /** Mean gap over the grids with a bound; null where none has one. */
  readonly mean_gap: number | null;
  /** Grids that were woven, and those of them proven optimal or without any bound. */
  readonly grids: number;
  readonly proven_grids: number;
  readonly grids_without_bound: number;
  readonly grids_set_aside: number;
}

/** The figures of all grids as one row a plan. */
export function sweepRows(sweep: Sweep, grids: readonly (readonly VariantFigures[])[]): SweepRow[] {
  const figures = sweep.variants.map((_, v) => grids.map((own) => own[v]!));
  const microgridsOf = (own: readonly VariantFigures[]) => sum(own, ({ row }) => row.microgrids);
  const base = microgridsOf(figures[sweep.base]!);
  return sweep.variants.map(({ limits, weights }, v): SweepRow => {
    const own = figures[v]!;
    const woven = own.filter(({ row }) => row.status !== 'set-aside');
    const households = sum(woven, ({ row }) => row.households);
    const mean = (value: (f: VariantFigures) => number) =>
      households === 0 ? 0 : rounded(sum(woven, (f) => f.row.households * value(f)) / households);
    const microgrids = microgridsOf(own);
    const border = sum(woven, ({ row }) => row.innerBorder);
    const bounded = woven.filter(({ row }) => row.gap !== null);
    return {
      plan: v + 1,
      base: v === sweep.base,
      limits,
      weights,
      microgrids,
      people_needed: PEOPLE_A_MICRO_GRID * microgrids,
      people_difference: PEOPLE_A_MICRO_GRID * (microgrids - base),
      households,
      households_outside: sum(own, (f) => f.householdsOutside),
      exceptions: sum(own, (f) => f.exceptions),
      violation: rounded(sum(woven, ({ row }) => row.violation)),
      objective: mean(({ row }) => row.objective),
      terms: {
        compact: mean(({ row }) => row.terms.compact),
        border: mean(({ row }) => row.terms.border),
        severed: mean(({ row }) => row.terms.severed),
        balance: mean(({ row }) => row.terms.balance),
        moved: mean(({ row }) => row.terms.moved),
      },
      compactness: microgrids === 0 ? null : rounded(sum(own, (f) => f.compactness) / microgrids),
      border_on_barrier: border > 0 ? rounded(sum(woven, ({ row }) => row.innerBarrier) / border) : null,
      mean_gap: bounded.length === 0 ? null : rounded(sum(bounded, ({ row }) => row.gap!) / bounded.length),
      grids: woven.length,
      proven_grids: woven.filter(({ row }) => row.status === 'optimal' || row.gap === 0).length,
      grids_without_bound: woven.length - bounded.length,
      grids_set_aside: own.length - woven.length,
    };
  });
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
