import type { Entry } from './entry.ts';

/** Two levels of grids. */
export const levelling = {
  'levels-form': {
    en: {
      text: '--levels {value} is not understood: the limits of grids and of micro-grids are needed.',
      remedy: 'Write both as least–most households, e.g. --levels 300-500,50-100.',
    },
    zh: {
      text: '--levels {value}：无法识别，应写明网格和微网格的户数上下限。',
      remedy: '请写作 下限-上限 两组，例如 --levels 300-500,50-100。',
    },
  },
  'levels-folder': {
    en: {
      text: '--levels writes a folder (its grids are a file in it), but {path} is one file.',
      remedy: 'Choose a folder with --out.',
    },
    zh: {
      text: '--levels 的结果写成文件夹（其中含网格文件），而 {path} 是单个文件。',
      remedy: '请用 --out 指定文件夹。',
    },
  },
  'levels-alone': {
    en: {
      text: '--levels cannot be joined with --{flag}.',
      remedy: 'Draw the grids first, then use the grids.geojson of that plan as --grids.',
    },
    zh: {
      text: '--levels 不能与 --{flag} 同时使用。',
      remedy: '请先划定网格，再以该方案中的 grids.geojson 作为 --grids。',
    },
  },
  'levels-without': {
    en: { text: '--{flag} belongs to --levels, which is missing.', remedy: 'Add --levels 300-500,50-100.' },
    zh: { text: '--{flag} 需与 --levels 一起使用。', remedy: '请加上 --levels 300-500,50-100。' },
  },
  'levels-pattern': {
    en: {
      text: '--upper-code-pattern {pattern} gives the same code to several grids.',
      remedy: 'It must hold {braces}, e.g. {example}.',
    },
    zh: {
      text: '--upper-code-pattern {pattern} 会使多个网格编码相同。',
      remedy: '其中须有 {braces}，例如 {example}。',
    },
  },
  'levels-drawing': { en: { text: 'drawing grids' }, zh: { text: '划定网格' } },
  'levels-drawn': {
    en: {
      text: '{grids} {grids:grid|grids} of {communities} {communities:community|communities} {grids:was|were} drawn first, for {min}–{max} households each; see grids.geojson, and levels.json for the figures.',
    },
    zh: {
      text: '先按每个网格 {min}–{max} 户重新划定 {communities} 个社区的 {grids} 个网格，见 grids.geojson，指标见 levels.json。',
    },
  },
  'levels-no-community': {
    en: {
      text: '{count} {count:grid names|grids name} no community: each is taken for a community of its own.',
      remedy: 'Give them a column community, or name it with --map community=COLUMN.',
    },
    zh: {
      text: '{count} 个网格未注明所属社区，各自按一个社区处理。',
      remedy: '请补充社区列，或用 --map community=列名 指定。',
    },
  },
  'levels-kept': {
    en: {
      text: 'Kept as they are, being of a kind or with limits of their own: {count} {count:grid|grids} ({codes}).',
    },
    zh: { text: '{count} 个专属网格（或自带上下限的网格）保持不变：{codes}。' },
  },
  'levels-pieces': {
    en: {
      text: 'The ground of community {community} lies in {pieces} {pieces:piece|pieces}, perhaps by hairline gaps between its grids: no new grid crosses from one to another, unless one is too small.',
      remedy: 'Let neighbouring grids share their borders exactly.',
    },
    zh: {
      text: '社区 {community} 的用地分为 {pieces} 片（可能因网格间存在细缝），新网格一般不会跨片。',
      remedy: '请使相邻网格的边界完全重合。',
    },
  },
  'levels-set-aside': {
    en: {
      text: 'The grids of community {community} could not be drawn and stay as they are: {detail}',
      remedy: 'Check the polygons, buildings and barriers there.',
    },
    zh: {
      text: '社区 {community} 的网格无法重新划定，保持原状：{detail}',
      remedy: '请检查该处的边界、楼栋和阻隔数据。',
    },
  },
  'community-too-small': {
    en: {
      text: 'The whole community holds {households} {households:household|households}, fewer than the {min} of a grid.',
      remedy: 'Join it to a neighbouring community, or accept one small grid.',
    },
    zh: {
      text: '整个社区只有 {households} 户，不足一个网格的下限 {min} 户。',
      remedy: '可与相邻社区合并，或接受一个较小的网格。',
    },
  },
  'building-above-grid': {
    en: {
      text: '{site} alone holds {households} {households:household|households}; no border between grids runs through a building. The maximum is {max}.',
      remedy: 'Accept the exception, or allow larger grids.',
    },
    zh: {
      text: '{site} 单独就有 {households} 户，网格边界不穿楼；上限为 {max} 户。',
      remedy: '接受该例外，或提高网格上限。',
    },
  },
  'grid-granularity': {
    en: {
      text: 'The community cannot be divided into grids of {min}–{max} households in any way that was found; here it is {households}.',
      remedy: 'Accept the exception; a maximum of at least twice the minimum makes nearly every community divisible.',
    },
    zh: {
      text: '该社区无论怎样划分，都无法使各网格均在 {min}–{max} 户之内；此处为 {households} 户。',
      remedy: '接受该例外；上限不低于下限两倍时，几乎所有社区都可划分。',
    },
  },
} as const satisfies Record<string, Entry>;
