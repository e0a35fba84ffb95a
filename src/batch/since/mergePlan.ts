import { eachHousehold, householdTexts } from '../../io/plan/householdsFile.ts';
import { featureFigures, featureLines } from '../../io/plan/microgridsFile.ts';
import { HOUSEHOLDS_FILE, MICROGRIDS_FILE } from '../../io/plan/planFile.ts';
import type { ReportedPlan } from '../../io/plan/reportFile.ts';
import { decoder, encodeUtf8 } from '../../io/text/textCoding.ts';
import { type Note, note } from '../../model/note.ts';
import type { StoredGridRow } from '../../model/storedPlan.ts';
import type { PlanFrame } from '../assemblePlan.ts';
import {
  boxAround,
  type Gathered,
  gather,
  linesOf,
  microgridsOf,
  type RecordedPlan,
  recordedFrame,
} from '../assembleRecords.ts';
import type { MicroGridFigures } from '../gridRecord.ts';
import type { GridTiming } from '../gridTask.ts';
import { Placement } from '../placement.ts';
import type { RecordSource } from '../recordSource.ts';
import type { ChangedGrids } from './changedGrids.ts';
import type { GridMatch } from './gridMatch.ts';
import { boxColumn } from './indexOf.ts';
import { type LineEdit, replaceLines } from './replaceLines.ts';
import type { SinceFiles } from './sinceFiles.ts';
import type { SinceIndex } from './sinceIndex.ts';

/** An earlier plan with the records of the grids that were woven again in the place of their old ones. */
export interface MergedPlan extends RecordedPlan {
  /** `households.csv` as it will be written. */
  readonly lines: Iterable<Uint8Array>;
}

/** An earlier plan, and how a city that is much the same stands beside it. */
export interface MergedFrom {
  readonly index: SinceIndex;
  readonly report: ReportedPlan;
  readonly files: SinceFiles;
  readonly match: GridMatch;
  /** `keptRows`. */
  readonly kept: Int32Array;
  /** Rows and households in no grid. */
  readonly outside: { readonly rows: number; readonly households: number };
}

/**
 * Puts new records into an earlier plan. What did not change is copied as it was written: its lines are not taken apart, and
 * its features only for their figures.
 */
export function mergePlan(from: MergedFrom, changed: ChangedGrids, source: RecordSource, frame: PlanFrame): MergedPlan {
  const { index, report, files, match, outside } = from;
  const { city, work } = changed;
  const placement = new Placement(city.households.length);
  const fresh = gather(city, work, source, placement);
  const place = new Int32Array(match.oldOf.length).fill(-1);
  changed.grids.forEach((grid, i) => {
    place[grid] = i;
  });
  const whence = (grid: number) => ({ at: place[grid]!, old: match.oldOf[grid]! });

  const grids = Array.from(place, (at, grid) => (at < 0 ? report.grids[whence(grid).old]! : fresh.grids[at]!));
  const { figures, reasons } = mergedFigures(report.grids, place, match, fresh, files);
  const boxes = Array.from(place, (at, grid) => (at < 0 ? boxAt(index.boxes, whence(grid).old) : fresh.boxes[at]!));
  const timings = grids.map(({ grid }, i): GridTiming => {
    if (place[i]! >= 0) return fresh.timings[place[i]!]!;
    return { grid, place: 0, tessellate: 0, solve: 0, dissolve: 0 };
  });
  const runs = { [Symbol.iterator]: () => mergedRuns(report.grids, place, match, source, files) };

  const edits = lineEdits(from, changed, placement, fresh.figures);
  const lines = { [Symbol.iterator]: () => replaceLines(files.pieces(HOUSEHOLDS_FILE), edits.list) };
  const aside = grids.reduce((sum, { status, households }) => sum + (status === 'set-aside' ? households : 0), 0);
  const tallies = {
    lines: report.counts.lines + edits.more,
    households: outside.households + grids.reduce((sum, { households }) => sum + households, 0),
    householdsOutside: outside.households + aside,
  };
  return {
    ...recordedFrame({ grids, figures }, tallies, outside, frame),
    grids,
    figures,
    reasons,
    timings,
    boxes,
    divided: edits.divided,
    microgrids: { [Symbol.iterator]: () => microgridsOf(runs) },
    features: { box: boxAround(boxes), runs },
    households: {
      [Symbol.iterator]: () => eachHousehold({ name: HOUSEHOLDS_FILE, chunks: texts(lines) }),
    },
    lines,
  };
}

