import { readAssigned } from '../../io/coverage/readAssigned.ts';
import { readClasses } from '../../io/sheets/readClasses.ts';
import type { Posts } from '../../io/sheets/register.ts';
import { InputError } from '../../model/error.ts';
import { command } from '../command.ts';
import * as input from '../inputOptions.ts';
import type { Platform } from '../platform.ts';
import { word } from '../wording.ts';
import { exportFiles } from './exportFiles.ts';
import * as option from './exportOptions.ts';

/** Rosters, registration table, notice boards and maps, all from the one plan. */
export const exportSheets = command({
  name: 'export',
  summary: {
    en: 'rosters, registration table, notice boards and maps to print, all from one plan',
    zh: '由同一方案生成台账、登记表、公示牌和可打印地图',
  },
  arguments: [input.plan],
  options: {
    what: option.what,
    microgrid: option.microgrid,
    format: option.format,
    paper: option.paper,
    scale: option.scale,
    title: option.title,
    reviewNumber: option.reviewNumber,
    date: option.date,
    assigned: option.assigned,
    classes: option.classes,
    legendTitle: option.legendTitle,
    noMark: option.noMark,
    out: option.out,
    force: option.force,
  },
  examples: [
    'gridloom export plan --what map --paper 8k --scale 1:2000 --format pdf --out sheets',
    'gridloom export plan --what notice --microgrid 32990000100100101 --date 2026-03-01 --out notices',
    "gridloom export plan --what map --classes vacancies.csv --legend-title 'vacant posts' --out sheets",
    'gridloom export plan --what registration --assigned posts/staff.csv --out tables',
  ],
  async run(values, platform, [path = '']) {
    const { what, out, force } = values;
    const formats: readonly string[] = option.FORMATS[what];
    const format = values.format ?? formats[0]!;
    if (!formats.includes(format)) throw new InputError('export-format', { what, format, formats: formats.join(', ') });
    const plan = await platform.readPlan(path);
    if (plan.microgrids.length === 0) throw new InputError('plan-empty', { plan: path });
    const codes = (values.microgrid ?? 'all').split(/[,，]/).map((code) => code.trim());
    const files = exportFiles(plan, {
      what,
      format,
      codes: codes.includes('all') ? null : codes,
      posts: await postsOf(platform, values.assigned),
      marked: !values.noMark,
      sheet: {
        paper: values.paper,
        scale: values.scale,
        title: values.title,
        date: values.date,
        reviewNumber: values.reviewNumber,
        lang: platform.lang,
        classes: values.classes === null ? null : readClasses(await platform.readInput(values.classes)),
        legendTitle: values.legendTitle,
      },
    });
    await platform.checkFolder(
      out,
      files.map(({ name }) => name),
      { force },
    );
    await platform.writeFolder(out, files, { force });
    const names = files.map(({ name }) => name);
    return {
      exit: 0,
      json: { what, format, files: names, out },
      tables: [],
      lines: [word(platform.lang)('written', { out })],
    };
  },
});

async function postsOf(platform: Platform, file: string | null): Promise<Posts | null> {
  if (file === null) return null;
  const source = await platform.readInput(file);
  const count = (role: string) => {
    const posts = new Map<string, number>();
    for (const code of readAssigned(source, role).values()) posts.set(code, (posts.get(code) ?? 0) + 1);
    return posts;
  };
  return { liaisons: count('liaison'), volunteers: count('volunteer') };
}
