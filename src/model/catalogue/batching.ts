import type { Entry } from './entry.ts';

/** Whole cities: journals, grids that hang, what was taken over. */
export const batching = {
  'journal-left': {
    en: {
      text: 'A run to {out} did not end: its journal {path} holds {done} of {all} grids.',
      remedy: 'Add --resume to go on where it stopped, or --force to begin anew and drop the journal.',
    },
    zh: {
      text: '上次写入 {out} 的运行没有结束：断点记录 {path} 中已有 {done}/{all} 个网格。',
      remedy: '加 --resume 从中断处继续；或加 --force 丢弃断点记录，从头开始。',
    },
  },
  'journal-other': {
    en: {
      text: 'The journal {path} belongs to another run; different are: {what}.',
      remedy: 'Give the same files and options as that run, or add --force without --resume to begin anew.',
    },
    zh: {
      text: '断点记录 {path} 属于另一次运行，不同之处：{what}。',
      remedy: '请使用与那次运行相同的文件和选项；或去掉 --resume、加 --force 从头开始。',
    },
  },
  'input-changed': {
    en: {
      text: 'The file {file} was changed while it was read.',
      remedy: 'Run again once it is whole.',
    },
    zh: {
      text: '文件 {file} 在读取过程中被修改。',
      remedy: '请待文件写完后重新运行。',
    },
  },
  'journal-busy': {
    en: {
      text: 'Another run (process {pid}) is at work with the journal {path}.',
      remedy: 'Wait until it has ended, or choose another place with --out.',
    },
    zh: {
      text: '另一个运行（进程 {pid}）正在使用断点记录 {path}。',
      remedy: '请等待其结束，或用 --out 指定其他位置。',
    },
  },
  'journal-resumed': {
    en: { text: 'Going on where an earlier run stopped: {done} of {all} grids are done.' },
    zh: { text: '从上次中断处继续：{all} 个网格中已完成 {done} 个。' },
  },
  'journal-kept': {
    en: {
      text: 'The grids that are done are kept in {path}.',
      remedy: 'Once the cause is mended, the same command with --resume goes on from there.',
    },
    zh: { text: '已完成的网格保存在 {path}。', remedy: '排除原因后，用同一命令加 --resume 即可从该处继续。' },
  },
  'batch-disk-full': {
    en: {
      text: 'The disk is full, or a file may grow no further: {done} of {all} grids are done. Nothing was changed at {path}.',
      remedy: 'Free some space, then run the same command with --resume: the journal {journal} holds what is done.',
    },
    zh: {
      text: '磁盘空间不足（或文件大小受限）：已完成 {done}/{all} 个网格，{path} 未改动。',
      remedy: '请清理磁盘后，用同一命令加 --resume 继续：已完成部分保存在 {journal}。',
    },
  },
  'codes-longer': {
    en: {
      text: 'Grid {grid} has more micro-grids than its pattern of codes has numbers: {count} {count:code is|codes are} longer than {characters} characters.',
      remedy:
        'Where all codes must be of one length, set another pattern for the whole plan: --code-pattern "{pattern}".',
    },
    zh: {
      text: '网格 {grid} 的微网格数超出编码格式的位数：{count} 个编码长于 {characters} 位。',
      remedy: '如要求编码等长，请为整个方案另设格式：--code-pattern "{pattern}"。',
    },
  },
  'input-not-given': {
    en: {
      text: 'The input {input} is missing, or is not a file with its name and bytes.',
      remedy: 'Give {form}, e.g. with bytes from readFileSync(path).',
    },
    zh: {
      text: '缺少输入 {input}，或其格式不是“文件名加字节”。',
      remedy: '请给出 {form}，字节可取自 readFileSync(path)。',
    },
  },
  'option-unknown': {
    en: { text: 'There is no option {option}.', remedy: 'The options are {known}.' },
    zh: { text: '没有选项 {option}。', remedy: '可用选项：{known}。' },
  },
  'batch-alone': {
    en: {
      text: '--{flag} cannot be joined with --{other}.',
      remedy: 'Leave one of the two out; a plan on two levels and a sweep keep no journal.',
    },
    zh: {
      text: '--{flag} 不能与 --{other} 同时使用。',
      remedy: '请去掉其中一个：两级划分和多方案比较不保留断点记录。',
    },
  },
  'page-left-out': {
    en: {
      text: 'No page report.html was made: with {grids} grids it would be too heavy for a browser (at most {most}).',
      remedy: 'Look at microgrids.geojson in a GIS, or make the plan of a part of the city.',
    },
    zh: {
      text: '未生成 report.html：共 {grids} 个网格，页面过大（上限 {most} 个）。',
      remedy: '请用 GIS 软件查看 microgrids.geojson，或只对部分区域生成方案。',
    },
  },
  'batch-again': {
    en: {
      text: 'What was left of the effort went to the worst gaps: {again} {again:grid was|grids were} woven once more.',
    },
    zh: { text: '剩余求解力度用于差距最大的网格：再次划分 {again} 个。' },
  },
  'batch-done': {
    en: {
      text: 'In {seconds} s: {woven} grids woven ({rate} a second), {resumed} from the journal, {unchanged} unchanged since the earlier plan, {aside} set aside.',
    },
    zh: {
      text: '用时 {seconds} 秒：划分网格 {woven} 个（每秒 {rate} 个），取自断点记录 {resumed} 个，与原方案相比未变 {unchanged} 个，搁置 {aside} 个。',
    },
  },
  'grid-hung': {
    en: {
      text: 'Grid {grid} was set aside: it was not done after {seconds} s, nor when it was tried again.',
      remedy:
        'Check its polygon, buildings and barriers, or allow more time with --grid-timeout; the other grids are not affected.',
    },
    zh: {
      text: '网格 {grid} 已搁置：超过 {seconds} 秒仍未完成，重试后亦然。',
      remedy: '请检查其边界、楼栋和阻隔数据，或用 --grid-timeout 放宽时限；其他网格不受影响。',
    },
  },
  'grid-died': {
    en: {
      text: 'Grid {grid} was set aside: its thread ended, and again when it was tried once more ({detail}).',
      remedy: 'Give the machine more memory or fewer --workers; the other grids are not affected.',
    },
    zh: {
      text: '网格 {grid} 已搁置：计算线程异常结束，重试后亦然（{detail}）。',
      remedy: '请增加内存或减少 --workers；其他网格不受影响。',
    },
  },
} as const satisfies Record<string, Entry>;
