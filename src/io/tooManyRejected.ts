import { InputError } from '../model/error.ts';
import { type Lang, note, renderNote, renderRemedy } from '../model/note.ts';
import type { Rejection } from '../model/rejection.ts';
import type { Share } from '../model/units.ts';

const SHOWN = 3;

/** A file of which so much cannot be read that the rest would mislead. Its message shows the first rejections. */
export class TooManyRejected extends InputError {
  readonly rejections: readonly Rejection[];

  constructor(file: string, total: number, rejections: readonly Rejection[], most: Share) {
    super('too-many-rejected', { file, total, rejected: rejections.length, percent: Math.round(most * 1000) / 10 });
    this.name = 'TooManyRejected';
    this.rejections = rejections;
  }

  /** The message, the first rejections, and what to do about the most frequent. */
  override render(lang: Lang): string {
    const lines = this.rejections
      .slice(0, SHOWN)
      .map(({ row, reason }) => renderNote(note('rejected-at', { row, reason: renderNote(reason, lang) }), lang));
    const remedy = renderRemedy(mostFrequent(this.rejections).reason, lang);
    return [renderNote(this.note, lang), ...lines, remedy].filter((line) => line !== '').join('\n');
  }
}

/**
 * Refuses a file of which more than the given share was rejected.
 * Errors: `crs-needed` when most of them are metres without a coordinate system, else `TooManyRejected`.
 */
export function refuseIfTooMany(file: string, total: number, rejections: readonly Rejection[], most: Share): void {
  if (rejections.length === 0 || rejections.length <= most * total) return;
  const { row, reason } = mostFrequent(rejections);
  if (reason.code === 'coordinates-not-degrees') throw new InputError('crs-needed', { file, row, ...reason.args });
  throw new TooManyRejected(file, total, rejections, most);
}

/** The first rejection for the reason that occurs most. */
function mostFrequent(rejections: readonly Rejection[]): Rejection {
  const counts = new Map<string, { first: Rejection; times: number }>();
  for (const rejection of rejections) {
    const seen = counts.get(rejection.reason.code);
    if (seen === undefined) counts.set(rejection.reason.code, { first: rejection, times: 1 });
    else seen.times++;
  }
  return [...counts.values()].reduce((most, other) => (other.times > most.times ? other : most)).first;
}
