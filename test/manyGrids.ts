import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { random } from '../src/main.ts';

/** Degrees between two grids, and side of a house. */
const STEP = 0.003;
const HOUSE = 0.0001;
const WEST = 119.9;
const SOUTH = 33.3;

export interface ManyGrids {
  readonly seed: number;
  readonly grids: number;
  /** Grids that differ from those of the same seed without them: a household more and a house moved, by number. */
  readonly changed?: ReadonlySet<number>;
}

/**
 * Writes a district of small square grids, each with its houses and a few lone households, as `grids.geojson`,
 * `households.csv`, `buildings.geojson` and `roads.geojson`; the arguments that name them. Each grid has a random stream of
 * its own, so that a change in one leaves the others as they are.
 */
export function manyGrids(folder: string, { seed, grids, changed = new Set() }: ManyGrids): string[] {
  const columns = Math.ceil(Math.sqrt(grids));
  const places: string[] = [];
  const houses: string[] = [];
  const rows = ['id,lon,lat,building,unit,floor,people'];
  for (let grid = 0; grid < grids; grid++) {
    const source = random(seed, `grid ${grid}`);
    const west = WEST + STEP * (grid % columns);
    const south = SOUTH + STEP * Math.floor(grid / columns);
    const code = `3209010010${String(grid).padStart(5, '0')}`;
    places.push(feature({ code, name: `第${grid}网格`, community: code.slice(0, 12) }, square(west, south, STEP)));
    const count = 8 + source.below(8);
    for (let house = 0; house < count; house++) {
      const shift = changed.has(grid) && house === 0 ? HOUSE / 4 : 0;
      const x = west + STEP * (0.08 + 0.21 * (house % 4)) + shift + source.next() * HOUSE;
      const y = south + STEP * (0.08 + 0.21 * Math.floor(house / 4)) + source.next() * HOUSE;
      const id = `${code}-${house + 1}幢`;
      houses.push(feature({ id, floors: 4 }, square(x, y, HOUSE)));
      const flats = 4 + source.below(12) + (changed.has(grid) && house === 1 ? 1 : 0);
      for (let flat = 0; flat < flats; flat++) {
        const floor = 1 + (flat % 4);
        const lon = (x + HOUSE / 2).toFixed(7);
        rows.push(`${id}-${flat},${lon},${(y + HOUSE / 2).toFixed(7)},${id},,${floor},${1 + (flat % 5)}`);
      }
    }
  }
  const roads: string[] = [];
  for (let i = 0; i <= columns; i++) {
    const at = WEST + STEP * (i + 0.5);
    const line = [
      [at, SOUTH],
      [at, SOUTH + STEP * columns],
    ];
    roads.push(feature({ class: 'secondary' }, { type: 'LineString', coordinates: line }));
  }
  writeFileSync(join(folder, 'grids.geojson'), collection(places));
  writeFileSync(join(folder, 'buildings.geojson'), collection(houses));
  writeFileSync(join(folder, 'roads.geojson'), collection(roads));
  writeFileSync(join(folder, 'households.csv'), `${rows.join('\n')}\n`);
  return [
    ...['--grids', join(folder, 'grids.geojson'), '--households', join(folder, 'households.csv')],
    ...['--buildings', join(folder, 'buildings.geojson'), '--barriers', join(folder, 'roads.geojson')],
  ];
}

function square(west: number, south: number, side: number) {
  const [w, s, e, n] = [west, south, west + side, south + side].map((degrees) => Number(degrees.toFixed(7)));
  const ring = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

function feature(properties: object, geometry: object): string {
  return JSON.stringify({ type: 'Feature', properties, geometry });
}

function collection(features: readonly string[]): string {
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}
