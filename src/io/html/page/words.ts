import type { Both, PageData } from '../pageData.ts';

export type Lang = PageData['lang'];

/** The page's texts and numbers in the language that the reader chose. */
export class Words {
  readonly lang: Lang;
  readonly #words: PageData['words'];
  readonly #number: Intl.NumberFormat;
  readonly #percent: Intl.NumberFormat;
  readonly #decimal: Intl.NumberFormat;
  readonly #locale: string;

  constructor(words: PageData['words'], lang: Lang) {
    const locale = lang === 'zh' ? 'zh-CN' : 'en';
    this.lang = lang;
    this.#locale = locale;
    this.#words = words;
    this.#number = new Intl.NumberFormat(locale);
    this.#percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
    this.#decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  }

  /** The text of a key; `{name}` is replaced by the argument of that name, numbers with their thousands set off. */
  say(key: string, args: Readonly<Record<string, string | number>> = {}): string {
    const both = this.#words[key];
    if (!both) return key;
    return this.pick(both).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = args[name];
      return value === undefined ? whole : typeof value === 'number' ? this.number(value) : value;
    });
  }

  pick([en, zh]: Both): string {
    return this.lang === 'zh' ? zh : en;
  }

  has(key: string): boolean {
    return this.#words[key] !== undefined;
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  /** Shares just under one are not called 100 %. */
  percent(share: number): string {
    return this.#percent.format(share < 1 && share > 0.999 ? 0.999 : share);
  }

  decimal(value: number): string {
    return this.#decimal.format(value);
  }

  /** A number with at most so many decimals. */
  fixed(value: number, decimals: number): string {
    return value.toLocaleString(this.#locale, { maximumFractionDigits: decimals });
  }
}
