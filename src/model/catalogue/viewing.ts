import type { Entry } from './entry.ts';

/** Serving the viewer. */
export const viewing = {
  'view-address': {
    en: { text: 'The viewer: {address}', remedy: 'Open it in a browser of this computer; Ctrl-C ends it.' },
    zh: { text: '可视化界面：{address}', remedy: '请用本机浏览器打开；按 Ctrl-C 结束。' },
  },
  'view-port': {
    en: { text: 'Port {port} is taken by another program.', remedy: 'Choose another with --port, or leave it out.' },
    zh: { text: '端口 {port} 已被其他程序占用。', remedy: '请用 --port 另选，或不写。' },
  },
  'view-missing': {
    en: { text: 'The viewer is not built.', remedy: 'Run npm run build once.' },
    zh: { text: '可视化界面尚未构建。', remedy: '请先运行一次 npm run build。' },
  },
  'file-changed': {
    en: {
      text: '{file} cannot be read any more: it was moved, changed or deleted after it was chosen.',
      remedy: 'Choose it again.',
    },
    zh: { text: '无法再读取 {file}：选择之后该文件被移动、修改或删除。', remedy: '请重新选择该文件。' },
  },
  'view-other-inputs': {
    en: {
      text: 'The plan was made from other contents of {files}: places and households may not agree.',
      remedy: 'Open the files that it was made from, or weave or redraw the plan.',
    },
    zh: {
      text: '方案制定时 {files} 的内容与现在不同：位置与户数可能不符。',
      remedy: '请打开制定方案时的文件，或重新划分（redraw）。',
    },
  },
  'view-inputs': {
    en: {
      text: 'A plan is shown together with the grids and households that it was made from.',
      remedy: 'Give --grids and --households, and --buildings and --barriers where there were some.',
    },
    zh: {
      text: '显示方案时须同时给出生成该方案的网格与住户数据。',
      remedy: '请给出 --grids、--households，以及所用的 --buildings、--barriers。',
    },
  },
} as const satisfies Record<string, Entry>;
