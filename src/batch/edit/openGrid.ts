import { cellAreas, edgeLengths } from '../../geometry/adjacency.ts';
import type { MicroGridCode } from '../../model/codes.ts';
import type { Instance } from '../../model/instance.ts';
import type { Limits } from '../../model/limits.ts';
import type { Atom } from '../atoms.ts';
import { atomsOf } from '../atoms.ts';
import type { GridTask } from '../gridTask.ts';
import { instanceOf } from '../instanceOf.ts';
import { limitsOf } from '../limitsOf.ts';
import { type Engine, type PreparedGround, prepareGround } from '../prepareGround.ts';
import { earlierPlan } from '../redraw/earlier.ts';
import type { GridBaseline } from '../redraw/gridBaseline.ts';
import { secondOf } from '../secondAttribute.ts';

/** Cells and their borders as columns, for figures that are counted anew at every step. */
export interface CellFigures {
  /** m² by site. */
  readonly area: Float64Array;
  /** Metres of a site's border that are the grid's own. */
  readonly outer: Float64Array;
  /** Contacts of two sites, of any length: the neighbours of site s are `other[start[s]] … other[start[s + 1] − 1]`. */
  readonly start: Uint32Array;
  readonly other: Uint32Array;
  /** Metres of each contact, and of its part along barriers that cut. */
  readonly length: Float64Array;
  readonly strong: Float64Array;
}

/** A grid opened for changes by hand: ground, atoms and graph, made once. */
export interface OpenGrid {
  readonly task: GridTask;
  readonly baseline: GridBaseline;
  readonly limits: Limits;
  readonly ground: PreparedGround;
  readonly atoms: readonly Atom[];
  /** Parts that each site is cut into, 1 for a whole one. */
  readonly parts: Uint16Array;
  /** The graph problem, with the plan's micro-grids as its baseline. */
  readonly instance: Instance;
  /** Neighbours of each atom in the graph. */
  readonly near: readonly (readonly number[])[];
  readonly cells: CellFigures;
}

/** Which micro-grid every atom of a grid is in. Never changed in place: an earlier state is all that undoing takes. */
export interface GridState {
  /** Slot of each atom. */
  readonly slot: Int32Array;
  /** Code of each slot; null for one that holds no atoms any more. */
  readonly codes: readonly (MicroGridCode | null)[];
  readonly locked: ReadonlySet<number>;
  /** Codes that may not be given again. */
  readonly spent: ReadonlySet<MicroGridCode>;
}

const STRONG = 0.5;

/**
 * Opens a grid of a plan.
 *
 * @param task with the plan's part as its baseline
 * @throws when the ground cannot be cut
 */
export function openGrid(engine: Engine, task: GridTask & { readonly baseline: GridBaseline }): OpenGrid {
  const { baseline, households, buildings, parameters } = task;
  const limits = limitsOf(task);
  const ground = prepareGround(engine, task, limits.max);
  const { seeds, contacts, lattice, area } = ground;
  const { atoms, old } = earlierPlan(
    baseline,
    atomsOf(seeds, households, buildings, limits),
    seeds,
    households,
    limits,
  );
  const drawn = instanceOf(seeds, atoms, contacts, lattice, area, limits, parameters);
  const own = secondOf(parameters.balance ?? null, households, seeds, atoms, limits);
  const instance = { ...drawn, baseline: old.label, ...(own === null ? {} : { second: own.second }) };
  const near: number[][] = atoms.map(() => []);
  for (let e = 0; e < instance.edges.length; e++) {
    near[instance.edges.a[e]!]!.push(instance.edges.b[e]!);
    near[instance.edges.b[e]!]!.push(instance.edges.a[e]!);
  }
  const parts = new Uint16Array(seeds.length);
  for (const { site } of atoms) parts[site]!++;
  return { task, baseline, limits, ground, atoms, parts, instance, near, cells: cellFigures(ground) };
}

/** The plan's own state; atoms that it does not know join the micro-grid of a neighbour. */
export function firstState({ instance, near, baseline }: OpenGrid): GridState {
  const slot = instance.baseline!.slice();
  const walk = [...slot.keys()].filter((atom) => slot[atom]! >= 0);
  for (const atom of walk)
    for (const next of near[atom]!) {
      if (slot[next]! >= 0) continue;
      slot[next] = slot[atom]!;
      walk.push(next);
    }
  const held = new Set(slot);
  return {
    slot: slot.map((own) => Math.max(0, own)),
    codes: baseline.microgrids.map(({ code }, label) => (held.has(label) ? code : null)),
    locked: new Set(baseline.locked),
    spent: new Set(baseline.used),
  };
}

function cellFigures({ cells, seeds }: PreparedGround): CellFigures {
  const { left, right, barrier, length: edges } = cells.edges;
  const lengths = edgeLengths(cells);
  const outer = new Float64Array(seeds.length);
  const contact = new Map<number, { length: number; strong: number }>();
  const n = seeds.length;
  for (let e = 0; e < edges; e++) {
    const [a, b] = [left[e]!, right[e]!];
    if (a < 0 || b < 0) {
      outer[Math.max(a, b)]! += lengths[e]!;
      continue;
    }
    for (const key of [a * n + b, b * n + a]) {
      const known = contact.get(key);
      const strong = barrier[e]! >= STRONG ? lengths[e]! : 0;
      if (known) {
        known.length += lengths[e]!;
        known.strong += strong;
      } else contact.set(key, { length: lengths[e]!, strong });
    }
  }
  const keys = [...contact.keys()].sort((p, q) => p - q);
  const start = new Uint32Array(n + 1);
  for (const key of keys) start[Math.floor(key / n) + 1]!++;
  for (let s = 0; s < n; s++) start[s + 1]! += start[s]!;
  return {
    area: cellAreas(cells),
    outer,
    start,
    other: Uint32Array.from(keys, (key) => key % n),
    length: Float64Array.from(keys, (key) => contact.get(key)!.length),
    strong: Float64Array.from(keys, (key) => contact.get(key)!.strong),
  };
}
