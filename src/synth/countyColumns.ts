import type { Position } from 'geojson';
import { ColumnWriter } from '../io/columnar/columnWriter.ts';
import { type FileHead, UNITS_PER_DEGREE } from '../io/columnar/layout.ts';
import type { SyntheticGrid } from './city.ts';
import type { Append } from './cityTexts.ts';
import type { Lane } from './filling.ts';

const PLACE = [
  { name: 'lon', type: 'degrees' },
  { name: 'lat', type: 'degrees' },
] as const;
const HEADS = {
  grids: [
    { name: 'code', type: 'text' },
    { name: 'name', type: 'text' },
    { name: 'community', type: 'words' },
    { name: 'ground', type: 'ground' },
  ],
  buildings: [
    { name: 'id', type: 'text' },
    { name: 'floors', type: 'u16' },
    { name: 'units', type: 'u16' },
    { name: 'kind', type: 'words' },
    { name: 'ground', type: 'ground' },
  ],
  barriers: [
    { name: 'class', type: 'words' },
    { name: 'line', type: 'line' },
  ],
  households: [
    { name: 'id', type: 'text' },
    ...PLACE,
    { name: 'building', type: 'words' },
    { name: 'unit', type: 'words' },
    { name: 'floor', type: 'words' },
    { name: 'room', type: 'words' },
    { name: 'people', type: 'u16' },
  ],
  staff: [{ name: 'id', type: 'text' }, { name: 'role', type: 'words' }, ...PLACE],
  incidents: [
    { name: 'id', type: 'text' },
    { name: 'time', type: 'text' },
    { name: 'category', type: 'words' },
    ...PLACE,
  ],
} as const satisfies Readonly<Record<string, FileHead['columns']>>;

type Layer = keyof typeof HEADS;

/** Writes the layers of a county in the columnar form, `LAYER.columns`, a grid at a time. */
export class CountyColumns {
  readonly #writers: Readonly<Record<Layer, ColumnWriter>>;

  constructor(append: Append, folder: string) {
    const writer = (layer: Layer) =>
      new ColumnWriter({ layer, columns: HEADS[layer] }, (bytes) => append(`${folder}/${layer}.columns`, bytes));
    this.#writers = {
      grids: writer('grids'),
      buildings: writer('buildings'),
      barriers: writer('barriers'),
      households: writer('households'),
      staff: writer('staff'),
      incidents: writer('incidents'),
    };
  }

  grid({ entry, ground, filling, staff, incidents }: SyntheticGrid): void {
    const { code, name, community } = entry;
    this.#writers.grids.push([code, name, community, numbersOf(ground.coordinates)]);
    for (const { id, floors, units, kind, rings } of filling.buildings)
      this.#writers.buildings.push([id, floors, units, kind, numbersOf([rings])]);
    this.lanes(filling.lanes);
    filling.homes.forEach(({ place, building, unit, floor, room, people }, i) => {
      this.#writers.households.push([
        `${code}${String(i + 1).padStart(4, '0')}`,
        ...unitsOf(place),
        filling.buildings[building]!.id,
        unit === null ? null : String(unit),
        String(floor),
        room,
        people,
      ]);
    });
    for (const { id, role, place } of staff) this.#writers.staff.push([id, role, ...unitsOf(place)]);
    for (const { id, time, category, place } of incidents)
      this.#writers.incidents.push([id, time, category, ...unitsOf(place)]);
  }

  lanes(lanes: Iterable<Lane>): void {
    for (const lane of lanes) this.#writers.barriers.push([lane.class, lane.line.flatMap(unitsOf)]);
  }

  end(): void {
    for (const writer of Object.values(this.#writers)) writer.end();
  }
}

function numbersOf(polygons: readonly (readonly (readonly Position[])[])[]): number[] {
  const numbers = [polygons.length];
  for (const rings of polygons) {
    numbers.push(rings.length);
    for (const ring of rings) {
      numbers.push(ring.length);
      for (const position of ring) numbers.push(...unitsOf(position));
    }
  }
  return numbers;
}

function unitsOf([lon, lat]: Position): [number, number] {
  return [Math.round(lon! * UNITS_PER_DEGREE), Math.round(lat! * UNITS_PER_DEGREE)];
}
