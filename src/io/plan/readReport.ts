import { InputError } from '../../model/error.ts';
import type { Terms } from '../../model/instance.ts';
import type { PlanParameters } from '../../model/plan.ts';
import type { PlanCounts, StoredGridRow, StoredNote, StoredRejection, StoredRepair } from '../../model/storedPlan.ts';
import { Fields } from './fields.ts';
import { redrawingFrom } from './readRedrawing.ts';
import { FORMAT, type ReportedPlan } from './reportFile.ts';

/**
 * The report from its parsed JSON. `file` names it in faults. A report without the mark of a plan is foreign; one of
 * another layout is refused rather than half understood.
 */
export function readReport(json: unknown, file: string): ReportedPlan {
  const report = Fields.of(json, file, '$');
  const format = report.has('format') ? report.text('format') : '';
  if (!format.startsWith('gridloom plan ')) throw new InputError('plan-foreign', { file });
  if (format !== FORMAT) throw new InputError('plan-layout-unknown', { file, found: format, expected: FORMAT });
  return {
    parameters: parametersOf(report),
    inputs: report.each('inputs').map((input) => ({
      role: input.text('role'),
      file: input.text('file'),
      bytes: input.number('bytes'),
      sha256: input.text('sha256'),
    })),
    counts: countsOf(report.inner('counts')),
    grids: report.each('grids').map(gridOf),
    rejections: report.each('rejected').map(rejectionOf),
    repairs: report.each('repairs').map(repairOf),
    notes: report.each('notes').map(noteOf),
    ...redrawingFrom(report, noteOf),
  };
}

function parametersOf(report: Fields): PlanParameters {
  const parameters = report.inner('parameters');
  return {
    limits: limitsOf(parameters.inner('limits')),
    weights: termsOf(parameters.inner('weights')),
    seed: report.number('seed'),
    effort: parameters.text('effort'),
    crs: parameters.text('crs'),
    smallPieces: parameters.oneOf('small_pieces', ['join', 'keep']),
    codePattern: parameters.text('code_pattern'),
    lang: parameters.oneOf('lang', ['en', 'zh']),
    version: report.text('version'),
    ...(parameters.has('balance') ? { balance: balanceOf(parameters.inner('balance')) } : {}),
  };
}

function balanceOf(fields: Fields) {
  return { attribute: fields.text('attribute'), weight: fields.number('weight') };
}

function limitsOf(fields: Fields) {
  return { min: fields.number('min'), max: fields.number('max'), target: fields.number('target') };
}

function termsOf(fields: Fields): Terms {
  return {
    compact: fields.number('compact'),
    border: fields.number('border'),
    severed: fields.number('severed'),
    balance: fields.number('balance'),
    moved: fields.number('moved'),
    ...(fields.has('second') ? { second: fields.number('second') } : {}),
  };
}

function gridOf(row: Fields): StoredGridRow {
  return {
    grid: row.text('grid'),
    name: row.textOrNull('name'),
    community: row.textOrNull('community'),
    kind: row.textOrNull('kind'),
    limits: limitsOf(row),
    households: row.number('households'),
    people: row.numberOrNull('people'),
    buildings: row.number('buildings'),
    sites: row.number('sites'),
    microgrids: row.number('microgrids'),
    ok: row.number('ok'),
    violation: row.number('violation'),
    objective: row.number('objective'),
    terms: termsOf(row.inner('terms')),
    bound: row.numberOrNull('bound'),
    gap: row.numberOrNull('gap'),
    status: row.oneOf('status', ['optimal', 'feasible', 'infeasible', 'set-aside']),
    notes: row.each('notes').map(noteOf),
    innerBorder: row.number('inner_border'),
    innerBarrier: row.number('inner_barrier'),
    inputHash: row.textOrNull('input_hash') ?? '',
    taskHash: row.textOrNull('task_hash') ?? '',
  };
}

function noteOf(note: Fields): StoredNote {
  return {
    code: note.text('code'),
    args: note.scalars('args'),
    text: note.text('text'),
    remedy: note.text('remedy'),
  };
}

function rejectionOf(fields: Fields): StoredRejection {
  return { file: fields.text('file'), row: fields.number('row'), reason: noteOf(fields) };
}

function repairOf(fields: Fields): StoredRepair {
  return { file: fields.text('file'), row: fields.number('row'), what: noteOf(fields) };
}

function countsOf(counts: Fields): PlanCounts {
  return {
    grids: counts.number('grids'),
    setAside: counts.number('set_aside'),
    microgrids: counts.number('microgrids'),
    ok: counts.number('ok'),
    undersize: counts.number('undersize'),
    oversize: counts.number('oversize'),
    detached: counts.number('detached'),
    stacked: counts.number('stacked'),
    lines: counts.number('lines'),
    households: counts.number('households'),
    householdsOk: counts.number('households_ok'),
    householdsOutside: counts.number('households_outside'),
    people: counts.numberOrNull('people'),
    rejected: counts.number('rejected'),
    repaired: counts.number('repaired'),
  };
}
