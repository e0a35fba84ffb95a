import type { CityParts } from '../batch/since/changedGrids.ts';
import type { DifferingBarriers } from '../batch/since/differingBarriers.ts';
import { barrierColumn, barrierGrids, indexedInputs } from '../batch/since/indexOf.ts';
import type { IndexedInput, SinceIndex } from '../batch/since/sinceIndex.ts';
import { boxSearch } from '../batch/splitCity.ts';
import { boxOf } from '../geometry/boxes.ts';
import type { Geos } from '../geometry/geos.ts';
import { concatenated } from '../io/households/joinHouseholds.ts';
import type { Source } from '../io/source.ts';
import type { Role, Town, TownOptions } from '../io/town.ts';
import { TownReader } from '../io/townReader.ts';
import { TownRows } from '../io/townRows.ts';
import type { Barrier } from '../model/barrier.ts';
import type { Building } from '../model/building.ts';
import { InputError } from '../model/error.ts';
import type { Grid } from '../model/grid.ts';
import type { HouseholdTable } from '../model/household.ts';
import type { InputChecksum } from '../model/plan.ts';
import type { Rejection, Repair } from '../model/rejection.ts';
import { TOWN_ROLES, type TownFiles } from './openTown.ts';
import type { Platform } from './platform.ts';

/** Barrier files that an earlier plan does not know: their barriers, and the files as its index will know them, by number. */
export interface FreshBarriers {
  readonly barriers: readonly Barrier[];
  readonly ofFile: ReadonlyMap<number, readonly Barrier[]>;
  readonly indexed: ReadonlyMap<number, IndexedInput>;
}

/** Inputs by their checksums, read again as far as they are needed: files are numbered in the order in which they are given. */
export class SinceInputs {
  readonly list: readonly InputChecksum[];
  readonly #paths: readonly string[];
  readonly #platform: Platform;
  readonly #options: TownOptions;

  private constructor(
    platform: Platform,
    options: TownOptions,
    list: readonly InputChecksum[],
    paths: readonly string[],
  ) {
    this.#platform = platform;
    this.#options = options;
    this.list = list;
    this.#paths = paths;
  }

  /** Takes the checksums of all inputs. Errors: those of files that cannot be read. */
  static async open(platform: Platform, files: TownFiles, options: TownOptions): Promise<SinceInputs> {
    const list: InputChecksum[] = [];
    const paths: string[] = [];
    for (const role of TOWN_ROLES)
      for (const pattern of files[role])
        for (const { path, name } of await platform.findInputs(pattern)) {
          list.push({ role, file: name, ...(await platform.sumInput(path)) });
          paths.push(path);
        }
    return new SinceInputs(platform, options, list, paths);
  }

