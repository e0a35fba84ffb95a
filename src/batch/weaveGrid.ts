import type { Instance, Solution } from '../model/instance.ts';
import { effort } from '../partition/effort.ts';
import { type Atom, atomsOf } from './atoms.ts';
import { gridResult } from './gridResult.ts';
import type { GridResult, GridTask } from './gridTask.ts';
import { instanceOf } from './instanceOf.ts';
import { type BothLevels, solveUpper } from './levelsSolve.ts';
import { upperInstance, wholeAtoms } from './levelsUpper.ts';
import { limitsOf } from './limitsOf.ts';
import { codeOf } from './numberMicroGrids.ts';
import { pairNotes, withBrokenPairs } from './pairNotes.ts';
import { type GridPairs, pairsOfGrid } from './pairsOfGrid.ts';
import { type Engine, type GroundSource, prepareGround } from './prepareGround.ts';
import { chosenCut, recuttable } from './recut.ts';
import { earlierPlan, tied } from './redraw/earlier.ts';
import { codesLivingOn } from './redraw/liveOn.ts';
import { secondOf, spreadNotes } from './secondAttribute.ts';
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
  const ground = groundSource(engine, task, limits.max);
  const { lattice, sites, seeds, contacts, area } = ground;
  const prepared = engine.now();
  const fresh = sites.length === 0 || task.upper ? wholeAtoms(seeds) : atomsOf(sites, households, buildings, limits);
  const earlier = baseline ? earlierPlan(baseline, fresh, seeds, households, limits) : null;
  const balance = parameters.balance ?? null;
  /** The graph problem over some atoms, and its solution. */
  const solveOver = (atoms: readonly Atom[], level = parameters.effort) => {
    const own = secondOf(balance, households, seeds, atoms, limits);
    const drawn = instanceOf(seeds, atoms, contacts, lattice, area, limits, parameters);
    const bare = task.upper ? upperInstance(drawn, task.upper, seeds) : drawn;
    const instance = own === null ? bare : { ...bare, second: own.second };
    const options = { seed: parameters.seed, stream: grid.code, effort: effort(level, atoms.length) };
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
      : solveUnmixed(ties?.solve ?? engine.solve, pairs, ties?.instance ?? instance, atoms, options);
    return { atoms, own, pairs, ties, solution };
  };
  let woven = solveOver(earlier?.atoms ?? fresh);
  if (woven.solution.violation > 0 && !baseline && !task.upper) {
    const towers = recuttable(woven.atoms, contacts, woven.solution, limits);
    const finer = towers.size > 0 ? atomsOf(sites, households, buildings, limits, towers) : [];
    const least = woven.solution.violation;
    // A hasty look tells whether it helps at all, and chooses the cut; most of what is left over is not for want of one.
    const hasty = finer.length > 0 ? solveOver(finer, 'fast') : null;
    if (hasty !== null && hasty.solution.violation < least) {
      const again = solveOver(chosenCut(finer, hasty.solution.assignment));
      woven = isBetter(again.solution, hasty.solution) ? again : hasty;
    }
  }
  const { atoms, own, pairs, ties, solution } = woven;
  const solved = engine.now();

  const result = gridResult(engine, task, {
    limits,
    ground,
    atoms,
    solution,
    codesOf: (groups, serial) =>
      baseline && earlier
        ? codesLivingOn(groups, earlier.old, baseline, serial, parameters.codePattern, grid.code)
        : serial.map((number) => codeOf(parameters.codePattern, grid.code, number)),
    locked: ties?.locked ?? null,
    notes: [
      ...(earlier?.notes ?? []),
      ...(own === null ? [] : spreadNotes(balance!, own, solution.assignment, solution.k, limits)),
      ...pairNotes(pairs, solution),
    ],
    solve: solved - prepared,
  });
  return {
    ...result,
    microgrids: withBrokenPairs(result.microgrids, pairs, solution.assignment),
    ...(ties && earlier ? { redrawn: { troubles: ties.troubles, refusal: ties.refusal } } : {}),
  };
}

function isBetter(a: Solution, b: Solution): boolean {
  return a.violation < b.violation || (a.violation === b.violation && a.objective < b.objective);
}
