import { type CoverageTable, FIGURE_NAMES, type Figure, type Level } from '../../model/coverage.ts';

/** A coverage as it was written at an earlier time: figures by level and code. */
export interface EarlierCoverage {
  readonly units: readonly { readonly level: Level; readonly code: string }[];
  readonly figures: Readonly<Record<Figure, Float64Array>>;
}

/** The coverage with its differences to an earlier one; units are the same by level and code. */
export function withChanges(table: CoverageTable, earlier: EarlierCoverage): CoverageTable {
  const key = ({ level, code }: { readonly level: Level; readonly code: string }) => `${level} ${code}`;
  const before = new Map(earlier.units.map((unit, u) => [key(unit), u]));
  const change = Object.fromEntries(
    FIGURE_NAMES.map((figure) => [
      figure,
      Float64Array.from(table.units, (unit, u) => {
        const was = before.get(key(unit));
        return was === undefined ? Number.NaN : table.figures[figure][u]! - earlier.figures[figure][was]!;
      }),
    ]),
  ) as Record<Figure, Float64Array>;
  const now = new Set(table.units.map(key));
  return { ...table, change, gone: earlier.units.filter((unit) => !now.has(key(unit))) };
}
