import type { Terms } from '../model/instance.ts';
import type { StoredGridRow, StoredPlan } from '../model/storedPlan.ts';

/** What one plan has in one grid, or in all of them. */
export interface PlanSide {
  readonly households: number;
  readonly microgrids: number;
  /** Outside the limits or in several pieces. */
  readonly exceptions: number;
  readonly violation: number;
  /** Over several grids the mean, weighted by their households. */
  readonly objective: number;
  readonly terms: Terms;
  /** Mean Polsby–Popper compactness; null without a micro-grid. */
  readonly compactness: number | null;
  /** Share of the border between micro-grids that runs along barriers; null without any. */
  readonly borderOnBarrier: number | null;
}

/** What a plan has in each of its grids, by code. */
export function sidesOf(plan: StoredPlan): Map<string, PlanSide> {
  const own = new Map<string, StoredPlan['microgrids'][number][]>();
  for (const microgrid of plan.microgrids) {
    const list = own.get(microgrid.grid);
    if (list) list.push(microgrid);
    else own.set(microgrid.grid, [microgrid]);
  }
  return new Map(plan.grids.map((row) => [row.grid, sideOf([row], own.get(row.grid) ?? [])]));
}

/** What a plan has in all. */
export function totalOf(plan: StoredPlan): PlanSide {
  return sideOf(plan.grids, plan.microgrids);
}

function sideOf(rows: readonly StoredGridRow[], microgrids: StoredPlan['microgrids']): PlanSide {
  const woven = rows.filter(({ status }) => status !== 'set-aside');
  const sum = (value: (row: StoredGridRow) => number) => rows.reduce((total, row) => total + value(row), 0);
  const weight = woven.reduce((total, row) => total + row.households, 0);
  const mean = (value: (row: StoredGridRow) => number) =>
    weight === 0 ? 0 : woven.reduce((total, row) => total + row.households * value(row), 0) / weight;
  const border = sum((row) => row.innerBorder);
  return {
    households: sum((row) => row.households),
    microgrids: microgrids.length,
    exceptions: microgrids.filter(({ status, detached }) => status !== 'ok' || detached).length,
    violation: sum((row) => row.violation),
    objective: mean((row) => row.objective),
    terms: {
      compact: mean((row) => row.terms.compact),
      border: mean((row) => row.terms.border),
      severed: mean((row) => row.terms.severed),
      balance: mean((row) => row.terms.balance),
      moved: mean((row) => row.terms.moved),
      ...(woven.some((row) => row.terms.second !== undefined) ? { second: mean((row) => row.terms.second ?? 0) } : {}),
    },
    compactness:
      microgrids.length === 0 ? null : microgrids.reduce((total, m) => total + m.compactness, 0) / microgrids.length,
    borderOnBarrier: border > 0 ? sum((row) => row.innerBarrier) / border : null,
  };
}
