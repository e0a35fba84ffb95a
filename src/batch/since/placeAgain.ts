import { boxOf } from '../../geometry/boxes.ts';
import type { Building } from '../../model/building.ts';
import type { Grid } from '../../model/grid.ts';
import type { HouseholdTable } from '../../model/household.ts';
import { RegionIndex } from '../../spatial-index/regions/regionIndex.ts';
import { type PlacedRows, type Standing, settleStraddling, standings } from '../gridOfBuildings.ts';
import { boxSearch } from '../splitCity.ts';
import type { CityFiles, ItemsOf, PlacedRole } from './cityFiles.ts';
import type { GridMatch } from './gridMatch.ts';
import { firstsOf, listsOfFiles } from './indexOf.ts';
import {
  buildingPart,
  householdPart,
  type PartDigests,
  partDigests,
  relabelled,
  replacedParts,
} from './partDigests.ts';
import type { PlacedCity, PlacedFile } from './placedCity.ts';
import { labelsOfRuns } from './runs.ts';
import { SeenIds } from './seenIds.ts';
import type { SinceIndex } from './sinceIndex.ts';

/** An item of a grid that is gone; it has no grid yet. */
const GONE = -2;

/** Of a file: the labels that its parts stand for, and those that are known by now. */
interface Draft {
  readonly input: number;
  readonly known: Int32Array;
  readonly labels: Int32Array;
  readonly parts: PartDigests;
  readonly outside: number;
}

/**
 * Places rows and buildings as `splitCity` does, where the earlier plan does not tell: those of files that only this run has,
 * and those that altered grids could have won or lost. Buildings that a border runs through are settled by all rows of the
 * city, so that where there are any all files of households are read.
 *
 * @returns null where an id may be one of another file's too: it would be changed
 */
export async function placeAgain(
  index: SinceIndex,
  files: CityFiles,
  grids: readonly Grid[],
  match: GridMatch,
  differing: boolean,
): Promise<PlacedCity | null> {
  const again = new PlaceAgain(index, files, grids, match);
  const buildings = await again.buildings();
  if (buildings === null) return null;
  const { straddling } = buildings;
  const settles = (differing || match.moved) && (straddling.length > 0 || index.straddling.length > 0);
  const households = await again.households(settles);
  if (households === null) return null;
  if (settles) await again.settle(buildings.drafts, straddling);
  return {
    households: await again.finished('households', households),
    buildings: await again.finished('buildings', buildings.drafts),
    straddling,
  };
}

class PlaceAgain {
  readonly #index: SinceIndex;
  readonly #files: CityFiles;
  readonly #grids: readonly Grid[];
  readonly #match: GridMatch;
  readonly #firsts: readonly number[];
  readonly #parts: ReadonlyMap<number, PartDigests>;
  readonly #isNear: (label: number) => boolean;
  /** Places of all rows, where buildings are to be settled. */
  readonly #rows: PlacedRows[] = [];
  #found: { readonly locator: RegionIndex; readonly standing: (building: Building) => Standing } | null = null;

  constructor(index: SinceIndex, files: CityFiles, grids: readonly Grid[], match: GridMatch) {
    this.#index = index;
    this.#files = files;
    this.#grids = grids;
    this.#match = match;
    this.#firsts = firstsOf(index.head.inputs);
    this.#parts = listsOfFiles(index.parts);
    const boxes = boxSearch(match.altered.map((grid) => boxOf(grids[grid]!.ground.coordinates)));
    const near = Uint8Array.from(grids, ({ ground }) => (boxes(boxOf(ground.coordinates)).length > 0 ? 1 : 0));
    this.#isNear = (label) => label < 0 || near[label] === 1;
  }

