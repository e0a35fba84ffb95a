import { colourGraph, interiorPoint, neighbours, type StoredPlan, type Town } from '../../src/main.ts';
import { NEIGHBOUR_COLOURS } from '../map/palette.ts';
import { type PolygonColumns, polygonColumns } from './polygonColumns.ts';

export interface LineColumns {
  readonly positions: Float64Array;
  readonly starts: Uint32Array;
  /** Strength 0..1 of each line. */
  readonly strength: Float32Array;
}

/** What the map shows of a town, with or without a plan: columns that move to the page without copying. */
export interface TownView {
  readonly gridGround: PolygonColumns;
  readonly buildingGround: PolygonColumns;
  readonly buildingIds: readonly string[];
  /** Storeys for drawing, 1 where unknown. */
  readonly floors: Float32Array;
  readonly barriers: LineColumns;
  /** West, south, east, north; degrees. */
  readonly box: readonly [number, number, number, number];
}

/** All that the map and the panels show of a plan and its town. */
export interface PlanView extends TownView {
  readonly plan: Omit<StoredPlan, 'households' | 'microgrids'>;
  readonly microgrids: readonly Omit<StoredPlan['microgrids'][number], 'ground'>[];
  /** Index of each micro-grid's grid. */
  readonly gridOf: Uint32Array;
  /** A number for every micro-grid that no neighbour has. */
  readonly colour: Uint8Array;
  /** lon, lat inside every micro-grid, where its label goes. */
  readonly labels: Float64Array;
  readonly microgridGround: PolygonColumns;
  /** lon, lat of every household row, and its micro-grid (−1: none). */
  readonly households: { readonly positions: Float64Array; readonly microgrid: Int32Array };
}

export function townViewOf(town: Town): TownView {
  const gridGround = polygonColumns(town.grids.map((grid) => grid.ground));
  return {
    gridGround,
    buildingGround: polygonColumns(town.buildings.map((building) => building.ground)),
    buildingIds: town.buildings.map((building) => building.id),
    floors: Float32Array.from(town.buildings, (building) => building.floors ?? 1),
    barriers: lineColumns(town),
    box: boxOf(gridGround.positions),
  };
}

/** The columns of a plan and of the town that it was made from. */
export function planViewOf(stored: StoredPlan, town: Town): PlanView {
  const { households: lines, microgrids, ...plan } = stored;
  const gridIndex = new Map(plan.grids.map((row, i) => [row.grid as string, i]));
  const codeIndex = new Map(microgrids.map((m, i) => [m.code as string, i]));
  const rowOf = new Map(town.households.id.map((id, row) => [id as string, row]));
  const microgrid = new Int32Array(town.households.length).fill(-1);
  for (const line of lines) {
    const row = rowOf.get(line.household);
    if (row !== undefined) microgrid[row] = codeIndex.get(line.microgrid) ?? -1;
  }
  const positions = new Float64Array(2 * town.households.length);
  for (let row = 0; row < town.households.length; row++) {
    positions[2 * row] = town.households.lon[row]!;
    positions[2 * row + 1] = town.households.lat[row]!;
  }
  return {
    ...townViewOf(town),
    plan,
    microgrids: microgrids.map(({ ground: _, ...rest }) => rest),
    gridOf: Uint32Array.from(microgrids, (m) => gridIndex.get(m.grid) ?? 0),
    colour: colourGraph(neighbours(microgrids.map((m) => m.ground)), NEIGHBOUR_COLOURS),
    labels: Float64Array.from(
      microgrids.flatMap(({ ground }) =>
        interiorPoint(ground.type === 'Polygon' ? ground.coordinates : ground.coordinates[0]!),
      ),
    ),
    microgridGround: polygonColumns(microgrids.map((m) => m.ground)),
    households: { positions, microgrid },
  };
}

function lineColumns({ barriers }: Town): LineColumns {
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
