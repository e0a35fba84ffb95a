import { type Adjacency, adjacency, cellAreas } from '../geometry/adjacency.ts';
import { boxOf } from '../geometry/boxes.ts';
import type { Geos } from '../geometry/geos.ts';
import { interiorPoint } from '../geometry/interiorPoint.ts';
import { type Lattice, latticeAt } from '../geometry/lattice.ts';
import { placeHouseholds } from '../geometry/placeHouseholds.ts';
import { tessellate } from '../geometry/tessellate.ts';
import type { Tessellation } from '../geometry/tessellation.ts';
import type { Building } from '../model/building.ts';
import type { Solve } from '../model/instance.ts';
import type { Site } from '../model/site.ts';
import type { SquareMetres } from '../model/units.ts';
import type { GridTask } from './gridTask.ts';

/** What the weaving of a grid needs beside its task. */
export interface Engine {
  readonly geos: Geos;
  readonly solve: Solve;
  /** A clock in milliseconds, for the timing only. */
  readonly now: () => number;
}

/** A grid cut into cells: all that does not depend on how large its micro-grids shall be. */
export interface PreparedGround {
  readonly lattice: Lattice;
  /** Where households live; none in an empty grid. */
  readonly sites: readonly Site[];
  /** The sites that have a cell: a grid without a household has one all the same, around any point inside. */
  readonly seeds: readonly Site[];
  readonly cells: Tessellation;
  readonly contacts: Adjacency;
  readonly area: SquareMetres;
  /** Buildings without a household. */
  readonly empty: readonly Building[];
  /** Milliseconds; 0 where earlier work was used again. */
  readonly timing: { readonly place: number; readonly tessellate: number };
}

/** Makes the ground of a task; throws when it cannot be cut. */
export type GroundSource = (engine: Engine, task: GridTask, max: number) => PreparedGround;

/**
 * Households to sites, ground to cells.
 *
 * @param max households above which several named buildings at one place are not taken for one
 */
export const prepareGround: GroundSource = (engine, task, max) => cut(engine, task, max, null);

/**
 * Prepares grounds and keeps them: for one grid that is solved several times. A ground is cut again only where other
 * limits make other sites of the households; one that could not be cut fails again without being tried.
 */
export function keptGround(): GroundSource {
  const kept = new Map<string, PreparedGround>();
  const faults = new Map<string, unknown>();
  return (engine, task, max) => {
    const input = `${task.buildings.length} ${task.barriers.length}`;
    const key = `${input} ${max}`;
    const known = kept.get(key);
    if (known) return { ...known, timing: { place: 0, tessellate: 0 } };
    if (faults.has(key)) throw faults.get(key);
    const like = [...kept].filter(([other]) => other.startsWith(`${input} `)).map(([, ground]) => ground);
    try {
      const ground = cut(engine, task, max, like);
      kept.set(key, ground);
      return ground;
    } catch (error) {
      faults.set(key, error);
      throw error;
    }
  };
}

function cut(engine: Engine, task: GridTask, max: number, like: readonly PreparedGround[] | null): PreparedGround {
  const { grid, households, buildings } = task;
  const start = engine.now();
  const box = boxOf(grid.ground.coordinates);
  const lattice = latticeAt((box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
  const sites = placeHouseholds(lattice, households, buildings, max);
  const placed = engine.now();
  const same = like?.find((ground) => sameSites(ground.sites, sites));
  if (same) return { ...same, timing: { place: placed - start, tessellate: 0 } };

  const standing = new Set(sites.map((site) => site.building));
  const empty = buildings.filter((_, i) => !standing.has(i));
  const seeds = sites.length > 0 ? sites : [emptySite(task)];
  const cells = tessellate({
    ground: grid.ground,
    sites: seeds.map(({ building, lon, lat }) => ({
      footprints: building < 0 ? null : buildings[building]!.ground.coordinates,
      lon,
      lat,
    })),
    fillers: empty.map((building) => building.ground.coordinates),
    barriers: task.barriers,
  });
  return {
    lattice,
    sites,
    seeds,
    cells,
    contacts: adjacency(cells),
    area: cellAreas(cells).reduce((sum, a) => sum + a, 0),
    empty,
    timing: { place: placed - start, tessellate: engine.now() - placed },
  };
}

function sameSites(a: readonly Site[], b: readonly Site[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ building, rows }, i) => building === b[i]!.building && rows.length === b[i]!.rows.length) &&
    a.every(({ rows }, i) => rows.every((row, r) => row === b[i]!.rows[r]))
  );
}

function emptySite(task: GridTask): Site {
  const [lon, lat] = interiorPoint(task.grid.ground.coordinates[0]!);
  return { id: task.grid.code, building: -1, rows: [], households: 0, lon, lat };
}
