import type { Entry } from './entry.ts';

/** What can be wrong with coordinates and their datum. */
export const readingPlaces = {
  'crs-six-degree': {
    en: {
      text: '{crs} is a 6° zone of CGCS2000: such zones cut cities in two (EPSG:4509 and 4510 meet at 120° E, inside Yancheng), so they are not accepted.',
      remedy: 'Export in degrees (EPSG:4490) or in a 3° zone (for Yancheng EPSG:4528 or EPSG:4549).',
    },
    zh: {
      text: '{crs} 是 CGCS2000 六度带，会把城市分到两个带（EPSG:4509 与 4510 在东经 120° 相接，正好穿过盐城），因此不接受。',
      remedy: '请导出为经纬度（EPSG:4490）或三度带（盐城用 EPSG:4528 或 EPSG:4549）。',
    },
  },
  'crs-unknown': {
    en: {
      text: 'The coordinate system {crs} is not known.',
      remedy:
        'Known: wgs84, cgcs2000, gcj02, bd09; EPSG:4326, 4490, 4258 (degrees); 4513–4554 (CGCS2000 3° zones); 32601–32660, 32701–32760, 25828–25838 (UTM); 3857, 2154, 2056, 27700, 3414. Otherwise convert the file to WGS 84 first, for example in QGIS.',
    },
    zh: {
      text: '不认识的坐标系：{crs}。',
      remedy:
        '可用：wgs84、cgcs2000、gcj02、bd09；EPSG:4326、4490、4258（经纬度）；4513–4554（CGCS2000 三度带）；32601–32660、32701–32760、25828–25838（UTM）；3857、2154、2056、27700、3414。其他坐标系请先用 QGIS 等软件转换为 WGS 84。',
    },
  },
  'coordinates-not-numbers': {
    en: { text: 'A coordinate is missing or not a number.', remedy: 'Give both coordinates as decimal numbers.' },
    zh: { text: '坐标缺失或不是数字。', remedy: '请以小数填写两个坐标。' },
  },
  'coordinates-swapped': {
    en: {
      text: 'The coordinates {x}, {y} look swapped: in {crs} they fit only the other way round.',
      remedy: 'Longitude (easting) comes first. Swap the columns, for a table with --map lon=…,lat=….',
    },
    zh: {
      text: '坐标 {x}, {y} 疑似经纬度（横纵坐标）颠倒：按 {crs} 只有对调后才合理。',
      remedy: '经度（东向坐标）在前。请对调两列；表格可用 --map lon=…,lat=… 指定。',
    },
  },
  'coordinates-not-degrees': {
    en: {
      text: 'The coordinates {x}, {y} are not degrees; they look like metres of a projection.',
      remedy: 'Name the coordinate system with --crs, for example --crs EPSG:4528.',
    },
    zh: {
      text: '坐标 {x}, {y} 不是经纬度，疑似投影坐标（米）。',
      remedy: '请用 --crs 指明坐标系，例如 --crs EPSG:4528。',
    },
  },
  'coordinates-outside': {
    en: {
      text: 'The coordinates {x}, {y} lie outside what {crs} covers.',
      remedy: 'Correct them, or name the right coordinate system with --crs.',
    },
    zh: { text: '坐标 {x}, {y} 超出 {crs} 的范围。', remedy: '请更正坐标，或用 --crs 指明正确的坐标系。' },
  },
} as const satisfies Record<string, Entry>;
