import { InputError } from '../../model/error.ts';
import type { HouseholdLine } from '../../model/plan.ts';
import { csvRecords, csvText } from './csvRecords.ts';
import { HOUSEHOLDS_FILE, inChunks, type PlanFile } from './planFile.ts';

const HEADER = 'household,microgrid,households,building,unit,floor';

/** `households.csv`: every row of the input in input order, UTF-8, lines ended by a line feed. */
export function householdsFile(households: readonly HouseholdLine[]): PlanFile {
  return { name: HOUSEHOLDS_FILE, chunks: inChunks(lines(households)) };
}

function* lines(households: readonly HouseholdLine[]): Generator<string> {
  yield `${HEADER}\n`;
  for (const line of households) {
    const { household, microgrid, building, unit, floor } = line;
    yield `${csvText(household)},${csvText(microgrid)},${line.households},${csvText(building ?? '')},${csvText(unit ?? '')},${csvText(floor ?? '')}\n`;
  }
}

/** Reads the file back. Texts that repeat (codes, buildings) are kept once. */
export function readHouseholds(file: PlanFile): HouseholdLine[] {
  const once = interning();
  const optional = (text: string) => (text === '' ? null : once(text));
  const households: HouseholdLine[] = [];
  let expected: string | null = HEADER;
  for (const { line, fields } of csvRecords(file.chunks, HOUSEHOLDS_FILE)) {
    if (expected !== null) {
      if (fields.join(',') !== expected)
        throw new InputError('plan-header-wrong', { file: HOUSEHOLDS_FILE, expected, found: fields.join(',') });
      expected = null;
      continue;
    }
    const [household, microgrid, count, building, unit, floor] = fields as [string, ...string[]];
    if (fields.length !== 6 || household === '' || !/^\d{1,9}$/.test(count!))
      throw new InputError('plan-line-wrong', { file: HOUSEHOLDS_FILE, line });
    households.push({
      household,
      microgrid: once(microgrid!),
      households: Number(count),
      building: optional(building!),
      unit: optional(unit!),
      floor: optional(floor!),
    });
  }
  if (expected !== null) throw new InputError('plan-header-wrong', { file: HOUSEHOLDS_FILE, expected, found: '' });
  return households;
}

/** Gives for equal texts one and the same string, so that a city's lines share their codes. */
export function interning(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    known.set(text, text);
    return text;
  };
}
