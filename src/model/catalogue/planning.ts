import type { Entry } from './entry.ts';

/** Why a plan has an exception, and what a planner can do. */
export const planning = {
  'no-household': {
    en: {
      text: 'No household is known in this grid.',
      remedy: 'Check that the household table covers the grid and that its datum is right (--crs).',
    },
    zh: { text: '本网格内没有住户数据。', remedy: '请核对住户表是否包含本网格，以及坐标系（--crs）是否正确。' },
  },
  'grid-too-small': {
    en: {
      text: 'The whole grid holds {households} {households:household|households}, fewer than the minimum of {min}.',
      remedy: 'Join it to a neighbouring grid, or set a smaller minimum for it (column min).',
    },
    zh: {
      text: '整个网格只有 {households} 户，少于下限 {min} 户。',
      remedy: '并入相邻网格，或为本网格设置较小的下限（min 列）。',
    },
  },
  'piece-too-small': {
    en: {
      text: 'This piece of the grid holds {households} {households:household|households}, fewer than the minimum of {min}, and touches no other.',
      remedy: 'Let small pieces be joined (--small-pieces join), or set a smaller minimum for the grid (column min).',
    },
    zh: {
      text: '网格中的这一片只有 {households} 户，少于下限 {min} 户，且不与其他部分相连。',
      remedy: '允许并入最近的部分（--small-pieces join），或为本网格设置较小的下限（min 列）。',
    },
  },
  'site-too-large': {
    en: {
      text: '{site} holds {households} {households:household|households} that cannot be parted (one storey, or nothing to cut by); the maximum is {max}.',
      remedy: 'Give the units, floors or rooms of its households, or allow {households} for this grid (column max).',
    },
    zh: {
      text: '{site} 有 {households} 户无法再分（同一层，或缺少可分的信息），上限为 {max} 户。',
      remedy: '补充其单元、楼层或房号，或将本网格上限设为 {households}（max 列）。',
    },
  },
  granularity: {
    en: {
      text: 'What stands here ({names}) does not add up to {min}–{max} households in any way that was found: {households}.',
      remedy: 'Accept the exception, or set other limits for the grid (columns min and max).',
    },
    zh: {
      text: '在已尝试的组合中，此处（{names}）户数无法落在 {min}–{max} 户之内：{households} 户。',
      remedy: '接受该例外，或为本网格设置其他上下限（min、max 列）。',
    },
  },
  'granularity-either': {
    en: {
      text: 'What stands here ({names}) does not add up to {min}–{max} households in any way that was found: {households}. A maximum of {allowMax} or a minimum of {allowMin} would do.',
      remedy:
        'Accept the exception, or allow this grid a maximum of {allowMax} or a minimum of {allowMin} (columns max and min).',
    },
    zh: {
      text: '在已尝试的组合中，此处（{names}）户数无法落在 {min}–{max} 户之内：{households} 户。上限为 {allowMax} 户或下限为 {allowMin} 户即可满足。',
      remedy: '接受该例外，或将本网格上限设为 {allowMax}、或下限设为 {allowMin}（max、min 列）。',
    },
  },
  'granularity-maximum': {
    en: {
      text: 'What stands here ({names}) does not add up to {min}–{max} households in any way that was found: {households}. A maximum of {allowMax} would do.',
      remedy: 'Accept the exception, or allow this grid a maximum of {allowMax} (column max).',
    },
    zh: {
      text: '在已尝试的组合中，此处（{names}）户数无法落在 {min}–{max} 户之内：{households} 户。上限为 {allowMax} 户即可满足。',
      remedy: '接受该例外，或将本网格上限设为 {allowMax}（max 列）。',
    },
  },
  'granularity-minimum': {
    en: {
      text: 'What stands here ({names}) does not add up to {min}–{max} households in any way that was found: {households}. A minimum of {allowMin} would do.',
      remedy: 'Accept the exception, or allow this grid a minimum of {allowMin} (column min).',
    },
    zh: {
      text: '在已尝试的组合中，此处（{names}）户数无法落在 {min}–{max} 户之内：{households} 户。下限为 {allowMin} 户即可满足。',
      remedy: '接受该例外，或将本网格下限设为 {allowMin}（min 列）。',
    },
  },
  'detached-joined': {
    en: { text: 'In several pieces: a piece with fewer than {min} households was joined to the nearest one.' },
    zh: { text: '由多片组成：有一片不足 {min} 户，已并入最近的一片。' },
  },
  'detached-ground': {
    en: { text: 'In several pieces, since the ground of the grid itself lies in pieces here.' },
    zh: { text: '由多片组成：网格用地在此处本身不相连。' },
  },
  'detached-exception': {
    en: {
      text: 'In several pieces, and {households} {households:household|households} where {min}–{max} are asked for: the ground of the grid lies in pieces here.',
    },
    zh: { text: '由多片组成，且为 {households} 户（要求 {min}–{max} 户）：网格用地在此处不相连。' },
  },
  'stack-equal-parts': {
    en: {
      text: '{building} was cut in equal parts: neither the units nor the floors of its households are known.',
      remedy: 'Give unit, floor or room of the households, or the floors of the building, and plan again.',
    },
    zh: {
      text: '{building} 按户数等分：住户的单元和楼层均未知。',
      remedy: '补充住户的单元、楼层或房号，或楼栋层数，然后重新划分。',
    },
  },
  'stack-floors-spread': {
    en: {
      text: 'The households of {building} were spread evenly over its storeys: the table does not tell their floors.',
      remedy: 'Give floor or room of the households and plan again.',
    },
    zh: {
      text: '{building} 的住户按层平均分配：住户表未注明楼层。',
      remedy: '补充住户的楼层或房号，然后重新划分。',
    },
  },
  'grid-set-aside': {
    en: {
      text: 'Grid {grid} could not be woven and was set aside: {detail}',
      remedy: 'Check the polygon, buildings and barriers of this grid; the other grids are not affected.',
    },
    zh: {
      text: '网格 {grid} 无法划分，已搁置：{detail}',
      remedy: '请检查该网格的边界、楼栋和阻隔数据；其他网格不受影响。',
    },
  },
  'grid-too-wide': {
    en: {
      text: 'Grid {grid} was set aside: it is {degrees}° wide or high; no community grid is.',
      remedy: 'Check its datum and its columns (--crs, --map).',
    },
    zh: {
      text: '网格 {grid} 已搁置：东西或南北跨度达 {degrees}°，不可能是社区网格。',
      remedy: '请核对其坐标系和列（--crs、--map）。',
    },
  },
  'grid-too-narrow': {
    en: {
      text: 'Grid {grid} was set aside: its ground of {area} m² has no room for a cell of every building.',
      remedy: 'Check its polygon and its datum (--crs).',
    },
    zh: {
      text: '网格 {grid} 已搁置：用地仅 {area} m²，容不下各楼栋的基本单元。',
      remedy: '请核对其边界和坐标系（--crs）。',
    },
  },
  'all-set-aside': {
    en: {
      text: 'No grid could be woven: all {count} were set aside. The first: {detail}',
      remedy: 'Mend that, then run again.',
    },
    zh: { text: '没有可划分的网格：{count} 个全部搁置。第一个：{detail}', remedy: '请先改正，再重新运行。' },
  },
  'grid-simplified': {
    en: {
      text: 'The ground was cut between the places of the buildings alone; footprints and barriers were left out, since with them: {detail}',
    },
    zh: { text: '仅按楼栋位置划分用地，未使用轮廓和阻隔，原因：{detail}' },
  },
  'households-outside': {
    en: {
      text: 'In no grid: {rows} of the rows ({households} of the households).',
      remedy:
        'If that is many, the datum is likely to differ: name it with --crs (gcj02, bd09, cgcs2000, EPSG:n). They are listed in households.csv with an empty micro-grid.',
    },
    zh: {
      text: '{rows} 行（{households} 户）不在任何网格内。',
      remedy:
        '如果多数住户如此，多半是坐标系不一致，请用 --crs 指明（gcj02、bd09、cgcs2000、EPSG:n）。这些行在 households.csv 中微网格为空。',
    },
  },
  'limits-not-twice': {
    en: {
      text: 'The maximum of {max} is less than twice the minimum of {min}: many sizes of grids cannot be divided at all.',
      remedy: 'A maximum of at least {twice} makes nearly every grid divisible.',
    },
    zh: {
      text: '上限 {max} 不足下限 {min} 的两倍，许多网格无法划分。',
      remedy: '将上限设为 {twice} 以上，几乎所有网格都可划分。',
    },
  },
} as const satisfies Record<string, Entry>;
