import type { CityParts } from '../batch/since/changedGrids.ts';
import type { CityFiles, ItemsOf, PlacedRole } from '../batch/since/cityFiles.ts';
import { inputKey } from '../batch/since/differingInputs.ts';
import { indexedInputs } from '../batch/since/indexOf.ts';
import type { IndexedInput, SinceIndex } from '../batch/since/sinceIndex.ts';
import type { Box } from '../geometry/boxes.ts';
import type { Geos } from '../geometry/geos.ts';
import { isColumnar } from '../io/columnar/layout.ts';
import { numberColumnsOf } from '../io/columns/numberColumns.ts';
import { concatenated } from '../io/households/joinHouseholds.ts';
import type { Source } from '../io/source.ts';
import type { Role, Town, TownOptions } from '../io/town.ts';
import { TownReader } from '../io/townReader.ts';
import { TownRows } from '../io/townRows.ts';
import type { Barrier } from '../model/barrier.ts';
import type { Building } from '../model/building.ts';
import { InputError } from '../model/error.ts';
import type { Grid } from '../model/grid.ts';
import { type HouseholdTable, rowsOf } from '../model/household.ts';
import type { InputChecksum } from '../model/plan.ts';
import type { Rejection, Repair } from '../model/rejection.ts';
import { TOWN_ROLES, type TownFiles } from './openTown.ts';
import type { Platform } from './platform.ts';
import { type BarrierInputs, SinceBarriers } from './sinceBarriers.ts';

/** Inputs by their checksums, read again as far as they are needed: files are numbered in the order in which they are given. */
export class SinceInputs implements CityFiles, BarrierInputs {
  readonly list: readonly InputChecksum[];
  readonly barriers: SinceBarriers;
  readonly #paths: readonly string[];
  readonly #platform: Platform;
  readonly #options: TownOptions;
  readonly #geos: Geos;
  readonly #rows: TownRows;
  readonly #index: SinceIndex;
  readonly #numbers: ReadonlyMap<string, number>;
  /** What reading a file brought that only this run has, by its number. */
  readonly #fresh = new Map<number, IndexedInput>();
  /** Files that only this run has and of which no part can be read alone. */
  readonly #whole = new Map<number, Town>();

  private constructor(
    platform: Platform,
    options: TownOptions,
    geos: Geos,
    index: SinceIndex,
    list: readonly InputChecksum[],
    paths: readonly string[],
  ) {
    this.#platform = platform;
    this.#options = options;
    this.#geos = geos;
    this.#rows = new TownRows(geos, options);
    this.#index = index;
    this.#numbers = new Map(index.head.inputs.map((input, i) => [inputKey(input), i]));
    this.list = list;
    this.#paths = paths;
    this.barriers = new SinceBarriers(this, index);
  }

  /** Takes the checksums of all inputs. Errors: those of files that cannot be read. */
  static async open(
    platform: Platform,
    files: TownFiles,
    options: TownOptions,
    index: SinceIndex,
  ): Promise<SinceInputs> {
    const list: InputChecksum[] = [];
    const paths: string[] = [];
    for (const role of TOWN_ROLES)
      for (const pattern of files[role])
        for (const { path, name } of await platform.findInputs(pattern)) {
          list.push({ role, file: name, ...(await platform.sumInput(path)) });
          paths.push(path);
        }
    return new SinceInputs(platform, options, await platform.geos(), index, list, paths);
  }

  of(role: Role): number[] {
    return this.list.flatMap((input, i) => (input.role === role ? [i] : []));
  }

  old(input: number): number {
    return this.#numbers.get(inputKey(this.list[input]!)) ?? -1;
  }

