import * as input from '../inputOptions.ts';
import { number, optional, repeatable, toggle } from '../option.ts';

/** Options that several questions on hotspots share; each keeps one meaning in all of them. */
export const incidents = optional({
  flag: 'incidents',
  placeholder: 'FILE',
  help: {
    en: 'incidents: CSV or points with time and category',
    zh: '事件：CSV 或点要素，含时间和类别',
  },
});

export const category = repeatable({
  flag: 'category',
  placeholder: 'NAME',
  help: {
    en: 'only incidents of this category or group; may be given several times',
    zh: '仅统计该类别（或大类）的事件；可多次给出',
  },
});

export const res = number({
  flag: 'res',
  placeholder: 'N',
  from: 0,
  to: 15,
  whole: true,
  fallback: null,
  help: {
    en: 'count incidents on H3 cells of this resolution (9: 10 ha, 10: 1.5 ha, 11: 0.2 ha; default: suggested from the data)',
    zh: '按该级 H3 六边形统计事件（9 级约 10 公顷，10 级约 1.5 公顷，11 级约 0.2 公顷；默认按数据建议）',
  },
});

export const plan = optional({
  flag: 'plan',
  placeholder: 'PLAN',
  help: {
    en: 'count incidents on the micro-grids of a plan: its directory or .gpkg file',
    zh: '按方案的微网格统计事件：方案目录或 .gpkg 文件',
  },
});

export const regions = optional({
  flag: 'regions',
  placeholder: 'FILE',
  help: {
    en: 'count incidents on these polygons; or, without incidents, polygons or points that carry their values',
    zh: '按这些面统计事件；不给事件时，为自带数值的面或点',
  },
});

export const id = optional({
  flag: 'id',
  placeholder: 'COLUMN',
  help: {
    en: 'column with the id of a region (default: id or code, else the number of the row from 1)',
    zh: '区域编号所在列（默认 id 或 code，否则为行号，从 1 起）',
  },
});

export const value = optional({
  flag: 'value',
  placeholder: 'COLUMN',
  help: { en: 'column with the value of a region', zh: '区域数值所在列' },
});

export const cases = optional({
  flag: 'cases',
  placeholder: 'COLUMN',
  help: { en: 'column with the number of cases of a region', zh: '区域事件数所在列' },
});

export const population = optional({
  flag: 'population',
  placeholder: 'COLUMN',
  help: {
    en: 'column with the households or people of a region, for rates; of a plan: households or people',
    zh: '区域户数或人数所在列，用于计算发生率；方案可用 households 或 people',
  },
});

export const households = repeatable({
  flag: 'households',
  placeholder: 'FILE',
  help: {
    en: 'register of households that rates are made by, counted on the same regions (--population people: by people); may be given several times',
    zh: '住户登记表：按同样的区域统计户数作为分母（--population people 则按人数）；可多次给出',
  },
});

export const neighbours = optional({
  flag: 'neighbours',
  placeholder: 'HOW',
  help: {
    en: 'queen, rook, knn:K, distance:METRES, ring:K, or a CSV file i,j of ids (default: queen for polygons, ring:1 for H3, knn:8 for points)',
    zh: 'queen、rook、knn:K、distance:米、ring:K，或 i,j 编号的 CSV 文件（默认：面用 queen，H3 用 ring:1，点用 knn:8）',
  },
});

export const zone = optional({
  flag: 'zone',
  placeholder: 'NAME',
  help: {
    en: 'time zone of the incidents, such as Asia/Shanghai (default: times are local as they stand)',
    zh: '事件时间所在时区，如 Asia/Shanghai（默认：按所写当地时间）',
  },
});

export const classes = optional({
  flag: 'classes',
  placeholder: 'FILE',
  help: {
    en: 'table of categories: CSV category,class,group (two levels)',
    zh: '事件分类表：CSV，category,class,group（两级）',
  },
});

export const permutations = number({
  flag: 'permutations',
  placeholder: 'N',
  from: 0,
  to: 99999,
  whole: true,
  fallback: null,
  help: {
    en: 'rounds of the permutation test; 0 for none (default: 999, none above 50 000 regions)',
    zh: '置换检验次数；0 表示不做（默认 999 次，区域超过 5 万个时不做）',
  },
});

export const publish = number({
  flag: 'publish',
  placeholder: 'N',
  from: 1,
  whole: true,
  fallback: null,
  help: {
    en: 'for publication: counts below N (5 is usual), and what they could be worked out from, are left out of all outputs',
    zh: '用于公开：小于 N（常用 5）的计数及可推算出它们的数值不写入任何结果',
  },
});

export const out = optional({
  flag: 'out',
  placeholder: 'DIR',
  help: {
    en: 'folder for the results: GeoJSON, CSV, report.json and report.html',
    zh: '结果目录：GeoJSON、CSV、report.json 和 report.html',
  },
});

export const force = toggle({ flag: 'force', help: { en: 'overwrite earlier results', zh: '覆盖已有结果' } });

export const x = optional({
  flag: 'x',
  placeholder: 'COLUMN',
  help: { en: 'column with the planar x of a point, in metres', zh: '点的平面 x 坐标列（米）' },
});

export const y = optional({
  flag: 'y',
  placeholder: 'COLUMN',
  help: { en: 'column with the planar y of a point, in metres', zh: '点的平面 y 坐标列（米）' },
});

export const { seed, map, encoding, rejectedShare } = input;

export const crs = optional({
  flag: 'crs',
  placeholder: 'DATUM',
  help: {
    en: 'datum of the inputs: wgs84 (default), cgcs2000, gcj02, bd09, EPSG:n, or planar for a plane of its own',
    zh: '输入数据坐标系：wgs84（默认）、cgcs2000、gcj02、bd09、EPSG:n，或 planar（独立平面坐标）',
  },
});
