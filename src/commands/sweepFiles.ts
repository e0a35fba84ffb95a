import { csvChunks } from '../io/csv/writeCsv.ts';
import type { Weights } from '../model/limits.ts';
import type { InputChecksum, PlanParameters } from '../model/plan.ts';
import type { OutputFile } from './platform.ts';
import type { SweepRow } from './sweepRows.ts';

/** What `sweep.json` is, and the version of its layout. */
const FORMAT = 'gridloom sweep 1';
const SWEEP_CSV = 'sweep.csv';
const SWEEP_JSON = 'sweep.json';
export const SWEEP_FILES = [SWEEP_CSV, SWEEP_JSON];

/** A plan of the sweep with the options that make it. */
export interface SweepPlan extends SweepRow {
  readonly options: string;
}

/** All that is told of a sweep; no wall-clock time, so that the same input and options give the same bytes. */
export interface SweepReport {
  readonly format: string;
  readonly version: string;
  readonly seed: number;
  readonly effort: string;
  readonly crs: string;
  readonly inputs: readonly InputChecksum[];
  readonly swept: readonly string[];
  readonly left_out: number;
  /** Grids with limits of their own, which no sweep of limits changes. */
  readonly grids_with_own_limits: number;
  readonly plans: readonly SweepPlan[];
}

export function sweepReport(
  rows: readonly SweepRow[],
  swept: readonly string[],
  leftOut: number,
  ownLimits: number,
  inputs: readonly InputChecksum[],
  parameters: PlanParameters,
): SweepReport {
  return {
    format: FORMAT,
    version: parameters.version,
    seed: parameters.seed,
    effort: parameters.effort,
    crs: parameters.crs,
    inputs: inputs.map(({ role, file, bytes, sha256 }) => ({ role, file, bytes, sha256 })),
    swept,
    left_out: leftOut,
    grids_with_own_limits: ownLimits,
    plans: rows.map((row) => ({ ...row, options: optionsOf(row, parameters.weights) })),
  };
}

/** `sweep.csv` and `sweep.json`: a line a plan. */
export function sweepFiles(report: SweepReport): OutputFile[] {
  const { plans, ...head } = report;
  const lines = plans.map((row) => JSON.stringify(row)).join(',\n');
  const header = [
    ['plan', 'base', 'min', 'max', 'target'],
    ['compact_weight', 'border_weight', 'severed_weight', 'balance_weight'],
    ['microgrids', 'people_needed', 'people_difference'],
    ['households', 'households_outside', 'exceptions', 'violation'],
    ['objective', 'compact', 'border', 'severed', 'balance', 'compactness', 'border_on_barrier'],
    ['mean_gap', 'grids', 'proven_grids', 'grids_without_bound', 'grids_set_aside', 'options'],
  ].flat();
  const csv = csvChunks(header, plans.length, (i) => {
    const { limits, weights, terms, ...row } = plans[i]!;
    return [
      [row.plan, row.base ? 'yes' : 'no', limits.min, limits.max, limits.target],
      [weights.compact, weights.border, weights.severed, weights.balance],
      [row.microgrids, row.people_needed, row.people_difference],
      [row.households, row.households_outside, row.exceptions, row.violation],
      [row.objective, terms.compact, terms.border, terms.severed, terms.balance],
      [row.compactness, row.border_on_barrier],
      [row.mean_gap, row.grids, row.proven_grids, row.grids_without_bound, row.grids_set_aside, row.options],
    ].flat();
  });
  return [
    { name: SWEEP_CSV, chunks: csv },
    { name: SWEEP_JSON, chunks: [`${JSON.stringify(head).slice(0, -1)},"plans":[\n${lines}\n]}\n`] },
  ];
}

/** The options that make this plan, beside the inputs and whatever else was given. */
function optionsOf({ limits, weights }: SweepRow, present: Weights): string {
  const { min, max, target } = limits;
  const keys = ['compact', 'border', 'severed', 'balance', 'moved'] as const;
  const changed = keys.some((key) => weights[key] !== present[key]);
  return [
    `--min ${min} --max ${max}`,
    ...(target === (min + max) / 2 ? [] : [`--target ${target}`]),
    ...(changed ? [`--weights ${keys.map((key) => `${key}=${weights[key]}`).join(',')}`] : []),
  ].join(' ');
}
