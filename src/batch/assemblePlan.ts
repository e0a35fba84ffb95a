import { InputError } from '../model/error.ts';
import { note, renderNote } from '../model/note.ts';
import type { HouseholdLine, InputChecksum, Plan, PlanParameters } from '../model/plan.ts';
import type { Rejection, Repair } from '../model/rejection.ts';
import type { GridResult } from './gridTask.ts';
import type { City, CityWork } from './splitCity.ts';

/** What a plan tells beside the grids' results. */
export interface PlanFrame {
  readonly parameters: PlanParameters;
  readonly inputs: readonly InputChecksum[];
  readonly rejections: readonly Rejection[];
  readonly repairs: readonly Repair[];
  readonly notes: Plan['notes'];
}

/**
 * Puts the results of all grids together: micro-grids by grid and code, household lines in the order of the input.
 * @throws InputError `all-set-aside` when not one grid could be woven
 */
export function assemblePlan(city: City, work: CityWork, results: readonly GridResult[], frame: PlanFrame): Plan {
  const { households, buildings } = city;
  if (results.every((result) => result.row.status === 'set-aside')) {
    const [first] = results[0]!.row.notes;
    throw new InputError('all-set-aside', {
      count: results.length,
      detail: first ? renderNote(first, frame.parameters.lang) : '',
    });
  }
  const first = new Int32Array(households.length).fill(-1);
  const rest = new Map<number, { grid: number; place: number }[]>();
  const placeIn: { grid: number; place: number }[] = [];
  const buildingOfRow = new Int32Array(households.length).fill(-1);
  results.forEach((result, grid) => {
    const rows = work.rows[grid]!;
    result.buildingOfRow.forEach((building, i) => {
      if (building >= 0) buildingOfRow[rows[i]!] = work.buildings[grid]![building]!;
    });
    result.places.forEach((place, p) => {
      const row = rows[place.row]!;
      if (first[row]! < 0) {
        first[row] = placeIn.length;
        placeIn.push({ grid, place: p });
      } else {
        const more = rest.get(row);
        if (more) more.push({ grid, place: p });
        else rest.set(row, [{ grid, place: p }]);
      }
    });
  });

  const lines: HouseholdLine[] = [];
  for (let row = 0; row < households.length; row++) {
    const building = buildingOfRow[row]!;
    const line = {
      household: households.id[row]!,
      building: building >= 0 ? buildings[building]!.id : (households.building[row] ?? null),
      unit: households.unit[row] ?? null,
      floor: households.floor[row] ?? null,
    };
    const places = first[row]! < 0 ? [] : [placeIn[first[row]!]!, ...(rest.get(row) ?? [])];
    if (places.length === 0) lines.push({ ...line, microgrid: '', households: households.households[row]! });
    for (const { grid, place } of places) {
      const { microgrid, households: count } = results[grid]!.places[place]!;
      lines.push({ ...line, microgrid: results[grid]!.microgrids[microgrid]?.code ?? '', households: count });
    }
  }

  const outside = work.outside.reduce((sum, row) => sum + households.households[row]!, 0);
  return {
    ...frame,
    grids: results.map((result) => result.row),
    microgrids: results.flatMap((result) => [...result.microgrids].sort((a, b) => (a.code < b.code ? -1 : 1))),
    households: lines,
    notes:
      work.outside.length === 0
        ? frame.notes
        : [...frame.notes, note('households-outside', { rows: work.outside.length, households: outside })],
  };
}
