import type { Entry } from './entry.ts';

/** What can be wrong with JSON and the features in it. */
export const readingGeoJson = {
  'json-broken': {
    en: { text: '{file} is not JSON: fault in line {line}, column {column}.', remedy: 'Correct it, or export again.' },
    zh: { text: '{file} 不是有效的 JSON：第 {line} 行第 {column} 列有误。', remedy: '请更正或重新导出。' },
  },
  'json-cut': {
    en: { text: '{file} ends too early, in line {line}.', remedy: 'The file is cut off: copy or export it again.' },
    zh: { text: '{file} 在第 {line} 行处中断，内容不完整。', remedy: '文件可能被截断，请重新复制或导出。' },
  },
  'json-nan': {
    en: { text: '{file}: NaN and Infinity, which JSON does not have, were read as empty.' },
    zh: { text: '{file}：NaN 和 Infinity 不是有效的 JSON 数字，已按空值处理。' },
  },
  'geojson-other': {
    en: { text: '{file} is not GeoJSON ({kind}).', remedy: 'Export it as a GeoJSON FeatureCollection.' },
    zh: { text: '{file} 不是 GeoJSON（{kind}）。', remedy: '请导出为 GeoJSON（FeatureCollection）。' },
  },
  'crs-from-file': {
    en: {
      text: '{file} names its coordinate system, {crs}; it was converted to WGS 84.',
      remedy: 'If that is wrong, name the right one with --crs.',
    },
    zh: { text: '{file} 自带坐标系 {crs}，已转换为 WGS 84。', remedy: '若不正确，请用 --crs 指明。' },
  },
  'feature-broken': {
    en: { text: 'Line {line} is not JSON.', remedy: 'Correct that line, or export again.' },
    zh: { text: '第 {line} 行不是有效的 JSON。', remedy: '请更正该行或重新导出。' },
  },
  'feature-not': {
    en: { text: 'This is no GeoJSON feature.', remedy: 'Every member needs "type": "Feature" and a geometry.' },
    zh: { text: '不是 GeoJSON 要素。', remedy: '每个要素须有 "type": "Feature" 和 geometry。' },
  },
  'geometry-missing': {
    en: { text: 'The feature has no geometry.', remedy: 'Draw it, or leave the feature out.' },
    zh: { text: '要素没有图形。', remedy: '请绘制图形或删除该要素。' },
  },
  'geometry-kind': {
    en: { text: 'The geometry is {found}, but {wanted} is needed.', remedy: 'Leave it out, or draw it as {wanted}.' },
    zh: { text: '图形类型为 {found}，此处需要 {wanted}。', remedy: '请删除该要素，或改绘为 {wanted}。' },
  },
  'geometry-malformed': {
    en: { text: 'The {found} is malformed: {detail}.', remedy: 'Export it again.' },
    zh: { text: '{found} 结构有误：{detail}。', remedy: '请重新导出。' },
  },
  'repaired-collection': {
    en: { text: 'Lines and points in a GeometryCollection were left out; its polygons were kept.' },
    zh: { text: 'GeometryCollection 中的线和点已舍去，仅保留面。' },
  },
} as const satisfies Record<string, Entry>;