  /** All grids. */
  async grids(geos: Geos): Promise<readonly Grid[]> {
    const reader = new TownReader(geos, this.#options);
    for (const input of this.#of('grids')) reader.read('grids', await this.#source(input));
    return reader.part().grids;
  }

  /** Reads the barrier files that only this run has. */
  async freshBarriers(geos: Geos, { now }: DifferingBarriers): Promise<FreshBarriers> {
    const ofFile = new Map<number, readonly Barrier[]>();
    const indexed = new Map<number, IndexedInput>();
    for (const input of now) {
      const reader = new TownReader(geos, this.#options);
      reader.read('barriers', await this.#source(input));
      const part = reader.part();
      ofFile.set(input, part.barriers);
      indexed.set(input, indexedInputs(part, part.parts!, [this.list[input]!])[0]!);
    }
    return { barriers: [...ofFile.values()].flat(), ofFile, indexed };
  }

  /** The inputs as the index of the new plan knows them: of files that the earlier plan had, as it knew them. */
  indexed(index: SinceIndex, fresh: FreshBarriers): readonly IndexedInput[] {
    const old = this.#known(index);
    return this.list.map((_, input) => fresh.indexed.get(input) ?? index.head.inputs[old(input)]!);
  }

  /** `SinceIndex.barriers` of the new plan. */
  barrierColumn(index: SinceIndex, fresh: FreshBarriers, grids: readonly Grid[]): Uint32Array {
    const old = this.#known(index);
    const known = barrierGrids(index);
    const gridsIn = boxSearch(grids.map(({ ground }) => boxOf(ground.coordinates)));
    const met = new Map<number, readonly number[]>();
    for (const input of this.#of('barriers')) {
      const barriers = fresh.ofFile.get(input);
      const own = barriers?.flatMap(({ line }) => gridsIn(boxOf(line))) ?? known.get(old(input)) ?? [];
      met.set(
        input,
        [...new Set(own)].sort((a, b) => a - b),
      );
    }
    return barrierColumn(met);
  }

  /** The parts of the city that are asked for, read as the earlier plan read them. */
  parts(geos: Geos, index: SinceIndex, fresh: FreshBarriers, grids: readonly Grid[]): CityParts {
    const rows = new TownRows(geos, this.#options);
    const old = this.#known(index);
    const taken = (input: number) => index.head.inputs[old(input)]!.taken;
    /** Of ascending numbers in the list of a role, those of each file, counted within it. */
    const byFile = async <T>(
      role: Role,
      wanted: Uint32Array,
      read: (source: Source, own: Uint32Array, all: number) => T,
    ) => {
      const made: T[] = [];
      let [first, at] = [0, 0];
      for (const input of this.#of(role)) {
        const from = at;
        while (at < wanted.length && wanted[at]! < first + taken(input)) at++;
        const own = wanted.subarray(from, at).map((number) => number - first);
        first += taken(input);
        if (own.length > 0) made.push(read(await this.#source(input), own, taken(input)));
      }
      return made;
    };
    return {
      households: async (wanted) => {
        const tables = await byFile('households', wanted, (source, own, all) => rows.households(source, own, all));
        return withColumns(concatenated(tables), index.head.columns);
      },
      buildings: async (wanted): Promise<readonly Building[]> =>
        (await byFile('buildings', wanted, (source, own, all) => rows.buildings(source, own, all))).flat(),
      barriers: async (near) => {
        const met = barrierGrids(index);
        const boxes = boxSearch([...near].map((grid) => boxOf(grids[grid]!.ground.coordinates)));
        const list: Barrier[] = [];
        for (const input of this.#of('barriers')) {
          const own = fresh.ofFile.get(input);
          if (own !== undefined) for (const barrier of own) list.push(barrier);
          else if (met.get(old(input))?.some((grid) => near.has(grid)))
            for (const barrier of rows.barriers(await this.#source(input), (box) => boxes(box).length > 0))
              list.push(barrier);
        }
        return list;
      },
    };
  }

  #of(role: Role): number[] {
    return this.list.flatMap((input, i) => (input.role === role ? [i] : []));
  }

  /** Number among the inputs of the earlier plan of a file that both have. */
  #known({ head }: SinceIndex): (input: number) => number {
    const keyOf = ({ role, file, sha256 }: InputChecksum) => `${role} ${sha256} ${file}`;
    // A file that is given twice is the same file both times.
    const others = new Map(head.inputs.map((input, i) => [keyOf(input), i]));
    return (input) => others.get(keyOf(this.list[input]!)) ?? -1;
  }

  async #source(input: number): Promise<Source> {
    const { bytes, sha256 } = await this.#platform.readInput(this.#paths[input]!);
    if (sha256 !== this.list[input]!.sha256) throw new InputError('input-changed', { file: this.list[input]!.file });
    return { name: this.list[input]!.file, bytes };
  }
}

/** What reading the inputs had to say, file by file. */
export function remarksOf(inputs: readonly IndexedInput[]): Pick<Town, 'notes' | 'rejections' | 'repairs'> {
  return {
    notes: inputs.flatMap(({ notes }) => notes),
    rejections: inputs.flatMap(({ file, rejections }) =>
      rejections.map(([row, reason]): Rejection => ({ file, row, reason })),
    ),
    repairs: inputs.flatMap(({ file, repairs }) => repairs.map(([row, what]): Repair => ({ file, row, what }))),
  };
}

/** A part of a table with the columns of numbers that the whole has. */
function withColumns(
  table: HouseholdTable,
  { people, floors, attribute }: SinceIndex['head']['columns'],
): HouseholdTable {
  const unknown = () => new Float64Array(table.length).fill(Number.NaN);
  return {
    ...table,
    people: people ? (table.people ?? unknown()) : null,
    floors: floors ? (table.floors ?? new Uint16Array(table.length)) : null,
    ...(attribute && !table.attribute ? { attribute: unknown() } : {}),
  };
}
