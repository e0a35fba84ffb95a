import { communitiesOf } from '../batch/levelsCommunities.ts';
import type { AuditReport } from '../coverage/auditReport.ts';
import type { Geos } from '../geometry/geos.ts';
import { readLevels } from '../io/plan/levelsFiles.ts';
import { GRIDS_FILE, LEVELS_FILE } from '../io/plan/planFile.ts';
import { decodeUtf8 } from '../io/text/textCoding.ts';
import { InputError } from '../model/error.ts';
import type { Grid } from '../model/grid.ts';
import type { Lang } from '../model/note.ts';
import type { StoredPlan } from '../model/storedPlan.ts';
import type { Outcome } from './command.ts';
import type { Bilingual } from './option.ts';
import type { Platform } from './platform.ts';

/** The two levels of a plan: what each is audited against. */
export interface StoredLevels {
  /** Grids in communities. */
  readonly upper: StoredPlan;
  readonly communities: readonly Grid[];
  /** The grids that the micro-grids lie in. */
  readonly grids: readonly Grid[];
}

/** The upper level of a plan's folder; null where the plan has one level. */
export async function storedLevels(
  platform: Platform,
  path: string,
  plan: StoredPlan,
  given: readonly Grid[],
  geos: Geos,
): Promise<StoredLevels | null> {
  const levels = await textOf(platform, `${path}/${LEVELS_FILE}`);
  if (levels === null) return null;
  const shapes = await textOf(platform, `${path}/${GRIDS_FILE}`);
  if (shapes === null) throw new InputError('plan-file-missing', { file: GRIDS_FILE });
  const { upper, grids } = readLevels([levels], [shapes], plan);
  return { upper, grids, communities: communitiesOf(geos, given).communities.map(({ grid }) => grid) };
}

/**
 * Rules that speak of micro-grids only: that a parent has 300–500 households; and, where codes of an earlier time live on,
 * that they follow the pattern.
 */
export function upperRules(report: AuditReport, { inputs }: StoredPlan): AuditReport {
  const inherits = inputs.some(({ role }) => role === 'upper-baseline');
  const rows = report.rows.filter(
    ({ rule }) => rule !== 'grid-size-unusual' && !(inherits && (rule === 'code-foreign' || rule === 'code-order')),
  );
  return { ...report, rows, passed: rows.every(({ severity, count }) => severity !== 'hard' || count === 0) };
}

const TITLES = {
  upper: { en: 'Upper level: grids in communities', zh: '上级：社区内的网格' },
  lower: { en: 'Lower level: micro-grids in grids', zh: '下级：网格内的微网格' },
} as const satisfies Record<string, Bilingual>;

/** Two audits as one outcome, the upper level first. */
export function bothOutcomes(upper: Outcome, lower: Outcome, lang: Lang): Outcome {
  const titled = ({ tables }: Outcome, title: string) =>
    tables.map((table) => ({ ...table, title: table.title === null ? title : `${title} – ${table.title}` }));
  const [above, below] = [TITLES.upper[lang], TITLES.lower[lang]];
  const colon = lang === 'zh' ? '：' : ': ';
  return {
    exit: upper.exit === 0 && lower.exit === 0 ? 0 : 3,
    json: { ...(lower.json as object), passed: upper.exit === 0 && lower.exit === 0, upper: upper.json },
    tables: [...titled(upper, above), ...titled(lower, below)],
    lines: [
      ...upper.lines.map((line) => `${above}${colon}${line}`),
      ...lower.lines.map((line) => `${below}${colon}${line}`),
    ],
  };
}

async function textOf(platform: Platform, path: string): Promise<string | null> {
  try {
    return decodeUtf8((await platform.readInput(path)).bytes);
  } catch (error) {
    if (error instanceof InputError && error.note.code === 'file-missing') return null;
    throw error;
  }
}
