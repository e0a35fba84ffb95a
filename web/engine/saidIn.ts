import {
  isNoteCode,
  type Lang,
  type NoteCode,
  noteOfText,
  renderNote,
  renderRemedy,
  type StoredPlan,
} from '../../src/main.ts';

/** A row of an input that is not in the plan, and why, in both languages. */
export interface SaidRejection {
  readonly file: string;
  readonly row: number;
  readonly said: Readonly<Record<Lang, { readonly reason: string; readonly remedy: string }>>;
}

/** Rejected rows in the reader's language, whatever the plan's is: codes are said anew, unknown ones as they were written. */
export function saidRejections({ rejections }: Pick<StoredPlan, 'rejections'>): SaidRejection[] {
  return rejections.map(({ file, row, reason: { code, args, text, remedy } }) => {
    const said = (lang: Lang) =>
      isNoteCode(code)
        ? { reason: renderNote({ code, args }, lang), remedy: renderRemedy({ code, args }, lang) }
        : { reason: text, remedy };
    return { file, row, said: { en: said('en'), zh: said('zh') } };
  });
}

/** What a plan tells of single micro-grids. */
const REASONS = [
  'locked-exception',
  'detached-exception',
  'detached-joined',
  'detached-ground',
  'grid-too-small',
  'piece-too-small',
  'granularity',
  'granularity-minimum',
  'granularity-maximum',
  'granularity-either',
  'site-too-large',
  'stack-equal-parts',
  'stack-floors-spread',
] as const satisfies readonly NoteCode[];

/** The reasons of a plan in both languages, by the text that the plan has; others are left out. */
export type SaidReasons = Readonly<Record<string, Readonly<Record<Lang, string>>>>;

export function saidReasons({ microgrids }: Pick<StoredPlan, 'microgrids'>): SaidReasons {
  const said: Record<string, Readonly<Record<Lang, string>>> = {};
  for (const { reason } of microgrids) {
    if (reason === null || Object.hasOwn(said, reason)) continue;
    const read = noteOfText(reason, REASONS);
    if (read) said[reason] = { en: renderNote(read, 'en'), zh: renderNote(read, 'zh') };
  }
  return said;
}