  /** All grids; what reading them brings depends on all files of grids. */
  async grids(): Promise<readonly Grid[]> {
    const reader = new TownReader(this.#geos, this.#options);
    const inputs = this.of('grids');
    for (const input of inputs) reader.read('grids', await this.#source(input));
    const part = reader.part();
    indexedInputs(
      part,
      part.parts!,
      inputs.map((input) => this.list[input]!),
    ).forEach((indexed, i) => {
      this.#fresh.set(inputs[i]!, indexed);
    });
    return part.grids;
  }

  /** All of a file that only this run has; null where ids in it were changed to be unlike others. */
  async read(input: number): Promise<Town | null> {
    const known = this.#whole.get(input);
    if (known) return known;
    const { role } = this.list[input]!;
    const source = await this.#source(input);
    const reader = new TownReader(this.#geos, this.#options);
    reader.read(role as Role, source);
    const part = reader.file();
    this.#fresh.set(input, indexedInputs(part, part.parts!, [this.list[input]!])[0]!);
    if (part.renamed) return null;
    if (!isColumnar(source.bytes)) this.#whole.set(input, part);
    return part;
  }

  async all<R extends PlacedRole>(role: R, input: number): Promise<ItemsOf[R] | null> {
    const part = await this.read(input);
    const items: ItemsOf | null = part && { ...part, households: this.#withColumns(part.households) };
    return items?.[role] ?? null;
  }

  async some<R extends PlacedRole>(role: R, input: number, wanted: Uint32Array): Promise<ItemsOf[R]> {
    const town = this.#whole.get(input);
    const read: { [K in PlacedRole]: (source: Source) => ItemsOf[K] } = {
      households: (source) => this.#withColumns(this.#rows.households(source, wanted, this.#taken(input))),
      buildings: (source) => this.#rows.buildings(source, wanted, this.#taken(input)),
    };
    if (town === undefined) return read[role](await this.#source(input));
    const kept: ItemsOf = {
      households: this.#withColumns(rowsOf(town.households, role === 'households' ? wanted : new Uint32Array(0))),
      buildings: role === 'buildings' ? Array.from(wanted, (i) => town.buildings[i]!) : [],
    };
    return kept[role];
  }

  async ids(role: PlacedRole, input: number): Promise<readonly string[]> {
    return this.#rows.ids(role, await this.#source(input), this.#taken(input));
  }

  /** The inputs as the index of the new plan knows them, once all that only this run has were read. */
  indexed(outside: ReadonlyMap<number, number>): readonly IndexedInput[] {
    return this.list.map((_, input) => ({ ...this.#known(input), outside: outside.get(input) ?? 0 }));
  }

  /** Whether the rows of all files together have the columns of numbers that they had in the earlier plan. */
  hasSameColumns(): boolean {
    const now = numberColumnsOf(this.of('households').map((input) => this.#known(input).columns));
    return (
      JSON.stringify(now) === JSON.stringify(numberColumnsOf(this.#index.head.inputs.map(({ columns }) => columns)))
    );
  }

  /** The parts of the city that are asked for. */
  parts(near: CityParts['barriers']): CityParts {
    return {
      households: async (wanted) => {
        const tables: HouseholdTable[] = [];
        for (const { input, own } of this.#byFile('households', wanted))
          tables.push(await this.some('households', input, own));
        return this.#withColumns(concatenated(tables));
      },
      buildings: async (wanted) => {
        const lists: (readonly Building[])[] = [];
        for (const { input, own } of this.#byFile('buildings', wanted))
          lists.push(await this.some('buildings', input, own));
        return lists.flat();
      },
      barriers: near,
    };
  }

  async barriersIn(input: number, near: (box: Box) => boolean): Promise<readonly Barrier[]> {
    return this.#rows.barriers(await this.#source(input), near);
  }

  async #source(input: number): Promise<Source> {
    const { bytes, sha256 } = await this.#platform.readInput(this.#paths[input]!);
    if (sha256 !== this.list[input]!.sha256) throw new InputError('input-changed', { file: this.list[input]!.file });
    return { name: this.list[input]!.file, bytes };
  }

  /** Of ascending numbers in the list of a role, those of each file that has any, counted within it. */
  *#byFile(role: PlacedRole, wanted: Uint32Array): Generator<{ readonly input: number; readonly own: Uint32Array }> {
    let [first, at] = [0, 0];
    for (const input of this.of(role)) {
      const from = at;
      const end = first + this.#taken(input);
      while (at < wanted.length && wanted[at]! < end) at++;
      const own = wanted.subarray(from, at).map((number) => number - first);
      first = end;
      if (own.length > 0) yield { input, own };
    }
  }

  /** A part of the table with the columns of numbers that the whole has, as it had them in the earlier plan. */
  #withColumns(table: HouseholdTable): HouseholdTable {
    const { people, floors, attribute } = numberColumnsOf(this.#index.head.inputs.map(({ columns }) => columns));
    const unknown = () => new Float64Array(table.length).fill(Number.NaN);
    return {
      ...table,
      people: people ? (table.people ?? unknown()) : null,
      floors: floors ? (table.floors ?? new Uint16Array(table.length)) : null,
      ...(attribute && !table.attribute ? { attribute: unknown() } : {}),
    };
  }

  #taken(input: number): number {
    return this.#known(input).taken;
  }

  #known(input: number): IndexedInput {
    return this.#fresh.get(input) ?? this.#index.head.inputs[this.old(input)]!;
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
