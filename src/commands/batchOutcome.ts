import type { BatchSummary } from '../batch/batch.ts';
import { type Lang, note, renderNote } from '../model/note.ts';
import type { Outcome } from './command.ts';
import { figure } from './wording.ts';

/** An outcome with where the grids' results came from, and how long all took. */
export function withBatch(
  outcome: Outcome,
  summary: BatchSummary,
  aside: number,
  milliseconds: number,
  lang: Lang,
): Outcome {
  const { woven, again, resumed, unchanged } = summary;
  const seconds = milliseconds / 1000;
  const told = note('batch-done', {
    seconds: seconds.toFixed(1),
    rate: (woven / seconds).toFixed(1),
    woven: figure(woven),
    resumed: figure(resumed),
    unchanged: figure(unchanged),
    aside: figure(aside),
  });
  const lines = [renderNote(told, lang)];
  if (again > 0) lines.push(renderNote(note('batch-again', { again: figure(again) }), lang));
  return {
    ...outcome,
    json: { ...(outcome.json as object), batch: { ...summary, set_aside: aside, seconds } },
    lines: [...outcome.lines, ...lines],
  };
}
