/** Texts of setting two plans side by side. */
export const COMPARE_WORDS = {
  compare: ['Compare with a baseline', '与基准方案对比'],
  'compare-hint': [
    'Keep this plan as the baseline, then change it or weave it anew; or open the files of an earlier plan.',
    '将当前方案设为基准后再调整或重新划分；也可打开以往方案的文件。',
  ],
  'baseline-pin': ['Keep this plan as baseline', '将当前方案设为基准'],
  'baseline-open': ['Open a plan’s files…', '打开方案文件…'],
  'baseline-drop': ['Drop the baseline', '取消基准'],
  'baseline-pinned': ['The baseline is the plan that was on screen.', '基准为先前显示的方案。'],
  'baseline-opened': ['The baseline was opened from files ({name} …).', '基准来自文件（{name} …）。'],
  'moved-buildings': [
    '{n} {n:building|buildings} in another micro-grid, hatched on the map',
    '{n} 幢楼栋改变了微网格，在地图上以斜线标出',
  ],
  'moved-none': ['Every building is in the micro-grid of the baseline.', '所有楼栋所属微网格均与基准相同。'],
  'compare-sides': ['A is the baseline, B the plan on screen.', '甲方案为基准，乙方案为当前方案。'],
  'hatched-flat': ['The pattern shows on the flat map.', '斜线标记仅在平面显示时可见。'],
  'floors-up-to': ['Floors up to', '显示至楼层'],
  'stacks-apart': ['{n} micro-grids of stacks drawn apart', '{n} 个垂直微网格分层展开'],
} as const satisfies Record<string, readonly [en: string, zh: string]>;
