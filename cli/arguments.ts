import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { CommanderError, Option as Flag, InvalidArgumentError, Command as Program } from 'commander';
import { COMMANDS, type Command, GROUPS, type Lang, type Raw } from '../src/main.ts';
import { EXIT } from './exitCodes.ts';
import type { Job } from './messages.ts';
import { systemLang, wording } from './wording.ts';

/** What the arguments ask for: a job for the working thread, or an exit code when help or a complaint was printed. */
export type Parsed = { readonly job: Job; readonly json: boolean; readonly quiet: boolean } | { readonly exit: number };

/** Reads argv; prints help, the version or a complaint by itself. */
export function parseArguments(argv: readonly string[]): Parsed {
  const version = packageVersion();
  const lang = askedLang(argv) ?? systemLang(process.env);
  // The language may stand anywhere, also before the command.
  const given = evaluateAsQuestion(withoutLang(argv));
  const words = wording(lang);
  let parsed: Parsed | null = null;
  const program = new Program('gridloom')
    .description(words.about)
    .version(version, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand(`help [${words.command}]`, words.helpCommand)
    .configureHelp({ styleTitle: (title) => words.titles[title] ?? title })
    .configureOutput({ outputError: (text, write) => write(complaint(text, lang)) })
    .exitOverride()
    .showHelpAfterError(false);
  const dressed = (sub: Program) =>
    sub
      .exitOverride()
      .helpOption('-h, --help', words.help)
      .configureHelp({ styleTitle: (title) => words.titles[title] ?? title })
      .configureOutput({ outputError: (text, write) => write(complaint(text, lang)) });
  const groups = new Map<string, Program>();
  const groupOf = (name: string) => {
    const known = groups.get(name);
    if (known) return known;
    const group = dressed(program.command(name).description(GROUPS[name]?.[lang] ?? name));
    group.helpCommand(`help [${words.command}]`, words.helpCommand);
    groups.set(name, group);
    return group;
  };
  for (const command of COMMANDS) {
    const [first = '', second] = command.name.split(' ');
    const parent = second === undefined ? program : groupOf(first);
    const sub = dressed(parent.command(second ?? first).description(command.summary[lang]));
    for (const { name, help, optional } of command.arguments)
      sub.argument(optional === true ? `[${name}]` : `<${name}>`, help[lang]);
    for (const flag of flagsOf(command, lang)) sub.addOption(flag);
    sub
      .addOption(new Flag('--lang <en|zh>', words.lang).choices(['en', 'zh']))
      .addOption(new Flag('--json', words.json))
      .addOption(new Flag('--quiet', words.quiet))
      .addOption(new Flag('--config <FILE>', words.config))
      .addHelpText('after', `\n${words.examples}\n${command.examples.map((e) => `  $ ${e}`).join('\n')}`)
      .action((...operands: unknown[]) => {
        const options = sub.opts<Record<string, Raw>>();
        const inPlace = Object.fromEntries(command.arguments.map(({ name }, i) => [name, operands[i] as string]));
        const config = typeof options.config === 'string' ? readConfig(options.config, command, lang) : {};
        const raw = { ...config, ...byFlag(command, options), ...inPlace };
        const common = { ...config, ...options } as Record<string, Raw>;
        const asked = askedLang(argv) ?? langOf(common.lang) ?? lang;
        const json = common.json === true;
        const job = { command: command.name, raw, lang: asked, version, json };
        parsed = { job, json, quiet: common.quiet === true };
      });
  }
  try {
    if (given.length <= 2) program.help();
    program.parse(given);
  } catch (error) {
    if (error instanceof ConfigError) {
      process.stderr.write(`${error.message}\n`);
      return { exit: EXIT.userInput };
    }
    if (!(error instanceof CommanderError)) throw error;
    const asked = ['commander.helpDisplayed', 'commander.version', 'commander.help'].includes(error.code);
    return { exit: asked ? EXIT.done : EXIT.userInput };
  }
  return parsed ?? { exit: EXIT.userInput };
}

/** `hotspots --evaluate …` is the question `hotspots evaluate …`. */
function evaluateAsQuestion(argv: readonly string[]): string[] {
  const rest = argv.filter((word) => word !== '--evaluate');
  if (argv[2] !== 'hotspots' || rest.length === argv.length) return [...argv];
  return [...rest.slice(0, 3), 'evaluate', ...rest.slice(rest[3] === 'evaluate' ? 4 : 3)];
}

class ConfigError extends Error {}

function flagsOf(command: Command, lang: Lang): Flag[] {
  const words = wording(lang);
  return command.options.map((option) => {
    const notes = [
      ...(option.required ? [words.requiredMark] : []),
      ...(option.fallback === null ? [] : [`${words.default} ${option.fallback}`]),
    ];
    const help = option.help[lang] + (notes.length > 0 ? ` (${notes.join('; ')})` : '');
    const flag = new Flag(
      option.placeholder === null ? `--${option.flag}` : `--${option.flag} <${option.placeholder}>`,
      help,
    );
    if (option.placeholder === null) return flag;
    return flag.argParser((value: string, before: string | string[] | undefined) => {
      if (option.repeatable) return [...(Array.isArray(before) ? before : []), value];
      if (before !== undefined) throw new InvalidArgumentError(words.twice);
      return value;
    });
  });
}

/** Commander names options in camel case; the commands name them by their flag. */
function byFlag(command: Command, options: Readonly<Record<string, Raw>>): Record<string, Raw> {
  const raw: Record<string, Raw> = {};
  for (const { flag } of command.options) {
    const value = options[flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
    if (value !== undefined) raw[flag] = value;
  }
  return raw;
}

function readConfig(path: string, command: Command, lang: Lang): Record<string, Raw> {
  const words = wording(lang);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ConfigError(`${path}: ${words.configBroken} (${error instanceof Error ? error.message : String(error)})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ConfigError(`${path}: ${words.configBroken}`);
  const known = [...command.options.map((o) => o.flag), 'lang', 'json', 'quiet'];
  const raw: Record<string, Raw> = {};
  for (const [name, item] of Object.entries(value)) {
    if (!known.includes(name))
      throw new ConfigError(`${path}: ${words.unknownConfig}: ${name}\n${words.configHint} ${known.join(', ')}.`);
    const placed = placing(command, name, dirname(path));
    if (Array.isArray(item)) raw[name] = item.map((one) => placed(String(one)));
    else if (typeof item === 'boolean') raw[name] = item;
    else if (item !== null) raw[name] = placed(String(item));
  }
  return raw;
}

/** Paths in a file of options start at the folder of that file, wherever the command is run; all else stays as it is. */
function placing(command: Command, flag: string, folder: string): (value: string) => string {
  const placeholder = command.options.find((option) => option.flag === flag)?.placeholder ?? '';
  const isPath = /^(FILE|DIR|PLAN)\b/.test(placeholder);
  return (value) => (isPath && value !== '-' && value !== '' && !isAbsolute(value) ? join(folder, value) : value);
}

function langOf(raw: Raw): Lang | null {
  return raw === 'en' || raw === 'zh' ? raw : null;
}

/** Commander's complaints in the asked language, as far as they are known. */
function complaint(text: string, lang: Lang): string {
  return wording(lang).complaints.reduce((line, [pattern, words]) => line.replace(pattern, words), text);
}

/** The arguments without `--lang` and its value, which are read before all others. */
function withoutLang(argv: readonly string[]): string[] {
  return argv.filter((a, i) => {
    if (a.startsWith('--lang=')) return langOf(a.slice(7)) === null;
    if (a === '--lang') return langOf(argv[i + 1]) === null;
    return !(argv[i - 1] === '--lang' && langOf(a) !== null);
  });
}

/** The language must be known before the help is built. */
function askedLang(argv: readonly string[]): Lang | null {
  const at = argv.findIndex((a) => a === '--lang' || a.startsWith('--lang='));
  return at < 0 ? null : langOf(argv[at]!.includes('=') ? argv[at]!.slice(7) : argv[at + 1]);
}

function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
