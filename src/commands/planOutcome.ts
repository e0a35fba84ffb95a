import type { StoredGridRow, StoredPlan } from '../model/storedPlan.ts';
import type { Outcome } from './command.ts';
import type { Platform } from './platform.ts';
import { figure, share, word } from './wording.ts';

/** Notes of grids that are figures, or are told in a place of their own. */
const QUIET = /^(balance-|together-|apart-)/;

/** Each micro-grid needs at least one liaison and two volunteers. */
export const PEOPLE_A_MICRO_GRID = 3;

/** A plan as the person who asked for it sees it: one line a grid, and the whole in a few figures. */
export function planOutcome(plan: StoredPlan, out: string, { lang }: Platform): Outcome {
  const { counts } = plan;
  const t = word(lang);
  const border = plan.grids.reduce((sum, g) => sum + g.innerBorder, 0);
  const barrier = plan.grids.reduce((sum, g) => sum + g.innerBarrier, 0);
  const compactness = plan.microgrids.reduce((sum, m) => sum + m.compactness, 0) / Math.max(1, counts.microgrids);
  const lines = [
    t('summary', {
      grids: figure(counts.grids),
      microgrids: figure(counts.microgrids),
      households: figure(counts.households),
      ok: share(counts.householdsOk, counts.households),
    }),
    t('shape', { compactness: compactness.toFixed(2), barrier: share(barrier, border) }),
    t('people-needed', { people: figure(counts.microgrids * PEOPLE_A_MICRO_GRID) }),
    t('written', { out }),
    ...notesOf(plan),
  ];
  const kinds = plan.grids.some(({ kind }) => kind !== null);
  const { min, max } = plan.parameters.limits;
  const ownLimits = plan.grids.some(({ limits }) => limits.min !== min || limits.max !== max);
  const exceptions = plan.microgrids.filter((m) => m.status !== 'ok' || m.detached);
  const shown = exceptions.slice(0, 12);
  return {
    exit: 0,
    json: {
      out,
      counts,
      border_on_barrier: border > 0 ? barrier / border : null,
      compactness,
      grids: plan.grids,
      exceptions: exceptions.map(({ ground: _, ...m }) => m),
    },
    tables: [
      {
        title: null,
        columns: [
          t('grid'),
          t('name'),
          ...(kinds ? [t('grid-kind')] : []),
          ...(ownLimits ? [t('limits')] : []),
          t('households'),
          t('sites'),
          t('microgrids'),
          t('ok'),
          t('violation'),
          t('objective'),
          t('gap'),
          t('barrier'),
        ],
        rows: plan.grids.map((g) => [
          g.grid,
          g.name,
          ...(kinds ? [g.kind] : []),
          ...(ownLimits ? [`${g.limits.min}–${g.limits.max}`] : []),
          g.households,
          g.sites,
          g.microgrids,
          g.ok,
          g.violation,
          g.status === 'set-aside' ? null : g.objective.toFixed(3),
          gapOf(g, lang),
          g.innerBorder > 0 ? share(g.innerBarrier, g.innerBorder) : null,
        ]),
      },
      ...(shown.length === 0
        ? []
        : [
            {
              title: t('exceptions', { shown: shown.length, all: exceptions.length }),
              columns: [t('microgrid'), t('households'), t('status'), t('reason')],
              rows: shown.map((m) => [m.code, m.households, t(m.status), m.reason]),
            },
          ]),
    ],
    lines,
  };
}

function gapOf(row: StoredGridRow, lang: 'en' | 'zh'): string {
  const t = word(lang);
  if (row.status === 'set-aside') return t('set-aside');
  if (row.status === 'optimal' || row.gap === 0) return t('proven');
  return row.gap === null ? t('no-bound') : `≤ ${(row.gap * 100).toFixed(1)} %`;
}

/** Notes on the plan as a whole and on single grids, which the reading could not know; at most a dozen of the latter. */
function notesOf(plan: StoredPlan): string[] {
  const ofPlan = plan.notes.filter((note) => note.code === 'households-outside');
  const ofGrids = plan.grids
    .flatMap((grid) => grid.notes)
    .filter(({ code }) => !QUIET.test(code))
    .slice(0, 12);
  return [...ofPlan, ...ofGrids].map(({ text, remedy }) => `! ${text}${remedy === '' ? '' : ` ${remedy}`}`);
}
