import type { Solution } from '../model/instance.ts';
import { type Note, note } from '../model/note.ts';
import type { MicroGrid } from '../model/plan.ts';
import { named } from './joinTogether.ts';
import type { GridPairs } from './pairsOfGrid.ts';

/** What the report of a grid says of its pairs: those that are not kept, with the reason, and what they may have cost. */
export function pairNotes(pairs: GridPairs, { assignment, violation }: Solution): Note[] {
  const open = pairs.failed.filter(({ pair, atoms }) => {
    // Two that could not be joined may have come together all the same.
    const labels = new Set(atoms.map((atom) => assignment[atom]!));
    return pair.kind === 'apart' || labels.size > 1;
  });
  return [
    ...open.map(({ reason }) => reason),
    ...(pairs.asked > 0 && violation > 0 ? [note('pairs-violation', { violation, pairs: pairs.asked })] : []),
  ];
}

/** Micro-grids that hold two who were to be apart say so, unless they have a reason of their own to tell. */
export function withBrokenPairs(
  microgrids: readonly MicroGrid[],
  { failed, conflicts, conflictPairs }: GridPairs,
  assignment: Int32Array,
): MicroGrid[] {
  const reasons = new Map<number, Note>();
  for (const { pair, atoms, reason } of failed) if (pair.kind === 'apart') reasons.set(assignment[atoms[0]!]!, reason);
  conflicts.forEach(([a, b], c) => {
    if (assignment[a] === assignment[b]) reasons.set(assignment[a]!, note('apart-locked', named(conflictPairs[c]!)));
  });
  return microgrids.map((microgrid, d) => {
    const reason = reasons.get(d);
    return reason === undefined || microgrid.reason !== null ? microgrid : { ...microgrid, reason };
  });
}
