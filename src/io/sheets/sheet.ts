import { InputError } from '../../model/error.ts';

/** A colour as six hexadecimal digits, without `#`. */
export type Ink = string;

/** A closed or open path. Points are `x, y` in millimetres from the upper left corner of the paper. */
export interface PathItem {
  readonly kind: 'path';
  readonly lines: readonly (readonly (readonly [number, number])[])[];
  /** Closed and filled by the even-odd rule; null: lines only. */
  readonly fill: Ink | null;
  readonly stroke: Ink | null;
  /** Millimetres. */
  readonly width: number;
  readonly closed: boolean;
}

/** One line of text: its base line begins, or is centred, at `x, y` (millimetres); `size` in millimetres. */
export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly centred: boolean;
  readonly ink: Ink;
}

/** Paths that are cut at a frame: `x, y, width, height` in millimetres. */
export interface ClippedItem {
  readonly kind: 'clip';
  readonly frame: Frame;
  readonly items: readonly (PathItem | TextItem)[];
}

export type Item = PathItem | TextItem | ClippedItem;

/** A part of the paper, millimetres. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One sheet of paper with what stands on it, in the order of painting. Every writer draws the same. */
export interface Sheet {
  readonly paper: Paper;
  readonly title: string;
  readonly items: readonly Item[];
}

/** Millimetres. */
export interface Paper {
  readonly width: number;
  readonly height: number;
}

/**
 * Papers upright. 8开 and 4开 are the trimmed sheets of 正度 paper (787 × 1092 mm): 270 × 390 and 390 × 540 mm.
 */
const PAPERS: Readonly<Record<string, Paper>> = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  '8K': { width: 270, height: 390 },
  '4K': { width: 390, height: 540 },
};

/** The paper of a name (`A4`, `A3`, `8开` or `8k`, `4开` or `4k`), upright. Throws `option-choice`. */
export function paperNamed(name: string): Paper {
  const paper = PAPERS[name.toUpperCase().replace('开', 'K')];
  if (paper === undefined)
    throw new InputError('option-choice', { flag: 'paper', value: name, words: 'A4, A3, 8开 (8k), 4开 (4k)' });
  return paper;
}

export function text(x: number, y: number, size: number, words: string, more: Partial<TextItem> = {}): TextItem {
  return { kind: 'text', x, y, size, text: words, centred: false, ink: '1a1a1a', ...more };
}

export function box({ x, y, width, height }: Frame, more: Partial<PathItem> = {}): PathItem {
  const ring = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const;
  return { kind: 'path', lines: [ring], fill: null, stroke: '1a1a1a', width: 0.3, closed: true, ...more };
}
