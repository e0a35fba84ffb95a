import type { Entry } from './entry.ts';

/** What can be wrong with a text before its rows are looked at: encoding, quoting, JSON. */
export const readingTexts = {
  'encoding-unknown': {
    en: {
      text: 'The encoding {encoding} is not known.',
      remedy: 'Use one of utf-8, gb18030, gbk, big5, utf-16le, windows-1252, for example --encoding gb18030.',
    },
    zh: {
      text: '不认识的文本编码：{encoding}。',
      remedy: '可用 utf-8、gb18030、gbk、big5、utf-16le、windows-1252，例如 --encoding gb18030。',
    },
  },
  'encoding-wrong': {
    en: {
      text: '{file} is not text in the encoding {encoding}.',
      remedy: 'Leave --encoding out to have it found, or save the file as UTF-8.',
    },
    zh: { text: '{file} 不是 {encoding} 编码的文本。', remedy: '请去掉 --encoding 由程序识别，或将文件另存为 UTF-8。' },
  },
  'encoding-damaged': {
    en: {
      text: '{file} is UTF-8, but has damaged characters, the first on line {line}.',
      remedy: 'Correct that line and save as UTF-8, or name the encoding, for example --encoding gb18030.',
    },
    zh: {
      text: '{file} 是 UTF-8 文本，但含有损坏的字符，首处在第 {line} 行。',
      remedy: '请改正该行后另存为 UTF-8；若实为其他编码，请指明，例如 --encoding gb18030。',
    },
  },
  'encoding-unclear': {
    en: {
      text: '{file} is neither UTF-8 nor GB18030 text.',
      remedy: 'Save it as UTF-8, or name its encoding with --encoding.',
    },
    zh: { text: '{file} 既不是 UTF-8，也不是 GB18030 文本。', remedy: '请另存为 UTF-8，或用 --encoding 指明编码。' },
  },
  'read-as-encoding': {
    en: {
      text: '{file} was read as {encoding}.',
      remedy: 'If its names look wrong, name the encoding with --encoding, or save the file as UTF-8.',
    },
    zh: {
      text: '{file} 按 {encoding} 编码读入。',
      remedy: '若文字显示为乱码，请用 --encoding 指明编码，或将文件另存为 UTF-8。',
    },
  },
  'csv-row-long': {
    en: {
      text: '{file}: the row that begins on line {line} has more than {bytes} bytes.',
      remedy: 'Look at that line: a line end is missing, or the file is not a table.',
    },
    zh: {
      text: '{file}：从第 {line} 行开始的一行超过 {bytes} 字节。',
      remedy: '请检查该行：可能缺少换行符，或该文件不是表格。',
    },
  },
  'csv-quote-open': {
    en: {
      text: '{file}: the record that begins on line {line} has a quoted cell that never ends.',
      remedy: 'Close the quotation mark on that line; a quotation mark inside a quoted cell is written twice.',
    },
    zh: {
      text: '{file}：从第 {line} 行开始的记录中有引号未闭合。',
      remedy: '请补上该行缺少的引号；引号单元格内的引号须写两次。',
    },
  },
} as const satisfies Record<string, Entry>;
