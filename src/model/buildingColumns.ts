import type { MultiPolygon, Position } from 'geojson';
import type { Building } from './building.ts';

const UNITS_PER_DEGREE = 1e7;

/**
 * Many buildings in little memory: their ground as whole units of 1e-7° in typed arrays, made into polygons when it is
 * asked for. Only for ground on that lattice, as all readers give it.
 */
export class BuildingColumns {
  readonly #buildings: Building[] = [];
  /** Numbers of polygons, rings and vertices, then the vertices (u, v), building after building. */
  #shapes = new Int32Array(1 << 12);
  #end = 0;

  add({ id, ground, floors, units, households }: Building): void {
    const at = this.#end;
    this.#put(ground);
    this.#buildings.push(new PackedBuilding(this, at, id, floors, units, households));
  }

  /** The same with its ground as numbers: polygons, of each its rings, of each its vertices as a count and pairs of units. */
  addPacked({ id, floors, units, households }: Omit<Building, 'ground'>, numbers: Int32Array): void {
    const at = this.#end;
    this.#reserve(numbers.length);
    this.#shapes.set(numbers, at);
    this.#end = at + numbers.length;
    this.#buildings.push(new PackedBuilding(this, at, id, floors, units, households));
  }

  /** All that were added, in their order; they read like plain buildings, but plain copies travel to threads (`plainBuilding`). */
  get list(): readonly Building[] {
    return this.#buildings;
  }

  groundAt(start: number): MultiPolygon {
    const shapes = this.#shapes;
    let at = start;
    const coordinates: Position[][][] = [];
    for (let polygons = shapes[at++]!; polygons > 0; polygons--) {
      const rings: Position[][] = [];
      for (let count = shapes[at++]!; count > 0; count--) {
        const length = shapes[at++]!;
        const ring: Position[] = new Array(length);
        for (let k = 0; k < length; k++, at += 2)
          ring[k] = [shapes[at]! / UNITS_PER_DEGREE, shapes[at + 1]! / UNITS_PER_DEGREE];
        rings.push(ring);
      }
      coordinates.push(rings);
    }
    return { type: 'MultiPolygon', coordinates };
  }

  #put({ coordinates }: MultiPolygon): void {
    let size = 1;
    for (const rings of coordinates) {
      size++;
      for (const ring of rings) size += 1 + 2 * ring.length;
    }
    this.#reserve(size);
    const shapes = this.#shapes;
    let at = this.#end;
    shapes[at++] = coordinates.length;
    for (const rings of coordinates) {
      shapes[at++] = rings.length;
      for (const ring of rings) {
        shapes[at++] = ring.length;
        for (const [lon, lat] of ring) {
          shapes[at++] = Math.round(lon! * UNITS_PER_DEGREE);
          shapes[at++] = Math.round(lat! * UNITS_PER_DEGREE);
        }
      }
    }
    this.#end = at;
  }

  #reserve(size: number): void {
    if (this.#end + size <= this.#shapes.length) return;
    const larger = new Int32Array(Math.max(this.#end + size, Math.ceil(this.#shapes.length * 1.5)));
    larger.set(this.#shapes.subarray(0, this.#end));
    this.#shapes = larger;
  }
}

class PackedBuilding implements Building {
  readonly id: string;
  readonly floors: number | null;
  readonly units: number | null;
  readonly households: number | null;
  readonly #columns: BuildingColumns;
  readonly #at: number;

  constructor(
    columns: BuildingColumns,
    at: number,
    id: string,
    floors: number | null,
    units: number | null,
    households: number | null,
  ) {
    this.#columns = columns;
    this.#at = at;
    this.id = id;
    this.floors = floors;
    this.units = units;
    this.households = households;
  }

  /** Made anew each time. */
  get ground(): MultiPolygon {
    return this.#columns.groundAt(this.#at);
  }
}

/** A building as plain data, which can be sent to a thread. */
export function plainBuilding({ id, ground, floors, units, households }: Building): Building {
  return { id, ground, floors, units, households };
}
