import type { Lang } from '../src/main.ts';

const WORDS = {
  en: {
    about: 'Weaves community grids into micro-grids of 50–100 households.',
    interrupted: 'Interrupted: nothing was half written.',
    interruptedResumable:
      'Interrupted: nothing was half written. What is done is kept: the same command with --resume goes on from there.',
    serverEnded: 'The viewer has ended. Goodbye.',
    ourFault:
      'This is a fault of Gridloom, not of your data. Please report it with the lines above (they hold no personal data).',
    examples: 'Examples:',
    command: 'command',
    helpCommand: 'the help of a command',
    twice: 'It was given twice; once is enough.',
    titles: {} as Readonly<Record<string, string>>,
    complaints: [] as readonly (readonly [RegExp, string])[],
    lang: 'language of messages and reports: en or zh (default: the system’s)',
    json: 'one JSON object on standard output and nothing else there',
    quiet: 'no progress and no messages',
    config:
      'options from a JSON file, every one by its name, paths from the folder of that file; the command line wins',
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
    interruptedResumable: '已中断：没有留下不完整的文件，已完成部分已保存：用同一命令加 --resume 即可继续。',
    serverEnded: '可视化服务已结束，再见。',
    ourFault: '这是 Gridloom 自身的错误，与您的数据无关。请将以上内容（不含个人信息）反馈给我们。',
    examples: '示例：',
    command: '命令',
    helpCommand: '显示某个命令的帮助',
    twice: '该选项重复给出，只需一次。',
    titles: { 'Usage:': '用法：', 'Options:': '选项：', 'Commands:': '命令：', 'Arguments:': '参数：' } as Readonly<
      Record<string, string>
    >,
    complaints: [
      [/error: unknown option '(.*)'/, '错误：没有选项 $1'],
      [/error: unknown command '(.*)'/, '错误：没有命令 $1'],
      [/error: missing required argument '(.*)'/, '错误：缺少参数 $1'],
      [/error: option '(.*)' argument missing/, '错误：选项 $1 缺少取值'],
      [/error: option '(.*)' argument '(.*)' is invalid\./, '错误：选项 $1 的取值 $2 无效。'],
      [/error: too many arguments.*/, '错误：参数过多'],
      [/Allowed choices are (.*)\./, '可选：$1。'],
      [/\(Did you mean (.*)\?\)/, '（是否想输入 $1？）'],
    ] as readonly (readonly [RegExp, string])[],
    lang: '消息与报告语言：en 或 zh（默认随系统）',
    json: '标准输出只打印一个 JSON 对象',
    quiet: '不显示进度和消息',
    config: '从 JSON 文件读取选项（按名称），其中的相对路径从该文件所在文件夹算起；命令行优先',
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
