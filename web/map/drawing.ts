import { MANY } from '../engine/many.ts';
import type { PlanView } from '../engine/planView.ts';
import type { PolygonColumns } from '../engine/polygonColumns.ts';
import { groundOf as sharedGround } from '../state/incidentRates.ts';
import { type Box, boxesOfFeatures, meets } from './boxes.ts';
import { type Ground, groundOf, partOf } from './ground.ts';
import { type BarrierLines, barriersWithin, bordersOf, type Lines } from './lines.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { type Slabs, slabsOf } from './slabs.ts';

/** Buildings that are drawn at once, and barriers. */
const MANY_BUILDINGS = 20_000;
const MANY_LINES = 6000;

/** What is known of a plan's shapes, wherever the map looks: made once. */
export interface Shapes {
  readonly view: PlanView;
  /** Boxes of micro-grids, grids and buildings: west, south, east, north; degrees. */
  readonly boxes: Readonly<Record<'microgrids' | 'grids' | 'buildings', Float64Array>>;
  /** Lesser side of each micro-grid's box, metres: how much room its label has. */
  readonly room: Float32Array;
  /** Micro-grids whose label stands with each one's: itself and those above it in its building; none for those. */
  readonly stacked: readonly (readonly number[])[];
  /** How many micro-grids stand on the ground of each one, itself too. */
  readonly sharing: Uint32Array;
}

/** What is drawn of a plan in some window, whatever the page's state: kept so that a click does not rebuild it. */
export interface Drawing extends Shapes {
  /** True where so many micro-grids are in view that they are drawn with fewer vertices and without their borders. */
  readonly coarse: boolean;
  readonly microgrids: Ground;
  readonly borders: Lines | null;
  /** Borders of the grids; null where there are too many to be told apart. */
  readonly grids: Lines | null;
  readonly buildings: Ground | null;
  readonly barriers: BarrierLines | null;
  /** Micro-grids as objects, for patterns. */
  readonly pieces: () => readonly Piece[];
  /** Buildings as objects, for bodies; those of stacks by their parts. */
  readonly bodies: () => { readonly pieces: readonly Piece[]; readonly whole: readonly Piece[]; readonly slabs: Slabs };
}

export function shapesOf(view: PlanView): Shapes {
  const boxes = {
    microgrids: boxesOfFeatures(view.microgridGround, view.microgrids.length),
    grids: boxesOfFeatures(view.gridGround, 1 + (view.gridGround.feature.at(-1) ?? -1)),
    buildings: boxesOfFeatures(view.buildingGround, view.buildingIds.length),
  };
  const stacked = stackedOf(view);
  const sharing = new Uint32Array(stacked.length);
  for (const all of stacked) for (const i of all) sharing[i] = all.length;
  return { view, boxes, room: roomOf(view, boxes.microgrids), stacked, sharing };
}

/** Whether a plan is drawn by windows: all at once would be too much. */
export const isLarge = ({ coarseGround, buildingIds }: PlanView): boolean =>
  coarseGround !== null || buildingIds.length > MANY_BUILDINGS;

/** What is drawn while the map looks at places inside a box; null: anywhere. */
export function drawingOf(shapes: Shapes, within: Box | null): Drawing {
  const { view, boxes } = shapes;
  const fine = partWithin(view.microgridGround, boxes.microgrids, within, MANY);
  const grids = partWithin(view.gridGround, boxes.grids, within, MANY);
  const buildings = partWithin(view.buildingGround, boxes.buildings, within, MANY_BUILDINGS);
  const barriers = barriersWithin(view.barriers, within);
  const microgrids = fine ? groundOf(fine) : coarseOf(view);
  return {
    ...shapes,
    coarse: fine === null,
    microgrids,
    borders: fine && bordersOf(fine),
    grids: grids && bordersOf(grids),
    buildings: buildings && groundOf(buildings),
    barriers: barriers.lines.length <= MANY_LINES || within === null ? barriers : null,
    pieces: once(() => (fine ? piecesOf(fine) : [])),
    bodies: once(() => {
      const pieces = buildings ? piecesOf(buildings) : [];
      const slabs = slabsOf(view, pieces);
      return { pieces, slabs, whole: pieces.filter(({ feature }) => !slabs.buildings.has(feature)) };
    }),
  };
}

/** The features that meet a box, where there are no more than some; null where there are. */
function partWithin(
  columns: PolygonColumns,
  boxes: Float64Array,
  within: Box | null,
  most: number,
): PolygonColumns | null {
  if (within === null) return columns;
  const kept = new Uint8Array(boxes.length / 4);
  let count = 0;
  for (let i = 0; i < kept.length; i++)
    if (meets(boxes, 4 * i, within)) {
      kept[i] = 1;
      if (++count > most) return null;
    }
  return partOf(columns, (feature) => kept[feature] === 1);
}

const coarseGrounds = new WeakMap<PolygonColumns, Ground>();

function coarseOf({ coarseGround, microgridGround }: PlanView): Ground {
  const columns = coarseGround ?? microgridGround;
  const known = coarseGrounds.get(columns) ?? groundOf(columns);
  coarseGrounds.set(columns, known);
  return known;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const METRES_PER_DEGREE = 111_195;

function roomOf(view: PlanView, boxes: Float64Array): Float32Array {
  const shrink = Math.cos(((view.box[1] + view.box[3]) / 2) * (Math.PI / 180));
  return Float32Array.from(view.microgrids, (_, i) => {
    const [west, south, east, north] = boxes.subarray(4 * i, 4 * i + 4);
    return METRES_PER_DEGREE * Math.max(0, Math.min((east! - west!) * shrink, north! - south!));
  });
}

function stackedOf(view: PlanView): number[][] {
  const stacked: number[][] = view.microgrids.map(() => []);
  sharedGround(view).forEach((first, i) => {
    stacked[first]!.push(i);
  });
  return stacked;
}

/** The end of the code and the households; of a stack its first and last, and the households of all. */
export function labelOf({ view, stacked }: Drawing, microgrid: number): string {
  const all = stacked[microgrid]!;
  const names = all.map((i) => shortCode(view, i));
  const households = all.reduce((sum, i) => sum + view.microgrids[i]!.households, 0);
  return `${names.length > 2 ? `${names[0]}–${names.at(-1)}` : names.join(' ')}\n${households}`;
}

/** The part of a code that tells a micro-grid from the others of its grid. */
export function shortCode(view: PlanView, microgrid: number): string {
  const { code, grid } = view.microgrids[microgrid]!;
  return code.startsWith(grid) && code.length > grid.length ? code.slice(grid.length) : code;
}
