import type { HouseholdTable } from '../model/household.ts';
import type { SecondAttribute } from '../model/instance.ts';
import type { Limits } from '../model/limits.ts';
import { type Note, note } from '../model/note.ts';
import type { Balance } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import type { Atom } from './atoms.ts';

/** What is balanced beside the households in one grid, and the rows where it is not known. */
export interface GridSecond {
  readonly second: SecondAttribute;
  readonly unknown: number;
}

/**
 * The second attribute of the atoms: the sum over their rows, of a divided row its part by households. A row that does not
 * tell it counts like the others of the grid on average. Null where nothing is to be balanced, or nothing is known.
 */
export function secondOf(
  balance: Balance | null,
  households: HouseholdTable,
  sites: readonly Site[],
  atoms: readonly Atom[],
  limits: Limits,
): GridSecond | null {
  if (balance === null) return null;
  const column = balance.attribute === 'people' ? households.people : (households.attribute ?? null);
  if (column === null) return null;
  const count = households.households;
  let [known, among, unknown, all] = [0, 0, 0, 0];
  column.forEach((value, row) => {
    all += count[row]!;
    if (Number.isNaN(value)) unknown++;
    else {
      known += value;
      among += count[row]!;
    }
  });
  const average = among > 0 ? known / among : 0;
  const held = (row: number) => (Number.isNaN(column[row]!) ? average * count[row]! : column[row]!);
  const values = Float64Array.from(atoms, ({ site, part }) => {
    if (part === null) return sites[site]!.rows.reduce((sum, row) => sum + held(row), 0);
    return part.pieces.reduce(
      (sum, { row, households: own }) => sum + (count[row]! > 0 ? (held(row) * own) / count[row]! : 0),
      0,
    );
  });
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0 || all === 0) return null;
  return { second: { values, target: (total * limits.target) / all, weight: balance.weight }, unknown };
}

/** How evenly it came out, for the report: a line on the grid. */
export function spreadNotes(
  { attribute }: Balance,
  { second, unknown }: GridSecond,
  assignment: Int32Array,
  k: number,
  limits: Limits,
): Note[] {
  const shares = new Float64Array(k);
  assignment.forEach((d, atom) => {
    shares[d] = shares[d]! + second.values[atom]!;
  });
  const figure = (value: number) => Math.round(value * 10) / 10;
  return [
    note('balance-spread', {
      attribute,
      total: figure(shares.reduce((sum, value) => sum + value, 0)),
      least: figure(Math.min(...shares)),
      most: figure(Math.max(...shares)),
      aim: figure(second.target),
      target: limits.target,
    }),
    ...(unknown > 0 ? [note('balance-unknown', { attribute, rows: unknown })] : []),
  ];
}