  /** The buildings by their ground alone where they must be placed again, and those that a border runs through. */
  async buildings(): Promise<{ readonly drafts: Draft[]; readonly straddling: Uint32Array } | null> {
    const straddling: number[] = [];
    const drafts: Draft[] = [];
    const before = labelsOfRuns(this.#index.buildings);
    const ids = await this.#idsOf('buildings');
    let first = 0;
    for (const input of this.#files.of('buildings')) {
      const old = this.#files.old(input);
      if (old < 0) {
        const list = await this.#files.all('buildings', input);
        if (!list?.every(({ id }) => ids!.add(id))) return null;
        const labels = Int32Array.from(list, (building, i) => this.#stand(building, first + i, straddling));
        const parts = partDigests(labels, buildingPart(list));
        drafts.push({ input, known: labels.slice(), labels, parts, outside: 0 });
      } else {
        const draft = this.#draftOf(input, old, before);
        const through = this.#straddlingOf(old, draft.labels.length);
        const again = this.#match.moved ? this.#near(draft.labels, through) : new Uint32Array(0);
        for (const item of through) if (again.length === 0) straddling.push(first + item);
        const list = again.length === 0 ? [] : await this.#files.some('buildings', input, again);
        list.forEach((building, i) => {
          draft.labels[again[i]!] = this.#stand(building, first + again[i]!, straddling);
        });
        drafts.push(draft);
      }
      first += drafts.at(-1)!.labels.length;
    }
    return { drafts, straddling: Uint32Array.from(straddling).sort() };
  }

  /** @param whole whether the places of all rows are wanted */
  async households(whole: boolean): Promise<Draft[] | null> {
    const drafts: Draft[] = [];
    const before = labelsOfRuns(this.#index.rows);
    const ids = await this.#idsOf('households');
    for (const input of this.#files.of('households')) {
      const old = this.#files.old(input);
      if (old < 0) {
        const table = await this.#files.all('households', input);
        if (!table?.id.every((id) => ids!.add(id))) return null;
        const labels = this.#locator.locateMany(table.lon, table.lat);
        const parts = partDigests(labels, householdPart(table));
        drafts.push({ input, known: labels.slice(), labels, parts, outside: outsideOf(table, labels) });
        if (whole) this.#rows.push(placesOf(table, labels));
        continue;
      }
      const draft = this.#draftOf(input, old, before);
      drafts.push(draft);
      const again = whole
        ? Uint32Array.from(draft.labels.keys())
        : this.#match.moved
          ? this.#near(draft.labels, new Set())
          : new Uint32Array(0);
      if (again.length === 0) continue;
      const table = await this.#files.some('households', input, again);
      const found = this.#locator.locateMany(table.lon, table.lat);
      for (let i = 0; i < again.length; i++) draft.labels[again[i]!] = found[i]!;
      if (whole) this.#rows.push(placesOf(table, draft.labels));
    }
    return drafts;
  }

  /** Settles buildings that a border runs through by the rows inside, which follow. */
  async settle(drafts: readonly Draft[], straddling: Uint32Array): Promise<void> {
    const through: { readonly grid: number; readonly ground: Building['ground'] }[] = [];
    const places: { readonly labels: Int32Array; readonly item: number }[] = [];
    let first = 0;
    for (const { input, labels } of drafts) {
      const own = straddling.filter((item) => item >= first && item < first + labels.length);
      const items = own.map((item) => item - first);
      first += labels.length;
      const list = items.length === 0 ? [] : await this.#files.some('buildings', input, items);
      list.forEach((building, i) => {
        const { grid } = this.#standing(building);
        through.push({ grid, ground: building.ground });
        places.push({ labels, item: items[i]! });
      });
    }
    settleStraddling(through, this.#rows).forEach((grid, i) => {
      const { labels, item } = places[i]!;
      labels[item] = grid;
    });
  }

  /** With the parts that others brought to grids which items have left or come to. */
  async finished(role: PlacedRole, drafts: readonly Draft[]): Promise<PlacedFile[]> {
    const done: PlacedFile[] = [];
    for (const { input, known, labels, parts, outside } of drafts) {
      const differing = new Set<number>();
      labels.forEach((label, item) => {
        if (label !== known[item]) differing.add(label).add(known[item]!);
      });
      if (differing.size === 0) {
        done.push({ input, labels, parts, outside });
        continue;
      }
      const wanted = Uint32Array.from(labels.keys()).filter((item) => differing.has(labels[item]!));
      const own = Int32Array.from(wanted, (item) => labels[item]!);
      const items = await this.#files.some(role, input, wanted);
      const others = partDigests(own, partOf(role, items));
      const lost = role === 'households' && differing.has(-1) ? outsideOf(items as HouseholdTable, own) : outside;
      done.push({ input, labels, parts: replacedParts(parts, differing, others), outside: lost });
    }
    return done;
  }

  /** Of a file that the earlier plan knows too: the grids of its items, as far as they are still there. */
  #draftOf(input: number, old: number, before: Int32Array): Draft {
    const { newOf } = this.#match;
    const { taken, outside } = this.#index.head.inputs[old]!;
    const first = this.#firsts[old]!;
    const known = before.slice(first, first + taken);
    for (let item = 0; item < taken; item++)
      if (known[item]! >= 0) known[item] = newOf[known[item]!]! < 0 ? GONE : newOf[known[item]!]!;
    const labels = known.map((label) => (label === GONE ? -1 : label));
    const parts = relabelled(this.#parts.get(old) ?? new Uint32Array(0), (label) => newOf[label]!);
    return { input, known, labels, parts, outside };
  }

  /** Items of a known file that a border ran through, counted within it. */
  #straddlingOf(old: number, taken: number): ReadonlySet<number> {
    const first = this.#firsts[old]!;
    const own = this.#index.straddling.filter((item) => item >= first && item < first + taken);
    return new Set(own.map((item) => item - first));
  }

  /** Items that altered grids may have won or lost. */
  #near(labels: Int32Array, others: ReadonlySet<number>): Uint32Array {
    const items: number[] = [];
    labels.forEach((label, item) => {
      if (this.#isNear(label) || others.has(item)) items.push(item);
    });
    return Uint32Array.from(items);
  }

  #stand(building: Building, number: number, straddling: number[]): number {
    const { grid, straddles } = this.#standing(building);
    if (straddles) straddling.push(number);
    return grid;
  }

  get #locator(): RegionIndex {
    return this.#places.locator;
  }

  get #standing(): (building: Building) => Standing {
    return this.#places.standing;
  }

  get #places() {
    if (this.#found === null) {
      const grounds = this.#grids.map(({ ground }) => ground);
      const locator = RegionIndex.of(grounds);
      this.#found = { locator, standing: standings(locator, grounds) };
    }
    return this.#found;
  }

  /** What tells whether all ids are different, where a file that only this run has could bring one that is there; or null. */
  async #idsOf(role: PlacedRole): Promise<SeenIds | null> {
    const files = this.#files.of(role);
    if (files.every((input) => this.#files.old(input) >= 0)) return null;
    const seen = new SeenIds();
    for (const input of files)
      if (this.#files.old(input) >= 0) for (const id of await this.#files.ids(role, input)) seen.add(id);
    return seen;
  }
}

function placesOf({ length, lon, lat, households }: HouseholdTable, grid: Int32Array): PlacedRows {
  return { length, lon, lat, households, grid };
}

function partOf(role: PlacedRole, items: ItemsOf[PlacedRole]) {
  return role === 'households'
    ? householdPart(items as ItemsOf['households'])
    : buildingPart(items as ItemsOf['buildings']);
}

function outsideOf({ households }: HouseholdTable, labels: Int32Array): number {
  return labels.reduce((sum, label, row) => (label < 0 ? sum + households[row]! : sum), 0);
}
