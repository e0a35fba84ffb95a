import { InputError } from '../../model/error.ts';
import { type Note, note } from '../../model/note.ts';
import { matchColumns, requireColumns } from '../columns/matchColumns.ts';
import { namesPerson } from '../columns/personal.ts';
import type { ByteRecord } from '../csv/byteRecords.ts';
import { type CellBytes, cellText, plainNumber, trimCell } from '../csv/cellBytes.ts';
import { floats, integers, wholes } from '../csv/growing.ts';
import { decimal, wholeNumber } from '../numbers.ts';
import { openByteRows } from '../openByteRows.ts';
import type { ReadOptions } from '../reading.ts';
import type { Source } from '../source.ts';
import { encodeUtf8 } from '../text/textCoding.ts';
import type { PlanLines } from './planLines.ts';

/** The households of a register beside the plan: places, counts and the micro-grid of each, without ids. */
export interface Register {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly households: Uint32Array;
  /** Index into the codes of the plan's lines; −1: in no micro-grid, or not known to the plan. */
  readonly microgrid: Int32Array;
  /** Persons; null without such a column. */
  readonly people: Float64Array | null;
}

/**
 * Reads a register of households, one file or several as one, and finds each in the plan by its id, in whatever order; a row
 * that the plan divided becomes as many rows. Much leaner than `readHouseholds`: nothing is kept a row but numbers, and nothing
 * is rejected but rows that are no rows. A place that cannot be one is NaN.
 */
export class RegisterReader {
  readonly #plan: PlanLines;
  readonly #lon = floats();
  readonly #lat = floats();
  readonly #people = floats();
  readonly #households = wholes();
  readonly #microgrid = integers();
  /** Of every id of the plan the number of the file that it was met in, from 1; 0: not met. */
  readonly #seen: Uint16Array;
  readonly #files: string[] = [];
  readonly #notes: Note[] = [];
  #hasPeople = false;
  #next = 0;

  constructor(plan: PlanLines) {
    this.#plan = plan;
    this.#seen = new Uint16Array(plan.ids.size);
  }

