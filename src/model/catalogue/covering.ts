import { coverageWords } from './coverageWords.ts';
import type { Entry } from './entry.ts';

/** What is said of the hierarchy, the staff and the coverage. */
export const covering = {
  ...coverageWords,
  'hierarchy-columns-missing': {
    en: {
      text: '{file} is no hierarchy: it needs a column grid or community, and one of the levels above. Columns found: {found}.',
      remedy: 'Name them grid, community, township, county, city, or use --map.',
    },
    zh: {
      text: '{file} 不是层级表：须有网格或社区列，以及至少一个上级列。现有列：{found}。',
      remedy: '请将列命名为网格、社区、镇街、县区、市，或用 --map 指定。',
    },
  },
  'hierarchy-row-empty': {
    en: { text: 'The row names neither a grid nor a community.', remedy: 'Fill it in or remove the row.' },
    zh: { text: '该行没有网格或社区编码。', remedy: '请补填或删除该行。' },
  },
  'hierarchy-row-doubled': {
    en: { text: 'The row repeats {code}, which stands in an earlier row.', remedy: 'Keep one row for each.' },
    zh: { text: '{code} 在前面的行中已出现。', remedy: '每个网格（社区）只保留一行。' },
  },
  'hierarchy-incomplete': {
    en: {
      text: '{file}: grids that the hierarchy does not have: {count} (first {grid}). They belong to the city alone.',
      remedy: 'Add a row for each, or for its community.',
    },
    zh: {
      text: '{file}：层级表中没有的网格：{count} 个（首个 {grid}）。这些网格直接归入全市。',
      remedy: '请为其网格或社区补充一行。',
    },
  },
  'staff-role-unknown': {
    en: { text: 'The role “{role}” is not known.', remedy: 'Write liaison or volunteer.' },
    zh: { text: '不认识的角色“{role}”。', remedy: '请填写联络员或志愿者。' },
  },
  'staff-microgrid-unknown': {
    en: {
      text: '{file}: people bound to a micro-grid that the plan does not have: {count} (first at row {row}). They count for none.',
      remedy: 'Correct the codes; after a redraw changes.csv tells the new ones.',
    },
    zh: {
      text: '{file}：所属微网格不在方案中的人员：{count} 人（首个在第 {row} 行）。不计入任何微网格。',
      remedy: '请更正编码；重新划分后可在 changes.csv 中查到新编码。',
    },
  },
  'staff-nowhere': {
    en: {
      text: '{file}: people without a place: {count} (first at row {row}). They are sent nowhere, unless they are bound already.',
      remedy: 'Give lon and lat.',
    },
    zh: {
      text: '{file}：没有住址坐标的人员：{count} 人（首个在第 {row} 行）。除已固定者外不参与分配。',
      remedy: '请补充经纬度。',
    },
  },
  'register-rows-unplanned': {
    en: {
      text: '{file}: households that the plan does not know: {count}. They count as in no micro-grid.',
      remedy: 'Redraw the plan, or give the register that it was made from.',
    },
    zh: {
      text: '{file}：方案中没有的住户：{count} 行。按未划入处理。',
      remedy: '请重新划分，或使用制定方案时的住户表。',
    },
  },
  'register-rows-gone': {
    en: {
      text: '{file}: households of the plan that the register does not have any more: {count}. They do not count.',
    },
    zh: { text: '{file}：方案中有而住户表中已没有的住户：{count} 户。不予计入。' },
  },
  'register-rows-nowhere': {
    en: {
      text: '{file}: households without a usable place: {count}. They count, but their way to the liaison is not known.',
    },
    zh: { text: '{file}：没有有效坐标的住户：{count} 行。计入户数，但无法计算到联络员的距离。' },
  },
  'assigned-foreign': {
    en: { text: '{file} is no staff.csv of Gridloom (person, microgrid).', remedy: 'Give what gridloom staff wrote.' },
    zh: {
      text: '{file} 不是 gridloom staff 生成的 staff.csv（person、microgrid）。',
      remedy: '请使用 gridloom staff 的输出。',
    },
  },
  'earlier-foreign': {
    en: { text: '{file} is no coverage.csv of Gridloom.', remedy: 'Give the coverage.csv that an earlier run wrote.' },
    zh: { text: '{file} 不是本程序生成的 coverage.csv。', remedy: '请使用以前生成的 coverage.csv。' },
  },
} as const satisfies Record<string, Entry>;
