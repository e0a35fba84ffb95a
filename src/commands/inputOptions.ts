import { InputError } from '../model/error.ts';
import { DEFAULT_LIMITS, type Limits } from '../model/limits.ts';
import type { Balance } from '../model/plan.ts';
import { choice, number, optional, repeatable, several, toggle } from './option.ts';

/** A plan in its place, without a flag. */
export const plan = {
  name: 'plan',
  help: { en: 'a plan: its directory or .gpkg file', zh: '方案：目录或 .gpkg 文件' },
};

/** The options that name inputs keep one meaning in all commands. */
export const grids = several({
  flag: 'grids',
  placeholder: 'FILE',
  help: {
    en: "community grids: polygons with code (text), name, community, optional min, max, kind; 'city/*/grids.geojson' in quotes takes all files that fit; may be given several times, as the other inputs",
    zh: "社区网格面：code（文本编码）、name、community，可选 min、max、kind；带引号的 'city/*/grids.geojson' 表示所有匹配的文件；可多次给出，其他输入亦然",
  },
});

export const households = several({
  flag: 'households',
  placeholder: 'FILE',
  help: {
    en: 'households: CSV or points with id, lon, lat, optional building, unit, floor, room, people, households',
    zh: '住户：CSV 或点要素，含 id、经度、纬度，可选楼栋、单元、楼层、房号、人数、户数',
  },
});

const buildingsSpec = {
  flag: 'buildings',
  placeholder: 'FILE',
  help: { en: 'building footprints: polygons with id, optional floors, units', zh: '楼栋轮廓面：id，可选层数、单元数' },
};

export const buildings = repeatable(buildingsSpec);

export const barriers = repeatable({
  flag: 'barriers',
  placeholder: 'FILE',
  help: {
    en: 'roads, railways, water, walls: lines with class (OSM values) or strength 0..1; may be given several times',
    zh: '道路、铁路、水系、围墙等阻隔线：class（OSM 取值）或 strength 0..1；可多次给出',
  },
});

export const crs = optional({
  flag: 'crs',
  placeholder: 'DATUM',
  help: {
    en: 'datum of the inputs: wgs84 (default), cgcs2000, gcj02, bd09 or EPSG:n; or by input: households=gcj02,grids=wgs84',
    zh: '输入数据坐标系：wgs84（默认）、cgcs2000、gcj02、bd09 或 EPSG:n；也可分别指定：households=gcj02,grids=wgs84',
  },
});

export const map = repeatable({
  flag: 'map',
  placeholder: 'FIELD=COLUMN',
  help: {
    en: 'which column holds a field, e.g. lon=经度坐标, or grids.code=编号; people=- reads none',
    zh: '指定字段所在列，例如 lon=经度坐标，或 grids.code=编号；people=- 表示不读取该字段',
  },
});

export const encoding = optional({
  flag: 'encoding',
  placeholder: 'NAME',
  help: {
    en: 'text encoding of the CSV files, e.g. gb18030, or by input: households=gb18030,incidents=utf-8; found out when left out',
    zh: 'CSV 文件编码，例如 gb18030；也可分别指定：households=gb18030,incidents=utf-8；不写则自动识别',
  },
});

export const rejectedShare = number({
  flag: 'max-rejected',
  placeholder: 'SHARE',
  from: 0,
  to: 1,
  fallback: 0.2,
  help: { en: 'stop when a larger share of a file is rejected', zh: '某个文件被拒绝的比例超过此值即停止' },
});

export const seed = number({
  flag: 'seed',
  placeholder: 'N',
  from: 0,
  whole: true,
  fallback: 1,
  help: { en: 'seed of the random stream: same seed, same plan', zh: '随机种子：种子相同则结果相同' },
});

export const workers = number({
  flag: 'workers',
  placeholder: 'N',
  from: 1,
  to: 256,
  whole: true,
  fallback: null,
  help: {
    en: 'threads (default: one a core); the result does not depend on it',
    zh: '线程数（默认每核一个），不影响结果',
  },
});

export const resume = toggle({
  flag: 'resume',
  help: {
    en: 'go on where an earlier run to the same place stopped; begins where there is none',
    zh: '从上次中断处继续（同一输出位置）；没有中断的运行则从头开始',
  },
});