  /**
   * Takes a file in.
   * Errors: `column-missing`, `no-rows`, and those of opening the file.
   */
  read(source: Source, options: ReadOptions): void {
    const rows = openByteRows(source, {
      ...options,
      fits: (header) =>
        Object.values(matchColumns(source.name, 'households', header, new Map())).filter((at) => at >= 0).length +
        [...options.map.values()].filter((name) => header.includes(name)).length,
    });
    const { file, header, datum, decimalComma } = rows;
    const plan = this.#plan;
    const at = matchColumns(file, 'households', header, options.map);
    requireColumns(file, 'households', header, at, ['lon', 'lat']);
    this.#files.push(file);
    this.#hasPeople ||= at.people >= 0;
    const [lon, lat, people, households, microgrid] = [
      this.#lon,
      this.#lat,
      this.#people,
      this.#households,
      this.#microgrid,
    ];
    const cell: CellBytes = { bytes: new Uint8Array(0), from: 0, to: 0 };
    const select = (record: ByteRecord, column: number): CellBytes => {
      cell.bytes = record.bytes;
      cell.from = column < 0 ? 0 : record.from[column]!;
      cell.to = column < 0 ? 0 : record.to[column]!;
      trimCell(cell);
      return cell;
    };
    const number = (record: ByteRecord, column: number): number => {
      select(record, column);
      const plain = plainNumber(cell);
      return Number.isNaN(plain) ? decimal(cellText(cell), decimalComma) : plain;
    };
    let [next, unknown, wanting] = [this.#next, 0, 0];
    const { total, rejections } = rows.each((record, row) => {
      let [x, y] = [number(record, at.lon), number(record, at.lat)];
      if (!datum.holds(x, y)) [x, y] = [Number.NaN, Number.NaN];
      else if (datum.name !== 'wgs84') [x, y] = datum.toWgs84(x, y);
      if (Number.isNaN(x)) wanting++;
      const persons = at.people < 0 ? Number.NaN : number(record, at.people);
      const count = at.households < 0 ? 1 : countOf(select(record, at.households));
      const id = idIn(plan, this.#seen, this.#files.length, select(record, at.id), row, next);
      const push = (line: number, part: number) => {
        lon.push(x);
        lat.push(y);
        households.push(part);
        microgrid.push(line < 0 ? -1 : plan.microgrid[line]!);
        people.push(count > 0 ? (persons * part) / count : persons);
      };
      // The row stands twice in the file and was taken once.
      if (id === DOUBLED) return;
      if (id < 0) {
        unknown++;
        push(-1, count);
        return;
      }
      this.#seen[id] = this.#files.length;
      next = id + 1;
      for (let line = plan.firstLine[id]!; line < plan.firstLine[id + 1]!; line++) push(line, plan.households[line]!);
    });
    this.#next = next;
    if (total === 0) throw new InputError('no-rows', { file });
    const personal = header.filter((name) => namesPerson(name, 'households'));
    this.#notes.push(
      ...rows.notes,
      ...(personal.length === 0 ? [] : [note('personal-dropped', { file, columns: personal.join(', ') })]),
      ...(rejections.length === 0 ? [] : [note('rows-rejected', { count: rejections.length })]),
      ...(unknown === 0 ? [] : [note('register-rows-unplanned', { file, count: unknown })]),
      ...(wanting === 0 ? [] : [note('register-rows-nowhere', { file, count: wanting })]),
    );
  }

  /** The register of all files, and what is to be said of it. */
  finish(): { readonly register: Register; readonly notes: readonly Note[] } {
    const gone = this.#seen.reduce((sum, file) => (file === 0 ? sum + 1 : sum), 0);
    const [first = '', ...others] = this.#files;
    const file = others.length === 0 ? first : `${first} … ${others.at(-1)}`;
    return {
      register: {
        lon: this.#lon.column(),
        lat: this.#lat.column(),
        households: this.#households.column(),
        microgrid: this.#microgrid.column(),
        people: this.#hasPeople ? this.#people.column() : null,
      },
      notes: [...this.#notes, ...(gone === 0 ? [] : [note('register-rows-gone', { file, count: gone })])],
    };
  }
}

const DOUBLED = -2;

/** The register that the plan alone tells: counts without places. */
export function registerOfPlan({ microgrid, households }: PlanLines): Register {
  const nowhere = () => new Float64Array(microgrid.length).fill(Number.NaN);
  return { lon: nowhere(), lat: nowhere(), households, microgrid, people: null };
}

/**
 * The plan's number for the id of a row. The plan calls a row without an id by its number in the file, and later rows of one id
 * by the id with `~2`, `~3` … −1 for an id that it has not, `DOUBLED` for one of which all rows were met, this one in this file.
 */
function idIn(
  { ids }: PlanLines,
  seen: Uint16Array,
  file: number,
  cell: CellBytes,
  row: number,
  guess: number,
): number {
  const wanted = cell.from === cell.to ? bytesOf(String(row)) : cell;
  const found = ids.find(wanted, guess);
  if (found < 0 || seen[found] === 0) return found;
  const text = cellText(wanted);
  let last = found;
  for (let n = 2; ; n++) {
    const next = ids.find(bytesOf(`${text}~${n}`));
    if (next < 0) return seen[last] === file ? DOUBLED : -1;
    if (seen[next] === 0) return next;
    last = next;
  }
}

function bytesOf(text: string): CellBytes {
  const bytes = encodeUtf8(text);
  return { bytes, from: 0, to: bytes.length };
}

function countOf(cell: CellBytes): number {
  const count = plainNumber(cell);
  const whole = Number.isInteger(count) ? count : wholeNumber(cellText(cell));
  return whole >= 0 && whole <= 0xffff_ffff ? whole : 0;
}
