import type { Entry } from './entry.ts';

/** Files that cannot be read or written, and plans that are not what they claim. */
export const storing = {
  'file-missing': {
    en: { text: 'There is no file {file}.', remedy: 'Check the path; relative paths start at {folder}.' },
    zh: { text: '找不到文件 {file}。', remedy: '请检查路径；相对路径从 {folder} 算起。' },
  },
  'file-is-folder': {
    en: { text: '{file} is a folder, but a file is needed.', remedy: 'Give the path of the file in it.' },
    zh: { text: '{file} 是文件夹，这里需要文件。', remedy: '请给出其中具体文件的路径。' },
  },
  'file-unreadable': {
    en: { text: '{file} cannot be read ({cause}).', remedy: 'Check its permissions, and that the disk is sound.' },
    zh: { text: '无法读取 {file}（{cause}）。', remedy: '请检查文件权限以及磁盘是否正常。' },
  },
  'file-not-utf8': {
    en: { text: '{file} is not UTF-8 text.', remedy: 'Files of a plan are UTF-8: write the plan again.' },
    zh: { text: '{file} 不是 UTF-8 文本。', remedy: '划分方案的文件均为 UTF-8 编码：请重新生成方案。' },
  },
  'disk-full': {
    en: {
      text: 'The disk is full: {path} could not be written. Nothing was changed there.',
      remedy: 'Free some space, or choose another place with --out.',
    },
    zh: { text: '磁盘空间不足，无法写入 {path}，原有内容未改动。', remedy: '请清理磁盘，或用 --out 指定其他位置。' },
  },
  'not-writable': {
    en: {
      text: '{path} cannot be written ({cause}). Nothing was changed there.',
      remedy: 'Choose a place with --out where you may write.',
    },
    zh: { text: '无法写入 {path}（{cause}），原有内容未改动。', remedy: '请用 --out 指定有写入权限的位置。' },
  },
  'out-not-replaceable': {
    en: {
      text: '{path} cannot be replaced as a whole: it is a mount point, or the folder around it is closed ({cause}).',
      remedy: 'Choose a folder inside it, such as --out {path}/plan.',
    },
    zh: {
      text: '{path} 无法整体替换：它是挂载点，或其上级文件夹不可写（{cause}）。',
      remedy: '请选择其中的子文件夹，例如 --out {path}/plan。',
    },
  },
  'out-is-file': {
    en: {
      text: '{path} is a file, but a plan is written as a folder.',
      remedy: 'Choose a folder, or a name that ends in .gpkg for one file.',
    },
    zh: {
      text: '{path} 是文件，而划分方案要写成文件夹。',
      remedy: '请选择文件夹；若要单个文件，名称请以 .gpkg 结尾。',
    },
  },
  'out-is-folder': {
    en: { text: '{path} is a folder, but one file is to be written.', remedy: 'Choose another name.' },
    zh: { text: '{path} 是文件夹，而这里要写成单个文件。', remedy: '请换一个名称。' },
  },
  'out-exists': {
    en: {
      text: '{path} already holds a plan.',
      remedy: 'Add --force to replace it, or choose another place with --out.',
    },
    zh: { text: '{path} 中已有划分方案。', remedy: '加 --force 可覆盖，或用 --out 指定其他位置。' },
  },
  'out-file-exists': {
    en: { text: '{path} exists already.', remedy: 'Add --force to replace it, or choose another name.' },
    zh: { text: '{path} 已存在。', remedy: '加 --force 可覆盖，或换一个名称。' },
  },
  'out-foreign': {
    en: {
      text: '{path} holds what is no part of a plan ({names}), and writing a plan replaces the whole folder.',
      remedy: 'Choose an empty or new folder with --out. --force does not help: these files would be lost.',
    },
    zh: {
      text: '{path} 中有不属于划分方案的内容（{names}），而写入方案会替换整个文件夹。',
      remedy: '请用 --out 指定空文件夹或新文件夹；--force 在此无效，以免丢失这些文件。',
    },
  },
  'out-foreign-file': {
    en: { text: '{path} is there already and is no plan.', remedy: 'Choose another name with --out.' },
    zh: { text: '{path} 已存在，且不是划分方案。', remedy: '请用 --out 指定其他名称。' },
  },
  'out-busy': {
    en: {
      text: '{path} is being written by another run.',
      remedy: 'Wait until it has ended, or choose another place.',
    },
    zh: { text: '另一个任务正在写入 {path}。', remedy: '请等其结束，或指定其他位置。' },
  },
  'plan-missing': {
    en: { text: 'There is no plan at {path}.', remedy: 'A plan is the folder or the .gpkg file that partition wrote.' },
    zh: { text: '{path} 处没有划分方案。', remedy: '划分方案是 partition 命令写出的文件夹或 .gpkg 文件。' },
  },
  'plan-file-missing': {
    en: { text: 'The plan has no {file}.', remedy: 'Give the folder that partition wrote, with all its files.' },
    zh: { text: '划分方案中缺少 {file}。', remedy: '请给出 partition 写出的完整文件夹。' },
  },
  'plan-foreign': {
    en: {
      text: '{file} is not of a plan by Gridloom.',
      remedy: 'Give the folder or the .gpkg file that partition wrote.',
    },
    zh: { text: '{file} 不是 Gridloom 的划分方案。', remedy: '请给出 partition 写出的文件夹或 .gpkg 文件。' },
  },
  'plan-layout-unknown': {
    en: {
      text: '{file} has the layout “{found}”; this version reads “{expected}”.',
      remedy: 'Use the version of Gridloom that wrote the plan, or write it again.',
    },
    zh: {
      text: '{file} 的格式为“{found}”，本版本只能读取“{expected}”。',
      remedy: '请使用写出该方案的 Gridloom 版本，或重新生成。',
    },
  },
  'plan-file-broken': {
    en: {
      text: '{file} is broken at line {line}: no valid JSON.',
      remedy: 'Write the plan again, or take it from a backup.',
    },
    zh: { text: '{file} 第 {line} 行已损坏：不是有效的 JSON。', remedy: '请重新生成方案，或从备份恢复。' },
  },
  'plan-file-cut': {
    en: { text: '{file} ends too early.', remedy: 'Write the plan again, or copy it again in full.' },
    zh: { text: '{file} 不完整，末尾缺失。', remedy: '请重新生成方案，或重新完整复制。' },
  },
  'plan-field-wrong': {
    en: { text: '{file}, {place}: “{field}” is missing or not what it should be.', remedy: 'Write the plan again.' },
    zh: { text: '{file}，{place}：“{field}”缺失或内容不符。', remedy: '请重新生成方案。' },
  },
  'plan-header-wrong': {
    en: {
      text: 'The first line of {file} is “{found}”; it should be “{expected}”.',
      remedy: 'Give back its columns, or write the plan again.',
    },
    zh: { text: '{file} 的首行是“{found}”，应为“{expected}”。', remedy: '请恢复列名，或重新生成方案。' },
  },
  'plan-line-wrong': {
    en: {
      text: 'Line {line} of {file} is broken: six fields are needed, with an id and a whole number of households.',
      remedy: 'Mend the line, or write the plan again.',
    },
    zh: { text: '{file} 第 {line} 行有误：应有六个字段，含编号和整数户数。', remedy: '请修正该行，或重新生成方案。' },
  },
  'geopackage-broken': {
    en: {
      text: '{file} cannot be read as a GeoPackage ({cause}).',
      remedy: 'Close other programs that use it, or write it again.',
    },
    zh: { text: '{file} 无法作为 GeoPackage 读取（{cause}）。', remedy: '请关闭正在使用它的其他程序，或重新生成。' },
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
