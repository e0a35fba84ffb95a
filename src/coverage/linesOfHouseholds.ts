import type { HouseholdLine } from '../model/plan.ts';

/** The lines of a plan, looked up by household. */
export interface LinesOfHouseholds {
  /** Lines of a household: none, one, or the parts of a divided row. */
  of(household: string): readonly HouseholdLine[];
  /** Index of its first line, −1 for none. */
  first(household: string): number;
}

/**
 * An index over the lines of a plan that is small enough for a city: a plan writes the parts of a row one after the other,
 * so that the first line tells all. Where lines of one household stand apart all the same, they are kept in lists.
 */
export function linesOfHouseholds(lines: readonly HouseholdLine[]): LinesOfHouseholds {
  const first = new Map<string, number>();
  const scattered = new Map<string, HouseholdLine[]>();
  lines.forEach((line, i) => {
    const { household } = line;
    if (i > 0 && lines[i - 1]!.household === household) {
      scattered.get(household)?.push(line);
      return;
    }
    const known = first.get(household);
    if (known === undefined) first.set(household, i);
    else {
      const list = scattered.get(household) ?? run(lines, known);
      list.push(line);
      scattered.set(household, list);
    }
  });
  return {
    of(household) {
      const start = first.get(household);
      return start === undefined ? [] : (scattered.get(household) ?? run(lines, start));
    },
    first: (household) => first.get(household) ?? -1,
  };
}

/** The lines of one household that stand together from an index on. */
function run(lines: readonly HouseholdLine[], start: number): HouseholdLine[] {
  let end = start + 1;
  while (end < lines.length && lines[end]!.household === lines[start]!.household) end++;
  return lines.slice(start, end);
}
