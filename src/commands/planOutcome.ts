import { boundReason } from '../model/boundReason.ts';
import { renderNote } from '../model/note.ts';
import type { StoredGridRow, StoredMicroGrid, StoredNote, StoredPlan } from '../model/storedPlan.ts';
import type { Outcome } from './command.ts';
import type { Platform } from './platform.ts';
import { figure, share, word } from './wording.ts';

/** Notes of grids that are figures, or are told in a place of their own. */
const QUIET = /^(balance-|together-|apart-)/;

/** Different notes on grids that are shown. */
const MOST_NOTES = 12;

/** So many grids are listed on the screen; of a city those with something to say. */
const MOST_GRIDS = 100;

/** Each micro-grid needs at least one liaison and two volunteers. */
export const PEOPLE_A_MICRO_GRID = 3;

/** What is shown of a plan; the shapes of its micro-grids are not. */
export interface ShownPlan extends Omit<StoredPlan, 'microgrids' | 'households'> {
  readonly microgrids: readonly Omit<StoredMicroGrid, 'ground'>[];
}

/** A plan as the person who asked for it sees it: one line a grid, and the whole in a few figures. */
export function planOutcome(plan: ShownPlan, out: string, { lang }: Platform): Outcome {
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
    ...notesOf(plan, lang),
  ];
  const kinds = plan.grids.some(({ kind }) => kind !== null);
  const { min, max } = plan.parameters.limits;
  const ownLimits = plan.grids.some(({ limits }) => limits.min !== min || limits.max !== max);
  const exceptions = plan.microgrids.filter((m) => m.status !== 'ok' || m.detached);
  const shown = exceptions.slice(0, 12);
  const listed = listedGrids(plan.grids);
  return {
    exit: 0,
    json: {
      out,
      counts,
      border_on_barrier: border > 0 ? barrier / border : null,
      compactness,
      grids: plan.grids,
      exceptions: exceptions.map((m) => ({ ...m, ground: undefined })),
    },
    tables: [
      {
        title:
          listed.length < plan.grids.length
            ? t('grids-of', { shown: listed.length, all: figure(plan.grids.length) })
            : null,
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
        rows: listed.map((g) => [
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

/** All grids; of more than fit on a screen those that were set aside first, then those with households short or over. */
function listedGrids(grids: readonly StoredGridRow[]): readonly StoredGridRow[] {
  if (grids.length <= MOST_GRIDS) return grids;
  const urgency = (row: StoredGridRow) => (row.status === 'set-aside' ? 0 : row.violation > 0 ? 1 : 2);
  return [...grids].sort((a, b) => urgency(a) - urgency(b)).slice(0, MOST_GRIDS);
}

function gapOf(row: StoredGridRow, lang: 'en' | 'zh'): string {
  const t = word(lang);
  if (row.status === 'set-aside') return t('set-aside');
  if (row.status === 'optimal' || row.gap === 0) return t('proven');
  const why = boundReason(row);
  if (why) return `${t('no-bound')}: ${renderNote(why, lang)}`;
  return row.gap === null ? t('no-bound') : `≤ ${(row.gap * 100).toFixed(1)} %`;
}

/** Notes on the plan as a whole and on single grids, which the reading could not know; the same words once, a dozen at most. */
export function notesOf({ notes, grids }: Pick<ShownPlan, 'notes' | 'grids'>, lang: 'en' | 'zh'): string[] {
  const count = new Map<string, number>();
  for (const grid of grids)
    for (const note of grid.notes)
      if (!QUIET.test(note.code)) count.set(lineOf(note), (count.get(lineOf(note)) ?? 0) + 1);
  const ofPlan = notes.filter((note) => note.code === 'households-outside').map(lineOf);
  const ofGrids = [...count].map(([line, times]) =>
    times === 1 ? line : `${line} ${word(lang)('so-many-grids', { count: figure(times) })}`,
  );
  return [...ofPlan, ...ofGrids.slice(0, MOST_NOTES)];
}

function lineOf({ text, remedy }: StoredNote): string {
  return `! ${text}${remedy === '' ? '' : ` ${remedy}`}`;
}
