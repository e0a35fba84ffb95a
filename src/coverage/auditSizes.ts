import type { Grid } from '../model/grid.ts';
import type { Limits } from '../model/limits.ts';
import { type AuditedGrid, type AuditedMicroGrid, placeOf, type Subject } from './subject.ts';

/** Sizes, statuses and reasons, each counted again from `households.csv` and the polygons. */
export function auditSizes(subject: Subject): void {
  const { audited, plan, findings } = subject;
  for (const holder of audited) {
    const { grid, row, microgrids, setAside, box } = holder;
    const limits = row?.limits ?? plan.parameters.limits;
    checkLimits(subject, holder, limits);
    for (const microgrid of microgrids) {
      checkSize(subject, microgrid);
      checkStatus(subject, microgrid, limits);
      checkPieces(subject, microgrid);
    }
    const households = setAside ? (row?.households ?? 0) : microgrids.reduce((sum, item) => sum + item.households, 0);
    if (households < 300 || households > 500)
      findings.add('grid-size-unusual', { value: households, grid: grid.code, at: placeOf(box) });
  }
}

function checkSize({ findings, microgridsOfCode }: Subject, microgrid: AuditedMicroGrid): void {
  const { stored, households, box } = microgrid;
  if (stored.households === households) return;
  // The lines of a code that several micro-grids bear cannot be told apart for certain.
  if (microgridsOfCode.get(stored.code)!.length > 1) return;
  findings.add('size-differs', {
    value: Math.abs(stored.households - households),
    microgrid: stored.code,
    at: placeOf(box),
    args: { found: stored.households, expected: households },
  });
}

function checkStatus({ findings }: Subject, { stored, box }: AuditedMicroGrid, { min, max }: Limits): void {
  const { households, status, code } = stored;
  const short = Math.max(0, min - households, households - max);
  const right = households < min ? 'undersize' : households > max ? 'oversize' : 'ok';
  if (status === right) return;
  const args = { households, min, max, found: status };
  findings.add('status-wrong', { value: short, microgrid: code, at: placeOf(box), args });
}

function checkPieces({ findings }: Subject, { stored, polygons, closed, box }: AuditedMicroGrid): void {
  const { code, status, detached, reason } = stored;
  const found = { microgrid: code, at: placeOf(box) };
  const pieces = polygons.length;
  if (closed && pieces > 1 && !detached) findings.add('detached-undeclared', { ...found, value: pieces });
  if (closed && pieces === 1 && detached) findings.add('detached-wrongly', found);
  if ((status !== 'ok' || detached) && (reason === null || reason.trim() === ''))
    findings.add('reason-missing', { ...found, args: { status, pieces } });
}

function checkLimits({ plan, findings }: Subject, { row, grid, box }: AuditedGrid, { min, max }: Limits): void {
  // A grid that a redraw left as it was keeps the limits that it was woven by.
  if (row === null || plan.redrawing?.leftBehind.includes(grid.code)) return;
  const due = limitsOf(grid, plan.parameters.limits);
  if (due.min === min && due.max === max) return;
  findings.add('limits-differ', {
    value: Math.max(Math.abs(due.min - min), Math.abs(due.max - max)),
    grid: grid.code,
    at: placeOf(box),
    args: { min, max, low: due.min, high: due.max },
  });
}

/** The grid's own limits; one that it does not give is the plan's, or half or twice the other where that contradicts it. */
function limitsOf({ min, max }: Grid, plan: Limits): { readonly min: number; readonly max: number } {
  return {
    min: min ?? (max !== null && max < plan.min ? Math.ceil(max / 2) : plan.min),
    max: max ?? (min !== null && min > plan.max ? 2 * min : plan.max),
  };
}
