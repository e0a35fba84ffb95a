import { type Datum, WGS84 } from '../../geometry/datum.ts';
import { latticeAt, UNITS_PER_DEGREE } from '../../geometry/lattice.ts';
import type { Answers, AskedRow, Augmenting } from '../../io/augment/answer.ts';
import { type ColumnMap, type ColumnsOf, matchColumns, requireColumns } from '../../io/columns/matchColumns.ts';
import type { FlatMicroGrid } from '../../io/plan/microgridsFile.ts';
import type { StoredMicroGrid } from '../../model/storedPlan.ts';
import { RegionIndex } from '../../spatial-index/regions/regionIndex.ts';
import { GroundColumns } from '../../spatial-index/regions/shapes.ts';
import { AddressCount } from './addressCount.ts';
import { behindDoor } from './stackChoice.ts';
import { type NoPlace, UnlocatableRows } from './unlocatableRows.ts';

/** Columns that are added; `distance`: metres to the nearest micro-grid, for points outside of all; `also`: others above it. */
export const ADDED = ['grid', 'microgrid', 'liaison', 'distance', 'also'] as const;
const NOWHERE = ['', '', '', '', ''] as const;

export interface PointOptions {
  readonly file: string;
  readonly map: ColumnMap;
  /** What the coordinates mean; null: WGS 84. */
  readonly datum: Datum | null;
  /** Person by code of the micro-grid. */
  readonly liaisons: ReadonlyMap<string, string>;
  /** Columns that are an address together; empty for none. */
  readonly addressColumns: readonly string[];
  /** How many rows without a place are kept, for a list of them. */
  readonly listed: number;
}

/** How many rows went where. */
export interface PointCounts {
  rows: number;
  located: number;
  outside: number;
  /** Rows whose coordinates are missing or no place. */
  unlocatable: number;
  /** In micro-grids above each other, not told apart by the row: the lowest was taken. */
  ambiguous: number;
  /** Greatest distance of a point outside, metres. */
  farthest: number;
}

/** A micro-grid without its shape, and its place among the shapes. */
type NamedMicroGrid = Pick<StoredMicroGrid, 'code' | 'grid' | 'stack'> & { readonly at: number };

/** Tells every row of a table its micro-grid: exact, a point on a border belongs to the micro-grid of the lower code. */
export class PointAnswers implements Augmenting {
  readonly names = ADDED;
  readonly counts: PointCounts = {
    rows: 0,
    located: 0,
    outside: 0,
    unlocatable: 0,
    ambiguous: 0,
    farthest: 0,
  };
  readonly addresses: AddressCount;
  readonly unlocatable: UnlocatableRows;
  readonly #microgrids: readonly NamedMicroGrid[];
  readonly #index: RegionIndex;
  readonly #stacked: Uint8Array;
  readonly #options: PointOptions;
  readonly #datum: Datum;
  #columns: ColumnsOf<'households'> | null = null;
  /** Longitude and latitude of the rows noted down; both NaN for one without a place. */
  #lon = new Float64Array(1024);
  #lat = new Float64Array(1024);
  #rows = 0;

  constructor(microgrids: Iterable<FlatMicroGrid>, options: PointOptions) {
    const grounds = new GroundColumns();
    const named: NamedMicroGrid[] = [];
    for (const { code, grid, stack, ground } of microgrids) {
      named.push({ code, grid, stack, at: grounds.length });
      grounds.add(ground);
    }
    this.#microgrids = lowerCodesFirst(named);
    this.#index = RegionIndex.ofShapes(grounds.shapes(this.#microgrids.map(({ at }) => at)));
    this.#stacked = Uint8Array.from(this.#microgrids, ({ stack }) => (stack === null ? 0 : 1));
    this.#options = options;
    this.#datum = options.datum ?? WGS84;
    this.unlocatable = new UnlocatableRows(options.listed);
    this.addresses = new AddressCount(options.addressColumns);
  }

