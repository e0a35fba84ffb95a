import type { Entry } from './entry.ts';

/** What can be wrong with an instance of the bare graph problem. */
export const readingInstances = {
  'instance-member': {
    en: { text: '{file}: {member} is missing or malformed.', remedy: 'Write it in the form {form}.' },
    zh: { text: '{file}：{member} 缺失或格式有误。', remedy: '格式应为 {form}。' },
  },
  'instance-limits': {
    en: {
      text: '{file}: the limits make no sense: min {min}, max {max}, target {target}.',
      remedy: 'min may not exceed max; max and target must be above 0.',
    },
    zh: {
      text: '{file}：上下限不合理：min {min}，max {max}，target {target}。',
      remedy: 'min 不得大于 max，max 和 target 必须大于 0。',
    },
  },
  'instance-weight': {
    en: { text: '{file}: the weight {term} is not known or not a number from 0.', remedy: 'Terms: {terms}.' },
    zh: { text: '{file}：权重 {term} 不存在，或不是 0 以上的数。', remedy: '可用：{terms}。' },
  },
  'instance-node-id': {
    en: { text: '{file}: node number {place} has no id.', remedy: 'Give every node an id of its own, as text.' },
    zh: { text: '{file}：第 {place} 个节点没有 id。', remedy: '请为每个节点指定唯一的文本 id。' },
  },
  'instance-node-doubled': {
    en: { text: '{file}: two nodes have the id {id}.', remedy: 'Give every node an id of its own.' },
    zh: { text: '{file}：有两个节点的 id 同为 {id}。', remedy: '请为每个节点指定唯一的 id。' },
  },
  'instance-node-weight': {
    en: {
      text: '{file}: w of the node {id} is not a whole number from 0.',
      remedy: 'Give the households of the node.',
    },
    zh: { text: '{file}：节点 {id} 的 w 不是 0 以上的整数。', remedy: '请填写该节点的户数。' },
  },
  'instance-node-place': {
    en: {
      text: '{file}: the node {id} has no place.',
      remedy: 'Give x and y in metres, or set the weight of compact to 0.',
    },
    zh: { text: '{file}：节点 {id} 没有位置。', remedy: '请填写 x、y（米），或将 compact 权重设为 0。' },
  },
  'instance-node-unknown': {
    en: { text: '{file}: {member} names the node {id}, which is not among the nodes.', remedy: 'Correct the id.' },
    zh: { text: '{file}：{member} 中的节点 {id} 不存在。', remedy: '请更正 id。' },
  },
  'instance-edge-end': {
    en: {
      text: '{file}: edge number {place} ends at “{id}”, which is not among the nodes.',
      remedy: 'Give a and b as ids of nodes.',
    },
    zh: { text: '{file}：第 {place} 条边的端点“{id}”不是已有节点。', remedy: 'a、b 应为节点的 id。' },
  },
  'instance-edge-loop': {
    en: { text: '{file}: edge number {place} joins the node {a} to itself.', remedy: 'Leave it out.' },
    zh: { text: '{file}：第 {place} 条边的两端同为节点 {a}。', remedy: '请删除该边。' },
  },
  'instance-edge-doubled': {
    en: {
      text: '{file}: edge number {place} joins {a} and {b}, which are joined already.',
      remedy: 'Write each pair once, with the sum of the borders.',
    },
    zh: { text: '{file}：第 {place} 条边（{a}–{b}）重复。', remedy: '每对节点只写一条边，长度相加。' },
  },
  'instance-edge-border': {
    en: {
      text: '{file}: border of the edge {a}–{b} is not a number from 0.',
      remedy: 'Give the shared border in metres.',
    },
    zh: { text: '{file}：边 {a}–{b} 的 border 不是 0 以上的数。', remedy: '请填写共边长度（米）。' },
  },
  'instance-edge-barrier': {
    en: {
      text: '{file}: barrier of the edge {a}–{b} is not a number from 0 to 1.',
      remedy: 'Give the share of the border along barriers.',
    },
    zh: { text: '{file}：边 {a}–{b} 的 barrier 不在 0 到 1 之间。', remedy: '请填写沿阻隔的共边比例。' },
  },
} as const satisfies Record<string, Entry>;
