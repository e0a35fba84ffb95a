import type { HouseholdTable } from '../model/household.ts';
import type { HouseholdLine } from '../model/plan.ts';

/** Which row of the input each line of a plan stands for. */
export interface Alignment {
  /** −1: none. */
  readonly rowOfLine: Int32Array;
  /**
   * Households that each row must have in the plan; −1 for a row that counts with an earlier one of the same id. Ids are
   * told apart by their order where the lines stand in it.
   */
  readonly expected: Float64Array;
}

/**
 * Lines in input order are matched in one walk; as soon as one does not fit, all are matched by their id, and rows of the
 * same id count as one.
 */
export function alignLines(lines: readonly HouseholdLine[], households: HouseholdTable): Alignment {
  return walk(lines, households) ?? byId(lines, households);
}

function walk(lines: readonly HouseholdLine[], households: HouseholdTable): Alignment | null {
  const rowOfLine = new Int32Array(lines.length);
  let at = 0;
  for (let row = 0; row < households.length; row++) {
    const id = households.id[row];
    const whole = households.households[row]!;
    let taken = 0;
    do {
      const line = lines[at];
      if (line === undefined || line.household !== id) return null;
      rowOfLine[at++] = row;
      taken += line.households;
    } while (taken < whole && lines[at]?.household === id);
  }
  return at === lines.length ? { rowOfLine, expected: Float64Array.from(households.households) } : null;
}

function byId(lines: readonly HouseholdLine[], households: HouseholdTable): Alignment {
  const rowOf = new Map<string, number>();
  const expected = new Float64Array(households.length).fill(-1);
  for (let row = 0; row < households.length; row++) {
    const id = households.id[row]!;
    const first = rowOf.get(id) ?? row;
    if (first === row) {
      rowOf.set(id, row);
      expected[row] = 0;
    }
    expected[first]! += households.households[row]!;
  }
  return { rowOfLine: Int32Array.from(lines, (line) => rowOf.get(line.household) ?? -1), expected };
}
