import type { MicroGridCode } from '../../model/codes.ts';
import { greatestMatching } from '../../partition/matching.ts';
import type { Group } from '../groups.ts';
import { codeOf } from '../numberMicroGrids.ts';
import type { GridBaseline } from './gridBaseline.ts';
import type { OldLabels } from './labelAtoms.ts';

/**
 * Codes of new groups. Old codes live on so that as many households as possible keep theirs (one-to-one, Hungarian
 * method), but only in a group that holds at least half of the old micro-grid's households that are left, or consists of
 * them by at least half: a code does not wander off with a single house. All others get the least numbers that were never used in
 * the grid, in the order of `serial` (west to east, then north to south).
 *
 * @param serial rank of each group in the numbering of a fresh plan, from 1
 */
export function codesLivingOn(
  groups: readonly Group[],
  old: OldLabels,
  baseline: GridBaseline,
  serial: readonly number[],
  pattern: string,
  grid: string,
): MicroGridCode[] {
  const labels = baseline.microgrids.length;
  const overlap = new Float64Array(groups.length * labels);
  const inLabel = new Float64Array(labels);
  groups.forEach((group, g) => {
    for (const atom of group.atoms)
      for (const [label, n] of old.votes[atom]!) {
        overlap[g * labels + label]! += n;
        inLabel[label]! += n;
      }
  });
  const codes: (MicroGridCode | null)[] = groups.map(() => null);
  if (labels > 0)
    greatestMatching(overlap, groups.length, labels).forEach((label, g) => {
      if (label < 0) return;
      const kept = overlap[g * labels + label]!;
      if (2 * kept >= inLabel[label]! || 2 * kept >= groups[g]!.households) codes[g] = baseline.microgrids[label]!.code;
    });
  const used = new Set(baseline.used);
  const order = groups.map((_, g) => g).sort((a, b) => serial[a]! - serial[b]!);
  let number = 0;
  for (const g of order) {
    while (codes[g] === null) {
      const code = codeOf(pattern, grid, ++number);
      if (!used.has(code)) codes[g] = code;
    }
  }
  return codes as MicroGridCode[];
}
