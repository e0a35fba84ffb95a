import type { Entry } from './entry.ts';

/** What a redraw says: what was inherited, what changed and why, what could not stay. */
export const redrawing = {
  'as-written': { en: { text: '{text}' }, zh: { text: '{text}' } },
  redrawing: { en: { text: 'redrawing changed grids' }, zh: { text: '重划有变化的网格' } },
  'redrawing-steadier': {
    en: { text: 'redrawing again, so that fewer households move' },
    zh: { text: '再次重划，减少变动户数' },
  },
  'redraw-differs': {
    en: { text: '{what}: {now}; the baseline had {was}.' },
    zh: { text: '{what}：现为 {now}，原方案为 {was}。' },
  },
  'redraw-input-missing': {
    en: {
      text: 'The baseline was made with {option} ({file}); nothing of the kind is given now.',
      remedy: 'Give it again, or its absence counts as a change in every grid.',
    },
    zh: {
      text: '原方案使用了 {option}（{file}），本次未提供。',
      remedy: '请一并提供，否则各网格都视为有变化。',
    },
  },
  'redraw-pattern': {
    en: {
      text: 'The pattern of codes cannot change in a redraw: the baseline has {was}, --code-pattern asks for {now}.',
      remedy: 'Codes live on, so leave --code-pattern out; for other codes make a fresh plan with gridloom partition.',
    },
    zh: {
      text: '重划不能更换编码格式：原方案为 {was}，--code-pattern 为 {now}。',
      remedy: '重划沿用原有编码，请去掉 --code-pattern；如需更换编码，请用 gridloom partition 重新划分。',
    },
  },
  'redraw-hash-missing': {
    en: {
      text: 'The baseline does not tell what {count} of its grids were made from (an older plan): they are all looked at again.',
    },
    zh: { text: '原方案（较早版本）未记录其中 {count} 个网格的输入，将全部重新检查。' },
  },
  'redraw-left-behind': {
    en: {
      text: 'Left as it was, though inputs or limits changed, since --only did not ask for it: {count} {count:grid|grids} ({grids}). {households} {households:household|households} there have no micro-grid yet.',
      remedy: 'Redraw them too, or check will name them.',
    },
    zh: {
      text: '{count} 个网格的数据或上下限有变化，但未列入 --only，保持原状：{grids}。其中 {households} 户尚无微网格。',
      remedy: '请一并重划，否则 check 会逐一指出。',
    },
  },
  'redraw-not-asked': {
    en: {
      text: 'Grid {grid} is new and was not asked for (--only): it has no micro-grids yet.',
      remedy: 'Redraw it too.',
    },
    zh: { text: '网格 {grid} 为新增且未列入 --only，尚未划分微网格。', remedy: '请一并重划。' },
  },
  'redraw-ids-strange': {
    en: {
      text: 'Most households of this grid live elsewhere than those of the same id in the baseline: ids were not used, places were.',
      remedy: 'Give households ids that stay the same from one input to the next (column id).',
    },
    zh: {
      text: '本网格多数住户与原方案中同编号住户不在同一处：未按编号对照，改按位置对照。',
      remedy: '请为住户提供长期不变的编号（id 列）。',
    },
  },
  'redraw-no-match': {
    en: {
      text: 'The baseline has no household of this input: micro-grids were kept by their ground alone.',
      remedy: 'Check that both are of the same place and that households keep their ids (column id).',
    },
    zh: {
      text: '原方案与本次输入没有相同的住户，仅按用地位置沿用微网格。',
      remedy: '请核对两者是否同一地区，住户编号（id 列）是否一致。',
    },
  },
  'lock-unknown': {
    en: {
      text: '--lock {code}: the baseline has no such micro-grid.',
      remedy: 'Codes stand in its microgrids.geojson.',
    },
    zh: { text: '--lock {code}：原方案中没有该微网格。', remedy: '编码见原方案的 microgrids.geojson。' },
  },
  'only-unknown': {
    en: { text: '--only {grid}: the input has no such grid.', remedy: 'Write codes of grids, separated by commas.' },
    zh: { text: '--only {grid}：输入中没有该网格。', remedy: '请填写网格编码，用逗号分隔。' },
  },
  'lock-empty': {
    en: {
      text: '{code} cannot stay locked: none of its households is left.',
      remedy: 'Leave it out of --lock.',
    },
    zh: { text: '{code} 无法锁定：其住户已全部不在。', remedy: '请从 --lock 中去掉。' },
  },
  'lock-shared': {
    en: {
      text: '{code} cannot stay locked: {site} now holds households of {code} and of {other}, and a building is not split.',
      remedy: 'Check the building of these households, lock neither, or leave {code} out of --lock.',
    },
    zh: {
      text: '{code} 无法锁定：{site} 现同时有 {code} 和 {other} 的住户，而楼栋不可拆分。',
      remedy: '请核对这些住户所在楼栋，或从 --lock 中去掉 {code}。',
    },
  },
  'lock-in-pieces': {
    en: {
      text: '{code} cannot stay locked: its buildings now lie in {pieces} {pieces:piece|pieces}, with others between them.',
      remedy: 'Look at what was built or taken down between them, or leave {code} out of --lock.',
    },
    zh: {
      text: '{code} 无法锁定：其楼栋现分成 {pieces} 片，中间隔有其他楼栋。',
      remedy: '请查看其间新建或拆除的楼栋，或从 --lock 中去掉 {code}。',
    },
  },
  'lock-pair': {
    en: {
      text: '{code} cannot stay locked: {a}, which lies in it, is to be together with {b}, which does not.',
      remedy: 'Leave the pair out of --together, or {code} out of --lock.',
    },
    zh: {
      text: '{code} 无法锁定：其中的 {a} 须与不在其中的 {b} 同组。',
      remedy: '请从 --together 中去掉该对，或从 --lock 中去掉 {code}。',
    },
  },
  'locked-exception': {
    en: {
      text: 'Locked (--lock): {households} {households:household|households} where {min}–{max} are asked for.',
      remedy: 'Redraw without the lock to mend it.',
    },
    zh: { text: '已锁定（--lock）：{households} 户，要求 {min}–{max} 户。', remedy: '取消锁定后重划即可调整。' },
  },
  'max-moved-wrong': {
    en: {
      text: '--max-moved {value}: a share such as 5% or a number of households is needed.',
      remedy: 'Correct the value.',
    },
    zh: { text: '--max-moved {value}：应为比例（如 5%）或户数。', remedy: '请改正该值。' },
  },
  'max-moved-impossible': {
    en: {
      text: 'At most {limit} {limit:household|households} may change their micro-grid (--max-moved), but the sizes cannot be kept with fewer than {least} of {common} ({share}). Nothing was written.',
      remedy:
        'Allow {least} (--max-moved {least}), or set limits that fit what has changed (--min, --max, columns min and max).',
    },
    zh: {
      text: '最多允许 {limit} 户变动（--max-moved），但要保持规模至少需变动 {least} 户（共 {common} 户，{share}）。未写入任何文件。',
      remedy: '请放宽到 {least} 户（--max-moved {least}），或调整上下限（--min、--max，或网格的 min、max 列）。',
    },
  },
  'change-inputs': {
    en: { text: 'Only its households changed: {arrived} arrived, {gone} are gone.' },
    zh: { text: '仅住户变化：新增 {arrived} 户，减少 {gone} 户。' },
  },
  'change-over': {
    en: { text: 'It would have held {households} {households:household|households}; the most is {max}.' },
    zh: { text: '若不调整将有 {households} 户，超过上限 {max} 户。' },
  },
  'change-under': {
    en: { text: 'It would have held {households} {households:household|households}; the least is {min}.' },
    zh: { text: '若不调整将只有 {households} 户，不足下限 {min} 户。' },
  },
  'change-neighbour': {
    en: { text: 'To mend {code} (see there).' },
    zh: { text: '为调整 {code}（见该行）。' },
  },
  'change-apart': {
    en: {
      text: 'Its houses would lie in {pieces} {pieces:piece|pieces}: what joined them is gone or belongs elsewhere now.',
    },
    zh: { text: '若不调整将分成 {pieces} 片：中间相连的住户已不在或已改属他处。' },
  },
  'change-whole': {
    en: {
      text: '{building} was cut, but now fits one micro-grid whole: {households} {households:household|households}, the most is {max}.',
    },
    zh: { text: '{building} 原按上限拆分，现为 {households} 户，未超过上限 {max} 户，不再拆分。' },
  },
  'change-grids': {
    en: { text: 'Households changed their grid: their address or the borders of the grids are others.' },
    zh: { text: '部分住户改属其他网格：住址或网格边界有变。' },
  },
  'change-better': {
    en: {
      text: 'The grid is divided better so, as the weight of moved households goes (barriers, compactness, even sizes).',
    },
    zh: { text: '在变动权重之下，这样划分更优（阻隔、紧凑度、规模均衡）。' },
  },
  'change-born': {
    en: { text: 'Taken out of {origin}.' },
    zh: { text: '由 {origin} 分出。' },
  },
  'change-settled': {
    en: { text: 'All its households are new.' },
    zh: { text: '住户均为新增。' },
  },
  'change-empty': {
    en: { text: 'None of its households is left.' },
    zh: { text: '其住户已全部不在。' },
  },
} as const satisfies Record<string, Entry>;
