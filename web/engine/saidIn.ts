import { isNoteCode, type Lang, renderNote, renderRemedy, type StoredPlan } from '../../src/main.ts';

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
