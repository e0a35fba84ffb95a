import { paperNamed } from '../../io/sheets/sheet.ts';
import { InputError } from '../../model/error.ts';
import { choice, type Option, optional, required, toggle } from '../option.ts';

/** What can be taken away, with the formats that each can be had in; the first one is the default. */
export const FORMATS = {
  rosters: ['csv'],
  registration: ['csv'],
  notice: ['html', 'pdf', 'svg'],
  map: ['html', 'pdf', 'svg'],
} as const satisfies Record<string, readonly string[]>;

export type What = keyof typeof FORMATS;

export const what: Option<What> = choice({
  flag: 'what',
  placeholder: 'SHEET',
  words: ['rosters', 'registration', 'notice', 'map'],
  fallback: 'map',
  help: {
    en: 'rosters (households of each micro-grid), registration (the table of micro-grids), notice (a notice board each), map',
    zh: 'rosters 台账（各微网格住户）、registration 登记表、notice 公示牌（每个微网格一张）、map 地图',
  },
});

export const format = optional({
  flag: 'format',
  placeholder: 'FORMAT',
  help: {
    en: 'of notice and map: html (prints at true scale; default), pdf, svg; of tables: csv',
    zh: '公示牌和地图：html（按实际比例打印，默认）、pdf、svg；表格：csv',
  },
});

export const microgrid = optional({
  flag: 'microgrid',
  placeholder: 'CODE,…',
  help: { en: 'these micro-grids only; all (default)', zh: '仅这些微网格；all 表示全部（默认）' },
});

const paperText = optional({
  flag: 'paper',
  placeholder: 'PAPER',
  help: {
    en: 'A4 (default), A3, 8开 (8k, 270 × 390 mm), 4开 (4k, 390 × 540 mm)',
    zh: 'A4（默认）、A3、8开（8k，270 × 390 mm）、4开（4k，390 × 540 mm）',
  },
});
export const paper = {
  ...paperText,
  fallback: 'A4',
  parse: (raw: Parameters<typeof paperText.parse>[0]) => paperNamed(paperText.parse(raw) ?? 'A4'),
};

const scaleText = optional({
  flag: 'scale',
  placeholder: '1:N',
  help: {
    en: 'e.g. 1:2000; auto (default): the largest round one that fits',
    zh: '例如 1:2000；auto（默认）：能容纳的最大整数比例尺',
  },
});
export const scale = {
  ...scaleText,
  fallback: 'auto',
  /** The N of 1:N; null for auto. */
  parse: (raw: Parameters<typeof scaleText.parse>[0]): number | null => {
    const given = scaleText.parse(raw) ?? 'auto';
    if (given === 'auto') return null;
    const n = Number(/^1[:：](\d{2,7})$/.exec(given)?.[1] ?? Number.NaN);
    if (!(n >= 50)) throw new InputError('option-choice', { flag: 'scale', value: given, words: 'auto, 1:2000 …' });
    return n;
  },
};

export const title = optional({
  flag: 'title',
  placeholder: 'TEXT',
  help: { en: 'title of the sheets', zh: '图名' },
});

export const reviewNumber = optional({
  flag: 'review-number',
  placeholder: 'TEXT',
  help: { en: 'map-review number (审图号) to print', zh: '要印上的审图号' },
});

export const date = optional({
  flag: 'date',
  placeholder: 'TEXT',
  help: { en: 'date to print; none is printed otherwise', zh: '要印上的日期；不给则不印' },
});

export const assigned = optional({
  flag: 'assigned',
  placeholder: 'FILE',
  help: {
    en: 'who works where: the staff.csv of gridloom staff, for the posts of the registration table (counted, not named)',
    zh: '人员归属：gridloom staff 生成的 staff.csv，用于登记表的岗位数（只计数，不列姓名）',
  },
});

export const classes = optional({
  flag: 'classes',
  placeholder: 'FILE',
  help: {
    en: 'what the map is coloured by: CSV microgrid,class,colour (RRGGBB), the legend in its order (default: neighbours apart)',
    zh: '地图着色依据：CSV 含 microgrid,class,colour（RRGGBB）三列，图例按表中次序（默认相邻异色）',
  },
});

export const legendTitle = optional({
  flag: 'legend-title',
  placeholder: 'TEXT',
  help: { en: 'what the colours of --classes tell, over the legend', zh: '图例标题：--classes 的颜色表示什么' },
});

export const noMark = toggle({
  flag: 'no-bom',
  help: { en: 'CSV without a byte order mark (Excel needs the mark)', zh: 'CSV 不带 BOM（Excel 需要 BOM）' },
});

export const out = required({
  flag: 'out',
  placeholder: 'DIR',
  help: { en: 'folder for the sheets', zh: '输出文件夹' },
});

export const force = toggle({ flag: 'force', help: { en: 'overwrite existing files', zh: '覆盖已有文件' } });
