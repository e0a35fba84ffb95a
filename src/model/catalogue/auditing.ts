import { auditFindings } from './auditFindings.ts';
import type { Entry } from './entry.ts';

/** What each rule of the audit demands; what was found against it is in `auditFindings`. */
export const auditing = {
  ...auditFindings,
  'rule-grid-missed': {
    en: { text: 'Every grid has micro-grids, or is set aside with a reason' },
    zh: { text: '每个网格均已划分微网格，或注明搁置原因' },
  },
  'rule-seam-gap': {
    en: { text: 'Micro-grids leave no ground of their grid out (0.1 m² a grid)' },
    zh: { text: '微网格之间无缝隙，不漏网格土地（每网格容差 0.1 m²）' },
  },
  'rule-seam-overlap': {
    en: { text: 'Micro-grids do not overlap, but for stacks of one building (0.1 m² a grid)' },
    zh: { text: '微网格互不重叠，同一楼的垂直微网格除外（每网格容差 0.1 m²）' },
  },
  'rule-seam-outside': {
    en: { text: "No micro-grid crosses its grid's border (0.1 m² a grid)" },
    zh: { text: '微网格不越出所属网格边界（每网格容差 0.1 m²）' },
  },
  'rule-grids-overlap': {
    en: { text: 'Grids share no ground with each other (input)' },
    zh: { text: '社区网格之间互不重叠（输入数据）' },
  },
  'rule-shape-invalid': {
    en: { text: 'Every polygon is valid' },
    zh: { text: '每个多边形均有效' },
  },
  'rule-shape-off-lattice': {
    en: { text: 'Coordinates have at most seven decimals' },
    zh: { text: '坐标最多七位小数' },
  },
  'rule-set-aside': {
    en: { text: 'No grid had to be set aside' },
    zh: { text: '没有被搁置的网格' },
  },
  'rule-building-missed': {
    en: { text: 'Every building in a grid lies in a micro-grid' },
    zh: { text: '网格内的每幢建筑都在微网格内' },
  },
  'rule-building-split': {
    en: { text: 'No building is split that fits in one micro-grid' },
    zh: { text: '能放入一个微网格的楼栋不被拆分' },
  },
  'rule-building-cut': {
    en: { text: 'No border of a micro-grid cuts a building with households (0.1 m)' },
    zh: { text: '微网格边界不穿过有住户的建筑（容差 0.1 m）' },
  },
  'rule-empty-building-cut': {
    en: { text: 'No border of a micro-grid cuts a building without households (0.1 m)' },
    zh: { text: '微网格边界不穿过无住户的建筑（容差 0.1 m）' },
  },
  'rule-building-astride': {
    en: { text: 'Buildings lie in one grid (input)' },
    zh: { text: '建筑不跨网格边界（输入数据）' },
  },
  'rule-building-in-two-grids': {
    en: { text: 'The households of a building are in one grid (input)' },
    zh: { text: '同一楼栋的住户在同一网格内（输入数据）' },
  },
  'rule-stack-unfounded': {
    en: { text: 'A stack holds a part of the households of its building' },
    zh: { text: '垂直微网格确含其楼栋的部分住户' },
  },
  'rule-household-missing': {
    en: { text: 'Every household of the input is in the plan' },
    zh: { text: '输入中的每户都在方案中' },
  },
  'rule-household-doubled': {
    en: { text: 'No household is in the plan twice' },
    zh: { text: '方案中无重复住户' },
  },
  'rule-household-invented': {
    en: { text: 'Every household of the plan is in the input' },
    zh: { text: '方案中的每户都见于输入' },
  },
  'rule-household-sum': {
    en: { text: 'The parts of a divided row add up to it' },
    zh: { text: '拆分记录的各部分户数之和等于原记录' },
  },
  'rule-household-nowhere': {
    en: { text: 'Every line names a micro-grid of the plan' },
    zh: { text: '每条住户记录所指的微网格都存在' },
  },
  'rule-household-left-out': {
    en: { text: 'Only households outside all grids are in no micro-grid' },
    zh: { text: '只有位于所有网格之外的住户才不属于任何微网格' },
  },
  'rule-household-elsewhere': {
    en: { text: 'Every household lies in its micro-grid, or within 15 m of it by itself or its building' },
    zh: { text: '住户位于所属微网格内，或其本身或所在楼栋距之不超过 15 m' },
  },
  'rule-household-other-grid': {
    en: { text: 'Every household lies in the grid of its micro-grid, itself or its building' },
    zh: { text: '住户本身或所在楼栋位于其微网格所属的网格内' },
  },
  'rule-household-by-name': {
    en: { text: "No household was placed by its building's name against its own place (input)" },
    zh: { text: '没有住户因楼栋名称与坐标不符而按名称归并（输入数据）' },
  },
  'rule-household-building': {
    en: { text: 'Every household is given the building that it names or stands in' },
    zh: { text: '住户所归楼栋与其填报或坐标所在楼栋一致' },
  },
  'rule-household-outside': {
    en: { text: 'Every household lies in a grid (input)' },
    zh: { text: '每户都位于某个网格内（输入数据）' },
  },
  'rule-household-order': {
    en: { text: 'Lines stand in the order of the input' },
    zh: { text: '住户记录顺序与输入一致' },
  },
  'rule-people-differ': {
    en: { text: 'The persons of a micro-grid are those of its households' },
    zh: { text: '微网格人数等于其住户人数之和' },
  },
  'rule-size-differs': {
    en: { text: 'The households of a micro-grid are those of its lines' },
    zh: { text: '微网格户数等于其住户记录之和' },
  },
  'rule-status-wrong': {
    en: { text: 'The status is right for the size and the limits' },
    zh: { text: '规模状态与户数及上下限相符' },
  },
  'rule-limits-differ': {
    en: { text: "The limits of a grid are its own, or the plan's" },
    zh: { text: '网格上下限取自网格本身或方案参数' },
  },
  'rule-reason-missing': {
    en: { text: 'Every exception has a reason' },
    zh: { text: '每个例外均注明原因' },
  },
  'rule-detached-undeclared': {
    en: { text: 'Every micro-grid is in one piece, or declared detached' },
    zh: { text: '微网格连成一片，否则标明“分片”' },
  },
  'rule-detached-wrongly': {
    en: { text: 'What is declared detached is in several pieces' },
    zh: { text: '标明“分片”的微网格确由多片组成' },
  },
  'rule-report-differs': {
    en: { text: 'The figures of the report follow from the plan' },
    zh: { text: '报告数字与方案一致' },
  },
  'rule-buildings-differ': {
    en: { text: 'The number of buildings is that of those in the micro-grid' },
    zh: { text: '建筑数与微网格内建筑一致' },
  },
  'rule-grid-size-unusual': {
    en: { text: 'A grid has the usual 300–500 households (input)' },
    zh: { text: '网格规模为通常的 300–500 户（输入数据）' },
  },
  'rule-grid-unknown': {
    en: { text: 'Every micro-grid belongs to a grid of the input' },
    zh: { text: '每个微网格都隶属于输入中的网格' },
  },
  'rule-code-doubled': {
    en: { text: 'No code is given twice' },
    zh: { text: '编码不重复' },
  },
  'rule-code-foreign': {
    en: { text: 'Every code follows the pattern, from the code of its grid' },
    zh: { text: '编码符合规则，并以所属网格编码开头' },
  },
  'rule-code-order': {
    en: { text: 'Numbers run from west to east, then from north to south' },
    zh: { text: '编号自西向东、自北向南' },
  },
  'rule-measure-wrong': {
    en: { text: 'Compactness is that of the polygon (0.01), and shares lie between 0 and 1' },
    zh: { text: '紧凑度与多边形相符（容差 0.01），占比在 0 至 1 之间' },
  },
  'rule-community-missing': {
    en: { text: 'Every grid belongs to a community (input)' },
    zh: { text: '每个网格都有所属社区（输入数据）' },
  },
} as const satisfies Record<string, Entry>;
