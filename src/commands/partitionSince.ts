import { HashInput } from '../batch/hashInput.ts';
import { type ChangedGrids, changedGrids, suspectGrids } from '../batch/since/changedGrids.ts';
import { differingBarriers } from '../batch/since/differingBarriers.ts';
import { mergedLists, mergePlan } from '../batch/since/mergePlan.ts';
import { countLines } from '../batch/since/replaceLines.ts';
import type { SinceFiles } from '../batch/since/sinceFiles.ts';
import { indexFromBytes, type SinceIndex } from '../batch/since/sinceIndex.ts';
import { shareEffort } from '../batch/spareEffort.ts';
import { parseJson } from '../io/plan/fields.ts';
import { HOUSEHOLDS_FILE, REPORT_FILE } from '../io/plan/planFile.ts';
import { timingFile } from '../io/plan/planFiles.ts';
import { readReport } from '../io/plan/readReport.ts';
import type { ReportedPlan } from '../io/plan/reportFile.ts';
import type { PlanParameters } from '../model/plan.ts';
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
 * The short way of `--since`: where grids, households and buildings are the very files of the earlier plan, so are their
 * places; only grids that differing barriers meet are looked at and woven, and all else is copied as it was written. The
 * bytes are those of a whole run.
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
  const inputs = await SinceInputs.open(platform, reading, readingOf(reading));
  const differing = differingBarriers(index.head.inputs, inputs.list);
  const report = differing && reportOf(files, index);
  if (!differing || !report) return null;
  const geos = await platform.geos();
  const grids = await inputs.grids(geos);
  if (grids.length !== report.grids.length || grids.some(({ code }, i) => code !== report.grids[i]!.grid)) return null;
  const fresh = await inputs.freshBarriers(geos, differing);
  const suspects = suspectGrids(index, differing, grids, fresh.barriers, report.grids);
  if (suspects.length > MOST_SUSPECTS * grids.length) return null;
  const read = platform.now();

  const parts = inputs.parts(geos, index, fresh, grids);
  const changed = await changedGrids(index, suspects, { grids, rows: report.grids }, parts, parameters, platform);
  const left = await platform.journal(values.out);
  if (values.resume && left !== null && left.grids !== changed.grids.length) return null;
  const split = platform.now();

  const indexed = inputs.indexed(index, fresh);
  const remarks = remarksOf(indexed);
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
    const plan = assembled(batch, () => mergePlan({ index, report, files }, changed, batch.source, frame));
    pageLeftOut(plan.grids.length, platform);
    const ended: Ended[] = [
      ['read', read],
      ['split', split],
      ['weave', woven],
      ['assemble', platform.now()],
    ];
    const timing = timingFile(weaveTiming(started, ended, plan.timings, platform.peakMemory()));
    const head = { ...index.head, parameters, inputs: indexed };
    const last = sealedLast({ ...mergedLists(index, plan), head, barriers: inputs.barrierColumn(index, fresh, grids) });
    await platform.writePlan(values.out, plan, [timing], { force, ...last });
    const outcome = planOutcome({ ...plan, microgrids: plan.figures }, values.out, platform);
    const summary = { ...batch.summary, grids: grids.length, unchanged: grids.length - changed.grids.length };
    return withBatch(outcome, summary, plan.counts.setAside, platform.now() - started, platform.lang);
  });
}

/** Whether a plan was made with the same parameters and read in the same way, and each grid of it by itself. */
function isOfSame({ head }: SinceIndex, values: SinceValues, parameters: PlanParameters): boolean {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return (
    same(head.parameters, parameters) &&
    head.reading === readingKey(values) &&
    shareEffort(parameters.effort, head.grids).second === null
  );
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
