import { featureFrom } from '../io/plan/microgridsFile.ts';
import { storedFrame, storedLine } from '../io/plan/toStored.ts';
import { InputError } from '../model/error.ts';
import { type Note, note } from '../model/note.ts';
import type { HouseholdLine } from '../model/plan.ts';
import type { PlanCounts, StoredGridRow, StoredMicroGrid, StoredPlan, WritablePlan } from '../model/storedPlan.ts';
import type { PlanFrame } from './assemblePlan.ts';
import type { MicroGridFigures } from './gridRecord.ts';
import type { GridTiming } from './gridTask.ts';
import { Placement } from './placement.ts';
import type { RecordHead, RecordSource } from './recordSource.ts';
import type { City, CityWork } from './splitCity.ts';

/** A plan put together from records: ready to be written, its shapes and lines made anew each time they are gone through. */
export interface RecordedPlan extends WritablePlan, Gathered {
  /** Rows with several lines, ascending, each with the number of its lines. */
  readonly divided: Uint32Array;
}

/** The records of grids put one after the other, without the shapes. */
export interface Gathered {
  readonly grids: readonly StoredGridRow[];
  /** Micro-grids in the order of the plan, and why they are exceptions. */
  readonly figures: readonly MicroGridFigures[];
  readonly reasons: readonly (Note | null)[];
  readonly timings: readonly GridTiming[];
  /** West, south, east, north of each grid's micro-grids; null for none. */
  readonly boxes: readonly RecordHead['box'][];
}

/** Lines and households of a plan. */
export interface Tallies {
  readonly lines: number;
  readonly households: number;
  /** Outside all micro-grids. */
  readonly householdsOutside: number;
}

/**
 * Puts the records of all grids together: micro-grids by grid and code, household lines in the order of the input. Besides
 * the records' source it keeps eight bytes a row of the household table, and the figures of grids and micro-grids.
 *
 * @throws InputError `all-set-aside` when not one grid could be woven
 */
export function assembleRecords(city: City, work: CityWork, source: RecordSource, frame: PlanFrame): RecordedPlan {
  const { households } = city;
  const placement = new Placement(households.length);
  const gathered = gather(city, work, source, placement);
  const { figures } = gathered;
  const { outside } = work;
  const lost = outside.reduce((sum, row) => sum + households.households[row]!, 0);
  const lines: Iterable<HouseholdLine> = { [Symbol.iterator]: () => linesOf(city, placement, figures) };
  const runs = { [Symbol.iterator]: () => runsOf(source) };
  const tallies = talliesOf(households.households, placement);
  return {
    ...recordedFrame(gathered, tallies, { rows: outside.length, households: lost }, frame),
    ...gathered,
    divided: placement.divided(),
    microgrids: { [Symbol.iterator]: () => microgridsOf(runs) },
    features: { box: boxAround(gathered.boxes), runs },
    households: lines,
  };
}

/** Goes through the records of all grids; the rows and buildings of each are put into the placement. */
export function gather(city: City, work: CityWork, source: RecordSource, placement: Placement): Gathered {
  const grids: StoredGridRow[] = [];
  const figures: MicroGridFigures[] = [];
  const reasons: (Note | null)[] = [];
  const timings: GridTiming[] = [];
  const boxes: RecordHead['box'][] = [];
  for (let grid = 0; grid < source.length; grid++) {
    const { row, microgrids, timing, box, ...head } = source.head(grid);
    const { households } = city.households;
    placement.put(work.rows[grid]!, work.buildings[grid]!, source.places(grid), figures.length, households);
    grids.push(row);
    for (const microgrid of microgrids) figures.push(microgrid);
    for (const reason of head.reasons) reasons.push(reason);
    timings.push(timing);
    boxes.push(box);
  }
  return { grids, figures, reasons, timings, boxes };
}

/**
 * All of a plan but its long lists.
 * @param outside rows and households in no grid
 * @throws InputError `all-set-aside` when not one grid could be woven
 */
export function recordedFrame(
  { grids, figures }: Pick<Gathered, 'grids' | 'figures'>,
  tallies: Tallies,
  outside: { readonly rows: number; readonly households: number },
  frame: PlanFrame,
): Omit<StoredPlan, 'grids' | 'microgrids' | 'households'> {
  if (grids.every(({ status }) => status === 'set-aside'))
    throw new InputError('all-set-aside', { count: grids.length, detail: grids[0]?.notes[0]?.text ?? '' });
  const notes = outside.rows === 0 ? [] : [note('households-outside', { ...outside })];
  return {
    ...storedFrame({ ...frame, notes: [...frame.notes, ...notes] }, frame.parameters.lang),
    counts: countsOf(grids, figures, tallies, frame),
  };
}

/** The box around boxes; null for none. */
export function boxAround(boxes: readonly RecordHead['box'][]): readonly number[] | null {
  const around = [180, 90, -180, -90];
  let any = false;
  for (const box of boxes) {
    if (box === null) continue;
    any = true;
    box.forEach((side, i) => {
      around[i] = i < 2 ? Math.min(around[i]!, side) : Math.max(around[i]!, side);
    });
  }
  return any ? around : null;
}

function* runsOf(source: RecordSource): Generator<string> {
  for (let grid = 0; grid < source.length; grid++) {
    const run = source.features(grid);
    if (run !== '') yield run;
  }
}

export function* microgridsOf(runs: Iterable<string>): Generator<StoredMicroGrid> {
  for (const run of runs) for (const line of run.split(',\n')) yield featureFrom(line);
}

/** The lines of a table's rows, of all or of some in their order. */
export function* linesOf(
  { households, buildings }: City,
  placement: Placement,
  microgrids: readonly MicroGridFigures[],
  first = 0,
  end = households.length,
): Generator<HouseholdLine> {
  for (let row = first; row < end; row++) {
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

function talliesOf(rows: Uint32Array, placement: Placement): Tallies {
  const tallies = { lines: 0, households: 0, householdsOutside: 0 };
  const count = (microgrid: number, households: number) => {
    tallies.lines++;
    tallies.households += households;
    if (microgrid < 0) tallies.householdsOutside += households;
  };
  for (let row = 0; row < rows.length; row++) {
    const parts = placement.parts(row);
    if (parts === null) count(placement.microgrid(row), rows[row]!);
    else for (const part of parts) count(part.microgrid, part.households);
  }
  return tallies;
}

function countsOf(
  grids: readonly StoredGridRow[],
  microgrids: readonly MicroGridFigures[],
  tallies: Tallies,
  { rejections, repairs }: PlanFrame,
): PlanCounts {
  const counts = { ok: 0, undersize: 0, oversize: 0, householdsOk: 0 };
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
    lines: tallies.lines,
    households: tallies.households,
    householdsOk: counts.householdsOk,
    householdsOutside: tallies.householdsOutside,
    people,
    rejected: rejections.length,
    repaired: repairs.length,
  };
}
