import type { Entry } from './entry.ts';

/** Words of the coverage tables and pages. */
export const coverageWords = {
  'coverage-figure-grids': { en: { text: 'Grids' }, zh: { text: '网格数' } },
  'coverage-figure-microgrids': { en: { text: 'Micro-grids' }, zh: { text: '微网格数' } },
  'coverage-figure-households': { en: { text: 'Households in a micro-grid' }, zh: { text: '已划入户数' } },
  'coverage-figure-householdsOut': { en: { text: 'Households in none' }, zh: { text: '未划入户数' } },
  'coverage-figure-people': { en: { text: 'People' }, zh: { text: '人数' } },
  'coverage-figure-peopleOut': { en: { text: 'People in none' }, zh: { text: '未划入人数' } },
  'coverage-figure-peopleUnknown': { en: { text: 'Households without people' }, zh: { text: '无人员信息户数' } },
  'coverage-figure-buildings': { en: { text: 'Buildings' }, zh: { text: '楼栋数' } },
  'coverage-figure-buildingsOut': { en: { text: 'Buildings in none' }, zh: { text: '未划入楼栋数' } },
  'coverage-figure-area': { en: { text: 'Area, m²' }, zh: { text: '面积（m²）' } },
  'coverage-figure-empty': { en: { text: 'Area without a household, m²' }, zh: { text: '无住户面积（m²）' } },
  'coverage-figure-undersize': { en: { text: 'Undersize' }, zh: { text: '户数不足' } },
  'coverage-figure-oversize': { en: { text: 'Oversize' }, zh: { text: '户数超限' } },
  'coverage-figure-liaisons': { en: { text: 'Liaisons' }, zh: { text: '联络员' } },
  'coverage-figure-volunteers': { en: { text: 'Volunteers' }, zh: { text: '志愿者' } },
  'coverage-figure-liaisonsMissing': { en: { text: 'Liaisons missing' }, zh: { text: '缺联络员' } },
  'coverage-figure-volunteersMissing': { en: { text: 'Volunteers missing' }, zh: { text: '缺志愿者' } },
  'coverage-figure-measured': { en: { text: 'Households measured' }, zh: { text: '已测距户数' } },
  'coverage-figure-walk50': { en: { text: 'Half live within, m' }, zh: { text: '50% 住户步行距离（m）' } },
  'coverage-figure-walk90': { en: { text: '90 % live within, m' }, zh: { text: '90% 住户步行距离（m）' } },
  'coverage-figure-walk100': { en: { text: 'All live within, m' }, zh: { text: '最远住户步行距离（m）' } },
  'coverage-figure-incidents': { en: { text: 'Incidents' }, zh: { text: '事件数' } },
  'coverage-figure-rate': { en: { text: 'Incidents per 100 households' }, zh: { text: '百户事件数' } },
  'coverage-figure-smoothed': { en: { text: 'the same, smoothed' }, zh: { text: '百户事件数（平滑）' } },
  'coverage-level-city': { en: { text: 'City' }, zh: { text: '全市' } },
  'coverage-level-county': { en: { text: 'Counties' }, zh: { text: '县（市、区）' } },
  'coverage-level-township': { en: { text: 'Sub-districts and towns' }, zh: { text: '镇（街道）' } },
  'coverage-level-community': { en: { text: 'Communities' }, zh: { text: '社区（村）' } },
  'coverage-level-grid': { en: { text: 'Grids' }, zh: { text: '网格' } },
  'coverage-level-microgrid': { en: { text: 'Micro-grids' }, zh: { text: '微网格' } },
  'staff-role': { en: { text: 'role' }, zh: { text: '角色' } },
  'staff-liaison': { en: { text: 'liaison' }, zh: { text: '联络员' } },
  'staff-volunteer': { en: { text: 'volunteer' }, zh: { text: '志愿者' } },
  'staff-people': { en: { text: 'people' }, zh: { text: '人数' } },
  'staff-posts': { en: { text: 'posts' }, zh: { text: '岗位' } },
  'staff-filled': { en: { text: 'filled' }, zh: { text: '到位' } },
  'staff-vacant': { en: { text: 'vacant' }, zh: { text: '空缺' } },
  'staff-reserve': { en: { text: 'left over' }, zh: { text: '未分配' } },
  'staff-total': { en: { text: 'all ways, km' }, zh: { text: '总路程（千米）' } },
  'staff-longest': { en: { text: 'longest, m' }, zh: { text: '最远（米）' } },
  'staff-vacancies': {
    en: { text: 'Vacant posts ({shown} of {all})' },
    zh: { text: '空缺岗位（共 {all} 项，列出 {shown} 项）' },
  },
  'staff-summary': {
    en: { text: 'posts filled: {filled} of {posts} (1 liaison and 2 volunteers a micro-grid)' },
    zh: { text: '岗位到位 {filled} / {posts}（每个微网格 1 名联络员、2 名志愿者）' },
  },
  'staff-proven': {
    en: { text: 'No other assignment fills more posts, or as many by a shorter sum of ways (proven).' },
    zh: { text: '已证明：没有其他分配方案能填补更多岗位，或在岗位数相同时总路程更短。' },
  },
  'coverage-title': { en: { text: 'Who and what is covered' }, zh: { text: '网格服务覆盖情况' } },
  'coverage-code': { en: { text: 'Code' }, zh: { text: '编码' } },
  'coverage-name': { en: { text: 'Name' }, zh: { text: '名称' } },
  'coverage-slogan': {
    en: { text: 'No area misses a grid, no grid a building, no building a household, no household a person.' },
    zh: { text: '区不漏格、格不漏房、房不漏户、户不漏人' },
  },
  'coverage-slogan-grids': {
    en: { text: 'Area with households, in a micro-grid' },
    zh: { text: '区不漏格：有住户的面积' },
  },
  'coverage-slogan-buildings': { en: { text: 'Buildings in a micro-grid' }, zh: { text: '格不漏房：已划入楼栋' } },
  'coverage-slogan-households': { en: { text: 'Households in a micro-grid' }, zh: { text: '房不漏户：已划入住户' } },
  'coverage-slogan-people': {
    en: { text: 'Households with people registered' },
    zh: { text: '户不漏人：有人员信息的住户' },
  },
  'coverage-staffing': {
    en: { text: 'Posts filled (1 liaison and 2 volunteers a micro-grid)' },
    zh: { text: '岗位到位（每个微网格 1 名联络员、2 名志愿者）' },
  },
  'coverage-of': { en: { text: '{part} of {whole} ({percent})' }, zh: { text: '{part} / {whole}（{percent}）' } },
  'coverage-unknown': { en: { text: 'not known' }, zh: { text: '未知' } },
  'coverage-unpublished': { en: { text: 'not known or hidden' }, zh: { text: '未知或已隐去' } },
  'coverage-hidden': { en: { text: 'hidden' }, zh: { text: '隐去' } },
  'coverage-change': { en: { text: 'Change' }, zh: { text: '变化' } },
  'coverage-changes-title': {
    en: { text: 'Since the earlier coverage: {level}' },
    zh: { text: '与上次相比：{level}' },
  },
  'coverage-exceptions': {
    en: { text: 'Micro-grids with a gap ({shown} of {all})' },
    zh: { text: '有缺口的微网格（共 {all} 个，列出 {shown} 个）' },
  },
  'coverage-how': { en: { text: 'How to read it' }, zh: { text: '说明' } },
  'coverage-note-walk': {
    en: {
      text: 'Walking distance is the straight line from a household to the nearest liaison of its micro-grid times {detour}, which stands for the way along streets; stairs do not count. “Half live within” is the least distance within which half of the households live.',
    },
    zh: {
      text: '步行距离为住户到本微网格最近联络员的直线距离乘以 {detour}（近似沿路绕行，不计上下楼）。“50% 住户步行距离”指半数住户都在该距离之内的最小值。',
    },
  },
  'coverage-note-empty': {
    en: {
      text: 'The area without a household is that of micro-grids that hold none, and ground of a grid that belongs to no micro-grid. The ground of a building with several micro-grids above each other is shared out evenly.',
    },
    zh: { text: '无住户面积指没有住户的微网格面积，以及网格内未划入任何微网格的地面。垂直微网格平分所在楼栋的地面。' },
  },
  'coverage-note-rate': {
    en: {
      text: 'Rates of few households jump by chance. The smoothed rate draws each rate to the mean of its level, the more the fewer households it rests on (empirical Bayes, Marshall 1991). Incidents at a building with several micro-grids are shared out by households.',
    },
    zh: {
      text: '户数少时比率易受偶然影响。平滑值按经验贝叶斯法（Marshall 1991）向同级均值收缩，户数越少收缩越多。垂直微网格所在楼栋的事件按户数分摊。',
    },
  },
  'coverage-note-hidden': {
    en: {
      text: 'Counts of 1 to {most} are hidden, and as many others as it takes that none can be worked out from sums. Distances are rounded up to 50 m.',
    },
    zh: { text: '1 至 {most} 的小计数已隐去，并隐去必要的其他数值，使其无法由合计反推；距离向上取整到 50 米。' },
  },
  'coverage-note-outside': {
    en: {
      text: 'Outside of all grids: households {households}, incidents {incidents}. Incidents without a place: {nowhere}. People without a micro-grid: {unassigned}.',
    },
    zh: {
      text: '在所有网格之外：住户 {households} 户，事件 {incidents} 件。无位置事件 {nowhere} 件。未分配到微网格的人员 {unassigned} 人。',
    },
  },
} as const satisfies Record<string, Entry>;