  fits(header: readonly string[]): number {
    const columns = matchColumns(this.#options.file, 'households', header, new Map());
    return Object.values(columns).filter((column) => column >= 0).length + (columns.lon >= 0 ? 10 : 0);
  }

  begin(header: readonly string[]): void {
    const { file, map } = this.#options;
    this.#columns = matchColumns(file, 'households', header, map);
    requireColumns(file, 'households', header, this.#columns, ['lon', 'lat']);
    this.addresses.begin(file, header);
  }

  ask(row: AskedRow, line: number): void {
    const columns = this.#columns!;
    if (this.#rows === this.#lon.length) this.#widen();
    const at = this.#rows++;
    const x = row.decimal(columns.lon);
    const y = row.decimal(columns.lat);
    if (!this.#datum.holds(x, y)) {
      this.unlocatable.add(line, reasonOf(row, columns, x, y));
      this.#lon[at] = Number.NaN;
      this.#lat[at] = Number.NaN;
    } else if (this.#datum === WGS84) {
      this.#lon[at] = x;
      this.#lat[at] = y;
    } else {
      const [lon, lat] = this.#datum.toWgs84(x, y);
      this.#lon[at] = lon;
      this.#lat[at] = lat;
    }
  }

  answer(row: (index: number) => AskedRow): Answers {
    const { counts } = this;
    const length = this.#rows;
    this.#rows = 0;
    const keys = this.#index.locateMany(this.#lon.subarray(0, length), this.#lat.subarray(0, length));
    const own = new Map<number, readonly string[]>();
    const nowhere = this.#microgrids.length;
    counts.rows += length;
    for (let i = 0; i < length; i++) {
      const region = keys[i]!;
      if (region >= 0 && this.#stacked[region] === 0) {
        counts.located++;
        continue;
      }
      const [lon, lat] = [this.#lon[i]!, this.#lat[i]!];
      keys[i] = -1;
      if (region >= 0) {
        counts.located++;
        own.set(i, this.#inStack(row(i), region, lon, lat));
      } else if (Number.isNaN(lon)) {
        counts.unlocatable++;
        keys[i] = nowhere;
      } else own.set(i, this.#outside(lon, lat));
    }
    const of = (i: number) => own.get(i) ?? (keys[i] === nowhere ? NOWHERE : this.#texts(keys[i]!));
    if (this.#options.addressColumns.length > 0)
      for (let i = 0; i < length; i++) this.addresses.count(row(i), of(i)[1]!);
    return { length, key: (i) => keys[i]!, of };
  }

  #widen(): void {
    const wider = (column: Float64Array) => {
      const longer = new Float64Array(2 * column.length);
      longer.set(column);
      return longer;
    };
    this.#lon = wider(this.#lon);
    this.#lat = wider(this.#lat);
  }

  /** What is added to a row in a micro-grid. */
  #texts(region: number): readonly string[] {
    const { grid, code } = this.#microgrids[region]!;
    return [grid, code, this.#options.liaisons.get(code) ?? '', '', ''];
  }

  #outside(lon: number, lat: number): readonly string[] {
    const { metresPerU, metresPerV } = latticeAt(lon, lat);
    const near = this.#index.nearest(lon, lat, metresPerU * UNITS_PER_DEGREE, metresPerV * UNITS_PER_DEGREE);
    const distance = near?.distance ?? 0;
    this.counts.outside++;
    this.counts.farthest = Math.max(this.counts.farthest, distance);
    return ['', '', '', distance.toFixed(1), ''];
  }

  #inStack(row: AskedRow, region: number, lon: number, lat: number): readonly string[] {
    const { building } = this.#microgrids[region]!.stack!;
    const stacked = this.#index
      .locateAll(lon, lat)
      .map((at) => ({ at, stack: this.#microgrids[at]!.stack }))
      .filter(({ stack }) => stack?.building === building);
    const cell = (column: number) => (column < 0 ? '' : row.text(column));
    const { unit, floor, room } = this.#columns!;
    const [first, ...others] = behindDoor(stacked, { unit: cell(unit), floor: cell(floor), room: cell(room) });
    const texts = this.#texts(first!.at);
    if (others.length === 0) return texts;
    this.counts.ambiguous++;
    return [...texts.slice(0, 4), others.map(({ at }) => this.#microgrids[at]!.code).join(' ')];
  }
}

function reasonOf(row: AskedRow, { lon, lat }: ColumnsOf<'households'>, x: number, y: number): NoPlace {
  if (row.text(lon).trim() === '' || row.text(lat).trim() === '') return 'missing';
  return Number.isNaN(x) || Number.isNaN(y) ? 'not a number' : 'out of range';
}

/**
 * By code, but the micro-grids of one building by their lowest storey, in the places that their codes have: so a border belongs
 * to the lower code, and inside a building its lowest floors come first.
 */
function lowerCodesFirst(microgrids: readonly NamedMicroGrid[]): NamedMicroGrid[] {
  const order = microgrids.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const places = new Map<string, number[]>();
  order.forEach(({ stack, grid }, at) => {
    if (stack === null) return;
    const building = `${grid} ${stack.building}`;
    places.set(building, [...(places.get(building) ?? []), at]);
  });
  for (const own of places.values()) {
    const low = (m: NamedMicroGrid) => m.stack?.floors?.[0] ?? 0;
    const stacked = own.map((at) => order[at]!).sort((a, b) => low(a) - low(b) || (a.code < b.code ? -1 : 1));
    own.forEach((at, i) => {
      order[at] = stacked[i]!;
    });
  }
  return order;
}
