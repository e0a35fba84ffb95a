import type { Bilingual, Option, Raw } from './option.ts';
import type { Platform } from './platform.ts';

/** A table as data; the shell draws it. Numbers are aligned right. */
export interface Table {
  readonly title: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** What a command leaves behind for the shell to show. */
export interface Outcome {
  /** 3: a check failed. Faults are thrown, not returned. */
  readonly exit: 0 | 3;
  /** What `--json` prints on standard output. */
  readonly json: unknown;
  /** What is printed otherwise. */
  readonly tables: readonly Table[];
  readonly lines: readonly string[];
  /** Where standard output is the place of the result itself: printed in place of tables and lines, also when quiet. */
  readonly result?: string;
  /** True where the work goes on after this (a server): the shell shows it and waits to be interrupted. */
  readonly stays?: boolean;
}

/** An argument without a flag, in its place. */
export interface Argument {
  readonly name: string;
  readonly help: Bilingual;
  /** True where it may be left out; only the last may. */
  readonly optional?: boolean;
}

/** One command of the table that the command line and the viewer share. */
export interface Command {
  readonly name: string;
  readonly summary: Bilingual;
  readonly arguments: readonly Argument[];
  readonly options: readonly Option<unknown>[];
  /** Whole command lines. */
  readonly examples: readonly string[];
  /** @param raw values by flag, as the shell read them; the arguments under their names */
  run(raw: Readonly<Record<string, Raw>>, platform: Platform): Promise<Outcome>;
}

type Values<O> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never };

/** A command whose options reach `run` as values with their types. */
export function command<O extends Readonly<Record<string, Option<unknown>>>>(spec: {
  readonly name: string;
  readonly summary: Bilingual;
  readonly arguments: readonly Argument[];
  readonly options: O;
  readonly examples: readonly string[];
  readonly run: (values: Values<O>, platform: Platform, given: readonly string[]) => Promise<Outcome>;
}): Command {
  return {
    ...spec,
    options: Object.values(spec.options),
    run: (raw, platform) => {
      const values: Record<string, unknown> = {};
      for (const [name, option] of Object.entries(spec.options)) values[name] = option.parse(raw[option.flag]);
      const given = spec.arguments.map(({ name }) => String(raw[name] ?? ''));
      return spec.run(values as Values<O>, platform, given);
    },
  };
}
