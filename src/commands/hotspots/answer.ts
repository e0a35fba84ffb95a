import { featuresFile, type ResultLayer, tableFile } from '../../io/hotspots/featuresFile.ts';
import { resultHtml } from '../../io/html/hotspots/resultHtml.ts';
import type { ResultPage } from '../../io/html/hotspots/resultPage.ts';
import { type Json, jsonChunks } from '../../io/json.ts';
import { type Lang, type Note, renderNote, renderRemedy } from '../../model/note.ts';
import type { InputChecksum } from '../../model/plan.ts';
import type { Outcome, Table } from '../command.ts';
import type { Bilingual } from '../option.ts';
import type { OutputFile, Platform } from '../platform.ts';
import { fill } from '../wording.ts';

/** What a question on hotspots has found, ready for files and screen. */
export interface Answer {
  readonly question: string;
  /** What stands in report.json besides question, version, warnings and inputs. */
  readonly report: { readonly [key: string]: Json };
  readonly warnings: readonly Note[];
  readonly inputs: readonly InputChecksum[];
  /** Files without their endings; a layer without shapes is a table alone. */
  readonly layers: readonly {
    readonly name: string;
    readonly layer: ResultLayer;
    readonly columns: readonly string[];
    readonly shapes: boolean;
  }[];
  readonly page: Omit<ResultPage, 'lang' | 'version' | 'warnings' | 'inputs'>;
  readonly tables: readonly Table[];
  readonly lines: readonly string[];
}

/** Names of the files of an answer: layers with shapes, then tables. */
export function answerFiles(layers: readonly string[], tables: readonly string[] = []): string[] {
  return [
    ...layers.flatMap((name) => [`${name}.geojson`, `${name}.csv`]),
    ...tables.map((name) => `${name}.csv`),
    'report.json',
    'report.html',
  ];
}

/** Writes the files of an answer, if it is to be written, and shows it. */
export async function give(
  platform: Platform,
  { out, force }: { readonly out: string | null; readonly force: boolean },
  answer: Answer,
): Promise<Outcome> {
  const { lang, version } = platform;
  for (const n of answer.warnings) platform.say(n);
  const report = {
    question: answer.question,
    version,
    ...answer.report,
    warnings: answer.warnings.map((n) => ({
      code: n.code,
      en: `${renderNote(n, 'en')} ${renderRemedy(n, 'en')}`.trim(),
      zh: `${renderNote(n, 'zh')}${renderRemedy(n, 'zh')}`,
    })),
    inputs: answer.inputs.map((input) => ({ ...input })),
  };
  if (out !== null) {
    const page: ResultPage = { ...answer.page, lang, version, warnings: answer.warnings, inputs: answer.inputs };
    const files: OutputFile[] = [
      ...answer.layers.flatMap(({ name, layer, columns, shapes }) => [
        ...(shapes ? [featuresFile(`${name}.geojson`, layer)] : []),
        tableFile(`${name}.csv`, layer, columns),
      ]),
      { name: 'report.json', chunks: jsonChunks(report) },
      { name: 'report.html', chunks: resultHtml(page) },
    ];
    await platform.writeFolder(out, files, { force });
  }
  return {
    exit: 0,
    json: out === null ? report : { out, ...report },
    tables: answer.tables,
    lines: [...answer.lines, ...(out === null ? [] : [fill(WRITTEN[lang], { out })])],
  };
}

const WRITTEN: Bilingual = { en: 'written to {out}', zh: '已写入 {out}' };

/** Looks words of a list up in one language; `{name}` is filled in. */
export function wordsIn<K extends string>(
  words: Readonly<Record<K, Bilingual>>,
  lang: Lang,
): (key: K, args?: Readonly<Record<string, string | number>>) => string {
  return (key, args = {}) => fill(words[key][lang], args);
}

/** Numbers for the screen: four significant digits. */
export function digits(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}

/** A probability for the screen. */
export function probability(p: number): string {
  return p < 0.0001 ? '<0.0001' : p.toFixed(4);
}

/** A day of local wall time. */
export function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
