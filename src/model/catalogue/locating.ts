import type { Entry } from './entry.ts';

/** Messages of looking places up. */
export const locating = {
  covering: { en: { text: 'Covering with H3 cells' }, zh: { text: '正在生成 H3 单元' } },
  covered: {
    en: {
      text: '{whole} cells lie in one micro-grid entirely (up to resolution {res}, siblings joined into their parent), {mixed} lines are of cells that need a test; written to {out}.',
      remedy:
        'Join a point by its cell of resolution {res} and by the ancestors of that cell (cellToParent), not by the coarser cell at its place.',
    },
    zh: {
      text: '{whole} 个单元完全位于一个微网格内（最细分辨率 {res}，七个同级单元合并为上级），{mixed} 行为需再判断的单元；已写入 {out}。',
      remedy: '关联时请用点在分辨率 {res} 的单元及其上级（cellToParent），而不是该处较粗的单元。',
    },
  },
  'plan-empty': {
    en: { text: '{plan} holds no micro-grid.', remedy: 'Make the plan again with gridloom partition.' },
    zh: { text: '{plan} 中没有微网格。', remedy: '请用 gridloom partition 重新生成方案。' },
  },
  locating: { en: { text: 'Looking points up' }, zh: { text: '正在定位' } },
  located: {
    en: {
      text: '{rows} {rows:row|rows}: {located} in a micro-grid ({share}), {outside} outside, {unlocatable} without a place; {seconds} s, {rate} rows a second.',
    },
    zh: {
      text: '共 {rows} 行：{located} 行位于微网格内（{share}），{outside} 行在外，{unlocatable} 行无法定位；用时 {seconds} 秒，每秒 {rate} 行。',
    },
  },
  'located-outside': {
    en: {
      text: '{outside} {outside:row lies|rows lie} in no micro-grid, up to {farthest} m away.',
      remedy:
        'About 500 m everywhere is a mix-up of datums: name the right one with --crs (gcj02, bd09, cgcs2000, EPSG:n).',
    },
    zh: {
      text: '{outside} 行不在任何微网格内，最远相距 {farthest} 米。',
      remedy: '若普遍偏移约 500 米，通常是坐标系不符：请用 --crs 指定（gcj02、bd09、cgcs2000、EPSG:n）。',
    },
  },
  'located-nowhere': {
    en: {
      text: '{unlocatable} {unlocatable:row has|rows have} no place that is one; on lines {lines}.',
      remedy:
        'Look at the coordinates there, or name their columns with --map lon=…,lat=…; --unlocatable FILE lists them all with the reason.',
    },
    zh: {
      text: '{unlocatable} 行没有有效坐标，所在行：{lines}。',
      remedy: '请检查这些行的坐标，或用 --map 指定坐标列；--unlocatable FILE 可列出全部行及原因。',
    },
  },
  'located-stacked': {
    en: {
      text: '{ambiguous} {ambiguous:row lies|rows lie} in a building that several micro-grids share and {ambiguous:does|do} not tell which: the lowest was taken, the others stand in the column also.',
      remedy: 'Give the unit, floor or room of the rows (columns unit, floor, room).',
    },
    zh: {
      text: '{ambiguous} 行位于多个微网格共有的楼栋且无法区分：取最低者，其余列于 also 列。',
      remedy: '请提供这些行的单元、楼层或房号（unit、floor、room 列）。',
    },
  },
  'ndjson-line': {
    en: {
      text: '{file}: line {line} is no JSON object.',
      remedy: 'Give one object or feature a line (NDJSON, GeoJSON sequence), or a CSV table.',
    },
    zh: {
      text: '{file}：第 {line} 行不是 JSON 对象。',
      remedy: '请提供每行一个对象或要素的文件（NDJSON、GeoJSON 序列），或 CSV 表格。',
    },
  },
  'json-needs-out': {
    en: {
      text: 'With --json standard output is the place of the JSON object, not of the rows.',
      remedy: 'Name a file for the rows with --out.',
    },
    zh: {
      text: '使用 --json 时标准输出只放 JSON 对象，不能同时输出数据行。',
      remedy: '请用 --out 指定数据行的输出文件。',
    },
  },
  'address-both': {
    en: {
      text: 'Repeated addresses need both --address-columns and --repeats.',
      remedy: 'Name the columns and the file, or neither.',
    },
    zh: {
      text: '统计重复地址须同时给出 --address-columns 和 --repeats。',
      remedy: '请指定列和输出文件，或两者都不给。',
    },
  },
  'address-same': {
    en: { text: '--out, --repeats and --unlocatable name {out} twice.', remedy: 'Give each a file of its own.' },
    zh: { text: '--out、--repeats、--unlocatable 中有两项指向同一文件 {out}。', remedy: '请各用一个文件。' },
  },
  'address-column': {
    en: { text: '{file} has no column {column}.', remedy: 'Its columns are: {found}.' },
    zh: { text: '{file} 没有“{column}”列。', remedy: '现有列：{found}。' },
  },
  'index-unread': {
    en: { text: 'The bytes are no region index of this version.', remedy: 'Build the index again from the plan.' },
    zh: { text: '该数据不是此版本的区域索引。', remedy: '请由方案重新生成索引。' },
  },
} as const satisfies Record<string, Entry>;
