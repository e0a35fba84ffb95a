import type { Entry } from './entry.ts';

/** What can be wrong with columns, rows and values. */
export const readingTables = {
  'column-missing': {
    en: {
      text: '{file} has no column for {wanted}. Columns found: {found}.',
      remedy: 'Rename the column, or say which it is, for example --map {field}=COLUMN.',
    },
    zh: {
      text: '{file} 缺少以下字段的列：{wanted}。文件中的列：{found}。',
      remedy: '请改列名，或指明对应的列，例如 --map {field}=列名。',
    },
  },
  'header-missing': {
    en: {
      text: '{file} seems to have no header: its first line holds values, not names.',
      remedy: 'Add a first line with the names of the columns, for example id,lon,lat.',
    },
    zh: {
      text: '{file} 似乎没有表头：第一行是数据，不是列名。',
      remedy: '请在第一行写上列名，例如 编号,经度,纬度。',
    },
  },
  'map-column-missing': {
    en: {
      text: '{file} has no column {column}, which --map names for {field}. Columns found: {found}.',
      remedy: 'Correct --map. The input can be named too, for example {role}.{field}=… or buildings.id=….',
    },
    zh: {
      text: '{file} 中没有 --map 为 {field} 指定的列 {column}。文件中的列：{found}。',
      remedy: '请更正 --map。也可写明是哪一类输入，例如 {role}.{field}=… 或 buildings.id=…。',
    },
  },
  'map-field-unknown': {
    en: { text: '--map names the field {field}, which no input has.', remedy: 'Fields: {known}.' },
    zh: { text: '--map 中的字段 {field} 不存在。', remedy: '可用字段：{known}。' },
  },
  'map-personal': {
    en: {
      text: '--map names the column {column} of {file}, which holds data of persons; such columns are not read.',
      remedy: 'Choose another column; an id may be any number that tells the rows apart.',
    },
    zh: {
      text: '--map 指定了 {file} 的 {column} 列，该列为个人信息，不予读取。',
      remedy: '请改用其他列；编号只需能区分各行即可。',
    },
  },
  'columns-matched': {
    en: { text: '{file}: {columns}.', remedy: 'Where a column was taken wrongly, name the right one with --map.' },
    zh: { text: '{file} 的列对应：{columns}。', remedy: '若对应有误，请用 --map 指定。' },
  },
  'personal-dropped': {
    en: {
      text: '{file}: columns with personal data were not read: {columns}.',
      remedy: 'Nothing to do. Places and counts are enough; better not to hand on such columns at all.',
    },
    zh: {
      text: '{file}：含个人信息的列未读取：{columns}。',
      remedy: '无需处理。本程序只需要位置和数量，建议提供数据前先删除这些列。',
    },
  },
  'personal-cells': {
    en: {
      text: '{file}: {count} {count:cell|cells} of the column {column} held identity or telephone numbers and {count:was|were} blanked.',
      remedy: 'Remove them from the table.',
    },
    zh: {
      text: '{file}：{column} 列有 {count} 个单元格含身份证号或手机号，已清空。',
      remedy: '请从表中删除这些号码。',
    },
  },
  'ids-doubled': {
    en: {
      text: '{file}: {count} {count:id occurs|ids occur} more than once, the first again at row {row}; later ones got a number after a ~.',
      remedy: 'Nothing to do, unless the rows were meant to be the same.',
    },
    zh: {
      text: '{file}：有 {count} 个编号重复（首个重复在第 {row} 行），后出现的在编号后加 ~ 和序号以示区别。',
      remedy: '若本应是同一记录，请删除重复行。',
    },
  },
  'values-unread': {
    en: {
      text: '{file}: {count} {count:value|values} of the column {column} {count:is no usable number|are no usable numbers} (first at row {row}), counted as unknown.',
      remedy: 'Correct them, or leave the cells empty.',
    },
    zh: {
      text: '{file}：{column} 列有 {count} 个值不是有效数字（首个在第 {row} 行），按未知处理。',
      remedy: '请更正，或留空。',
    },
  },
  'row-ragged': {
    en: {
      text: 'The row has {found} {found:cell|cells}, the header {expected}.',
      remedy: 'Quote cells that hold the delimiter or a line break, and give every row as many cells as the header.',
    },
    zh: {
      text: '该行有 {found} 个单元格，表头有 {expected} 个。',
      remedy: '含分隔符或换行的单元格须加引号；各行列数应与表头一致。',
    },
  },
  'row-doubled': {
    en: {
      text: 'The row repeats row {first}: same id, place and number.',
      remedy: 'One row stands for one household; give a row that stands for several a column households.',
    },
    zh: {
      text: '该行与第 {first} 行重复（编号、位置、户数均相同）。',
      remedy: '一行代表一户；一行代表多户时请加“户数”列。',
    },
  },
  'count-unread': {
    en: {
      text: 'The number of households is missing or not a whole number from 0.',
      remedy: 'Give a whole number; 0 stands for a dwelling that is empty.',
    },
    zh: { text: '户数缺失，或不是 0 以上的整数。', remedy: '请填写整数；空置房屋填 0。' },
  },
  'code-missing': {
    en: { text: 'The grid has no code.', remedy: 'Give every grid a code of its own, as text.' },
    zh: { text: '网格没有编码。', remedy: '请为每个网格填写唯一编码（文本）。' },
  },
  'code-in-files': {
    en: {
      text: 'The code {code} already belongs to a grid of {other}.',
      remedy: 'Give it a code of its own, or leave the grid out of one of the files.',
    },
    zh: { text: '编码 {code} 已用于 {other} 中的网格。', remedy: '请改用唯一编码，或从其中一个文件中删去该网格。' },
  },
  'code-doubled': {
    en: {
      text: 'The code {code} already belongs to the grid of row {first}.',
      remedy: 'Give it a code of its own, or join the two shapes into one grid of several pieces.',
    },
    zh: {
      text: '编码 {code} 已用于第 {first} 个网格。',
      remedy: '请改用唯一编码，或将两个图形合并为一个多部分网格。',
    },
  },
  'code-scientific': {
    en: {
      text: 'A code is written as {code}: a spreadsheet has turned it into a number, and digits are lost.',
      remedy: 'Format the column as text in the spreadsheet, enter the codes again and save.',
    },
    zh: {
      text: '编码写成了 {code}：电子表格已将其转为数字，部分数位丢失。',
      remedy: '请在表格中将该列设为文本格式，重新填入编码后保存。',
    },
  },
  'code-number-unsafe': {
    en: {
      text: '{file}: the code of feature {row} is a number too large to be read exactly.',
      remedy: 'Write codes as text, in quotation marks: "code": "32090200100100101".',
    },
    zh: {
      text: '{file}：第 {row} 个要素的编码是数字且位数过多，无法精确读取。',
      remedy: '编码请写成带引号的文本："code": "32090200100100101"。',
    },
  },
  'limits-unread': {
    en: {
      text: 'The limits (min {min}, max {max}) are not whole numbers with 0 ≤ min ≤ max and max ≥ 1.',
      remedy: 'Correct them, or leave them empty to use those of the plan.',
    },
    zh: {
      text: '上下限（下限 {min}，上限 {max}）应为整数，且 0 ≤ 下限 ≤ 上限、上限 ≥ 1。',
      remedy: '请更正；留空则采用方案的上下限。',
    },
  },
  'strength-unread': {
    en: {
      text: 'The strength is not a number from 0 to 1.',
      remedy: 'Correct it, or leave it empty to go by the class.',
    },
    zh: { text: '阻隔强度不是 0 到 1 之间的数。', remedy: '请更正；留空则按类别取值。' },
  },
  'classes-unknown': {
    en: {
      text: '{file}: {count} {count:line is|lines are} of a class that is not known ({classes}); the strength is taken as {strength}.',
      remedy: 'Give them a column strength (0 to 1).',
    },
    zh: {
      text: '{file}：有 {count} 条线的类别不认识（{classes}），阻隔强度按 {strength} 处理。',
      remedy: '请增加“阻隔强度”列（0 到 1）。',
    },
  },
  'no-barriers-among': {
    en: {
      text: '{file}: Left out, being no barriers (tunnels, culverts, gates, lines of strength 0): {count} {count:line|lines}.',
    },
    zh: { text: '{file}：有 {count} 条线不构成阻隔（隧道、暗渠、门、强度为 0），未采用。' },
  },
} as const satisfies Record<string, Entry>;
