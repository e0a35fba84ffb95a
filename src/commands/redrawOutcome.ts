import type { Redrawn } from '../batch/redraw/redrawCity.ts';
import { CHANGES } from '../model/redrawing.ts';
import type { StoredChange, StoredPlan, StoredRedrawing } from '../model/storedPlan.ts';
import type { Outcome, Table } from './command.ts';
import { planOutcome } from './planOutcome.ts';
import type { Platform } from './platform.ts';
import { redrawWord } from './redrawWording.ts';
import { figure } from './wording.ts';

/** Micro-grids listed on the screen; all are in `changes.csv`. */
const MOST_SHOWN = 24;

/** A redraw as the planner sees it: how much moved, what became of which micro-grid and why, then the plan as ever. */
export function redrawOutcome(
  plan: StoredPlan,
  baseline: StoredPlan,
  redrawn: Redrawn,
  out: string,
  platform: Platform,
): Outcome {
  const t = redrawWord(platform.lang);
  const redrawing = plan.redrawing!;
  const whole = planOutcome(plan, out, platform);
  const { common, moved, regridded, arrived, gone } = redrawing;
  const retired = redrawing.changes.filter(({ change }) => change === 'retired');
  const fresh = redrawing.changes.filter(({ change }) => change === 'new');
  const lines = [
    t('grids', {
      redrawn: figure(plan.grids.length - redrawing.unchanged - redrawing.leftBehind.length),
      unchanged: figure(redrawing.unchanged),
      all: figure(plan.grids.length),
    }),
    t('households', { arrived: figure(arrived), gone: figure(gone) }),
    t('moved', { moved: figure(moved), common: figure(common), share: percent(moved, common) }),
    ...(regridded > 0 ? [t('regridded', { count: figure(regridded) })] : []),
    ...(redrawn.limit && redrawn.limit.from > redrawn.limit.households
      ? [t('held', { limit: figure(redrawn.limit.households), from: figure(redrawn.limit.from) })]
      : []),
    t('codes', {
      before: figure(baseline.microgrids.length),
      after: figure(plan.microgrids.length),
      fresh: fresh.length,
      retired: retired.length,
    }),
    ...(retired.length > 0 ? [t('retired-codes', { codes: shortList(retired) })] : []),
    ...whole.lines,
    ...remarks(plan),
  ];
  return {
    exit: 0,
    json: { ...(whole.json as object), redraw: { ...redrawing, share: common > 0 ? moved / common : 0 } },
    tables: [kindsTable(redrawing, t), ...changesTable(redrawing, t), ...whole.tables.slice(1)],
    lines,
  };
}

/** What is told of the redraw as a whole; notes on single grids come with the plan's. */
function remarks({ notes }: StoredPlan): string[] {
  return notes.filter(({ code }) => code.startsWith('redraw-')).map(({ text, remedy }) => `! ${text} ${remedy}`.trim());
}

/** To the nearest hundredth of a per cent: a few households of a city are not none. */
function percent(part: number, whole: number): string {
  return whole > 0 ? `${((100 * part) / whole).toFixed(2)} %` : '–';
}

type Words = ReturnType<typeof redrawWord>;

function kindsTable({ changes }: StoredRedrawing, t: Words): Table {
  return {
    title: null,
    columns: [t('change'), t('microgrids'), t('before'), t('after'), t('arrived'), t('gone')],
    rows: CHANGES.map((kind) => {
      const own = changes.filter(({ change }) => change === kind);
      const sum = (count: (change: StoredChange) => number) => figure(own.reduce((total, c) => total + count(c), 0));
      return [
        t(kind),
        own.length,
        sum((c) => c.before),
        sum((c) => c.after),
        sum((c) => c.arrived),
        sum((c) => c.gone),
      ];
    }).filter(([, count]) => count !== 0),
  };
}

/** Those that exchanged households with others; where only inputs changed, the sums above tell all. */
function changesTable({ changes }: StoredRedrawing, t: Words): Table[] {
  const told = changes.filter((c) => c.from.length + c.to.length > 0 || c.change === 'new' || c.change === 'retired');
  if (told.length === 0) return [];
  const shown = told.slice(0, MOST_SHOWN);
  return [
    {
      title: t('title', { shown: shown.length, all: told.length }),
      columns: [t('microgrid'), t('change'), t('before'), t('after'), t('from'), t('to'), t('reason')],
      rows: shown.map((c) => [
        c.code,
        t(c.change),
        c.before,
        c.after,
        exchanges(c.from),
        exchanges(c.to),
        c.reason?.text ?? '',
      ]),
    },
  ];
}

function exchanges(list: StoredChange['from']): string {
  const shown = list.slice(0, 3).map(({ code, households }) => `${code}: ${households}`);
  return shown.join(', ') + (list.length > 3 ? ' …' : '');
}

function shortList(changes: readonly StoredChange[]): string {
  const codes = changes.slice(0, 12).map(({ code }) => code);
  return codes.join(', ') + (changes.length > 12 ? ' …' : '');
}
