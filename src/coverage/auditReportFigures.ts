import type { PlanCounts } from '../model/storedPlan.ts';
import { type AuditedGrid, placeOf, type Subject } from './subject.ts';

/** The figures of the report, counted again from the micro-grids and the lines. */
export function auditReportFigures(subject: Subject): void {
  const { plan, audited, gridOfCode, findings } = subject;
  const due = countsOf(subject);
  for (const [name, expected] of Object.entries(due)) {
    const found = plan.counts[name as keyof PlanCounts];
    if (found !== expected)
      findings.add('report-differs', {
        args: { what: `counts.${name}`, found: found ?? '–', expected: expected ?? '–' },
      });
  }
  for (const holder of audited) checkRow(subject, holder);
  const seen = new Set<string>();
  for (const { grid } of plan.grids) {
    if (!gridOfCode.has(grid) || seen.has(grid))
      findings.add('report-differs', {
        grid,
        args: { what: `grids[${grid}]`, found: seen.has(grid) ? 2 : 1, expected: '–' },
      });
    seen.add(grid);
  }
}

function checkRow({ findings }: Subject, { grid, row, setAside, microgrids, box }: AuditedGrid): void {
  const at = placeOf(box);
  const differ = (what: string, found: number | string, expected: number) => {
    if (found !== expected)
      findings.add('report-differs', {
        grid: grid.code,
        at,
        args: { what: `grids[${grid.code}].${what}`, found, expected },
      });
  };
  if (row === null) {
    if (microgrids.length > 0) differ('grid', '–', 1);
    return;
  }
  const stored = microgrids.map((item) => item.stored);
  differ('microgrids', row.microgrids, stored.length);
  differ('ok', row.ok, stored.filter((item) => item.status === 'ok').length);
  if (setAside) return;
  const { min, max } = row.limits;
  const sizes = stored.map((item) => item.households);
  differ('households', row.households, sum(sizes));
  differ('violation', row.violation, sum(sizes.map((n) => Math.max(0, min - n, n - max))));
}

function countsOf({ plan }: Subject): PlanCounts {
  const { microgrids, households } = plan;
  const of = (status: string) => microgrids.filter((item) => item.status === status);
  const known = microgrids.length > 0 && microgrids.every((item) => item.people !== null);
  return {
    grids: plan.grids.length,
    setAside: plan.grids.filter((row) => row.status === 'set-aside').length,
    microgrids: microgrids.length,
    ok: of('ok').length,
    undersize: of('undersize').length,
    oversize: of('oversize').length,
    detached: microgrids.filter((item) => item.detached).length,
    stacked: microgrids.filter((item) => item.stack !== null).length,
    lines: households.length,
    households: households.reduce((total, line) => total + line.households, 0),
    householdsOk: sum(of('ok').map((item) => item.households)),
    householdsOutside: households.reduce((total, line) => total + (line.microgrid === '' ? line.households : 0), 0),
    people: known ? sum(microgrids.map((item) => item.people!)) : null,
    rejected: plan.rejections.length,
    repaired: plan.repairs.length,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
