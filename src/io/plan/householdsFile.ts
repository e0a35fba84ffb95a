import { InputError } from '../../model/error.ts';
import type { HouseholdLine } from '../../model/plan.ts';
import { csvFields, csvText, csvTexts } from './csvRecords.ts';
import { HOUSEHOLDS_FILE, inChunks, type PlanFile } from './planFile.ts';

const HEADER = 'household,microgrid,households,building,unit,floor';

/** `households.csv`: every row of the input in input order, UTF-8, lines ended by a line feed. */
export function householdsFile(households: Iterable<HouseholdLine>): PlanFile {
  return { name: HOUSEHOLDS_FILE, chunks: inChunks(lines(households)) };
}

function* lines(households: Iterable<HouseholdLine>): Generator<string> {
  yield `${HEADER}\n`;
  yield* householdTexts(households);
}

/** The lines of the file, each with its line feed, without the first one. */
export function* householdTexts(households: Iterable<HouseholdLine>): Generator<string> {
  // Joined, since a template leaves a tree of parts behind for every line, and a city has millions.
  const cells = ['', '', '', '', '', ''];
  const [codes, buildings, units, floors] = [repeating(), repeating(), repeating(), repeating()];
  for (const { household, microgrid, households: count, building, unit, floor } of households) {
    cells[0] = csvText(household);
    cells[1] = codes(microgrid);
    cells[2] = count === 1 ? '1' : String(count);
    cells[3] = buildings(building);
    cells[4] = units(unit);
    cells[5] = floors(floor);
    yield `${cells.join(',')}\n`;
  }
}

/** `csvText` of a column whose texts often are those of the line before. */
function repeating(): (text: string | null) => string {
  let last: string | null = null;
  let written = '';
  return (text) => {
    if (text !== last) {
      last = text;
      written = csvText(text ?? '');
    }
    return written;
  };
}

/** Reads the file back. Texts that repeat (codes, buildings) are kept once. */
export function readHouseholds(file: PlanFile, ids: readonly string[] = []): HouseholdLine[] {
  return [...eachHousehold(file, ids)];
}

/**
 * The same one by one, so that they need not all stand in memory.
 * @param ids of the input's rows in their order, where they are known: lines in that order share them
 */
export function* eachHousehold(file: PlanFile, ids: readonly string[] = []): Generator<HouseholdLine> {
  const once = interning();
  let row = 0;
  const idOf = (text: string, end: number): string => {
    if (stands(last.household, text, 0, end)) return last.household;
    const expected = ids[row];
    if (expected === undefined || !stands(expected, text, 0, end)) return text.slice(0, end);
    row++;
    return expected;
  };
  let headed = false;
  let last: HouseholdLine = { household: '', microgrid: '', households: 0, building: null, unit: null, floor: null };
  for (const { line, text } of csvTexts(file.chunks)) {
    if (!headed) {
      checkHeader(csvFields(text, HOUSEHOLDS_FILE, line).join(','));
      headed = true;
      continue;
    }
    const plain = text.includes('"') ? null : plainLine(text, last, idOf, once);
    const read = plain ?? householdLine(csvFields(text, HOUSEHOLDS_FILE, line), once);
    if (read === null) throw new InputError('plan-line-wrong', { file: HOUSEHOLDS_FILE, line });
    yield read;
    last = read;
  }
  if (!headed) checkHeader('');
}

/** A line without quotes; most of its texts are those of the line before. Null where it is broken. */
function plainLine(
  text: string,
  last: HouseholdLine,
  idOf: (text: string, end: number) => string,
  once: (text: string) => string,
): HouseholdLine | null {
  let [a, b, c, d, e, commas] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) !== COMMA) continue;
    [a, b, c, d, e] = [b, c, d, e, i];
    commas++;
  }
  if (commas !== 5 || a === 0) return null;
  const part = (from: number, end: number, before: string | null): string | null => {
    if (from === end) return null;
    return before !== null && stands(before, text, from, end) ? before : once(text.slice(from, end));
  };
  const count = c - b === 2 ? text.charCodeAt(b + 1) - ZERO : wholeNumber(text.slice(b + 1, c));
  if (!(count >= 0 && (c - b > 2 || count <= 9))) return null;
  return {
    household: idOf(text, a),
    microgrid: part(a + 1, b, last.microgrid) ?? '',
    households: count,
    building: part(c + 1, d, last.building),
    unit: part(d + 1, e, last.unit),
    floor: part(e + 1, text.length, last.floor),
  };
}

const ZERO = 48;
const COMMA = 44;

/** Whether a text is a stretch of another: for short ones quicker than making the stretch. */
function stands(known: string, text: string, from: number, end: number): boolean {
  if (known.length !== end - from) return false;
  // Codes differ at their ends.
  for (let i = known.length - 1; i >= 0; i--) if (known.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}

function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

function checkHeader(found: string): void {
  if (found !== HEADER) throw new InputError('plan-header-wrong', { file: HOUSEHOLDS_FILE, expected: HEADER, found });
}

/** One line from its six texts in the order of the columns; null where it is broken. */
export function householdLine(texts: readonly string[], once: (text: string) => string): HouseholdLine | null {
  const [household, microgrid, count, building, unit, floor] = texts;
  if (texts.length !== 6 || !household || !/^\d{1,9}$/.test(count!)) return null;
  const optional = (text: string) => (text === '' ? null : once(text));
  return {
    household,
    microgrid: once(microgrid!),
    households: Number(count),
    building: optional(building!),
    unit: optional(unit!),
    floor: optional(floor!),
  };
}

/** Gives for equal texts one and the same string, so that a city's lines share their codes. */
export function interning(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const own = ownCopy(text);
    known.set(own, own);
    return own;
  };
}

/** The text in memory of its own: a part of a longer text would hold all of that one. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
