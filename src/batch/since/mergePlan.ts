import { eachHousehold, householdTexts } from '../../io/plan/householdsFile.ts';
import { featureFigures, featureLines } from '../../io/plan/microgridsFile.ts';
import { HOUSEHOLDS_FILE, MICROGRIDS_FILE } from '../../io/plan/planFile.ts';
import type { ReportedPlan } from '../../io/plan/reportFile.ts';
import { decoder, encodeUtf8 } from '../../io/text/textCoding.ts';
import { type Note, note } from '../../model/note.ts';
import type { StoredGridRow } from '../../model/storedPlan.ts';
import type { PlanFrame } from '../assemblePlan.ts';
import { boxAround, gather, linesOf, microgridsOf, type RecordedPlan, recordedFrame } from '../assembleRecords.ts';
import type { MicroGridFigures } from '../gridRecord.ts';
import type { GridTiming } from '../gridTask.ts';
import { Placement } from '../placement.ts';
import type { RecordSource } from '../recordSource.ts';
import type { ChangedGrids } from './changedGrids.ts';
import { boxColumn } from './indexOf.ts';
import { type LineEdit, replaceLines } from './replaceLines.ts';
import type { SinceFiles } from './sinceFiles.ts';
import type { SinceIndex } from './sinceIndex.ts';

/** An earlier plan with the records of the grids that were woven again in the place of their old ones. */
export interface MergedPlan extends RecordedPlan {
  /** `households.csv` as it will be written. */
  readonly lines: Iterable<Uint8Array>;
}

/**
 * Puts new records into an earlier plan. What did not change is copied as it was written: its lines are not taken apart, and
 * its features only for their figures.
 */
export function mergePlan(
  { index, report, files }: { readonly index: SinceIndex; readonly report: ReportedPlan; readonly files: SinceFiles },
  changed: ChangedGrids,
  source: RecordSource,
  frame: PlanFrame,
): MergedPlan {
  const { city, work } = changed;
  const placement = new Placement(city.households.length);
  const fresh = gather(city, work, source, placement);
  const place = new Int32Array(report.grids.length).fill(-1);
  changed.grids.forEach((grid, i) => {
    place[grid] = i;
  });

  const grids = report.grids.map((row, grid) => (place[grid]! < 0 ? row : fresh.grids[place[grid]!]!));
  const { figures, reasons } = mergedFigures(report.grids, place, fresh, files);
  const boxes = grids.map((_, grid) => (place[grid]! < 0 ? boxAt(index.boxes, grid) : fresh.boxes[place[grid]!]!));
  const timings = grids.map(({ grid }, i): GridTiming => {
    if (place[i]! >= 0) return fresh.timings[place[i]!]!;
    return { grid, place: 0, tessellate: 0, solve: 0, dissolve: 0 };
  });
  const runs = { [Symbol.iterator]: () => mergedRuns(report.grids, place, source, files) };

  const divided = new Map<number, number>();
  for (let i = 0; i < index.divided.length; i += 2) divided.set(index.divided[i]!, index.divided[i + 1]!);
  const edits = lineEdits(changed, placement, fresh.figures, divided);
  const lines = { [Symbol.iterator]: () => replaceLines(files.pieces(HOUSEHOLDS_FILE), edits.list) };
  const { outside } = index.head;
  const aside = grids.reduce((sum, { status, households }) => sum + (status === 'set-aside' ? households : 0), 0);
  const tallies = {
    lines: report.counts.lines + edits.more,
    households: report.counts.households,
    householdsOutside: outside.households + aside,
  };
  return {
    ...recordedFrame({ grids, figures }, tallies, outside, frame),
    grids,
    figures,
    reasons,
    timings,
    boxes,
    divided: Uint32Array.from([...divided].sort(([a], [b]) => a - b).flat()),
    microgrids: { [Symbol.iterator]: () => microgridsOf(runs) },
    features: { box: boxAround(boxes), runs },
    households: {
      [Symbol.iterator]: () => eachHousehold({ name: HOUSEHOLDS_FILE, chunks: texts(lines) }),
    },
    lines,
  };
}

