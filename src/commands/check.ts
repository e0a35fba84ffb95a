import { audit } from '../coverage/audit.ts';
import type { AuditReport, AuditRow, Finding } from '../coverage/auditReport.ts';
import { type Lang, renderNote, renderRemedy } from '../model/note.ts';
import { command, type Outcome } from './command.ts';
import * as input from './inputOptions.ts';
import { bothOutcomes, storedLevels, upperRules } from './levelsCheck.ts';
import { openPairs } from './openPairs.ts';
import { openTown } from './openTown.ts';
import { number } from './option.ts';
import { withPairs } from './pairsOutcome.ts';
import { figure, word } from './wording.ts';

/** The audit of a plan against its inputs. Hard rules decide the exit code; warnings do not. */
export const check = command({
  name: 'check',
  summary: {
    en: 'audit a plan against its inputs; exit 3 when a hard rule is broken',
    zh: '对照输入数据检查方案；违反硬性规则时退出码为 3',
  },
  arguments: [input.plan],
  options: {
    grids: input.grids,
    households: input.households,
    buildings: input.buildings,
    together: input.together,
    apart: input.apart,
    crs: input.crs,
    map: input.map,
    encoding: input.encoding,
    maxRejected: input.rejectedShare,
    show: number({
      flag: 'show',
      placeholder: 'N',
      from: 0,
      whole: true,
      fallback: 5,
      help: { en: 'findings shown for each rule', zh: '每条规则显示的问题数' },
    }),
  },
  examples: [
    'gridloom check plan --grids grids.geojson --households households.csv',
    'gridloom check plan.gpkg --grids grids.geojson --households households.csv --buildings buildings.geojson --json',
  ],
  async run(values, platform, [path = '']) {
    // The plan tells the datum that its inputs were in. Its lines are read after them, to share their ids.
    const parameters = await platform.readParameters(path);
    const early = parameters === null ? await platform.readPlan(path) : null;
    const crs = values.crs ?? (parameters ?? early!.parameters).crs;
    const { town, inputs } = await openTown(platform, { ...values, crs, barriers: [] });
    const plan = early ?? (await platform.readPlan(path, town.households.id));
    const geos = await platform.geos();
    const buildings = values.buildings.length === 0 ? null : town.buildings;
    // Against the grids that it was drawn from, a plan on two levels is audited on both.
    const original = inputs.some(({ role, sha256 }) =>
      plan.inputs.some((input) => role === 'grids' && input.role === role && input.sha256 === sha256),
    );
    const levels = original ? await storedLevels(platform, path, plan, town.grids, geos) : null;
    const { households } = town;
    const report = audit(geos, { plan, grids: levels?.grids ?? town.grids, households, buildings });
    const under = outcome(report, values.show, platform.lang);
    let both = under;
    if (levels !== null) {
      const { upper: above, communities } = levels;
      const upper = upperRules(audit(geos, { plan: above, grids: communities, households, buildings }), above);
      both = bothOutcomes(outcome(upper, values.show, platform.lang), under, platform.lang);
    }
    const { pairs } = await openPairs(platform, values, town);
    const checked = withPairs(both, plan, pairs, platform.lang);
    if (checked.exit === both.exit) return checked;
    return {
      ...checked,
      json: { ...(checked.json as object), passed: false },
      lines: [...checked.lines.slice(0, -1), word(platform.lang)('pairs-failed')],
    };
  },
});

function outcome(report: AuditReport, show: number, lang: Lang): Outcome {
  const t = word(lang);
  const broken = report.rows.filter((row) => row.count > 0);
  const hard = broken.filter((row) => row.severity === 'hard').reduce((sum, row) => sum + row.count, 0);
  const { figures } = report;
  return {
    exit: report.passed ? 0 : 3,
    json: {
      passed: report.passed,
      figures,
      rules: report.rows.map((row) => ({
        rule: row.rule,
        level: row.level,
        severity: row.severity,
        title: renderNote(row.title, lang),
        findings: row.count,
        worst: row.worst,
        unit: row.unit,
        listed: row.findings.slice(0, show).map((finding) => ({
          ...finding,
          note: undefined,
          text: renderNote(finding.note, lang),
          remedy: renderRemedy(finding.note, lang),
        })),
      })),
    },
    tables: [
      {
        title: null,
        columns: [t('level'), t('rule'), t('kind'), t('findings'), t('worst')],
        rows: report.rows.map((row) => [
          t(`level-${row.level}`),
          renderNote(row.title, lang),
          t(row.severity),
          row.count,
          row.count > 0 ? `${figureOf(row.worst)} ${row.unit}` : '',
        ]),
      },
      ...(broken.length > 0 && show > 0 ? [findingsTable(broken, show, lang)] : []),
    ],
    lines: [
      t('looked-at', {
        grids: figure(figures.grids),
        microgrids: figure(figures.microgrids),
        households: figure(figures.households),
        buildings: figure(figures.buildings),
      }),
      t('seams', {
        gap: figures.gap.toFixed(3),
        overlap: figures.overlap.toFixed(3),
        outside: figures.outside.toFixed(3),
      }),
      report.passed ? t('passed') : t('failed', { count: hard }),
    ],
  };
}

function findingsTable(broken: readonly AuditRow[], show: number, lang: Lang) {
  const t = word(lang);
  return {
    title: t('findings-title'),
    columns: [t('rule'), t('where'), t('finding')],
    rows: broken.flatMap((row) =>
      row.findings.slice(0, show).map((finding) => [row.rule, placeOf(finding), renderNote(finding.note, lang)]),
    ),
  };
}

function placeOf({ lon, lat, microgrid, grid }: Finding): string {
  const code = microgrid ?? grid ?? '';
  return lon === null || lat === null ? code : `${code} ${lon.toFixed(6)},${lat.toFixed(6)}`.trim();
}

function figureOf(value: number): string {
  return Number.isInteger(value) ? figure(value) : value.toPrecision(3);
}
