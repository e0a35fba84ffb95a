import { csvFields, csvTexts } from '../../io/plan/csvRecords.ts';
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
  for (const { line, text } of csvTexts(file.chunks)) {
    if (headed) yield text.includes('"') ? quotedLine(text, line) : plainLine(text, line);
    headed = true;
  }
}

/** A line without quotes: of six cells the second to the fourth, the others are not looked at. */
function plainLine(text: string, line: number): EarlierLine {
  const ends = [0, 0, 0, 0, 0];
  let at = -1;
  for (let i = 0; i < 5; i++) {
    at = text.indexOf(',', at + 1);
    if (at < 0) throw wrong(line);
    ends[i] = at;
  }
  if (text.indexOf(',', at + 1) >= 0) throw wrong(line);
  const households = Number(text.slice(ends[1]! + 1, ends[2]));
  if (!Number.isInteger(households)) throw wrong(line);
  return {
    microgrid: text.slice(ends[0]! + 1, ends[1]),
    households,
    building: text.slice(ends[2]! + 1, ends[3]),
  };
}

function quotedLine(text: string, line: number): EarlierLine {
  const fields = csvFields(text, HOUSEHOLDS_FILE, line);
  const [, microgrid, count, building] = fields;
  const households = Number(count);
  if (fields.length !== 6 || !Number.isInteger(households)) throw wrong(line);
  return { microgrid: microgrid!, households, building: building! };
}

function wrong(line: number): InputError {
  return new InputError('plan-line-wrong', { file: HOUSEHOLDS_FILE, line });
}
