import { HashInput } from '../batch/hashInput.ts';
import { type ChangedGrids, type CityNow, changedGrids, suspectGrids } from '../batch/since/changedGrids.ts';
import { type DifferingInputs, differingInputs } from '../batch/since/differingInputs.ts';
import { matchGrids } from '../batch/since/gridMatch.ts';
import { filesColumn, MOST_REMARKS } from '../batch/since/indexOf.ts';
import { keptRows } from '../batch/since/keptRows.ts';
import { mergePlan, planLists } from '../batch/since/mergePlan.ts';
import { differingParts } from '../batch/since/partDigests.ts';
import { placeAgain } from '../batch/since/placeAgain.ts';
import { allLabels, type PlacedCity, type PlacedFile, partsBefore, placedLists } from '../batch/since/placedCity.ts';
import { countLines } from '../batch/since/replaceLines.ts';
import { labelsOfRuns } from '../batch/since/runs.ts';
import type { SinceFiles } from '../batch/since/sinceFiles.ts';
import { indexFromBytes, type SinceIndex } from '../batch/since/sinceIndex.ts';
import { shareEffort } from '../batch/spareEffort.ts';
import { parseJson } from '../io/plan/fields.ts';
import { HOUSEHOLDS_FILE, REPORT_FILE } from '../io/plan/planFile.ts';
import { timingFile } from '../io/plan/planFiles.ts';
import { readReport } from '../io/plan/readReport.ts';
import type { ReportedPlan } from '../io/plan/reportFile.ts';
import type { InputChecksum, PlanParameters } from '../model/plan.ts';
import type { StoredGridRow } from '../model/storedPlan.ts';
import { withBatch } from './batchOutcome.ts';
import type { Outcome } from './command.ts';
import { readingOf, type TownFiles, tellReading } from './openTown.ts';
import { planOutcome } from './planOutcome.ts';
import { PAGE_GRIDS, pageLeftOut } from './planPage.ts';
import { attributeOf } from './planParameters.ts';
import type { Platform } from './platform.ts';
import { assembled, type BatchValues, weaveBatch, writeBatch } from './runBatch.ts';
import { COPIED_FILES, readingKey, sealedLast } from './sinceFile.ts';
import { remarksOf, SinceInputs } from './sinceInputs.ts';
import { type Ended, weaveTiming } from './weaveTiming.ts';

/** The options of a run that may take an earlier plan over. */
export interface SinceValues extends BatchValues, Omit<TownFiles, 'crs' | 'attribute'> {
  readonly since: string | null;
  readonly together: readonly string[];
  readonly apart: readonly string[];
  readonly togetherThrough: boolean;
}

/** With a larger share of grids that may have changed, reading all is as quick. */
const MOST_SUSPECTS = 0.3;

/**
 * The short way of `--since`: of files that are the very ones of the earlier plan the places are known; others are read, and
 * what they bring to each grid is compared by digests. Only grids that something differs of are looked at and woven, and all
 * else is copied as it was written. The bytes are those of a whole run.
 *
 * @param most grids of a plan with a page, which shows all of the town: such plans go the long way
 * @returns null wherever there is any doubt, for the long way: nothing has been written or said then
 */
