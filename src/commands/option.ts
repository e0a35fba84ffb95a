import { InputError } from '../model/error.ts';

/** A text in both languages. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** What the shell hands over for one option: nothing, a switch, a text, or several of a repeatable one. */
export type Raw = undefined | boolean | string | readonly string[];

/** One option of a command: its flag, what it says in the help, and how its text becomes a value with a type and a unit. */
export interface Option<T> {
  /** Without dashes, e.g. `max-moved`. */
  readonly flag: string;
  /** Name of the value in the help, e.g. `FILE`; null for a switch. */
  readonly placeholder: string | null;
  readonly repeatable: boolean;
  readonly required: boolean;
  readonly help: Bilingual;
  /** Shown in the help; null for none. */
  readonly fallback: string | null;
  readonly parse: (raw: Raw) => T;
}

interface Spec {
  readonly flag: string;
  readonly placeholder: string;
  readonly help: Bilingual;
}

/** A text that must be given. */
export function required(spec: Spec): Option<string> {
  return {
    ...spec,
    repeatable: false,
    required: true,
    fallback: null,
    parse: (raw) => {
      if (typeof raw !== 'string' || raw === '') throw new InputError('option-missing', { flag: spec.flag });
      return raw;
    },
  };
}

/** A text that may be left out. */
export function optional(spec: Spec): Option<string | null> {
  return {
    ...spec,
    repeatable: false,
    required: false,
    fallback: null,
    parse: (raw) => (typeof raw === 'string' ? raw : null),
  };
}

/** A text that may be given several times. */
export function repeatable(spec: Spec): Option<readonly string[]> {
  return {
    ...spec,
    repeatable: true,
    required: false,
    fallback: null,
    parse: (raw) => (Array.isArray(raw) ? raw : typeof raw === 'string' ? [raw] : []),
  };
}

/** A text that must be given, and may be several times. */
export function several(spec: Spec): Option<readonly string[]> {
  const { parse } = repeatable(spec);
  return {
    ...repeatable(spec),
    required: true,
    parse: (raw) => {
      const given = parse(raw);
      if (given.length === 0 || given.includes('')) throw new InputError('option-missing', { flag: spec.flag });
      return given;
    },
  };
}

/** A switch. */
export function toggle(spec: { readonly flag: string; readonly help: Bilingual }): Option<boolean> {
  return {
    ...spec,
    placeholder: null,
    repeatable: false,
    required: false,
    fallback: null,
    parse: (raw) => raw === true || raw === 'true',
  };
}

/** A number within bounds; `null` where none is given and there is no fallback. */
export function number<F extends number | null>(
  spec: Spec & { readonly from: number; readonly to?: number; readonly whole?: boolean; readonly fallback: F },
): Option<number | F> {
  const { from, to = Number.MAX_SAFE_INTEGER, whole = false, fallback } = spec;
  return {
    ...spec,
    repeatable: false,
    required: false,
    fallback: fallback === null ? null : String(fallback),
    parse: (raw) => {
      if (typeof raw !== 'string') return fallback;
      const value = Number(raw);
      const good =
        raw.trim() !== '' &&
        Number.isFinite(value) &&
        value >= from &&
        value <= to &&
        (!whole || Number.isInteger(value));
      if (!good) throw new InputError('option-number', { flag: spec.flag, value: raw, from, to });
      return value;
    },
  };
}

/** One word of a few. */
export function choice<T extends string>(
  spec: Spec & { readonly words: readonly T[]; readonly fallback: T },
): Option<T> {
  return {
    ...spec,
    repeatable: false,
    required: false,
    parse: (raw) => {
      if (typeof raw !== 'string') return spec.fallback;
      const word = spec.words.find((w) => w === raw);
      if (word === undefined)
        throw new InputError('option-choice', { flag: spec.flag, value: raw, words: spec.words.join(', ') });
      return word;
    },
  };
}