/** What the index of the merged plan has from the plan itself. */
export function planLists(plan: MergedPlan): Pick<SinceIndex, 'divided' | 'boxes'> {
  return { divided: plan.divided, boxes: boxColumn(plan.boxes) };
}

/** The old features of grids by their numbers in the earlier plan, which are asked for in ascending order. */
function oldFeatures(rows: readonly StoredGridRow[], files: SinceFiles): (old: number) => readonly string[] {
  const features = featureLines({ name: MICROGRIDS_FILE, chunks: files.text(MICROGRIDS_FILE) });
  let next = 0;
  return (old) => {
    let lines: string[] = [];
    for (; next <= old; next++) {
      lines = [];
      for (let i = 0; i < rows[next]!.microgrids; i++) {
        const feature = features.next();
        if (feature.done) throw new Error('The earlier plan has fewer micro-grids than its report tells.');
        lines.push(feature.value);
      }
    }
    return lines;
  };
}

function mergedFigures(
  rows: readonly StoredGridRow[],
  place: Int32Array,
  { oldOf }: GridMatch,
  fresh: Pick<Gathered, 'grids' | 'figures' | 'reasons'>,
  files: SinceFiles,
) {
  const figures: MicroGridFigures[] = [];
  const reasons: (Note | null)[] = [];
  const linesOfGrid = oldFeatures(rows, files);
  let own = 0;
  for (let grid = 0; grid < place.length; grid++) {
    const at = place[grid]!;
    if (at >= 0)
      for (const end = own + fresh.grids[at]!.microgrids; own < end; own++) {
        figures.push(fresh.figures[own]!);
        reasons.push(fresh.reasons[own]!);
      }
    else
      for (const line of linesOfGrid(oldOf[grid]!)) {
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
  { oldOf }: GridMatch,
  source: RecordSource,
  files: SinceFiles,
): Generator<string> {
  const linesOfGrid = oldFeatures(rows, files);
  for (let grid = 0; grid < place.length; grid++) {
    const at = place[grid]!;
    const run = at >= 0 ? source.features(at) : linesOfGrid(oldOf[grid]!).join(',\n');
    if (run !== '') yield run;
  }
}

/** The lines that are new in the place of those that are gone, and which rows have several lines now. */
function lineEdits(
  { index, kept }: MergedFrom,
  { city, rows }: ChangedGrids,
  placement: Placement,
  figures: readonly MicroGridFigures[],
): { readonly list: readonly LineEdit[]; readonly more: number; readonly divided: Uint32Array } {
  const before = pairsOf(index.divided);
  const own = pairsOf(placement.divided());
  const oldRows = index.rows.reduce((sum, slot, i) => (i % 2 === 1 ? sum + slot : sum), 0);
  const list: LineEdit[] = [];
  const divided: number[] = [];
  let [old, line, more, next] = [0, 1, 0, 0];
  let open = { lines: 0, texts: [] as string[] };
  const skip = (until: number) => {
    for (; old < until; old++) open.lines += before.get(old) ?? 1;
  };
  const flush = () => {
    if (open.lines === 0 && open.texts.length === 0) return;
    list.push({ line, lines: open.lines, text: encodeUtf8(open.texts.join('')) });
    more += open.texts.length - open.lines;
    line += open.lines;
    open = { lines: 0, texts: [] };
  };
  for (let row = 0; row < kept.length; row++) {
    if (kept[row]! < 0) {
      if (rows[next] !== row) throw new Error('A row is neither kept nor made anew.');
      for (const text of householdTexts(linesOf(city, placement, figures, next, next + 1))) open.texts.push(text);
      if (own.has(next)) divided.push(row, own.get(next)!);
      next++;
      continue;
    }
    skip(kept[row]!);
    flush();
    const lines = before.get(old++) ?? 1;
    if (lines > 1) divided.push(row, lines);
    line += lines;
  }
  skip(oldRows);
  flush();
  return { list, more, divided: Uint32Array.from(divided) };
}

function pairsOf(list: Uint32Array): Map<number, number> {
  const pairs = new Map<number, number>();
  for (let i = 0; i < list.length; i += 2) pairs.set(list[i]!, list[i + 1]!);
  return pairs;
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
