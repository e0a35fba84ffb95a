import type { MultiPolygon, Position } from 'geojson';
import { boxOf } from '../geometry/boxes.ts';
import { latticeAt, UNITS_PER_DEGREE } from '../geometry/lattice.ts';
import { type Centre, centreOf } from './centres.ts';
import type { OutlineCounty } from './outline.ts';
import { areaOf, middleOf, type Shape } from './rect.ts';
import { type CountyShape, type Skeleton, skeletonOf } from './skeleton.ts';
import { type Terrain, terrainAt } from './terrain.ts';

/** Ground to a grid, square metres, when the number of grids is not asked for: Yancheng's 17 000 km² to 13 646 grids. */
const ROOM = 1.246e6;
/** Share of the grids in the city's own centre, and in those of all counties; a small town is mostly its centre. */
const CITY_SHARE = 0.17;
const SMALL_CITY_SHARE = 0.45;
const SEATS_SHARE = 0.16;
const SMALL = 400;
/** Grids to a square kilometre in the middle of each. */
const CITY_PEAK = 36;
const SEAT_PEAK = 28;
const SMALL_PEAK = 11;
/** A small city takes so many counties of its outline that each has about so many grids. */
const COUNTY_GRIDS = 300;

export interface CityCounty {
  readonly code: string;
  readonly name: string;
  /** WGS 84 degrees, valid. */
  readonly ground: MultiPolygon;
}

/** Where everything of a city lies, before anything is built. */
export interface CityPlan {
  readonly counties: readonly CityCounty[];
  readonly terrain: Terrain;
  readonly skeleton: Skeleton;
}

/** Makes outlines valid; null where nothing is left of one. */
export type Mend = (polygons: OutlineCounty['polygons']) => MultiPolygon | null;

/**
 * Plans a city on an outline. Grids keep their size whatever their number: where fewer or more are asked for than fit,
 * the outline shrinks or grows around its middle, and a small city takes only the counties nearest to the middle.
 *
 * @param grids null: as many as fit
 */
export function cityPlan(outline: readonly OutlineCounty[], grids: number | null, seed: number, mend: Mend): CityPlan {
  const sound = outline.flatMap(({ code, name, polygons }) => {
    const ground = mend(polygons);
    return ground === null ? [] : [{ code, name, ground }];
  });
  const chosen = grids === null ? sound : nearest(sound, Math.max(1, Math.round(grids / COUNTY_GRIDS)));
  const area = chosen.reduce((sum, { ground }) => sum + areaOnEarth(ground), 0);
  const wanted = Math.max(chosen.length, grids ?? Math.round(area / ROOM));
  const scale = grids === null ? 1 : Math.sqrt((wanted * ROOM) / area);
  const middle = middleOfAll(chosen);
  const counties = chosen.map((county) => ({
    ...county,
    ground: mend(scaled(county.ground, middle, scale)) ?? county.ground,
  }));
  const terrain = terrainAt(middle[0]!, middle[1]!, Math.min(1, Math.max(0.06, Math.sqrt(wanted / 13646))));
  const shapes = counties.map(({ ground }) => onBoard(ground, terrain));
  return { counties, terrain, skeleton: skeletonOf(countyShapes(shapes, wanted), seed) };
}

function countyShapes(shapes: readonly Shape[], grids: number): CountyShape[] {
  const areas = shapes.map(areaOf);
  const all = areas.reduce((sum, area) => sum + area, 0);
  const middles = shapes.map(middleOf);
  const main = middles.reduce(
    (best, [x, y], i) => (x * x + y * y < middles[best]![0] ** 2 + middles[best]![1] ** 2 ? i : best),
    0,
  );
  const cityShare = grids < SMALL ? SMALL_CITY_SHARE : CITY_SHARE;
  const seatsShare = grids < SMALL ? 0 : SEATS_SHARE;
  const parts = shapes.map((_, i) => {
    const seat = seatsShare * (0.5 / shapes.length + (0.5 * areas[i]!) / all);
    return {
      city: i === main ? cityShare : 0,
      seat: i === main ? 0 : seat,
      country: (1 - cityShare - seatsShare) * (areas[i]! / all),
    };
  });
  const weights = parts.map(({ city, seat, country }) => city + seat + country);
  const counts = apportion(weights, grids);
  return shapes.map((shape, i) => {
    const [x, y] = middles[i]!;
    const centres: Centre[] = [];
    if (parts[i]!.city > 0)
      centres.push(centreOf(x, y, grids * parts[i]!.city, grids < SMALL ? SMALL_PEAK : CITY_PEAK));
    if (parts[i]!.seat > 0) centres.push(centreOf(x, y, grids * parts[i]!.seat, SEAT_PEAK));
    return { shape, centres, grids: counts[i]! };
  });
}

