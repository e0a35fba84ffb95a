import { InputError } from '../../model/error.ts';
import type { HouseholdLine } from '../../model/plan.ts';
import { ByteNames } from '../csv/byteNames.ts';
import { byteRecords } from '../csv/byteRecords.ts';
import { type CellBytes, plainNumber } from '../csv/cellBytes.ts';
import { integers, wholes } from '../csv/growing.ts';
import { HOUSEHOLDS_FILE } from '../plan/planFile.ts';
import { encodeUtf8 } from '../text/textCoding.ts';

/** The lines of a plan's `households.csv` as columns, a slot a line; no string is kept a household. */
export interface PlanLines {
  readonly ids: ByteNames;
  /** First line of each id; the lines of one id stand together. One more than there are ids. */
  readonly firstLine: Uint32Array;
  /** Index into `codes`; −1 for a household in no micro-grid. */
  readonly microgrid: Int32Array;
  readonly codes: readonly string[];
  readonly households: Uint32Array;
}

const COMMA = 44;

/** Reads `households.csv`. Errors: `plan-header-wrong`, `plan-line-wrong`, `csv-quote-open`. */
export function readPlanLines(bytes: Uint8Array): PlanLines {
  const gathering = new Gathering();
  let first = true;
  byteRecords(HOUSEHOLDS_FILE, bytes, COMMA, ({ bytes: own, from, to, count, line }) => {
    if (first) {
      first = false;
      return;
    }
    if (count !== 6) throw new InputError('plan-line-wrong', { file: HOUSEHOLDS_FILE, line });
    const cell = (i: number): CellBytes => ({ bytes: own, from: from[i]!, to: to[i]! });
    const households = plainNumber(cell(2));
    if (!(households >= 0) || !gathering.take(cell(0), cell(1), households))
      throw new InputError('plan-line-wrong', { file: HOUSEHOLDS_FILE, line });
    return;
  });
  return gathering.finish();
}

/** The same from lines that were read another way (a GeoPackage). */
export function planLinesOf(lines: Iterable<HouseholdLine>): PlanLines {
  const gathering = new Gathering();
  const cell = (text: string): CellBytes => {
    const bytes = encodeUtf8(text);
    return { bytes, from: 0, to: bytes.length };
  };
  for (const { household, microgrid, households } of lines)
    gathering.take(cell(household), cell(microgrid), households);
  return gathering.finish();
}

class Gathering {
  readonly #ids = new ByteNames();
  readonly #codes = new ByteNames();
  readonly #firstLine = wholes();
  readonly #microgrid = integers();
  readonly #households = wholes();

  /** False where an id comes again after another one. */
  take(id: CellBytes, code: CellBytes, households: number): boolean {
    const known = this.#ids.size;
    const number = this.#ids.numberOf(id);
    if (number === known) this.#firstLine.push(this.#microgrid.length);
    else if (number !== known - 1) return false;
    this.#microgrid.push(this.#codes.numberOf(code));
    this.#households.push(households);
    return true;
  }

  finish(): PlanLines {
    this.#firstLine.push(this.#microgrid.length);
    return {
      ids: this.#ids,
      firstLine: this.#firstLine.column(),
      microgrid: this.#microgrid.column(),
      codes: this.#codes.names(),
      households: this.#households.column(),
    };
  }
}
