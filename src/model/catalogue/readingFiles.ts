import type { Entry } from './entry.ts';

/** What can be wrong with a file as a whole: its kind, its encoding, that it holds nothing, that too much was rejected. */
export const readingFiles = {
  'file-empty': {
    en: { text: '{file} is empty.', remedy: 'Export it again.' },
    zh: { text: '{file} 是空文件。', remedy: '请重新导出。' },
  },
  'unread-shapes': {
    en: {
      text: '{file} is a {kind} file, which is not read yet.',
      remedy: 'Export it as GeoJSON in WGS 84, in QGIS or by: ogr2ogr -f GeoJSON -t_srs EPSG:4326 out.geojson INPUT',
    },
    zh: {
      text: '{file} 是 {kind} 文件，目前尚不支持。',
      remedy: '请用 QGIS 导出为 WGS 84 的 GeoJSON，或执行：ogr2ogr -f GeoJSON -t_srs EPSG:4326 out.geojson 输入文件',
    },
  },
  'unread-sheet': {
    en: { text: '{file} is a workbook ({kind}), which is not read yet.', remedy: 'Save the sheet as “CSV UTF-8”.' },
    zh: { text: '{file} 是电子表格（{kind}），目前尚不支持。', remedy: '请将工作表另存为“CSV UTF-8”。' },
  },
  'unread-packed': {
    en: { text: '{file} is packed ({kind}).', remedy: 'Unpack it and give the GeoJSON or CSV file inside.' },
    zh: { text: '{file} 是压缩文件（{kind}）。', remedy: '请先解压，再使用其中的 GeoJSON 或 CSV 文件。' },
  },
  'gzip-broken': {
    en: {
      text: '{file} is gzip, but cannot be unpacked: it is cut short or damaged.',
      remedy: 'Copy or export it again.',
    },
    zh: { text: '{file} 是 gzip 压缩文件，但无法解压：文件不完整或已损坏。', remedy: '请重新复制或导出。' },
  },
  'unread-file': {
    en: { text: '{file} is no GeoJSON and no CSV file ({kind}).', remedy: 'Give a GeoJSON or a CSV file.' },
    zh: { text: '{file} 不是 GeoJSON 或 CSV 文件（{kind}）。', remedy: '请使用 GeoJSON 或 CSV 文件。' },
  },
  'shapes-wanted': {
    en: { text: '{file} is a table, but shapes are needed here.', remedy: 'Give a GeoJSON file.' },
    zh: { text: '{file} 是表格，而此处需要图形数据。', remedy: '请使用 GeoJSON 文件。' },
  },
  'no-rows': {
    en: { text: '{file} has a header, but no rows.', remedy: 'Export it again.' },
    zh: { text: '{file} 只有表头，没有数据行。', remedy: '请重新导出。' },
  },
  'no-features': {
    en: { text: '{file} holds no features.', remedy: 'Export it again.' },
    zh: { text: '{file} 没有任何要素。', remedy: '请重新导出。' },
  },
  'too-many-rejected': {
    en: {
      text: '{file}: {rejected} of {total} rows or features cannot be read, more than {percent} %.',
      remedy: 'Correct the file.',
    },
    zh: { text: '{file}：{total} 条记录中有 {rejected} 条无法读取，超过 {percent}%。', remedy: '请更正文件后重试。' },
  },
  'rejected-at': {
    en: { text: '  row {row}: {reason}' },
    zh: { text: '  第 {row} 行：{reason}' },
  },
  'crs-needed': {
    en: {
      text: '{file}: the coordinates are not degrees (row {row}: {x}, {y}); they look like metres of a projection.',
      remedy: 'Name the coordinate system with --crs, for example --crs EPSG:4528 or --crs EPSG:4549.',
    },
    zh: {
      text: '{file}：坐标不是经纬度（第 {row} 行：{x}, {y}），疑似投影坐标（米）。',
      remedy: '请用 --crs 指明坐标系，例如 --crs EPSG:4528 或 --crs EPSG:4549。',
    },
  },
  'files-missing': {
    en: {
      text: 'No file fits {path}.',
      remedy: 'Check the path; * stands for any part of a name, not for several folders.',
    },
    zh: { text: '没有与 {path} 匹配的文件。', remedy: '请检查路径；* 代表名称中的任意部分，不跨越文件夹。' },
  },
  'columns-version': {
    en: {
      text: '{file}: version {version} of the columnar form is not known; this program knows {known}.',
      remedy: 'Make the file again with this program, or use the newer one.',
    },
    zh: {
      text: '{file}：列式文件版本 {version} 无法识别（本程序支持 {known}）。',
      remedy: '请用本程序重新生成，或升级程序。',
    },
  },
  'columns-layer': {
    en: {
      text: '{file} holds the layer {layer}, but {wanted} is wanted.',
      remedy: 'Check which file was given for which option.',
    },
    zh: { text: '{file} 中是图层 {layer}，此处需要 {wanted}。', remedy: '请检查各选项对应的文件。' },
  },
  'columns-broken': {
    en: { text: '{file} is cut short or damaged.', remedy: 'Make or copy the file again.' },
    zh: { text: '{file} 不完整或已损坏。', remedy: '请重新生成或复制该文件。' },
  },
} as const satisfies Record<string, Entry>;
