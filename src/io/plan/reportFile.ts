import { boundReason } from '../../model/boundReason.ts';
import type { Exchange } from '../../model/redrawing.ts';
import type { PlanCounts, StoredGridRow, StoredNote, StoredPlan, StoredRedrawing } from '../../model/storedPlan.ts';
import { inChunks, type PlanFile, REPORT_FILE } from './planFile.ts';
import { rounded } from './rounding.ts';

/** First field of the report: what the file is, and the version of its layout. */
export const FORMAT = 'gridloom plan 1';

/** All of a plan but its micro-grids and households. */
export type ReportedPlan = Omit<StoredPlan, 'microgrids' | 'households'>;

/** `report.json`: no wall-clock time in it. Lists stand an item a line, so that two reports compare line by line. */
export function reportFile(plan: ReportedPlan): PlanFile {
  return { name: REPORT_FILE, chunks: inChunks(report(plan)) };
}

function* report(plan: ReportedPlan): Generator<string> {
  yield '{\n';
  for (const [key, value] of reportEntries(plan)) yield `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`;
  yield '"grids": [';
  yield* items(plan.grids.map(gridValue));
  for (const [key, values] of reportLists(plan)) {
    yield `],\n${JSON.stringify(key)}: [`;
    yield* items(values);
  }
  yield ']\n}\n';
}

function* items(list: readonly unknown[]): Generator<string> {
  for (let i = 0; i < list.length; i++) yield `${i === 0 ? '\n' : ',\n'}${JSON.stringify(list[i])}`;
  if (list.length > 0) yield '\n';
}

/** The lists of the report but that of the grids. */
export function reportLists(plan: ReportedPlan): readonly (readonly [string, readonly unknown[]])[] {
  return [
    ['rejected', plan.rejections.map(({ file, row, reason }) => ({ file, row, ...noteValue(reason) }))],
    ['repairs', plan.repairs.map(({ file, row, what }) => ({ file, row, ...noteValue(what) }))],
    ['notes', plan.notes.map(noteValue)],
    ...(plan.redrawing ? redrawingLists(plan.redrawing) : []),
  ];
}

function redrawingLists({ changes, retired }: StoredRedrawing): readonly (readonly [string, readonly unknown[]])[] {
  return [
    ['retired', retired.map(({ grid, code }) => ({ grid, code }))],
    [
      'changes',
      changes.map(({ grid, code, change, before, after, stayed, arrived, gone, from, to, reason }) => ({
        grid,
        microgrid: code,
        change,
        before,
        after,
        stayed,
        arrived,
        gone,
        from: from.map(exchangeValue),
        to: to.map(exchangeValue),
        reason: reason === null ? null : noteValue(reason),
      })),
    ],
  ];
}

function exchangeValue({ code, households }: Exchange) {
  return { microgrid: code, households };
}

function redrawValue(redrawing: StoredRedrawing) {
  const { common, moved, regridded, arrived, gone, maxMoved, locked, only, unchanged, leftBehind } = redrawing;
  return {
    common,
    moved,
    moved_share: common > 0 ? rounded(moved / common) : 0,
    regridded,
    arrived,
    gone,
    max_moved: maxMoved,
    locked,
    only,
    unchanged_grids: unchanged,
    left_behind: leftBehind,
  };
}

/** Everything of the report but its lists. */
export function reportEntries(plan: ReportedPlan): readonly (readonly [string, unknown])[] {
  const { limits, weights, seed, effort, crs, smallPieces, codePattern, lang, version, balance } = plan.parameters;
  return [
    ['format', FORMAT],
    ['version', version],
    [
      'parameters',
      {
        limits: { min: limits.min, max: limits.max, target: limits.target },
        weights: termsValue(weights),
        effort,
        crs,
        small_pieces: smallPieces,
        code_pattern: codePattern,
        lang,
        ...(balance ? { balance: { attribute: balance.attribute, weight: balance.weight } } : {}),
      },
    ],
    ['seed', seed],
    ['inputs', plan.inputs.map(({ role, file, bytes, sha256 }) => ({ role, file, bytes, sha256 }))],
    ['counts', countsValue(plan.counts)],
    ...(plan.redrawing ? [['redraw', redrawValue(plan.redrawing)] as const] : []),
    ...totals(plan.grids),
  ];
}

/** Violation of all grids; objective and terms as means over the grids, weighted by their households. */
function totals(grids: readonly StoredGridRow[]): [string, unknown][] {
  const woven = grids.filter((row) => row.status !== 'set-aside');
  const households = woven.reduce((sum, row) => sum + row.households, 0);
  const mean = (value: (row: StoredGridRow) => number) =>
    households === 0 ? 0 : rounded(woven.reduce((sum, row) => sum + row.households * value(row), 0) / households);
  return [
    ['violation', rounded(woven.reduce((sum, row) => sum + row.violation, 0))],
    ['objective', mean((row) => row.objective)],
    [
      'terms',
      {
        compact: mean((row) => row.terms.compact),
        border: mean((row) => row.terms.border),
        severed: mean((row) => row.terms.severed),
        balance: mean((row) => row.terms.balance),
        moved: mean((row) => row.terms.moved),
        ...(woven.some((row) => row.terms.second !== undefined)
          ? { second: mean((row) => row.terms.second ?? 0) }
          : {}),
      },
    ],
  ];
}

/** A row of the list `grids`. */
export function gridValue(row: StoredGridRow) {
  return {
    grid: row.grid,
    name: row.name,
    community: row.community,
    kind: row.kind,
    min: row.limits.min,
    max: row.limits.max,
    target: row.limits.target,
    households: row.households,
    people: row.people,
    buildings: row.buildings,
    sites: row.sites,
    microgrids: row.microgrids,
    ok: row.ok,
    violation: row.violation,
    objective: row.objective,
    terms: termsValue(row.terms),
    bound: row.bound,
    gap: row.gap,
    bound_reason: boundReason(row)?.code ?? null,
    status: row.status,
    inner_border: row.innerBorder,
    inner_barrier: row.innerBarrier,
    input_hash: row.inputHash,
    task_hash: row.taskHash ?? '',
    notes: row.notes.map(noteValue),
  };
}

function noteValue({ code, args, text, remedy }: StoredNote) {
  return { code, args, text, remedy };
}

function termsValue(terms: StoredGridRow['terms']) {
  const { compact, border, severed, balance, moved, second } = terms;
  return { compact, border, severed, balance, moved, ...(second === undefined ? {} : { second }) };
}

function countsValue(counts: PlanCounts) {
  return {
    grids: counts.grids,
    set_aside: counts.setAside,
    microgrids: counts.microgrids,
    ok: counts.ok,
    undersize: counts.undersize,
    oversize: counts.oversize,
    detached: counts.detached,
    stacked: counts.stacked,
    lines: counts.lines,
    households: counts.households,
    households_ok: counts.householdsOk,
    households_outside: counts.householdsOutside,
    people: counts.people,
    rejected: counts.rejected,
    repaired: counts.repaired,
  };
}
