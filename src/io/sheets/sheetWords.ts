import type { Lang } from '../../model/note.ts';

/** Words that stand on sheets and over their columns. */
const WORDS = {
  map: { en: 'Micro-grid map', zh: '微网格分布图' },
  notice: { en: 'Micro-grid notice board', zh: '微网格公示牌' },
  legend: { en: 'Legend', zh: '图例' },
  'legend-of': { en: 'Legend: {what}', zh: '图例：{what}' },
  'grid-border': { en: 'border of a community grid', zh: '社区网格边界' },
  shown: { en: 'micro-grid, with the end of its code', zh: '微网格（标注编码末位）' },
  around: { en: 'neighbouring micro-grid', zh: '相邻微网格' },
  scale: { en: 'Scale', zh: '比例尺' },
  date: { en: 'Date', zh: '日期' },
  review: { en: 'Map review number', zh: '审图号' },
  code: { en: 'Code', zh: '微网格编码' },
  grid: { en: 'Grid', zh: '所属网格' },
  'grid-name': { en: 'Grid name', zh: '网格名称' },
  community: { en: 'Community', zh: '所属社区' },
  area: { en: 'Area, m²', zh: '面积（m²）' },
  households: { en: 'Households', zh: '户数' },
  people: { en: 'People', zh: '人数' },
  buildings: { en: 'Buildings', zh: '楼栋数' },
  stack: { en: 'Part of building', zh: '所在楼栋（垂直微网格）' },
  liaisons: { en: 'Liaisons', zh: '联络员（人）' },
  volunteers: { en: 'Volunteers', zh: '志愿者（人）' },
  vacant: { en: 'Vacant posts', zh: '空缺岗位（个）' },
  status: { en: 'Status', zh: '状态' },
  reason: { en: 'Reason', zh: '原因' },
  ok: { en: 'within the limits', zh: '达标' },
  undersize: { en: 'undersize', zh: '户数不足' },
  oversize: { en: 'oversize', zh: '户数超限' },
  household: { en: 'Household', zh: '住户编号' },
  building: { en: 'Building', zh: '楼栋' },
  unit: { en: 'Unit', zh: '单元' },
  floor: { en: 'Floor', zh: '楼层' },
  fewer: { en: 'fewer than 10', zh: '不足 10' },
  roles: { en: 'Roles and duties', zh: '岗位与职责' },
  liaison: { en: 'Liaison (1)', zh: '联络员（1 名）' },
  volunteer: { en: 'Volunteers (2)', zh: '志愿者（2 名）' },
  'liaison-duty': {
    en: 'Keeps in touch with every household, gathers what they ask for, and passes it on to the grid.',
    zh: '联系本微网格每一户，收集诉求，及时上报所属网格。',
  },
  'volunteer-duty': {
    en: 'Help the liaison on rounds from house to house, and spread notices.',
    zh: '协助联络员入户走访，传达通知。',
  },
  'by-hand': { en: 'Name and contact, filled in by hand:', zh: '姓名及联系方式（手工填写）：' },
} as const;

export type SheetWord = keyof typeof WORDS;

/** Looks the words of sheets up in one language. */
export function sheetWord(lang: Lang): (key: SheetWord) => string {
  return (key) => WORDS[key][lang];
}
