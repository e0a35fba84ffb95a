import { type Cell, csvLine } from '../io/csv/writeCsv.ts';
import type { SyntheticCity, SyntheticGrid } from './city.ts';
import { COLLECTION_END, COLLECTION_START, feature, groundText, lineText, polygonText } from './featureText.ts';
import type { Lane } from './filling.ts';
import { dateOf } from './incidents.ts';

/** Takes a piece of a file; pieces of different files may come by turns. */
export type Append = (file: string, piece: string | Uint8Array) => void;

const HEADERS: readonly (readonly [string, readonly string[]])[] = [
  ['households.csv', ['id', 'lon', 'lat', 'building', 'unit', 'floor', 'room', 'people']],
  ['staff.csv', ['id', 'role', 'lon', 'lat']],
  ['incidents.csv', ['id', 'time', 'category', 'lon', 'lat']],
];
const LAYERS = ['grids.geojson', 'buildings.geojson', 'barriers.geojson'];

/** Writes the layers of a county as GeoJSON and CSV, a grid at a time. */
export class CountyTexts {
  readonly #append: Append;
  readonly #folder: string;
  readonly #begun = new Set<string>();

  constructor(append: Append, folder: string) {
    this.#append = append;
    this.#folder = folder;
    for (const [file, header] of HEADERS) append(`${folder}/${file}`, csvLine(header));
    for (const file of LAYERS) append(`${folder}/${file}`, COLLECTION_START);
  }

  grid({ entry, ground, filling, staff, incidents }: SyntheticGrid): void {
    const { code, name, community } = entry;
    this.#features('grids.geojson', [
      feature(`"code":"${code}","name":"${name}","community":"${community}"`, groundText(ground)),
    ]);
    this.#features(
      'buildings.geojson',
      filling.buildings.map(({ id, floors, units, kind, rings }) =>
        feature(`"id":"${id}","floors":${floors},"units":${units},"kind":"${kind}"`, polygonText(rings)),
      ),
    );
    this.lanes(filling.lanes);
    this.#rows(
      'households.csv',
      filling.homes.map(({ place, building, unit, floor, room, people }, i) => [
        `${code}${String(i + 1).padStart(4, '0')}`,
        place[0]!,
        place[1]!,
        filling.buildings[building]!.id,
        unit,
        floor,
        room,
        people,
      ]),
    );
    this.#rows(
      'staff.csv',
      staff.map(({ id, role, place }) => [id, role, place[0]!, place[1]!]),
    );
    this.#rows(
      'incidents.csv',
      incidents.map(({ id, time, category, place }) => [id, time, category, place[0]!, place[1]!]),
    );
  }

  lanes(lanes: Iterable<Lane>): void {
    this.#features(
      'barriers.geojson',
      Array.from(lanes, (lane) => feature(`"class":"${lane.class}"`, lineText(lane.line))),
    );
  }

  end(): void {
    for (const file of LAYERS) this.#append(`${this.#folder}/${file}`, COLLECTION_END);
  }

  #features(file: string, features: readonly string[]): void {
    if (features.length === 0) return;
    this.#append(`${this.#folder}/${file}`, `${this.#begun.has(file) ? ',\n' : ''}${features.join(',\n')}`);
    this.#begun.add(file);
  }

  #rows(file: string, rows: readonly (readonly Cell[])[]): void {
    if (rows.length > 0) this.#append(`${this.#folder}/${file}`, rows.map(csvLine).join(''));
  }
}

/** The management hierarchy: a line a grid. */
export function hierarchyText({ entries, counties }: SyntheticCity): string {
  const header = [
    'grid',
    'grid_name',
    'community',
    'community_name',
    'township',
    'township_name',
    'county',
    'county_name',
    'city',
  ];
  const lines = entries.map(({ code, name, community, communityName, township, townshipName, plot }) => {
    const county = counties[plot.county]!;
    const city = `${county.code.slice(0, 4)}00`;
    return csvLine([code, name, community, communityName, township, townshipName, county.code, county.name, city]);
  });
  return csvLine(header) + lines.join('');
}

/** Where incidents were planted: what an analysis of them should find again. */
export function truthText({ spots }: SyntheticCity): string {
  const listed = spots.map(({ grid, lon, lat, radius, category, firstDay, lastDay, incidents }) => ({
    grid,
    lon,
    lat,
    radius_m: radius,
    category,
    from: dateOf(firstDay),
    to: dateOf(lastDay),
    incidents,
  }));
  return `${JSON.stringify({ format: 'gridloom truth 1', hot_spots: listed }, null, 1)}\n`;
}
