import { boxOf } from '../geometry/boxes.ts';
import { type DissolvedGroup, dissolve } from '../geometry/dissolve.ts';
import { innerBorder } from '../geometry/innerBorder.ts';
import { interiorPoint } from '../geometry/interiorPoint.ts';
import { sideOfMultiPolygon } from '../geometry/pointInPolygon.ts';
import type { Instance } from '../model/instance.ts';
import { effort } from '../partition/effort.ts';
import { atomsOf } from './atoms.ts';
import { describeMicroGrids } from './describeMicroGrids.ts';
import { gridRow } from './gridRow.ts';
import type { GridResult, GridTask } from './gridTask.ts';
import { groupsOf, placesOf } from './groups.ts';
import { instanceOf } from './instanceOf.ts';
import { type BothLevels, solveUpper } from './levelsSolve.ts';
import { upperInstance, wholeAtoms } from './levelsUpper.ts';
import { limitsOf } from './limitsOf.ts';
import { codeOf, serialNumbers } from './numberMicroGrids.ts';
import { pairNotes, withBrokenPairs } from './pairNotes.ts';
import { type GridPairs, pairsOfGrid } from './pairsOfGrid.ts';
import { piecesOf } from './pieces.ts';
import { type Engine, type GroundSource, prepareGround } from './prepareGround.ts';
import { earlierPlan, tied } from './redraw/earlier.ts';
import { codesLivingOn } from './redraw/liveOn.ts';
import { secondOf, spreadNotes } from './secondAttribute.ts';
import { solvePaired } from './solvePaired.ts';
import { solveUnmixed } from './solveUnmixed.ts';

/**
 * Weaves one grid into micro-grids: households to sites, ground to cells, sites above the maximum to parts, cells to
 * micro-grids, micro-grids to polygons. But for the timing a pure function of the task. Throws when the ground cannot be
 * cut: the caller sets such a grid aside.
 *
 * @param groundSource makes the ground, or brings it from earlier work on the same grid
 */
export function weaveGrid(engine: Engine, task: GridTask, groundSource: GroundSource = prepareGround): GridResult {
  const { grid, households, buildings, parameters, baseline } = task;
  const limits = limitsOf(task);
  const { lattice, sites, seeds, cells, contacts, area, empty, timing } = groundSource(engine, task, limits.max);
  const prepared = engine.now();
  const fresh = sites.length === 0 || task.upper ? wholeAtoms(seeds) : atomsOf(sites, households, buildings, limits);
  const earlier = baseline ? earlierPlan(baseline, fresh, seeds, households, limits) : null;
  const atoms = earlier?.atoms ?? fresh;
  const balance = parameters.balance ?? null;
  const own = secondOf(balance, households, seeds, atoms, limits);
  const drawn = instanceOf(seeds, atoms, contacts, lattice, area, limits, parameters);
  const bare = task.upper ? upperInstance(drawn, task.upper, seeds) : drawn;
  const instance = own === null ? bare : { ...bare, second: own.second };
  const options = { seed: parameters.seed, stream: grid.code, effort: effort(parameters.effort, atoms.length) };
  const pairs = pairsOfGrid(task.pairs, { households, buildings, sites: seeds, atoms }, instance);
  const ties = baseline && earlier ? tied(earlier, baseline, seeds, instance, pairs.groups, engine.solve) : null;
  /** The micro-grids of the whole community, for grids that can be divided into some. */
  const bothLevels = (upper: Instance, { groups }: GridPairs): BothLevels => {
    const { limits: below, weights } = task.upper!.lower;
    const lowerAtoms = sites.length === 0 ? atoms : atomsOf(sites, households, buildings, below);
    const lower = instanceOf(seeds, lowerAtoms, contacts, lattice, area, below, { ...parameters, weights });
    return { upper, lower, lowerAtoms, pairs: { groups } };
  };
  const solution = task.upper
    ? solveUpper(engine.solve, bothLevels(instance, pairs), options)
    : solveUnmixed(solvePaired(ties?.solve ?? engine.solve, pairs), ties?.instance ?? instance, atoms, options);
  const solved = engine.now();

  const groups = groupsOf(solution.assignment, solution.k, atoms);
  const ground = dissolve(
    cells,
    groups.map((group) => Uint32Array.from(group.sites)),
  );
  const border = innerBorder(
    cells,
    groups.map((group) => group.sites),
  );
  const piece = piecesOf(seeds.length, contacts);
  const serial = serialNumbers(ground.map((g) => g.ground));
  const pattern = parameters.codePattern;
  const microgrids = describeMicroGrids({
    task,
    limits,
    sites: seeds,
    atoms,
    groups,
    codes:
      baseline && earlier
        ? codesLivingOn(groups, earlier.old, baseline, serial, pattern, grid.code)
        : serial.map((number) => codeOf(pattern, grid.code, number)),
    locked: ties?.locked ?? null,
    ground,
    emptyBuildings: countOn(
      ground,
      empty.map((building) => building.ground.coordinates),
    ),
    linked: groups.map((group) => new Set(group.sites.map((site) => piece[site])).size > 1),
    causes: solution.causes,
  });
  const done = engine.now();

  const buildingOfRow = new Int32Array(households.length).fill(-1);
  for (const site of sites) for (const row of site.rows) buildingOfRow[row] = site.building;
  return {
    row: gridRow(task, limits, sites.length, microgrids, solution, border, [
      ...(earlier?.notes ?? []),
      ...(own === null ? [] : spreadNotes(balance!, own, solution.assignment, solution.k, limits)),
      ...pairNotes(pairs, solution),
    ]),
    microgrids: withBrokenPairs(microgrids, pairs, solution.assignment),
    places: placesOf(groups, atoms, seeds, households.households),
    buildingOfRow,
    innerStrength: border.weighed,
    timing: {
      grid: grid.code,
      ...timing,
      solve: solved - prepared,
      dissolve: done - solved,
    },
    ...(ties && earlier ? { redrawn: { troubles: ties.troubles, refusal: ties.refusal } } : {}),
  };
}

/** How many of the footprints stand on the ground of each group, by an interior point. */
function countOn(ground: readonly DissolvedGroup[], footprints: readonly (readonly number[][][])[][]): number[] {
  const boxes = ground.map((g) => boxOf(g.ground.coordinates));
  const counts = ground.map(() => 0);
  for (const footprint of footprints) {
    const [lon, lat] = interiorPoint(footprint[0]!);
    const holder = ground.findIndex((g, i) => {
      const box = boxes[i]!;
      if (lon < box[0] || lat < box[1] || lon > box[2] || lat > box[3]) return false;
      return (
        sideOfMultiPolygon(lon, lat, g.ground.type === 'Polygon' ? [g.ground.coordinates] : g.ground.coordinates) >= 0
      );
    });
    if (holder >= 0) counts[holder]!++;
  }
  return counts;
}