/** The index of the merged plan, but for the sums and inputs of the new one. */
export function mergedLists(
  index: SinceIndex,
  plan: MergedPlan,
): Pick<SinceIndex, 'rows' | 'buildings' | 'divided' | 'boxes'> {
  return { rows: index.rows, buildings: index.buildings, divided: plan.divided, boxes: boxColumn(plan.boxes) };
}

/** Old features, grid by grid: the grid's number and its lines. */
function* featuresByGrid(
  rows: readonly StoredGridRow[],
  files: SinceFiles,
): Generator<{ readonly grid: number; readonly lines: readonly string[] }> {
  const features = featureLines({ name: MICROGRIDS_FILE, chunks: files.text(MICROGRIDS_FILE) });
  for (const [grid, row] of rows.entries()) {
    const lines: string[] = [];
    for (let i = 0; i < row.microgrids; i++) {
      const next = features.next();
      if (next.done) throw new Error('The earlier plan has fewer micro-grids than its report tells.');
      lines.push(next.value);
    }
    yield { grid, lines };
  }
}

function mergedFigures(
  rows: readonly StoredGridRow[],
  place: Int32Array,
  fresh: { readonly figures: readonly MicroGridFigures[]; readonly reasons: readonly (Note | null)[] },
  files: SinceFiles,
) {
  const own = new Map<string, number[]>();
  fresh.figures.forEach(({ grid }, i) => {
    const list = own.get(grid);
    if (list) list.push(i);
    else own.set(grid, [i]);
  });
  const figures: MicroGridFigures[] = [];
  const reasons: (Note | null)[] = [];
  for (const { grid, lines } of featuresByGrid(rows, files)) {
    if (place[grid]! >= 0)
      for (const i of own.get(rows[grid]!.grid) ?? []) {
        figures.push(fresh.figures[i]!);
        reasons.push(fresh.reasons[i]!);
      }
    else
      for (const line of lines) {
        const old = featureFigures(line);
        figures.push(old);
        reasons.push(old.reason === null ? null : note('as-written', { text: old.reason }));
      }
  }
  return { figures, reasons };
}

function* mergedRuns(
  rows: readonly StoredGridRow[],
  place: Int32Array,
  source: RecordSource,
  files: SinceFiles,
): Generator<string> {
  for (const { grid, lines } of featuresByGrid(rows, files)) {
    const run = place[grid]! < 0 ? lines.join(',\n') : source.features(place[grid]!);
    if (run !== '') yield run;
  }
}

/** The lines of changed grids in their new form, by their place in the old file; `divided` becomes that of the new one. */
function lineEdits(
  { city, rows }: ChangedGrids,
  placement: Placement,
  figures: readonly MicroGridFigures[],
  divided: Map<number, number>,
): { readonly list: readonly LineEdit[]; readonly more: number } {
  const old = [...divided];
  const list: LineEdit[] = [];
  let [more, extra, next] = [0, 0, 0];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    // Lines that divided rows before this one have more than one each.
    for (; next < old.length && old[next]![0] < row; next++) extra += old[next]![1] - 1;
    const before = divided.get(row) ?? 1;
    const texts = [...householdTexts(linesOf(city, placement, figures, i, i + 1))];
    list.push({ line: 1 + row + extra, lines: before, text: encodeUtf8(texts.join('')) });
    more += texts.length - before;
  }
  for (const row of rows) divided.delete(row);
  const fresh = placement.divided();
  for (let i = 0; i < fresh.length; i += 2) divided.set(rows[fresh[i]!]!, fresh[i + 1]!);
  return { list, more };
}

function boxAt(boxes: Float64Array, grid: number): [number, number, number, number] | null {
  const [west, south, east, north] = boxes.subarray(4 * grid, 4 * grid + 4) as unknown as number[];
  return Number.isNaN(west) ? null : [west!, south!, east!, north!];
}

function* texts(pieces: Iterable<Uint8Array>): Generator<string> {
  const utf8 = decoder('utf-8', true);
  for (const piece of pieces) yield utf8.decode(piece, { stream: true });
  yield utf8.decode();
}
