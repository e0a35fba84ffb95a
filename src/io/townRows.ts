import { type Box, boxOf } from '../geometry/boxes.ts';
import type { Geos } from '../geometry/geos.ts';
import type { Barrier } from '../model/barrier.ts';
import type { Building } from '../model/building.ts';
import { BuildingColumns } from '../model/buildingColumns.ts';
import { type HouseholdTable, rowsOf } from '../model/household.ts';
import { openColumns } from './columnar/columnReader.ts';
import { isColumnar } from './columnar/layout.ts';
import { barriersOfColumns, buildingsOfColumns, householdsOfColumns, idsOfColumns } from './columnar/readColumns.ts';
import { concatenated } from './households/joinHouseholds.ts';
import type { Source } from './source.ts';
import type { Role, Town, TownOptions } from './town.ts';
import { TownReader } from './townReader.ts';
import { UniqueIds } from './uniqueIds.ts';

/**
 * Reads some rows of files of which all was read before, as they were then. Of a columnar file no more is decoded; others
 * are read as a whole. Only for files of which no id was renamed beside those of others.
 */
export class TownRows {
  readonly #geos: Geos;
  readonly #options: TownOptions;

  constructor(geos: Geos, options: TownOptions) {
    this.#geos = geos;
    this.#options = options;
  }

  /**
   * @param wanted numbers of rows among those that were taken of the file, ascending
   * @param taken rows that were taken in all
   */
  households(source: Source, wanted: Uint32Array, taken: number): HouseholdTable {
    if (!isWhole(source, 'households', taken)) return rowsOf(this.#whole('households', source).households, wanted);
    return concatenated(householdsOfColumns(source, this.#options.attribute ?? null, wanted));
  }

  /** The same of buildings. */
  buildings(source: Source, wanted: Uint32Array, taken: number): readonly Building[] {
    if (!isWhole(source, 'buildings', taken)) {
      const { buildings } = this.#whole('buildings', source);
      return Array.from(wanted, (i) => buildings[i]!);
    }
    const columns = new BuildingColumns();
    buildingsOfColumns(this.#geos, source, new UniqueIds(), columns, wanted);
    return columns.list;
  }

  /** The ids of all rows or buildings that were taken. */
  ids(role: 'households' | 'buildings', source: Source, taken: number): readonly string[] {
    if (isWhole(source, role, taken)) return idsOfColumns(source, role);
    const town = this.#whole(role, source);
    return role === 'households' ? town.households.id : town.buildings.map(({ id }) => id);
  }

  /** The barriers in a box that is wanted, in their order. */
  barriers(source: Source, near: (box: Box) => boolean): readonly Barrier[] {
    if (isColumnar(source.bytes)) return barriersOfColumns(source, near).value;
    return this.#whole('barriers', source).barriers.filter(({ line }) => near(boxOf(line)));
  }

  #whole(role: Role, source: Source): Town {
    const reader = new TownReader(this.#geos, this.#options);
    reader.read(role, source);
    return reader.part();
  }
}

/** Whether a file is columnar and every row of it was taken, so that their numbers are those in the file. */
function isWhole(source: Source, layer: string, taken: number): boolean {
  return isColumnar(source.bytes) && openColumns(source, layer).rows === taken;
}
