import type { MultiPolygon, Position } from 'geojson';
import { sideOfMultiPolygon } from '../geometry/pointInPolygon.ts';
import type { Metres } from '../model/units.ts';
import type { Dice } from './dice.ts';
import type { Rect } from './rect.ts';
import type { Terrain } from './terrain.ts';

/** A footprint of the city. */
export interface BuiltHouse {
  readonly id: string;
  /** Closed, counter-clockwise, degrees; a yard is a second ring. */
  readonly rings: readonly (readonly Position[])[];
  readonly floors: number;
  readonly units: number | null;
  readonly kind: string;
}

/** A household of the city. */
export interface Home {
  readonly place: Position;
  /** Index of its building in the grid. */
  readonly building: number;
  readonly unit: number | null;
  readonly floor: number;
  readonly room: string | null;
  readonly people: number;
}

/** A line inside a grid: a lane, a wall, a ditch. */
export interface Lane {
  readonly class: string;
  readonly line: readonly Position[];
}

/** Where a building stands: its own metres to degrees, and its number in the grid. */
export interface Stand {
  readonly building: number;
  at(dx: Metres, dy: Metres): Position;
}

export interface HouseSpec {
  readonly floors: number;
  readonly units?: number;
  readonly kind: string;
}

/** Points of an outline, in metres. */
export type Outline = readonly (readonly [Metres, Metres])[];

const PEOPLE = [
  [1, 20],
  [2, 29],
  [3, 25],
  [4, 14],
  [5, 9],
  [6, 3],
] as const;

/** What stands in one grid, gathered while it is built. Buildings that would cross the border of a cut grid are not built. */
export class Filling {
  readonly buildings: BuiltHouse[] = [];
  readonly homes: Home[] = [];
  readonly lanes: Lane[] = [];
  readonly dice: Dice;
  readonly terrain: Terrain;
  /** The plot out to its streets, for lanes that run through. */
  readonly edge: Rect;
  /** Lines on which no house may stand: places of the board, from south to north. */
  readonly #kept: Outline[] = [];
  readonly #code: string;
  /** The grid's ground where the county's border cuts it; null where the plot is whole. */
  readonly #within: MultiPolygon | null;

  constructor(code: string, dice: Dice, terrain: Terrain, edge: Rect, within: MultiPolygon | null) {
    this.#code = code;
    this.dice = dice;
    this.terrain = terrain;
    this.edge = edge;
    this.#within = within;
  }

  /** A rigid building with its outline around a place of the board; null where it would not lie in the grid. */
  build(x: Metres, y: Metres, outline: Outline, spec: HouseSpec): Stand | null {
    const reach = outline.reduce((most, [dx]) => Math.max(most, Math.abs(dx)), 0) + 3;
    if (this.#kept.some((line) => Math.abs(across(line, y) - x) < reach)) return null;
    const at = this.terrain.stand(x, y);
    const ring = outline.map(([dx, dy]) => at(dx, dy));
    return this.#enter([ring], spec, at);
  }

  /** A building that bends with the ground: outlines on the board itself. */
  buildBent(rings: readonly Outline[], spec: HouseSpec): Stand | null {
    const bent = rings.map((ring) => ring.map(([x, y]) => this.terrain.toGround(x, y)));
    return this.#enter(bent, spec, (x, y) => this.terrain.toGround(x, y));
  }

  home(stand: Stand, place: Position, where: Pick<Home, 'unit' | 'floor' | 'room'>): void {
    this.homes.push({ ...where, building: stand.building, place, people: this.dice.pick(PEOPLE) });
  }

  /** The same for a line that runs north, and no house is built on it from now on. */
  laneKeptFree(name: string, points: Outline): void {
    this.lane(name, points);
    this.#kept.push(points);
  }

  /** A line through places of the board, bent with the ground. */
  lane(name: string, points: Outline): void {
    const line: Position[] = [];
    for (let i = 1; i < points.length; i++) {
      const [[ax, ay], [bx, by]] = [points[i - 1]!, points[i]!];
      const steps = Math.max(1, Math.ceil(Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2) / 60));
      for (let k = i === 1 ? 0 : 1; k <= steps; k++)
        line.push(this.terrain.toGround(ax + ((bx - ax) * k) / steps, ay + ((by - ay) * k) / steps));
    }
    this.lanes.push({ class: name, line });
  }

  #enter(open: readonly Position[][], spec: HouseSpec, at: Stand['at']): Stand | null {
    const within = this.#within?.coordinates;
    if (within !== undefined && !open[0]!.every(([lon, lat]) => sideOfMultiPolygon(lon!, lat!, within) === 1))
      return null;
    const building = this.buildings.length;
    const id = `${this.#code}-${String(building + 1).padStart(3, '0')}`;
    const rings = open.map((ring) => [...ring, ring[0]!]);
    this.buildings.push({ id, rings, floors: spec.floors, units: spec.units ?? null, kind: spec.kind });
    return { building, at };
  }
}

/** Where a line that runs north stands at a northing. */
function across(line: Outline, y: Metres): Metres {
  for (let i = 1; i < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i - 1]!, line[i]!];
    if (y >= ay && y <= by) return ax + ((bx - ax) * (y - ay)) / (by - ay);
  }
  return Number.POSITIVE_INFINITY;
}
