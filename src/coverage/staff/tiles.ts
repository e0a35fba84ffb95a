import type { Degrees, Metres } from '../../model/units.ts';

/** Places by tiles of ground, so that far and dear ones are passed over together. */
export interface Tiles {
  /**
   * Visits the places of every tile that is not passed over. `pass` is told a distance that nothing in the tile is nearer
   * than, and the lowest price in it.
   */
  each(
    lon: Degrees,
    lat: Degrees,
    pass: (least: Metres, lowest: number) => boolean,
    visit: (place: number) => void,
  ): void;
}

const TO_A_TILE = 24;
const METRES = (6_371_008.8 * Math.PI) / 180;

/** @param price of each place */
export function tiles(
  { lon, lat }: { readonly lon: Float64Array; readonly lat: Float64Array },
  price: Float64Array,
): Tiles {
  const open = Array.from(price.keys());
  const side = Math.max(1, Math.round(Math.sqrt(open.length / TO_A_TILE)));
  const [west, south] = [lowest(open, lon), lowest(open, lat)];
  const [width, height] = [
    -lowest(
      open,
      lon.map((x) => -x),
    ) - west,
    -lowest(
      open,
      lat.map((y) => -y),
    ) - south,
  ];
  const slot = (value: number, from: number, span: number) =>
    span > 0 ? Math.min(side - 1, Math.floor(((value - from) / span) * side)) : 0;
  const boxes = new Map<number, Tile>();
  for (const m of open) {
    const key = slot(lat[m]!, south, height) * side + slot(lon[m]!, west, width);
    const tile = boxes.get(key);
    if (tile === undefined) {
      boxes.set(key, { west: lon[m]!, east: lon[m]!, south: lat[m]!, north: lat[m]!, price: price[m]!, members: [m] });
      continue;
    }
    tile.west = Math.min(tile.west, lon[m]!);
    tile.east = Math.max(tile.east, lon[m]!);
    tile.south = Math.min(tile.south, lat[m]!);
    tile.north = Math.max(tile.north, lat[m]!);
    tile.price = Math.min(tile.price, price[m]!);
    tile.members.push(m);
  }
  const all = [...boxes.values()];
  return {
    each(x, y, pass, visit) {
      for (const tile of all) {
        const east = Math.max(tile.west - x, x - tile.east, 0);
        const north = Math.max(tile.south - y, y - tile.north, 0);
        // The narrowest degree of longitude that the distance of a pair can count with.
        const far = Math.max(Math.abs(y), Math.abs(tile.south), Math.abs(tile.north));
        const least = METRES * Math.hypot(north, east * Math.cos((far * Math.PI) / 180));
        if (pass(least, tile.price)) continue;
        for (const m of tile.members) visit(m);
      }
    },
  };
}

interface Tile {
  west: Degrees;
  east: Degrees;
  south: Degrees;
  north: Degrees;
  price: number;
  readonly members: number[];
}

function lowest(of: readonly number[], values: Float64Array): number {
  return of.reduce((least, i) => Math.min(least, values[i]!), Number.POSITIVE_INFINITY);
}
