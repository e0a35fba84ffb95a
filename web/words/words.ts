import type { Lang } from '../../src/main.ts';

/** The viewer's texts; `{name}` is replaced by the argument of that name, `{name:one|many}` by one of the wordings. */
const WORDS = {
  tagline: ['community grids into micro-grids', '社区网格划分为微网格'],
  language: ['中文', 'English'],
  theme: ['Light or dark', '浅色或深色'],
  open: ['Open', '打开'],
  'open-hint': [
    'Drop grids and households here, or choose files. Buildings and barriers make better borders. Nothing leaves this computer.',
    '将网格与住户文件拖到此处，或选择文件；加上楼栋与阻隔线，边界会更合理。所有数据均不离开本机。',
  ],
  'choose-files': ['Choose files…', '选择文件…'],
  'open-sample': ['Open the sample town', '打开示例城镇'],
  files: ['Files', '文件'],
  role: ['holds', '内容'],
  'role-grids': ['community grids', '社区网格'],
  'role-households': ['households', '住户'],
  'role-buildings': ['buildings', '楼栋'],
  'role-barriers': ['barriers', '阻隔线'],
  'role-none': ['not used', '不使用'],
  datum: ['Datum', '坐标系'],
  'datum-hint': [
    'A mix-up of GCJ-02 and WGS 84 moves everything by some 500 m.',
    'GCJ-02 与 WGS 84 混用会使位置偏移约 500 米。',
  ],
  min: ['Least households', '最少户数'],
  max: ['Most households', '最多户数'],
  effort: ['Effort', '求解强度'],
  'effort-fast': ['fast', '快速'],
  'effort-normal': ['normal', '标准'],
  'effort-best': ['best', '精细'],
  seed: ['Seed', '随机种子'],
  weave: ['Weave micro-grids', '划分微网格'],
  cancel: ['Cancel', '取消'],
  working: ['Working…', '处理中…'],
  command: ['The same on the command line', '对应的命令行'],
  copy: ['Copy', '复制'],
  copied: ['Copied', '已复制'],
  save: ['Save the plan', '保存方案'],
  layers: ['Layers', '图层'],
  'layer-microgrids': ['Micro-grids', '微网格'],
  'layer-buildings': ['Buildings', '楼栋'],
  'layer-households': ['Households', '住户'],
  'layer-barriers': ['Barriers', '阻隔线'],
  'layer-labels': ['Labels', '标注'],
  tilt: ['Buildings in 3D', '楼栋立体显示'],
  colour: ['Colour by', '着色'],
  'colour-neighbours': ['neighbours apart', '相邻异色'],
  'colour-size': ['households', '户数'],
  'colour-compactness': ['compactness', '紧凑度'],
  'legend-under': ['fewer than {min}', '少于 {min} 户'],
  'legend-in': ['{min}–{max} households', '{min}–{max} 户'],
  'legend-over': ['more than {max}', '多于 {max} 户'],
  'legend-low': ['ragged', '不规整'],
  'legend-high': ['compact', '紧凑'],
  figures: ['Plan', '方案'],
  'figure-households': ['households', '户'],
  'figure-microgrids': ['micro-grids', '微网格'],
  'figure-people': ['people needed', '需配人员'],
  'figure-within': ['within the limits', '户数达标'],
  'figure-barrier': ['of inner borders on barriers', '内部边界沿阻隔线'],
  exceptions: ['Exceptions', '例外'],
  'no-exceptions': ['None: every micro-grid keeps the limits.', '无：所有微网格均符合上下限。'],
  search: ['Find a code, name or building', '查找编码、名称或楼栋'],
  'search-none': ['Nothing found', '未找到'],
  grid: ['Community grid', '社区网格'],
  microgrid: ['Micro-grid', '微网格'],
  households: ['{n:household|households}', '户'],
  buildings: ['{n:building|buildings}', '幢'],
  people: ['{n:person|people}', '人'],
  compactness: ['compactness', '紧凑度'],
  status: ['status', '状态'],
  'status-ok': ['ok', '正常'],
  'status-undersize': ['undersize', '户数不足'],
  'status-oversize': ['oversize', '户数超限'],
  'zoom-in': ['Zoom in', '放大'],
  'zoom-out': ['Zoom out', '缩小'],
  'zoom-all': ['Show all', '显示全部'],
  close: ['Close', '关闭'],
  map: ['Map of the micro-grids', '微网格地图'],
  'need-grids': ['Say which file holds the community grids.', '请指明哪个文件是社区网格。'],
  'need-households': ['Say which file holds the households.', '请指明哪个文件是住户。'],
  'fault-ours': ['That is a fault of Gridloom, not of your data: ', '这是 Gridloom 的故障，与您的数据无关：'],
  keys: ['Keyboard', '键盘操作'],
  'keys-list': [
    '+ − zoom · arrows pan · 0 show all · / search · T tilt · L language · D light or dark · ? this sheet',
    '+ − 缩放 · 方向键 平移 · 0 显示全部 · / 查找 · T 立体 · L 语言 · D 深浅色 · ? 本说明',
  ],
} as const satisfies Record<string, readonly [en: string, zh: string]>;

export type WordKey = keyof typeof WORDS;

export function say(lang: Lang, key: WordKey, args: Readonly<Record<string, string | number>> = {}): string {
  return WORDS[key][lang === 'zh' ? 1 : 0].replace(
    /\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = args[name];
      if (value === undefined) return whole;
      if (one !== undefined) return (value === 1 ? one : many) ?? '';
      return typeof value === 'number' ? value.toLocaleString(lang === 'zh' ? 'zh-CN' : 'en') : value;
    },
  );
}