export const since = optional({
  flag: 'since',
  placeholder: 'PLAN',
  help: {
    en: 'an earlier plan: its grids whose inputs and options are the same are taken over as they are, the others woven',
    zh: '原方案：数据和选项均未变化的网格原样沿用，其余重新划分',
  },
});

export const gridTimeout = number({
  flag: 'grid-timeout',
  placeholder: 'SECONDS',
  from: 0.1,
  to: 2_000_000,
  fallback: 1800,
  help: {
    en: 'a grid that takes longer is tried once more and then set aside, while the others go on',
    zh: '单个网格的时限（秒）：超时则重试一次，仍超时即搁置，其余网格继续',
  },
});

export const min = number({
  flag: 'min',
  placeholder: 'N',
  from: 0,
  fallback: DEFAULT_LIMITS.min,
  help: { en: 'least households of a micro-grid', zh: '微网格户数下限' },
});

export const max = number({
  flag: 'max',
  placeholder: 'N',
  from: 1,
  fallback: DEFAULT_LIMITS.max,
  help: { en: 'most households of a micro-grid', zh: '微网格户数上限' },
});

export const target = number({
  flag: 'target',
  placeholder: 'N',
  from: 0,
  fallback: null,
  help: {
    en: 'households a micro-grid should have (default: the middle of min and max)',
    zh: '微网格目标户数（默认上下限的中间值）',
  },
});

export const balance = optional({
  flag: 'balance',
  placeholder: 'COLUMN=W',
  help: {
    en: 'share another number evenly too: people, or any numeric column of the household table, with its weight, e.g. people=0.2',
    zh: '同时均衡另一指标：people（人数）或住户表中任一数值列，并给出权重，例如 people=0.2',
  },
});

export const together = repeatable({
  flag: 'together',
  placeholder: 'FILE',
  help: {
    en: 'pairs that must share a micro-grid: CSV, a pair of building or household ids a line',
    zh: '须在同一微网格的成对清单：CSV，每行两个楼栋编号或户编号',
  },
});

export const apart = repeatable({
  flag: 'apart',
  placeholder: 'FILE',
  help: {
    en: 'pairs that must never share a micro-grid: CSV like --together',
    zh: '不得在同一微网格的成对清单：格式同 --together',
  },
});

export const togetherThrough = toggle({
  flag: 'together-through',
  help: {
    en: 'two that are to be together but do not touch: take what lies between them along',
    zh: '要求同组而不相邻的两者：将中间部分一并划入',
  },
});

export const effort = optional({
  flag: 'effort',
  placeholder: 'LEVEL',
  help: {
    en: 'fast, normal (default), best, or milliseconds a grid (of many grids half goes to all, the rest to those of the worst gaps), counted in steps so that bytes do not depend on the machine',
    zh: 'fast、normal（默认）、best，或每个网格的毫秒数（网格较多时，一半平均分配，其余用于差距最大的网格）；按步数计量，结果与机器无关',
  },
});

export const smallPieces = choice({
  flag: 'small-pieces',
  placeholder: 'HOW',
  words: ['join', 'keep'],
  fallback: 'join',
  help: {
    en: 'a piece of a grid below the minimum: join it to the nearest piece (detached), or keep it undersize',
    zh: '网格中不足下限的一片：join 并入最近的一片（标记 detached），keep 保留（不足）',
  },
});

/** Min, target and max that fit each other. */
export function limitsOf(low: number, middle: number | null, high: number): Limits {
  const limits = { min: low, max: high, target: middle ?? (low + high) / 2 };
  if (!(limits.min <= limits.target && limits.target <= limits.max))
    throw new InputError('limits-wrong', { ...limits });
  return limits;
}

/** `people=0.2`: what is shared evenly beside the households. */
export function balanceOf(text: string | null): Balance | null {
  if (text === null) return null;
  const at = text.lastIndexOf('=');
  const attribute = text.slice(0, Math.max(0, at)).trim();
  const weight = Number(text.slice(at + 1));
  if (attribute === '' || text.slice(at + 1).trim() === '' || !(weight >= 0 && Number.isFinite(weight)))
    throw new InputError('balance-form', { value: text });
  return { attribute, weight };
}
