import { auditPairs } from '../coverage/auditPairs.ts';
import { type Lang, note, renderNote } from '../model/note.ts';
import type { Pair } from '../model/pair.ts';
import type { StoredNote, WritablePlan } from '../model/storedPlan.ts';
import type { Outcome } from './command.ts';
import { withSummary } from './wording.ts';

/** Codes of the notes that tell why a pair is not kept. */
const REASONS = /^(together|apart|pairs)-/;

/**
 * An outcome with what became of the pairs: counted once more from the lines of the plan, apart from their making; those
 * that are not kept with the reason that the plan gives. One without any reason there fails the check.
 */
export function withPairs(
  outcome: Outcome,
  plan: Pick<WritablePlan, 'households' | 'notes' | 'grids'>,
  pairs: readonly Pair[],
  lang: Lang,
): Outcome {
  if (pairs.length === 0) return outcome;
  const { all, kept, broken } = auditPairs(plan, pairs);
  const told: readonly StoredNote[] = [...plan.notes, ...plan.grids.flatMap((row) => row.notes)].filter(({ code }) =>
    REASONS.test(code),
  );
  const reasonOf = ({ file, row }: Pair) => told.find(({ args }) => args.file === file && args.row === row);
  const lines = broken.map(({ pair, note: found }) => {
    const reason = reasonOf(pair);
    return reason === undefined ? renderNote(found, lang) : `${reason.text} ${reason.remedy}`.trim();
  });
  return {
    ...outcome,
    exit: broken.some(({ pair }) => reasonOf(pair) === undefined) ? 3 : outcome.exit,
    json: {
      ...(outcome.json as object),
      pairs: {
        all,
        kept,
        broken: broken.map(({ kind, pair, note: found }) => ({
          kind,
          file: pair.file,
          row: pair.row,
          a: pair.a.id,
          b: pair.b.id,
          found: renderNote(found, lang),
          reason: reasonOf(pair)?.text ?? null,
        })),
      },
    },
    lines: withSummary(outcome.lines, [renderNote(note('pairs-kept', { kept, all }), lang), ...lines]),
  };
}
