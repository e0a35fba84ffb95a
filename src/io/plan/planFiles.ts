import { InputError } from '../../model/error.ts';
import type { Lang } from '../../model/note.ts';
import type { Plan } from '../../model/plan.ts';
import type { StoredPlan, WritablePlan } from '../../model/storedPlan.ts';
import type { Timing } from '../../model/timing.ts';
import { changesFile } from './changesFile.ts';
import { parseJson } from './fields.ts';
import { householdsFile, readHouseholds } from './householdsFile.ts';
import { microgridsFile, readMicrogrids } from './microgridsFile.ts';
import { HOUSEHOLDS_FILE, MICROGRIDS_FILE, type PlanFile, REPORT_FILE, TIMING_FILE } from './planFile.ts';
import { readReport } from './readReport.ts';
import { reportFile } from './reportFile.ts';
import { rounded } from './rounding.ts';
import { toStored } from './toStored.ts';

/**
 * The files of a plan, byte for byte the same for the same plan and language: `microgrids.geojson`, `households.csv`,
 * `report.json`, and of a redrawn one `changes.csv`.
 */
export function planFiles(plan: Plan, lang: Lang = plan.parameters.lang): PlanFile[] {
  return storedPlanFiles(toStored(plan, lang));
}

/** The same from a plan that was read or rounded before. */
export function storedPlanFiles(plan: WritablePlan): PlanFile[] {
  const files = [microgridsFile(plan), householdsFile(plan.households), reportFile(plan)];
  return plan.redrawing ? [...files, changesFile(plan.redrawing)] : files;
}

/** `timing.json`: what may differ between two runs. Tenths of a millisecond. */
export function timingFile(timing: Timing): PlanFile {
  const head = JSON.stringify({
    milliseconds: rounded(timing.milliseconds, 1),
    peak_memory: timing.peakMemory,
    phases: timing.phases.map(({ phase, milliseconds }) => ({ phase, milliseconds: rounded(milliseconds, 1) })),
  });
  const grids = timing.grids.map(({ grid, milliseconds }) =>
    JSON.stringify({ grid, milliseconds: rounded(milliseconds, 1) }),
  );
  return { name: TIMING_FILE, chunks: [`${head.slice(0, -1)},"grids":[\n${grids.join(',\n')}\n]}\n`] };
}

/**
 * A plan from its files, whatever their order; others among them are not looked at. Faults are `InputError`s: a missing
 * file, one that is broken or cut short (with its line), one that no plan of Gridloom has. What the files say of each
 * other is not compared here: that is the audit's.
 *
 * @param ids of the input's rows in their order, where they are known: lines in that order share them
 */
export function readPlan(files: readonly PlanFile[], ids: readonly string[] = []): StoredPlan {
  return { ...readPlanGround(files), households: readHouseholds(fileNamed(files, HOUSEHOLDS_FILE), ids) };
}

/** The same without the households, whose file is not needed: what a map shows of a plan. */
export function readPlanGround(files: readonly PlanFile[]): Omit<StoredPlan, 'households'> {
  // First the report: it tells whether this is a plan at all.
  const report = readPlanReport(files);
  return { ...report, microgrids: readMicrogrids(fileNamed(files, MICROGRIDS_FILE)) };
}

/** What the report of a plan tells, the least that says what a plan is of. */
export function readPlanReport(files: readonly PlanFile[]): Omit<StoredPlan, 'households' | 'microgrids'> {
  return readReport(parseJson([...fileNamed(files, REPORT_FILE).chunks].join(''), REPORT_FILE, 1), REPORT_FILE);
}

function fileNamed(files: readonly PlanFile[], name: string): PlanFile {
  const found = files.find((candidate) => candidate.name === name);
  if (!found) throw new InputError('plan-file-missing', { file: name });
  return found;
}
