import type { CoverageTable, Hidden } from '../../model/coverage.ts';
import { figureSpec } from '../../model/coverage.ts';
import type { InputChecksum } from '../../model/plan.ts';
import { type Json, jsonChunks } from '../json.ts';
import { CHANGED, changeValue, figureValue, shownFigures } from './coverageFile.ts';

/** What the figures rest on. */
export interface CoverageContext {
  readonly version: string;
  /** Way on the ground to a straight line. */
  readonly detour: number;
  /** Least count that is published; null when nothing is hidden. */
  readonly k: number | null;
  readonly inputs: readonly InputChecksum[];
}

/** `coverage.json`: parameters, what is outside, and an object a unit. Null: not known, or hidden when published. */
export function coverageJson(table: CoverageTable, hidden: Hidden | null, context: CoverageContext): Iterable<string> {
  const { outside, gone } = table;
  const shown = shownFigures(hidden);
  return jsonChunks({
    format: 'gridloom coverage 1',
    version: context.version,
    parameters: { detour: context.detour, published: hidden !== null, k: context.k },
    inputs: context.inputs.map((input) => ({ ...input })),
    outside:
      hidden === null
        ? {
            households: outside.households,
            incidents: outside.incidents,
            incidents_without_place: outside.incidentsWithoutPlace,
            staff_unassigned: outside.staffUnassigned,
            staff_of_unknown_microgrids: outside.staffUnknown,
          }
        : null,
    gone: gone.map((unit) => ({ ...unit })),
    units: table.units.map(({ level, code, name, parent }, u): Json => {
      const unit: Record<string, Json> = {
        level,
        code,
        name,
        parent: parent < 0 ? null : table.units[parent]!.code,
      };
      for (const figure of shown) unit[figureSpec(figure).name] = figureValue(table, hidden, figure, u);
      if (table.change !== null && hidden === null)
        unit.change = Object.fromEntries(
          CHANGED.map((figure) => [figureSpec(figure).name, changeValue(table, figure, u)]),
        );
      return unit;
    }),
  });
}
