import type { Position } from 'geojson';
import type { Metres } from '../model/units.ts';
import type { Line, Plot } from './skeleton.ts';
import type { Terrain } from './terrain.ts';

/** How far a chord may lie from the bent line, metres. */
const SAG: Metres = 0.6;

/** Ground of plots and lines: every line has one set of vertices, which all that lies along it shares. */
export class Borders {
  readonly #terrain: Terrain;
  /** Places along a line, ascending; null for the straight edge beyond the city. */
  readonly #places = new Map<Line, Float64Array>();

  constructor(terrain: Terrain) {
    this.#terrain = terrain;
  }

  /** Vertices of a line between two places along it, degrees. */
  along(line: Line, from: Metres = line.from, to: Metres = line.to): Position[] {
    const places = this.#placesOf(line);
    const out: Position[] = [];
    for (let i = lowerBound(places, from); i < places.length && places[i]! <= to; i++)
      append(out, this.#at(line, places[i]!));
    return out;
  }

  /** The outline of a plot, closed and counter-clockwise, degrees; not yet clipped to the county. */
  ring(plot: Plot): Position[] {
    const { west, south, east, north, sides } = plot;
    const ring: Position[] = [];
    const side = (line: Line | null, from: Metres, to: Metres, corner: readonly [Metres, Metres]) => {
      append(ring, this.#terrain.toGround(...corner));
      if (line === null) return;
      const run = this.along(line, Math.min(from, to), Math.max(from, to));
      for (const position of from < to ? run : run.reverse()) append(ring, position);
    };
    side(sides.south, west, east, [west, south]);
    side(sides.east, south, north, [east, south]);
    side(sides.north, east, west, [east, north]);
    side(sides.west, north, south, [west, north]);
    append(ring, ring[0]!);
    return ring;
  }

  #at(line: Line, place: Metres): Position {
    return line.axis === 'x' ? this.#terrain.toGround(line.at, place) : this.#terrain.toGround(place, line.at);
  }

  #placesOf(line: Line): Float64Array {
    const known = this.#places.get(line);
    if (known !== undefined) return known;
    const fixed = [...new Set([line.from, ...line.joints, line.to])].sort((a, b) => a - b);
    const places: number[] = [];
    for (let i = 1; i < fixed.length; i++) this.#bend(line, fixed[i - 1]!, fixed[i]!, places);
    places.push(line.to);
    const made = Float64Array.from(places);
    this.#places.set(line, made);
    return made;
  }

  /** Adds the places from `from` (with it) to `to` (without it) that the line needs to look bent. */
  #bend(line: Line, from: Metres, to: Metres, out: number[]): void {
    const middle = (from + to) / 2;
    if (to - from > 30 && (to - from > 2000 || this.#sag(line, from, middle, to) > SAG)) {
      this.#bend(line, from, middle, out);
      this.#bend(line, middle, to, out);
    } else out.push(from);
  }

  #sag(line: Line, from: Metres, middle: Metres, to: Metres): Metres {
    const [a, b, c] = [this.#at(line, from), this.#at(line, middle), this.#at(line, to)];
    const lon = b[0]! - (a[0]! + c[0]!) / 2;
    const lat = b[1]! - (a[1]! + c[1]!) / 2;
    return 1e5 * Math.sqrt(lon * lon + lat * lat);
  }
}

function append(ring: Position[], position: Position): void {
  const last = ring[ring.length - 1];
  if (last === undefined || last[0] !== position[0] || last[1] !== position[1]) ring.push(position);
}

function lowerBound(values: Float64Array, value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