/** Whole numbers in proportion to weights, at least 1 each, that sum to the whole (largest remainders). */
function apportion(weights: readonly number[], whole: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => Math.max(1, (whole * weight) / sum));
  const counts = exact.map(Math.floor);
  const order = exact
    .map((value, i) => [value - Math.floor(value), i] as const)
    .sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  let left = whole - counts.reduce((a, b) => a + b, 0);
  for (let k = 0; left > 0; k = (k + 1) % order.length, left--) counts[order[k]![1]]!++;
  for (let i = counts.indexOf(Math.max(...counts)); left < 0; left++) counts[i]!--;
  return counts;
}

function nearest(counties: readonly CityCounty[], count: number): CityCounty[] {
  if (count >= counties.length) return [...counties];
  const [lon, lat] = middleOfAll(counties);
  const first = counties.map((county) => ({ county, far: distance(middleOfAll([county]), [lon!, lat!]) }));
  first.sort((a, b) => a.far - b.far);
  const at = middleOfAll([first[0]!.county]);
  const near = counties.map((county) => ({ county, far: distance(middleOfAll([county]), at) }));
  near.sort((a, b) => a.far - b.far);
  const kept = new Set(near.slice(0, count).map(({ county }) => county));
  return counties.filter((county) => kept.has(county));
}

const distance = (a: Position, b: Position) => (a[0]! - b[0]!) ** 2 + (a[1]! - b[1]!) ** 2;

/** The middle of the largest pieces, degrees, weighted by area. */
function middleOfAll(counties: readonly CityCounty[]): Position {
  let [lon, lat, all] = [0, 0, 0];
  for (const { ground } of counties) {
    const shape = ground.coordinates.map(([shell]) => flat(shell!));
    const [x, y] = middleOf(shape);
    const area = areaOf(shape);
    lon += x * area;
    lat += y * area;
    all += area;
  }
  return [lon / all, lat / all];
}

function areaOnEarth(ground: MultiPolygon): number {
  const [west, south, east, north] = boxOf(ground.coordinates);
  const { metresPerU, metresPerV } = latticeAt((west + east) / 2, (south + north) / 2);
  return areaOf(ground.coordinates.map(([shell]) => flat(shell!))) * metresPerU * metresPerV * UNITS_PER_DEGREE ** 2;
}

function scaled(ground: MultiPolygon, [lon, lat]: Position, scale: number): Position[][][] {
  return ground.coordinates.map((rings) =>
    rings.map((ring) => ring.map(([x, y]) => [lon! + (x! - lon!) * scale, lat! + (y! - lat!) * scale])),
  );
}

function onBoard(ground: MultiPolygon, terrain: Terrain): Shape {
  return ground.coordinates.map(([shell]) => flat(shell!.map(([lon, lat]) => [...terrain.toBoard(lon!, lat!)])));
}

function flat(ring: readonly Position[]): Float64Array {
  const closed = ring.length > 1 && ring[0]![0] === ring.at(-1)![0] && ring[0]![1] === ring.at(-1)![1];
  const n = closed ? ring.length - 1 : ring.length;
  const out = new Float64Array(2 * n);
  for (let i = 0; i < n; i++) {
    out[2 * i] = ring[i]![0]!;
    out[2 * i + 1] = ring[i]![1]!;
  }
  return out;
}
