import { random } from '../model/random.ts';
import type { Metres, SquareMetres } from '../model/units.ts';
import { type Centre, COUNTRY, centreOf, centresNear, gridsOfCentres } from './centres.ts';
import { type Dice, dice } from './dice.ts';
import { type Axis, areaOf, clip, middleOf, type Rect, rectOf, type Shape } from './rect.ts';

/** What a cut divides: counties, townships, communities or grids. */
export type Level = 'county' | 'township' | 'community' | 'grid';

/** A straight line of the board between what lies on its two sides: a street, a river, a ditch. */
export interface Line {
  /** The axis that it crosses: `x` for one that runs north. */
  readonly axis: Axis;
  readonly at: Metres;
  readonly from: Metres;
  readonly to: Metres;
  readonly level: Level;
  /** Ground to a grid around it, square metres: tells town from country. */
  readonly roominess: SquareMetres;
  /** Places along it where other lines end. */
  readonly joints: number[];
}

/** A grid on the board, before anything stands in it. */
export interface Plot extends Rect {
  readonly county: number;
  readonly township: number;
  readonly community: number;
  /** Ground inside the county, square metres. */
  readonly area: SquareMetres;
  /** The county's border runs through it. */
  readonly cut: boolean;
  /** The rectangle around its ground inside the county. */
  readonly room: Rect;
  /** In a township with a small town of its own, not in the city or at a county's seat. */
  readonly rural: boolean;
  /** Lines around it, null at the edge of the city. */
  readonly sides: Sides;
}

export interface Sides {
  readonly west: Line | null;
  readonly south: Line | null;
  readonly east: Line | null;
  readonly north: Line | null;
}

/** A county to be divided. */
export interface CountyShape {
  readonly shape: Shape;
  readonly centres: readonly Centre[];
  readonly grids: number;
}

/** A city as lines and plots: everything but what stands in it. Townships and communities are numbered over the city. */
export interface Skeleton {
  readonly plots: readonly Plot[];
  /** Lines by county. */
  readonly lines: readonly (readonly Line[])[];
}

/** Most grids of a township and of a community. */
const TOWNSHIP = 150;
const COMMUNITY = 7;
/** Share of a township's grids in its own small town, and how many of them stand on a square kilometre there. */
const TOWN_SHARE = 0.1;
const TOWN_PEAK = 22;
const BEYOND: Metres = 10_000;

interface Part extends Rect {
  readonly shape: Shape;
  readonly area: SquareMetres;
  readonly grids: number;
  readonly sides: Sides;
  readonly centres: readonly Centre[];
}

/**
 * Divides counties into townships, communities and grids by straight cuts, each at the place where both sides hold their
 * share of the grids; so grids are small in towns and large in the country, and tile their county.
 */
export function skeletonOf(counties: readonly CountyShape[], seed: number): Skeleton {
  const plots: Plot[] = [];
  const lines: Line[][] = [];
  let township = -1;
  let community = -1;
  counties.forEach(({ shape, centres, grids }, county) => {
    const dies = dice(random(seed, `skeleton ${county}`));
    const own: Line[] = [];
    lines.push(own);
    let rural = false;
    const divide = (part: Part, above: number): void => {
      let { centres: near } = part;
      if (part.grids <= TOWNSHIP && above > TOWNSHIP) {
        township++;
        near = withTown(part, dies);
        rural = near !== part.centres;
      }
      if (part.grids <= COMMUNITY && above > COMMUNITY) community++;
      if (part.grids === 1) {
        const { west, south, east, north, area, sides } = part;
        const cut = area < (east - west) * (north - south) * (1 - 1e-9);
        const room = cut ? rectOf(part.shape) : { west, south, east, north };
        plots.push({ west, south, east, north, area, sides, cut, room, rural, county, township, community });
        return;
      }
      const [first, second, line] = halves({ ...part, centres: near }, dies);
      own.push(line);
      divide(first, part.grids);
      divide(second, part.grids);
    };
    const none = { west: null, south: null, east: null, north: null };
    const rect = rectOf(shape);
    // Wide enough that the straight edge beyond the county stays beyond it on the bent ground.
    const around = {
      west: rect.west - BEYOND,
      south: rect.south - BEYOND,
      east: rect.east + BEYOND,
      north: rect.north + BEYOND,
    };
    divide({ ...around, shape, area: areaOf(shape), grids, sides: none, centres }, Number.POSITIVE_INFINITY);
  });
  return { plots, lines };
}

/** The centres of a township with its own town, where it does not lie in a larger one already. */
function withTown(part: Part, dies: Dice): readonly Centre[] {
  const inside = gridsOfCentres(part.centres, rectOf(part.shape));
  if (part.area / part.grids < 500_000 || inside > 0.2 * part.grids) return part.centres;
  const [x, y] = middleOf(part.shape);
  const reach = Math.sqrt(part.area) * 0.15;
  const own = centreOf(
    x + dies.between(-reach, reach),
    y + dies.between(-reach, reach),
    part.grids * TOWN_SHARE,
    TOWN_PEAK,
  );
  return [...part.centres, own];
}

function halves(part: Part, dies: Dice): [Part, Part, Line] {
  const { shape, grids, sides } = part;
  const box = rectOf(shape);
  const [wide, high] = [box.east - box.west, box.north - box.south];
  const axis: Axis = wide * dies.between(0.85, 1.18) > high ? 'x' : 'y';
  const first = Math.max(1, Math.min(grids - 1, Math.round(grids * dies.between(0.4, 0.6))));
  const at = cutAt(part, box, axis, first / grids);
  const [low, high1] = [clip(shape, axis, at, -1), clip(shape, axis, at, 1)];
  const line: Line = {
    axis,
    at,
    from: axis === 'x' ? part.south : part.west,
    to: axis === 'x' ? part.north : part.east,
    level: grids > TOWNSHIP ? 'township' : grids > COMMUNITY ? 'community' : 'grid',
    roominess: part.area / grids,
    joints: [],
  };
  const [start, end] = axis === 'x' ? [sides.south, sides.north] : [sides.west, sides.east];
  start?.joints.push(at);
  end?.joints.push(at);
  const make = (rect: Rect, half: Shape, n: number, around: Sides): Part => ({
    ...rect,
    shape: half,
    area: areaOf(half),
    grids: n,
    sides: around,
    centres: centresNear(part.centres, rectOf(half)),
  });
  const { west, south, east, north } = part;
  return axis === 'x'
    ? [
        make({ west, south, east: at, north }, low, first, { ...sides, east: line }),
        make({ west: at, south, east, north }, high1, grids - first, { ...sides, west: line }),
        line,
      ]
    : [
        make({ west, south, east, north: at }, low, first, { ...sides, north: line }),
        make({ west, south: at, east, north }, high1, grids - first, { ...sides, south: line }),
        line,
      ];
}

/** Where the part below a cut holds the given share of the grids: halving, then to decimetres. */
function cutAt(part: Part, box: Rect, axis: Axis, share: number): Metres {
  const weight = (shape: Shape) =>
    areaOf(shape) * COUNTRY + gridsOfCentres(part.centres, part.centres.length === 0 ? box : rectOf(shape));
  const wanted = weight(part.shape) * share;
  let [low, high] = axis === 'x' ? [box.west, box.east] : [box.south, box.north];
  while (high - low > 0.1) {
    const middle = (low + high) / 2;
    if (weight(clip(part.shape, axis, middle, -1)) < wanted) low = middle;
    else high = middle;
  }
  return Math.round((low + high) * 5) / 10;
}
