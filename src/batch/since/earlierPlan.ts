import { csvRecords } from '../../io/plan/csvRecords.ts';
import { parseJson } from '../../io/plan/fields.ts';
import { featureLines, featureText } from '../../io/plan/microgridsFile.ts';
import { HOUSEHOLDS_FILE, MICROGRIDS_FILE, type PlanFile, REPORT_FILE } from '../../io/plan/planFile.ts';
import { readReport } from '../../io/plan/readReport.ts';
import type { ReportedPlan } from '../../io/plan/reportFile.ts';
import { InputError } from '../../model/error.ts';
import type { StoredPlan } from '../../model/storedPlan.ts';

/** A line of an earlier plan's households: what is not in the input. */
export interface EarlierLine {
  readonly microgrid: string;
  readonly households: number;
  /** Empty for none. */
  readonly building: string;
}

/** An earlier plan as far as its grids can be taken over as they are written. The long lists can be gone through once. */
export interface EarlierPlan {
  readonly report: ReportedPlan;
  /** The features of `microgrids.geojson`, one a line, as they are written. */
  readonly features: Iterable<string>;
  /** In the order of `households.csv`. */
  readonly lines: Iterable<EarlierLine>;
}

/**
 * From the files of a plan, which are not parsed more than needed.
 * @throws InputError as `readPlan`, when they are gone through
 */
export function earlierFromFiles(files: readonly PlanFile[]): EarlierPlan {
  const file = (name: string): PlanFile => {
    const found = files.find((candidate) => candidate.name === name);
    if (!found) throw new InputError('plan-file-missing', { file: name });
    return found;
  };
  const report = readReport(parseJson([...file(REPORT_FILE).chunks].join(''), REPORT_FILE, 1), REPORT_FILE);
  return { report, features: featureLines(file(MICROGRIDS_FILE)), lines: linesOf(file(HOUSEHOLDS_FILE)) };
}

/** From a plan in memory. */
export function earlierFromPlan({ microgrids, households, ...report }: StoredPlan): EarlierPlan {
  return {
    report,
    features: microgrids.map(featureText),
    lines: households.map(({ microgrid, households: count, building }) => ({
      microgrid,
      households: count,
      building: building ?? '',
    })),
  };
}

function* linesOf(file: PlanFile): Generator<EarlierLine> {
  let headed = false;
  for (const { line, fields } of csvRecords(file.chunks, HOUSEHOLDS_FILE)) {
    const [, microgrid, count, building] = fields;
    if (headed) {
      const households = Number(count);
      if (fields.length !== 6 || !Number.isInteger(households))
        throw new InputError('plan-line-wrong', { file: HOUSEHOLDS_FILE, line });
      yield { microgrid: microgrid!, households, building: building! };
    }
    headed = true;
  }
}
