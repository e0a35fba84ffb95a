import type { Entry } from './entry.ts';

/** What was wrong with a shape: mended (`repaired-…`) or refused (`shape-…`). */
export const readingShapes = {
  'repaired-unclosed': {
    en: { text: 'An open ring was closed.', remedy: 'Nothing to do, unless vertices are missing.' },
    zh: { text: '未闭合的环已闭合。', remedy: '无需处理；若缺少顶点，请更正原数据。' },
  },
  'repaired-doubled': {
    en: { text: 'Repeated vertices were removed.' },
    zh: { text: '已删除重复顶点。' },
  },
  'repaired-spike': {
    en: { text: 'Spikes without area were removed.' },
    zh: { text: '已删除没有面积的尖刺。' },
  },
  'repaired-part-dropped': {
    en: { text: '{parts} parts without area were left out.' },
    zh: { text: '已舍去 {parts} 个没有面积的部分。' },
  },
  'repaired-winding': {
    en: { text: 'Rings that ran the wrong way round were turned.' },
    zh: { text: '方向错误的环已调整。' },
  },
  'repaired-unclosed-many': {
    en: { text: '{file}: {count} {count:feature|features} had open rings, which were closed.' },
    zh: { text: '{file}：{count} 个要素的环未闭合，已闭合。' },
  },
  'repaired-doubled-many': {
    en: { text: '{file}: {count} {count:feature|features} had repeated vertices, which were removed.' },
    zh: { text: '{file}：{count} 个要素有重复顶点，已删除。' },
  },
  'repaired-winding-many': {
    en: { text: '{file}: {count} {count:feature|features} had rings that ran the wrong way round, which were turned.' },
    zh: { text: '{file}：{count} 个要素的环方向有误，已调整。' },
  },
  'repaired-crossing': {
    en: {
      text: 'The border crossed itself at {place}; the ground on both sides was kept.',
      remedy: 'Look at the place, and correct the shape if the ground is not what was meant.',
    },
    zh: { text: '边界在 {place} 处自相交，已修复并保留两侧范围。', remedy: '请查看该处；若范围不对，请更正原图形。' },
  },
  'repaired-touching': {
    en: {
      text: 'The border touched itself at {place}; it was cut into pieces and holes there.',
      remedy: 'Nothing to do, unless the ground is not what was meant.',
    },
    zh: { text: '边界在 {place} 处与自身相接，已拆分为独立的部分或孔洞。', remedy: '若范围不对，请更正原图形。' },
  },
  'repaired-hole': {
    en: {
      text: 'A hole lay outside its shell, or in another hole, at {place}; one outside is taken as a piece of ground of its own.',
      remedy: 'Look at the place, and correct the shape if the ground is not what was meant.',
    },
    zh: {
      text: '{place} 处的孔洞位于外边界之外或另一孔洞之内；界外的孔洞按独立地块处理。',
      remedy: '请查看该处；若范围不对，请更正原图形。',
    },
  },
  'repaired-overlap': {
    en: {
      text: 'Pieces of the shape overlapped or shared a border at {place}; they were joined.',
      remedy: 'Nothing to do, unless the pieces were meant to be apart.',
    },
    zh: { text: '图形的几个部分在 {place} 处重叠或共边，已合并。', remedy: '若本应分开，请更正原图形。' },
  },
  'repaired-area': {
    en: {
      text: 'The repair changed the area from {before} m² to {after} m².',
      remedy: 'Look at the shape in a map, and correct it if the ground is not what was meant.',
    },
    zh: {
      text: '修复后面积由 {before} 平方米变为 {after} 平方米。',
      remedy: '请在地图上查看该图形；若范围不对，请更正。',
    },
  },
  'shape-too-few-points': {
    en: { text: 'The shape has fewer than three different points.', remedy: 'Draw it again.' },
    zh: { text: '图形的不同顶点少于三个。', remedy: '请重新绘制。' },
  },
  'shape-no-area': {
    en: { text: 'The shape has no area.', remedy: 'Draw it again.' },
    zh: { text: '图形没有面积。', remedy: '请重新绘制。' },
  },
  'shape-beyond-repair': {
    en: { text: 'The shape is too tangled to be mended.', remedy: 'Draw it again.' },
    zh: { text: '图形错乱，无法修复。', remedy: '请重新绘制。' },
  },
  'shape-too-short': {
    en: { text: 'The line has fewer than two different points.', remedy: 'Draw it again, or leave it out.' },
    zh: { text: '线的不同顶点少于两个。', remedy: '请重新绘制或删除。' },
  },
} as const satisfies Record<string, Entry>;
