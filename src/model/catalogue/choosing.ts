import type { Entry } from './entry.ts';

/** What-if: sizes to compare, attributes to balance, pairs to keep together or apart, two levels of grids. */
export const choosing = {
  sweeping: { en: { text: 'comparing {plans} plans' }, zh: { text: '比较 {plans} 个方案' } },
  'sweep-form': {
    en: {
      text: '--sweep {value} is not understood.',
      remedy: 'Write one of {keys} with its values, e.g. --sweep max=80,100,120; give --sweep again for another.',
    },
    zh: {
      text: '--sweep {value}：无法识别。',
      remedy: '请写作 {keys} 之一及其取值，例如 --sweep max=80,100,120；其他项另用一个 --sweep。',
    },
  },
  'sweep-doubled': {
    en: { text: '--sweep {key} is given twice.', remedy: 'Put all values of {key} into one --sweep.' },
    zh: { text: '--sweep {key} 重复给出。', remedy: '请把 {key} 的取值写在同一个 --sweep 中。' },
  },
  'sweep-too-many': {
    en: {
      text: 'The sweep has {count} combinations; at most {most} plans are compared at one time.',
      remedy: 'Give fewer values, or sweep one option after the other.',
    },
    zh: { text: '共 {count} 个组合，一次最多比较 {most} 个方案。', remedy: '请减少取值，或分几次比较。' },
  },
  'sweep-none': {
    en: {
      text: 'None of the {count} combinations of the sweep can be: min ≤ target ≤ max is needed.',
      remedy: 'Correct the values.',
    },
    zh: { text: '{count} 个组合均不成立：须满足 下限 ≤ 目标 ≤ 上限。', remedy: '请改正取值。' },
  },
  'balance-form': {
    en: {
      text: '--balance {value} is not understood: a column and its weight are needed.',
      remedy: 'Write COLUMN=WEIGHT, e.g. --balance people=0.2; the weight is a number from 0.',
    },
    zh: {
      text: '--balance {value}：无法识别，应写明列名及权重。',
      remedy: '请写作 列名=权重，例如 --balance people=0.2；权重为不小于 0 的数。',
    },
  },
  'balance-column-missing': {
    en: {
      text: '{file} has no column {column}, which --balance names. Columns found: {found}.',
      remedy: 'Correct --balance; people is the number of persons, whatever its column is called.',
    },
    zh: {
      text: '{file} 中没有 --balance 指定的列 {column}。文件中的列：{found}。',
      remedy: '请更正 --balance；人数列无论叫什么，均可写作 people。',
    },
  },
  'balance-personal': {
    en: {
      text: '--balance names the column {column} of {file}, which holds data of persons; such columns are not read.',
      remedy: 'Choose a column of counts.',
    },
    zh: {
      text: '--balance 指定了 {file} 的 {column} 列，该列为个人信息，不予读取。',
      remedy: '请选择表示数量的列。',
    },
  },
  'balance-no-people': {
    en: {
      text: '--balance people needs a column of persons, and {file} has none.',
      remedy: 'Name the column with --map people=COLUMN, or balance another one.',
    },
    zh: {
      text: '--balance people 需要人数列，而 {file} 中没有。',
      remedy: '请用 --map people=列名 指定，或改用其他列。',
    },
  },
  'balance-spread': {
    en: {
      text: '{attribute}: {total} in all, {least}–{most} in a micro-grid, {aim} aimed at for {target} households.',
    },
    zh: { text: '{attribute}：共 {total}，各微网格 {least}–{most}；每 {target} 户的均衡值为 {aim}。' },
  },
  'balance-unknown': {
    en: {
      text: '{attribute} is unknown for {rows} rows of this grid; they count like the others on average.',
      remedy: 'Fill the cells in.',
    },
    zh: { text: '本网格有 {rows} 行的{attribute}未知，按其余住户的平均值计。', remedy: '请补全。' },
  },
  'pair-columns': {
    en: {
      text: '{file} must hold two columns with an id each; found: {found}.',
      remedy: 'Write a building or household id in each, e.g. a,b or 楼栋1,楼栋2, a pair a line.',
    },
    zh: {
      text: '{file} 应有两列，各为一个编号；实际列：{found}。',
      remedy: '每行一对，每列写楼栋编号或户编号，例如表头 楼栋1,楼栋2 或 a,b。',
    },
  },
  'pair-unknown': {
    en: {
      text: '{file}, row {row}: there is no building and no household {id}.',
      remedy:
        'Ids are those of the buildings (or of the column building of the household table) and of the households.',
    },
    zh: {
      text: '{file} 第 {row} 行：没有编号为 {id} 的楼栋或住户。',
      remedy: '编号应为楼栋编号（或住户表中的楼栋列）或户编号。',
    },
  },
  'pair-unknown-building': {
    en: {
      text: '{file}, row {row}: there is no building {id}.',
      remedy: 'Ids are those of the buildings, or of the column building of the household table.',
    },
    zh: {
      text: '{file} 第 {row} 行：没有编号为 {id} 的楼栋。',
      remedy: '编号应为楼栋编号，或住户表中楼栋列的值。',
    },
  },
  'pair-unknown-household': {
    en: {
      text: '{file}, row {row}: there is no household {id}.',
      remedy: 'Ids are those of the household table.',
    },
    zh: { text: '{file} 第 {row} 行：没有编号为 {id} 的住户。', remedy: '编号应为住户表中的户编号。' },
  },
  'pair-empty': {
    en: { text: '{file}, row {row}: an id is missing.', remedy: 'Fill in both, or remove the row.' },
    zh: { text: '{file} 第 {row} 行：缺少编号。', remedy: '请补全两列，或删除该行。' },
  },
  'pair-same': {
    en: {
      text: '{file}, row {row}: {id} stands on both sides.',
      remedy: 'Name two different ones, or remove the row.',
    },
    zh: { text: '{file} 第 {row} 行：两侧同为 {id}。', remedy: '请写两个不同的编号，或删除该行。' },
  },
  'pair-both': {
    en: {
      text: '{a} and {b} are to be together ({file}, row {row}) and apart ({other}, row {otherRow}).',
      remedy: 'Remove one of the two rows.',
    },
    zh: {
      text: '{a} 与 {b} 既要求同组（{file} 第 {row} 行），又要求分开（{other} 第 {otherRow} 行）。',
      remedy: '请删除其中一行。',
    },
  },
  'together-other-grid': {
    en: {
      text: '{a} and {b} cannot be together ({file}, row {row}): they lie in different grids, {gridA} and {gridB}.',
      remedy: 'Change the border of the grids, or give the pair up.',
    },
    zh: {
      text: '{a} 与 {b} 无法同组（{file} 第 {row} 行）：分属不同网格 {gridA} 和 {gridB}。',
      remedy: '请调整网格边界，或放弃该要求。',
    },
  },
  'together-cut': {
    en: {
      text: '{a} and {b} cannot be together ({file}, row {row}): {site} alone exceeds {max} households and is cut.',
      remedy: 'Name a household of it instead, or give its grid a larger maximum (column max).',
    },
    zh: {
      text: '{a} 与 {b} 无法同组（{file} 第 {row} 行）：{site} 本身超过 {max} 户，须拆分。',
      remedy: '可改写其中某一户的编号，或提高该网格的上限（max 列）。',
    },
  },
  'together-two-cut': {
    en: {
      text: '{a} and {b} cannot be together ({file}, row {row}): they live in different buildings of more than {max} households, and no micro-grid holds parts of two.',
      remedy: 'Give the pair up, or give the grid a larger maximum (column max).',
    },
    zh: {
      text: '{a} 与 {b} 无法同组（{file} 第 {row} 行）：两者分属不同的、超过 {max} 户的楼栋，一个微网格不会同时含两幢楼的部分。',
      remedy: '请放弃该要求，或提高该网格的上限（max 列）。',
    },
  },
  'together-not-touching': {
    en: {
      text: '{a} and {b} are not together ({file}, row {row}): they do not touch. Between them: {ids} ({between} in all); with these it would be {households} households.',
      remedy: 'Add --together-through to take what lies between into the same micro-grid.',
    },
    zh: {
      text: '{a} 与 {b} 未能同组（{file} 第 {row} 行）：两者不相邻，中间隔着 {ids}（共 {between} 处），连同这些共 {households} 户。',
      remedy: '加 --together-through 可将中间部分一并划入同一微网格。',
    },
  },
  'together-too-far': {
    en: {
      text: '{a} and {b} cannot be together ({file}, row {row}): with what lies between them ({between} buildings or points) it would be {households} households, more than {max}.',
      remedy: 'Give the pair up, or give the grid a larger maximum (column max).',
    },
    zh: {
      text: '{a} 与 {b} 无法同组（{file} 第 {row} 行）：连同中间的 {between} 处共 {households} 户，超过上限 {max} 户。',
      remedy: '请放弃该要求，或提高该网格的上限（max 列）。',
    },
  },
  'together-too-large': {
    en: {
      text: '{a} and {b} cannot be together ({file}, row {row}): they and what they are tied to hold {households} households, more than {max}.',
      remedy: 'Give the pair up, or give the grid a larger maximum (column max).',
    },
    zh: {
      text: '{a} 与 {b} 无法同组（{file} 第 {row} 行）：连同与其绑定的部分共 {households} 户，超过上限 {max} 户。',
      remedy: '请放弃该要求，或提高该网格的上限（max 列）。',
    },
  },
  'together-apart': {
    en: {
      text: '{a} and {b} cannot be together ({file}, row {row}): two that must be kept apart would come together.',
      remedy: 'Look through both lists; what is to be apart comes first.',
    },
    zh: {
      text: '{a} 与 {b} 无法同组（{file} 第 {row} 行）：否则会使要求分开的两者同组。',
      remedy: '请核对两份清单；“分开”优先。',
    },
  },
  'together-unreachable': {
    en: {
      text: '{a} and {b} cannot be together ({file}, row {row}): no way inside the grid leads from one to the other.',
      remedy: 'The ground of the grid lies in pieces; give the pair up.',
    },
    zh: {
      text: '{a} 与 {b} 无法同组（{file} 第 {row} 行）：在网格内两者互不连通。',
      remedy: '网格用地分为多片，请放弃该要求。',
    },
  },
  'together-broken': {
    en: { text: '{a} and {b} are not in one micro-grid ({file}, row {row}): {microgrids}.' },
    zh: { text: '{a} 与 {b} 不在同一微网格（{file} 第 {row} 行）：{microgrids}。' },
  },
  'apart-one-place': {
    en: {
      text: '{a} and {b} cannot be kept apart ({file}, row {row}): both live in {site}, which is not cut.',
      remedy: 'A building is cut only above the maximum; give the pair up, or give the grid a smaller maximum.',
    },
    zh: {
      text: '{a} 与 {b} 无法分开（{file} 第 {row} 行）：两者同在 {site}，而该处不拆分。',
      remedy: '楼栋只有超过上限才拆分；请放弃该要求，或降低该网格的上限。',
    },
  },
  'apart-locked': {
    en: {
      text: '{a} and {b} are not kept apart ({file}, row {row}): they lie in one locked micro-grid.',
      remedy: 'Unlock it.',
    },
    zh: { text: '{a} 与 {b} 未能分开（{file} 第 {row} 行）：两者在同一个锁定的微网格内。', remedy: '请解除锁定。' },
  },
  'apart-broken': {
    en: { text: '{a} and {b} are both in {microgrids} ({file}, row {row}).' },
    zh: { text: '{a} 与 {b} 同在 {microgrids}（{file} 第 {row} 行）。' },
  },
  'pairs-violation': {
    en: {
      text: '{violation} households are short or over in this grid, where {pairs} pairs must be kept.',
      remedy: 'Plan once without the pairs to see what they cost.',
    },
    zh: {
      text: '本网格缺/超 {violation} 户，且须满足 {pairs} 对同组或分开的要求。',
      remedy: '可不带这些要求再划分一次，比较其代价。',
    },
  },
  'pairs-kept': {
    en: { text: '{kept} of {all} pairs are kept as asked.' },
    zh: { text: '{all} 对要求中，{kept} 对已满足。' },
  },
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
      text: 'The {grids} grids of {communities} communities were drawn first, for {min}–{max} households each; they are in grids.geojson, their figures in levels.json.',
    },
    zh: {
      text: '先按每个网格 {min}–{max} 户重新划定 {communities} 个社区的 {grids} 个网格，见 grids.geojson，指标见 levels.json。',
    },
  },
  'levels-no-community': {
    en: {
      text: '{count} grids name no community: each is taken for a community of its own.',
      remedy: 'Give them a column community, or name it with --map community=COLUMN.',
    },
    zh: {
      text: '{count} 个网格未注明所属社区，各自按一个社区处理。',
      remedy: '请补充社区列，或用 --map community=列名 指定。',
    },
  },
  'levels-kept': {
    en: { text: '{count} grids of a kind or with limits of their own are kept as they are: {codes}.' },
    zh: { text: '{count} 个专属网格（或自带上下限的网格）保持不变：{codes}。' },
  },
  'levels-pieces': {
    en: {
      text: 'The ground of community {community} lies in {pieces} pieces, perhaps by hairline gaps between its grids: no new grid crosses from one to another, unless one is too small.',
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
      text: 'The whole community holds {households} households, fewer than the {min} of a grid.',
      remedy: 'Join it to a neighbouring community, or accept one small grid.',
    },
    zh: {
      text: '整个社区只有 {households} 户，不足一个网格的下限 {min} 户。',
      remedy: '可与相邻社区合并，或接受一个较小的网格。',
    },
  },
  'building-above-grid': {
    en: {
      text: '{site} alone holds {households} households; no border between grids runs through a building. The maximum is {max}.',
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
  'folder-is-file': {
    en: { text: '{path} is a file, but a folder is to be written.', remedy: 'Choose a folder with --out.' },
    zh: { text: '{path} 是文件，这里要写成文件夹。', remedy: '请用 --out 指定文件夹。' },
  },
  'folder-foreign': {
    en: {
      text: '{path} holds other files ({names}), and the whole folder would be replaced.',
      remedy: 'Choose an empty or new folder with --out. --force does not help: these files would be lost.',
    },
    zh: {
      text: '{path} 中有其他文件（{names}），写入会替换整个文件夹。',
      remedy: '请用 --out 指定空文件夹或新文件夹；--force 在此无效，以免丢失这些文件。',
    },
  },
  'folder-exists': {
    en: { text: '{path} is there already.', remedy: 'Add --force to replace it, or choose another place with --out.' },
    zh: { text: '{path} 已存在。', remedy: '加 --force 可覆盖，或用 --out 指定其他位置。' },
  },
} as const satisfies Record<string, Entry>;
