import type { GridRow, MicroGrid, Plan } from '../../model/plan.ts';
import type { PageFigures } from './pageData.ts';

/** Each micro-grid needs at least one liaison (联络员) and two volunteers (志愿者). */
const LIAISONS = 1;
const VOLUNTEERS = 2;

/** Outside the limits or in several pieces. Others may have a reason to be told as well: a remark. */
const isException = (microgrid: MicroGrid) => microgrid.status !== 'ok' || microgrid.detached;

/** The plan's headline figures. Where no barrier was given, none can be missed: that share is null. */
export function planFigures(plan: Plan, barriers: boolean): PageFigures {
  const { microgrids, grids } = plan;
  const sum = (of: readonly MicroGrid[]) => of.reduce((total, m) => total + m.households, 0);
  let people: number | null = microgrids.length > 0 ? 0 : null;
  for (const m of microgrids) people = people === null || m.people === null ? null : people + m.people;
  let outside = 0;
  for (const line of plan.households) if (line.microgrid === '') outside += line.households;
  return {
    grids: grids.length,
    setAside: grids.filter((row) => row.status === 'set-aside').length,
    microgrids: microgrids.length,
    households: sum(microgrids) + outside,
    people,
    householdsOk: sum(microgrids.filter((m) => m.status === 'ok')),
    householdsOutside: outside,
    compactness: meanCompactness(microgrids),
    borderOnBarrier: barriers ? shareOnBarrier(plan.grids) : null,
    exceptions: microgrids.filter(isException).length,
    remarks: microgrids.filter((m) => !isException(m) && m.reason !== null).length,
    liaisons: microgrids.length * LIAISONS,
    volunteers: microgrids.length * VOLUNTEERS,
  };
}

/** Mean Polsby–Popper; null without any micro-grid. */
export function meanCompactness(microgrids: readonly MicroGrid[]): number | null {
  if (microgrids.length === 0) return null;
  return rounded(microgrids.reduce((sum, m) => sum + m.compactness, 0) / microgrids.length);
}

/** Share of the border inside the grids that runs along barriers; null without any. */
export function shareOnBarrier(grids: readonly GridRow[]): number | null {
  let border = 0;
  let barrier = 0;
  for (const row of grids) {
    border += row.innerBorder;
    barrier += row.innerBarrier;
  }
  return border > 0 ? rounded(Math.min(1, barrier / border)) : null;
}

/** Four decimals are all that a page shows. */
export function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
