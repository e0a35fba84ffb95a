import { type PlanLines, planLinesOf, readPlanLines } from '../../io/coverage/planLines.ts';
import { parseJson } from '../../io/plan/fields.ts';
import { readMicrogrids } from '../../io/plan/microgridsFile.ts';
import { HOUSEHOLDS_FILE, MICROGRIDS_FILE, REPORT_FILE } from '../../io/plan/planFile.ts';
import { readReport } from '../../io/plan/readReport.ts';
import type { ReportedPlan } from '../../io/plan/reportFile.ts';
import { decodedChunks } from '../../io/text/chunks.ts';
import { decoder, decodeUtf8 } from '../../io/text/textCoding.ts';
import { InputError } from '../../model/error.ts';
import type { StoredMicroGrid } from '../../model/storedPlan.ts';
import type { Platform } from '../platform.ts';

/** A plan whose households are columns, so that a city's fit. */
export interface CoveragePlan {
  readonly report: Pick<ReportedPlan, 'grids' | 'parameters'>;
  readonly microgrids: readonly StoredMicroGrid[];
  readonly lines: PlanLines;
}

/** Opens a plan: the files of its folder one by one without an object a household; a GeoPackage as a whole. */
export async function openCoveragePlan(platform: Platform, path: string): Promise<CoveragePlan> {
  try {
    if (!/\.gpkg$/i.test(path)) return await fromFolder(platform, path);
  } catch (error) {
    // The store knows what else can stand for a plan's folder.
    if (!(error instanceof InputError) || error.note.code !== 'file-missing') throw error;
  }
  const plan = await platform.readPlan(path);
  return { report: plan, microgrids: plan.microgrids, lines: planLinesOf(plan.households) };
}

async function fromFolder(platform: Platform, path: string): Promise<CoveragePlan> {
  const bytesOf = async (name: string) => (await platform.readInput(`${path}/${name}`)).bytes;
  const report = readReport(parseJson(decodeUtf8(await bytesOf(REPORT_FILE)), REPORT_FILE, 1), REPORT_FILE);
  const shapes = decodedChunks(await bytesOf(MICROGRIDS_FILE), decoder('utf-8', true));
  const microgrids = readMicrogrids({ name: MICROGRIDS_FILE, chunks: shapes });
  return { report, microgrids, lines: readPlanLines(await bytesOf(HOUSEHOLDS_FILE)) };
}
