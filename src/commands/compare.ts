import { comparePlans } from '../coverage/comparePlans.ts';
import { csvText } from '../io/plan/csvRecords.ts';
import { command } from './command.ts';
import { compareOutcome } from './compareOutcome.ts';
import { number, optional, toggle } from './option.ts';

/** Two plans side by side. */
export const compare = command({
  name: 'compare',
  summary: {
    en: 'two plans side by side: who changed micro-grid, what each costs, how alike they are',
    zh: '对比两个方案：哪些住户、楼栋换了微网格，各项指标，以及两者的相似程度',
  },
  arguments: [
    { name: 'A', help: { en: 'the first plan: its directory or .gpkg file', zh: '方案甲：目录或 .gpkg 文件' } },
    { name: 'B', help: { en: 'the second plan', zh: '方案乙' } },
  ],
  options: {
    show: number({
      flag: 'show',
      placeholder: 'N',
      from: 0,
      whole: true,
      fallback: 15,
      help: { en: 'rows shown of each list; --json has all', zh: '各清单列出的行数；--json 输出全部' },
    }),
    out: optional({
      flag: 'out',
      placeholder: 'FILE.csv',
      help: {
        en: 'where the list of households with another micro-grid goes',
        zh: '微网格不同的住户清单写入的文件',
      },
    }),
    force: toggle({ flag: 'force', help: { en: 'overwrite an existing file', zh: '覆盖已有文件' } }),
  },
  examples: [
    'gridloom compare plan-2024 plan-2025',
    'gridloom compare plan.gpkg plan-new.gpkg --out changed-households.csv',
    'gridloom compare plan-a plan-b --json',
  ],
  async run(values, platform, [first = '', second = '']) {
    const a = await platform.readPlan(first);
    const b = await platform.readPlan(second);
    const comparison = comparePlans(a, b);
    if (values.out !== null) {
      const lines = comparison.changedHouseholds.map(({ household, building, from, to, households }) =>
        [household, building ?? '', households, from, to].map((cell) => csvText(String(cell))).join(','),
      );
      const text = ['household,building,households,from,to', ...lines].map((line) => `${line}\n`);
      await platform.writeFile(values.out, text, { force: values.force });
    }
    return compareOutcome(comparison, { a: first, b: second, out: values.out, show: values.show }, platform.lang);
  },
});
