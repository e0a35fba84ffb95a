import { featureFrom } from '../io/plan/microgridsFile.ts';
import { storedFrame, storedLine } from '../io/plan/toStored.ts';
import { InputError } from '../model/error.ts';
import { type Note, note } from '../model/note.ts';
import type { HouseholdLine } from '../model/plan.ts';
import type { PlanCounts, StoredGridRow, StoredMicroGrid, WritablePlan } from '../model/storedPlan.ts';
import type { PlanFrame } from './assemblePlan.ts';
import type { MicroGridFigures } from './gridRecord.ts';
import type { GridTiming } from './gridTask.ts';
import { Placement } from './placement.ts';
import type { RecordSource } from './recordSource.ts';
import type { City, CityWork } from './splitCity.ts';

/** A plan put together from records: ready to be written, its shapes and lines made anew each time they are gone through. */
export interface RecordedPlan extends WritablePlan {
  /** Micro-grids without their shapes, in the order of the plan, and why they are exceptions. */
  readonly figures: readonly MicroGridFigures[];
  readonly reasons: readonly (Note | null)[];
  readonly timings: readonly GridTiming[];
}

/**
 * Puts the records of all grids together: micro-grids by grid and code, household lines in the order of the input. Besides
 * the records' source it keeps eight bytes a row of the household table, and the figures of grids and micro-grids.
 *
 * @throws InputError `all-set-aside` when not one grid could be woven
 */
export function assembleRecords(city: City, work: CityWork, source: RecordSource, frame: PlanFrame): RecordedPlan {
  const { households } = city;
  const { lang } = frame.parameters;
  const grids: StoredGridRow[] = [];
  const figures: MicroGridFigures[] = [];
  const reasons: (Note | null)[] = [];
  const timings: GridTiming[] = [];
  const box: [number, number, number, number] = [180, 90, -180, -90];
  const placement = new Placement(households.length);
  for (let grid = 0; grid < source.length; grid++) {
    const head = source.head(grid);
    placement.put(work.rows[grid]!, work.buildings[grid]!, source.places(grid), figures.length, households.households);
    grids.push(head.row);
    for (const microgrid of head.microgrids) figures.push(microgrid);
    for (const reason of head.reasons) reasons.push(reason);
    timings.push(head.timing);
    if (head.box)
      head.box.forEach((side, i) => {
        box[i] = i < 2 ? Math.min(box[i]!, side) : Math.max(box[i]!, side);
      });
  }
  if (grids.every(({ status }) => status === 'set-aside'))
    throw new InputError('all-set-aside', { count: grids.length, detail: grids[0]?.notes[0]?.text ?? '' });

  const { outside } = work;
  const lost = outside.reduce((sum, row) => sum + households.households[row]!, 0);
  const notes = outside.length === 0 ? [] : [note('households-outside', { rows: outside.length, households: lost })];
  const lines: Iterable<HouseholdLine> = { [Symbol.iterator]: () => linesOf(city, placement, figures) };
  const runs = { [Symbol.iterator]: () => runsOf(source) };
  return {
    ...storedFrame({ ...frame, notes: [...frame.notes, ...notes] }, lang),
    counts: countsOf(grids, figures, { households: households.households, placement }, frame),
    grids,
    figures,
    reasons,
    timings,
    microgrids: { [Symbol.iterator]: () => microgridsOf(runs) },
    features: { box: figures.length === 0 ? null : box, runs },
    households: lines,
  };
}

function* runsOf(source: RecordSource): Generator<string> {
  for (let grid = 0; grid < source.length; grid++) {
    const run = source.features(grid);
    if (run !== '') yield run;
  }
}

function* microgridsOf(runs: Iterable<string>): Generator<StoredMicroGrid> {
  for (const run of runs) for (const line of run.split(',\n')) yield featureFrom(line);
}

function* linesOf(
  { households, buildings }: City,
  placement: Placement,
  microgrids: readonly MicroGridFigures[],
): Generator<HouseholdLine> {
  for (let row = 0; row < households.length; row++) {
    const building = placement.building(row);
    const parts = placement.parts(row);
    for (let i = 0; i < (parts?.length ?? 1); i++) {
      const part = parts?.[i];
      const microgrid = part?.microgrid ?? placement.microgrid(row);
      yield storedLine({
        household: households.id[row]!,
        microgrid: microgrids[microgrid]?.code ?? '',
        households: part?.households ?? households.households[row]!,
        building: building >= 0 ? buildings[building]!.id : (households.building[row] ?? null),
        unit: households.unit[row] ?? null,
        floor: households.floor[row] ?? null,
      });
    }
  }
}

function countsOf(
  grids: readonly StoredGridRow[],
  microgrids: readonly MicroGridFigures[],
  { households: rows, placement }: { readonly households: Uint32Array; readonly placement: Placement },
  { rejections, repairs }: PlanFrame,
): PlanCounts {
  const counts = { lines: 0, households: 0, householdsOutside: 0, ok: 0, undersize: 0, oversize: 0, householdsOk: 0 };
  const count = (microgrid: number, households: number) => {
    counts.lines++;
    counts.households += households;
    if (microgrid < 0) counts.householdsOutside += households;
  };
  for (let row = 0; row < rows.length; row++) {
    const parts = placement.parts(row);
    if (parts === null) count(placement.microgrid(row), rows[row]!);
    else for (const part of parts) count(part.microgrid, part.households);
  }
  let people: number | null = microgrids.length === 0 ? null : 0;
  for (const microgrid of microgrids) {
    counts[microgrid.status]++;
    if (microgrid.status === 'ok') counts.householdsOk += microgrid.households;
    people = people === null || microgrid.people === null ? null : people + microgrid.people;
  }
  return {
    grids: grids.length,
    setAside: grids.filter(({ status }) => status === 'set-aside').length,
    microgrids: microgrids.length,
    ok: counts.ok,
    undersize: counts.undersize,
    oversize: counts.oversize,
    detached: microgrids.filter(({ detached }) => detached).length,
    stacked: microgrids.filter(({ stack }) => stack !== null).length,
    lines: counts.lines,
    households: counts.households,
    householdsOk: counts.householdsOk,
    householdsOutside: counts.householdsOutside,
    people,
    rejected: rejections.length,
    repaired: repairs.length,
  };
}