export async function partitionSince(
  values: SinceValues,
  parameters: PlanParameters,
  platform: Platform,
  force: boolean,
  most = PAGE_GRIDS,
): Promise<Outcome | null> {
  const started = platform.now();
  if (values.since === null || values.together.length + values.apart.length > 0 || /\.gpkg$/i.test(values.out))
    return null;
  const files = await platform.readSince(values.since);
  const index = files && indexFromBytes(files.index);
  if (!files || !index || !isOfSame(index, values, parameters) || index.head.grids <= most) return null;

  const reading = { ...values, crs: parameters.crs, attribute: attributeOf(parameters) };
  const inputs = await SinceInputs.open(platform, reading, readingOf(reading), index);
  const differing = differingInputs(index.head.inputs, inputs.list);
  const report = differing && reportOf(files, index);
  const now = report && (await cityNow(inputs, index, report.grids, differing, most));
  if (!now || !isAlone(parameters, now.grids.length)) return null;
  const { grids, match } = now;
  const fresh = await inputs.barriers.fresh();
  const suspects = suspectGrids(index, differing, now, fresh, report.grids, now.parts);
  if (suspects.length > MOST_SUSPECTS * grids.length) return null;
  const read = platform.now();

  const parts = inputs.parts((near) => inputs.barriers.near(now, near));
  const changed = await changedGrids(suspects, now, report.grids, parts, parameters, platform);
  const isChanged = new Set(changed.grids);
  const isKept = (grid: number) => (grid < 0 ? !now.outside : !isChanged.has(grid));
  const kept = keptRows(labelsOfRuns(index.rows), now.rows, match, isKept);
  const indexed = inputs.indexed(new Map(now.placed.households.map(({ input, outside }) => [input, outside])));
  const remarks = remarksOf(indexed);
  if (kept === null || remarks.rejections.length + remarks.repairs.length > MOST_REMARKS) return null;
  const left = await platform.journal(values.out);
  if (values.resume && left !== null && left.grids !== changed.grids.length) return null;
  const split = platform.now();

  tellReading(platform, remarks);
  const key = {
    command: 'partition',
    version: platform.version,
    parameters,
    inputs: inputs.list,
    others: { 'together-through': String(values.togetherThrough), since: nameOf(changed) },
  };
  const batch = await weaveBatch(platform, changed.work, values, { key, known: null, spare: null });
  const woven = platform.now();
  return writeBatch(platform, batch, values, async () => {
    const frame = { ...remarks, inputs: inputs.list, parameters };
    const outside = {
      rows: now.rows.reduce((sum, grid) => (grid < 0 ? sum + 1 : sum), 0),
      households: indexed.reduce((sum, input) => sum + input.outside, 0),
    };
    const from = { index, report, files, match, kept, outside };
    const plan = assembled(batch, () => mergePlan(from, changed, batch.source, frame));
    pageLeftOut(plan.grids.length, platform);
    const ended: Ended[] = [
      ['read', read],
      ['split', split],
      ['weave', woven],
      ['assemble', platform.now()],
    ];
    const timing = timingFile(weaveTiming(started, ended, plan.timings, platform.peakMemory()));
    const head = { ...index.head, parameters, inputs: indexed, grids: grids.length };
    const last = sealedLast({ ...placedLists(now.placed, match), ...planLists(plan), head, barriers: barriersOf() });
    await platform.writePlan(values.out, plan, [timing], { force, ...last });
    const outcome = planOutcome({ ...plan, microgrids: plan.figures }, values.out, platform);
    const summary = { ...batch.summary, grids: grids.length, unchanged: grids.length - changed.grids.length };
    return withBatch(outcome, summary, plan.counts.setAside, platform.now() - started, platform.lang);
  });

  function barriersOf() {
    return filesColumn(inputs.barriers.met(now!));
  }
}

/** The grids of a city, where all lies among them, and the grids that files bring other things to than before. */
async function cityNow(
  inputs: SinceInputs,
  index: SinceIndex,
  rows: readonly StoredGridRow[],
  { before, now }: DifferingInputs,
  most: number,
): Promise<(CityNow & { readonly placed: PlacedCity; readonly parts: ReadonlySet<number> }) | null> {
  const grids = await inputs.grids();
  const match = matchGrids(index, rows, grids);
  if (match === null || grids.length <= most) return null;
  const isPlaced = ({ role }: InputChecksum) => role === 'households' || role === 'buildings';
  const differing =
    before.some((input) => isPlaced(index.head.inputs[input]!)) || now.some((input) => isPlaced(inputs.list[input]!));
  const placed = await placeAgain(index, inputs, grids, match, differing);
  if (placed === null) return null;
  const parts = {
    households: differingParts(partsBefore(index, 'households', match), placed.households.map(partsOf)),
    buildings: differingParts(partsBefore(index, 'buildings', match), placed.buildings.map(partsOf)),
  };
  const all = allLabels(placed.households);
  // Such a city is refused, and one whose rows have other columns than before is another in all grids.
  if (all.every((grid) => grid < 0) || !inputs.hasSameColumns()) return null;
  return {
    grids,
    match,
    rows: all,
    buildings: allLabels(placed.buildings),
    straddling: placed.straddling,
    outside: parts.households.has(-1),
    placed,
    parts: new Set([...parts.households, ...parts.buildings]),
  };
}

const partsOf = ({ parts }: PlacedFile) => parts;

/** Whether a plan was made with the same parameters and read in the same way, and each grid of it by itself. */
function isOfSame({ head }: SinceIndex, values: SinceValues, parameters: PlanParameters): boolean {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return same(head.parameters, parameters) && head.reading === readingKey(values) && isAlone(parameters, head.grids);
}

/** Whether each grid is woven by itself: what others leave of the effort goes to none. */
function isAlone({ effort }: PlanParameters, grids: number): boolean {
  return shareEffort(effort, grids).second === null;
}

/**
 * The report of a plan whose files are those that were written with it, and whose lines can be told by their line feeds; null
 * for another.
 */
function reportOf(files: SinceFiles, { head }: SinceIndex): ReportedPlan | null {
  for (const name of COPIED_FILES) {
    const [was, now] = [head.files[name], files.sum(name)];
    if (was === undefined || was.bytes !== now.bytes || was.crc32 !== now.crc32) return null;
  }
  const report = readReport(parseJson([...files.text(REPORT_FILE)].join(''), REPORT_FILE, 1), REPORT_FILE);
  return countLines(files.pieces(HOUSEHOLDS_FILE)) === report.counts.lines + 1 ? report : null;
}

/** What tells the journal of these grids from that of others. */
function nameOf({ city }: ChangedGrids): string {
  const input = new HashInput();
  for (const { code } of city.grids) input.text(code);
  return input.digest();
}
