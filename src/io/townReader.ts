import type { Geos } from '../geometry/geos.ts';
import type { Barrier } from '../model/barrier.ts';
import { BuildingColumns } from '../model/buildingColumns.ts';
import { InputError } from '../model/error.ts';
import type { Grid } from '../model/grid.ts';
import type { HouseholdTable } from '../model/household.ts';
import type { Note } from '../model/note.ts';
import type { Rejection, Repair } from '../model/rejection.ts';
import { isColumnar } from './columnar/layout.ts';
import {
  barriersOfColumns,
  buildingsOfColumns,
  type ColumnsRead,
  gridsOfColumns,
  householdsOfColumns,
} from './columnar/readColumns.ts';
import { numberColumnsOf } from './columns/numberColumns.ts';
import { concatenated, joinHouseholds } from './households/joinHouseholds.ts';
import { readBarriers } from './readBarriers.ts';
import { readBuildings } from './readBuildings.ts';
import { readGrids } from './readGrids.ts';
import { readHouseholds } from './readHouseholds.ts';
import type { Source } from './source.ts';
import { crsOf, encodingOf, type Role, type Town, type TownOptions, type TownPart } from './town.ts';
import { UniqueIds } from './uniqueIds.ts';

/** Reads the inputs of a town, file after file, so that only the one at hand stands in memory as bytes. */
export class TownReader {
  readonly #geos: Geos;
  readonly #options: TownOptions;
  readonly #grids: Grid[] = [];
  readonly #codes = new Map<string, string>();
  readonly #households: HouseholdTable[] = [];
  readonly #buildings = new BuildingColumns();
  readonly #buildingIds = new UniqueIds();
  readonly #barriers: Barrier[] = [];
  readonly #rejections: Rejection[] = [];
  readonly #repairs: Repair[] = [];
  readonly #notes: Note[] = [];
  readonly #parts: TownPart[] = [];
  #gridFile = '';

  constructor(geos: Geos, options: TownOptions) {
    this.#geos = geos;
    this.#options = options;
  }

  /** Takes a file in; faults are `InputError`s with file, row and remedy. */
  read(role: Role, source: Source): void {
    const before = this.#counts(role);
    const tables = this.#households.length;
    this.#readFile(role, source);
    const after = this.#counts(role);
    const more = (key: keyof typeof before) => after[key] - before[key];
    this.#parts.push({
      role,
      file: source.name,
      taken: more('taken'),
      rejections: more('rejections'),
      repairs: more('repairs'),
      notes: more('notes'),
      ...(role === 'households' ? { columns: numberColumnsOf(this.#households.slice(tables)) } : {}),
    });
  }

  #counts(role: Role) {
    const taken = {
      grids: this.#grids.length,
      households: this.#households.reduce((sum, { length }) => sum + length, 0),
      buildings: this.#buildings.list.length,
      barriers: this.#barriers.length,
    };
    const [rejections, repairs, notes] = [this.#rejections.length, this.#repairs.length, this.#notes.length];
    return { taken: taken[role], rejections, repairs, notes };
  }

  #readFile(role: Role, source: Source): void {
    const { maps, crs, encoding, maxRejected, attribute = null } = this.#options;
    const options = { map: maps[role], crs: crsOf(crs, role), encoding: encodingOf(encoding, role), maxRejected };
    if (isColumnar(source.bytes)) {
      this.#readColumns(role, source);
      return;
    }
    if (role === 'grids') this.#takeGrids(source.name, this.#take(readGrids(this.#geos, source, options, this.#codes)));
    else if (role === 'households')
      this.#households.push(this.#take(readHouseholds(source, { ...options, attribute })));
    else if (role === 'buildings') {
      const columns = this.#buildings;
      this.#take(readBuildings(this.#geos, source, options, this.#buildingIds, (building) => columns.add(building)));
    } else for (const barrier of this.#take(readBarriers(source, options))) this.#barriers.push(barrier);
  }

  /** A file of our own form: always WGS 84, its columns known. */
  #readColumns(role: Role, source: Source): void {
    const take = <T>({ value, rejections }: ColumnsRead<T>): T =>
      this.#take({ value, rejections, repairs: [], notes: [] });
    if (role === 'grids') this.#takeGrids(source.name, take(gridsOfColumns(this.#geos, source, this.#codes)));
    else if (role === 'households')
      this.#households.push(...householdsOfColumns(source, this.#options.attribute ?? null));
    else if (role === 'buildings') take(buildingsOfColumns(this.#geos, source, this.#buildingIds, this.#buildings));
    else for (const barrier of take(barriersOfColumns(source))) this.#barriers.push(barrier);
  }

  /** All that was read. Errors: `no-grid`. */
  town(): Town {
    if (this.#grids.length === 0) throw new InputError('no-grid', { file: this.#gridFile });
    return this.part();
  }

  /** What was read so far, a whole town or not. */
  part(): Town {
    return this.#all(joinHouseholds(this.#households));
  }

  /** The same of a file alone, its ids of households as they are: for those who compare them with the ids of other files. */
  file(): Town {
    return this.#all({ table: concatenated(this.#households), renamed: false });
  }

  #all(households: { readonly table: HouseholdTable; readonly renamed: boolean }): Town {
    return {
      grids: this.#grids,
      households: households.table,
      buildings: this.#buildings.list,
      barriers: this.#barriers,
      rejections: this.#rejections,
      repairs: this.#repairs,
      notes: this.#notes,
      parts: this.#parts,
      renamed: households.renamed || this.#buildingIds.renamed,
    };
  }

  #take<T>(read: Pick<Town, 'rejections' | 'repairs' | 'notes'> & { readonly value: T }): T {
    for (const r of read.rejections) this.#rejections.push(r);
    for (const r of read.repairs) this.#repairs.push(r);
    for (const n of read.notes) this.#notes.push(n);
    return read.value;
  }

  /** Of grids with one code the first is taken, also over several files. */
  #takeGrids(file: string, grids: readonly Grid[]): void {
    this.#gridFile = file;
    for (const grid of grids) {
      this.#codes.set(grid.code, file);
      this.#grids.push(grid);
    }
  }
}
