import type { Lang } from '../src/main.ts';

const WORDS = {
  en: {
    about: 'Weaves community grids into micro-grids of 50–100 households.',
    interrupted: 'Interrupted: nothing was half written.',
    ourFault:
      'This is a fault of Gridloom, not of your data. Please report it with the lines above (they hold no personal data).',
    examples: 'Examples:',
    options: 'Options:',
    usage: 'Usage:',
    lang: 'language of messages and reports: en or zh (default: the system’s)',
    json: 'one JSON object on standard output and nothing else there',
    quiet: 'no progress and no messages',
    config: 'options from a JSON file, every one by its name; the command line wins',
    help: 'this help',
    version: 'the version',
    default: 'default',
    requiredMark: 'required',
    unknownConfig: 'has an option that this command does not know',
    configHint: 'The options are',
    configBroken: 'cannot be read as one JSON object of options',
  },
  zh: {
    about: '将社区网格划分为 50–100 户的微网格。',
    interrupted: '已中断：没有留下不完整的文件。',
    ourFault: '这是 Gridloom 自身的错误，与您的数据无关。请将以上内容（不含个人信息）反馈给我们。',
    examples: '示例：',
    options: '选项：',
    usage: '用法：',
    lang: '消息与报告语言：en 或 zh（默认随系统）',
    json: '标准输出只打印一个 JSON 对象',
    quiet: '不显示进度和消息',
    config: '从 JSON 文件读取选项（按名称）；命令行优先',
    help: '显示帮助',
    version: '显示版本',
    default: '默认',
    requiredMark: '必填',
    unknownConfig: '含有此命令不认识的选项',
    configHint: '可用选项：',
    configBroken: '不是由选项组成的 JSON 对象',
  },
} as const;

export function wording(lang: Lang): (typeof WORDS)[Lang] {
  return WORDS[lang];
}

/** The language that the system asks for: Chinese for any zh locale, else English. */
export function systemLang(env: NodeJS.ProcessEnv): Lang {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
