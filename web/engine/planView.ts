import { colourGraph, labelPoint, neighbours, type StoredPlan, type Town } from '../../src/main.ts';
import { NEIGHBOUR_COLOURS } from '../map/palette.ts';
import { coarse } from './coarse.ts';
import { MANY } from './many.ts';
import { type PolygonColumns, polygonColumns } from './polygonColumns.ts';
import { type SaidReasons, type SaidRejection, saidReasons, saidRejections } from './saidIn.ts';

export interface LineColumns {
  readonly positions: Float64Array;
  readonly starts: Uint32Array;
  /** Strength 0..1 of each line. */
  readonly strength: Float32Array;
}

/** What lies on the ground of the grids. */
export interface SiteView {
  readonly buildingGround: PolygonColumns;
  readonly buildingIds: readonly string[];
  /** Storeys for drawing, 1 where unknown. */
  readonly floors: Float32Array;
  readonly barriers: LineColumns;
}

/** What the map shows of a town, with or without a plan: columns that move to the page without copying. */
export interface TownView extends SiteView {
  readonly gridGround: PolygonColumns;
  /** West, south, east, north; degrees. */
  readonly box: readonly [number, number, number, number];
}

/** All that the map and the panels show of a plan and its town. */
export interface PlanView extends TownView {
  /** False while the buildings and barriers of a large town are still being read. */
  readonly complete: boolean;
  readonly plan: Omit<StoredPlan, 'households' | 'microgrids' | 'rejections'>;
  readonly rejections: readonly SaidRejection[];
  readonly reasons: SaidReasons;
  readonly microgrids: readonly Omit<StoredPlan['microgrids'][number], 'ground'>[];
  /** Index of each micro-grid's grid. */
  readonly gridOf: Uint32Array;
  /** A number for every micro-grid that no neighbour has. */
  readonly colour: Uint8Array;
  /** lon, lat inside every micro-grid, where its label goes. */
  readonly labels: Float64Array;
  readonly microgridGround: PolygonColumns;
  /** The same with fewer vertices, for where many are in view; null where there are never so many. */
  readonly coarseGround: PolygonColumns | null;
}

/** Side of the bins that tell neighbours where there are many: some 40 m. */
const WIDE_BIN = 4000;

export function siteViewOf(buildings: Town['buildings'], barriers: Town['barriers']): SiteView {
  return {
    buildingGround: polygonColumns(buildings, ({ ground }) => ground),
    buildingIds: buildings.map(({ id }) => id),
    floors: Float32Array.from(buildings, ({ floors }) => floors ?? 1),
    barriers: lineColumns(barriers),
  };
}

export function townViewOf(town: Pick<Town, 'grids' | 'buildings' | 'barriers'>): TownView {
  return { ...gridViewOf(town.grids), ...siteViewOf(town.buildings, town.barriers) };
}

function gridViewOf(grids: Town['grids']): Pick<TownView, 'gridGround' | 'box'> {
  const gridGround = polygonColumns(grids, ({ ground }) => ground);
  return { gridGround, box: boxOf(gridGround.positions) };
}

/** The columns of a plan and of the grids that it was made from; `sites` is null where they are still to come. */
export function planViewOf(
  { microgrids, rejections, ...plan }: Omit<StoredPlan, 'households'>,
  grids: Town['grids'],
  sites: SiteView | null,
): PlanView {
  const gridIndex = new Map(plan.grids.map((row, i) => [row.grid as string, i]));
  const many = microgrids.length > MANY;
  const microgridGround = polygonColumns(microgrids, ({ ground }) => ground);
  const labels = new Float64Array(2 * microgrids.length);
  microgrids.forEach(({ ground }, i) => {
    labels.set(labelPoint(ground.type === 'Polygon' ? ground.coordinates : ground.coordinates[0]!), 2 * i);
  });
  const near = neighbours(
    microgrids.map((m) => m.ground),
    ...(many ? [WIDE_BIN] : []),
  );
  return {
    ...gridViewOf(grids),
    ...(sites ?? siteViewOf([], [])),
    complete: sites !== null,
    plan,
    rejections: saidRejections({ rejections }),
    reasons: saidReasons({ microgrids }),
    microgrids: microgrids.map(({ ground: _, ...rest }) => rest),
    gridOf: Uint32Array.from(microgrids, (m) => gridIndex.get(m.grid) ?? 0),
    colour: colourGraph(near, NEIGHBOUR_COLOURS),
    labels,
    microgridGround,
    coarseGround: many ? coarse(microgridGround) : null,
  };
}

function lineColumns(barriers: Town['barriers']): LineColumns {
  const vertices = barriers.reduce((n, barrier) => n + barrier.line.length, 0);
  const positions = new Float64Array(2 * vertices);
  const starts = new Uint32Array(barriers.length + 1);
  let at = 0;
  barriers.forEach((barrier, i) => {
    starts[i] = at;
    for (const [lon, lat] of barrier.line) {
      positions[2 * at] = lon!;
      positions[2 * at + 1] = lat!;
      at++;
    }
  });
  starts[barriers.length] = at;
  return { positions, starts, strength: Float32Array.from(barriers, (barrier) => barrier.strength) };
}

function boxOf(positions: Float64Array): [number, number, number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let i = 0; i < positions.length; i += 2) {
    west = Math.min(west, positions[i]!);
    east = Math.max(east, positions[i]!);
    south = Math.min(south, positions[i + 1]!);
    north = Math.max(north, positions[i + 1]!);
  }
  return [west, south, east, north];
}
