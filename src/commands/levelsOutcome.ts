import type { LevelBorder, LevelsTold, UpperGrid } from '../io/plan/levelsFiles.ts';
import type { Lang } from '../model/note.ts';
import type { StoredPlan } from '../model/storedPlan.ts';
import type { Outcome } from './command.ts';
import type { Bilingual } from './option.ts';
import { figure, fill, share, withSummary } from './wording.ts';

const WORDS = {
  title: { en: 'Grids drawn anew (upper level)', zh: '重新划定的网格（上级）' },
  grid: { en: 'grid', zh: '网格' },
  name: { en: 'name', zh: '名称' },
  community: { en: 'community', zh: '社区' },
  households: { en: 'households', zh: '户数' },
  microgrids: { en: 'micro-grids', zh: '微网格' },
  status: { en: 'status', zh: '状态' },
  ok: { en: 'ok', zh: '合格' },
  undersize: { en: 'undersize', zh: '不足' },
  oversize: { en: 'oversize', zh: '超限' },
  kept: { en: 'kept', zh: '保持' },
  from: { en: 'from', zh: '来自' },
  reason: { en: 'reason', zh: '原因' },
  borders: {
    en: 'mean strength of what borders run along: grids {upper} ({upperShare} on barriers), micro-grids {lower} ({lowerShare} on barriers)',
    zh: '边界沿线阻隔的平均强度：网格 {upper}（{upperShare} 沿阻隔），微网格 {lower}（{lowerShare} 沿阻隔）',
  },
  sizes: {
    en: '{ok} of {all} grids that were drawn hold {min}–{max} households',
    zh: '重新划定的 {all} 个网格中，{ok} 个在 {min}–{max} 户之内',
  },
} as const satisfies Record<string, Bilingual>;

/** The outcome of a plan on two levels: the grids above the table of micro-grids. */
export function levelsOutcome(
  outcome: Outcome,
  upper: StoredPlan,
  grids: readonly UpperGrid[],
  lower: StoredPlan,
  told: LevelsTold,
  lang: Lang,
): Outcome {
  const t = (key: keyof typeof WORDS, args: Readonly<Record<string, string | number>> = {}) =>
    fill(WORDS[key][lang], args);
  const rows = new Map(lower.grids.map((row) => [row.grid, row]));
  const strength = ({ strength: value }: LevelBorder) => (value === null ? '–' : value.toFixed(2));
  const onBarrier = ({ onBarrier: value }: LevelBorder) => (value === null ? '–' : share(value, 1));
  const { min, max } = upper.parameters.limits;
  return {
    ...outcome,
    json: {
      ...(outcome.json as object),
      upper: { counts: upper.counts, communities: upper.grids, borders: told.borders, changes: told.changes },
    },
    tables: [
      {
        title: t('title'),
        columns: [
          t('grid'),
          t('name'),
          t('community'),
          t('households'),
          t('microgrids'),
          t('status'),
          t('from'),
          t('reason'),
        ],
        rows: grids.map(({ grid, drawn }) => [
          grid.code,
          grid.name,
          grid.community,
          figure(rows.get(grid.code)?.households ?? 0),
          figure(rows.get(grid.code)?.microgrids ?? 0),
          drawn === null ? t('kept') : t(drawn.status),
          origins(grid.code, told),
          drawn?.reason ?? null,
        ]),
      },
      ...outcome.tables,
    ],
    lines: withSummary(outcome.lines, [
      t('sizes', { ok: upper.counts.ok, all: upper.counts.microgrids, min, max }),
      t('borders', {
        upper: strength(told.borders.upper),
        upperShare: onBarrier(told.borders.upper),
        lower: strength(told.borders.lower),
        lowerShare: onBarrier(told.borders.lower),
      }),
    ]),
  };
}

/** Old grids of a new one with the households that came from each, most first. */
function origins(code: string, { changes }: LevelsTold): string {
  return changes
    .filter((change) => change.new === code)
    .sort((p, q) => q.households - p.households)
    .slice(0, 4)
    .map((change) => `${change.old.slice(-3)}: ${change.households}`)
    .join(', ');
}
