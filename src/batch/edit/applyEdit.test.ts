import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadGeos } from '../../geometry/geos.ts';
import { toStored } from '../../io/plan/toStored.ts';
import { readTown } from '../../io/readTown.ts';
import { DEFAULT_LIMITS, DEFAULT_WEIGHTS } from '../../model/limits.ts';
import type { PlanParameters } from '../../model/plan.ts';
import { random } from '../../model/random.ts';
import { solve } from '../../partition/solve.ts';
import { assemblePlan } from '../assemblePlan.ts';
import type { Engine } from '../prepareGround.ts';
import { baselineIndex } from '../redraw/baselineIndex.ts';
import { splitCity } from '../splitCity.ts';
import { weaveOrSetAside } from '../weaveOrSetAside.ts';
import { applyEdit } from './applyEdit.ts';
import type { Edit, EditTools } from './edit.ts';
import { editedResult } from './editedResult.ts';
import { firstState, type GridState, type OpenGrid, openGrid } from './openGrid.ts';
import { piecesOf } from './reach.ts';
import { membersOf } from './slots.ts';
import { stateFigures } from './stateFigures.ts';

const tools: EditTools = { solve, seed: 1, effort: 'fast' };
let engine: Engine;
let grids: OpenGrid[];
let rows: { readonly violation: number; readonly bound: number | null; readonly objective: number }[];

beforeAll(async () => {
  const geos = await loadGeos();
  engine = { geos, solve, now: () => 0 };
  const source = (name: string) => ({
    name,
    bytes: new Uint8Array(readFileSync(fileURLToPath(new URL(`../../../data/sample/${name}`, import.meta.url)))),
  });
  const none = new Map<string, string>();
  const town = readTown(
    geos,
    {
      grids: source('grids.geojson'),
      households: source('households.csv'),
      buildings: source('buildings.geojson'),
      barriers: [source('barriers.geojson')],
    },
    {
      crs: 'wgs84',
      encoding: null,
      maps: { grids: none, households: none, buildings: none, barriers: none },
      maxRejected: 0,
    },
  );
  const parameters: PlanParameters = {
    limits: DEFAULT_LIMITS,
    weights: DEFAULT_WEIGHTS,
    seed: 1,
    effort: 'fast',
    smallPieces: 'join',
    crs: 'wgs84',
    codePattern: '{grid}{number:2}',
    lang: 'en',
    version: '',
  };
  const work = splitCity(town, parameters);
  const results = Array.from({ length: work.length }, (_, grid) => weaveOrSetAside(engine, work.task(grid)));
  const plan = toStored(assemblePlan(town, work, results, { ...town, inputs: [], parameters }));
  const index = baselineIndex(plan);
  // Old houses, and towers with stacks.
  const chosen = [3, 6];
  grids = chosen.map((grid) => {
    const task = work.task(grid);
    return openGrid(engine, { ...task, baseline: index.partOf(task, new Set(), null) });
  });
  rows = chosen.map((grid) => results[grid]!.row);
}, 60_000);

/** What must hold of every state that a step may lead to. */
function sound(open: OpenGrid, state: GridState): void {
  const pieces = (own: GridState) =>
    own.codes.map((code, slot) => (code === null ? 0 : piecesOf(open, membersOf(own, slot)).length));
  const before = pieces(firstState(open));
  pieces(state).forEach((count, slot) => {
    if (state.codes[slot] === null) expect(membersOf(state, slot)).toEqual([]);
    else expect(count, `pieces of ${state.codes[slot]}`).toBeLessThanOrEqual(Math.max(1, before[slot] ?? 1));
  });
  const living = state.codes.filter((code) => code !== null);
  expect(new Set(living).size).toBe(living.length);
}

function anyEdit(open: OpenGrid, state: GridState, draw: ReturnType<typeof random>): Edit {
  const atom = () => draw.below(open.atoms.length);
  const slot = () => {
    const living = state.codes.flatMap((code, own) => (code === null ? [] : [own]));
    return living[draw.below(living.length)]!;
  };
  const neighbourOf = (own: number) => state.slot[open.near[own]![draw.below(open.near[own]!.length)]!]!;
  const one = atom();
  switch (draw.below(8)) {
    case 0:
      return { kind: 'merge', slots: [state.slot[one]!, neighbourOf(one)] };
    case 1:
      return { kind: 'split', slot: slot(), line: null };
    case 2: {
      const [a, b] = [open.ground.seeds[open.atoms[one]!.site]!, open.ground.seeds[open.atoms[atom()]!.site]!];
      return {
        kind: 'split',
        slot: state.slot[one]!,
        line: [
          [a.lon, a.lat],
          [b.lon, b.lat],
        ],
      };
    }
    case 3:
      return { kind: 'new', atoms: [one, ...open.near[one]!.filter((own) => state.slot[own] === state.slot[one])] };
    case 4:
      return { kind: 'lock', slot: slot(), locked: draw.below(3) === 0 };
    case 5:
      return { kind: 'solve', slots: [slot(), slot(), slot()] };
    default:
      return { kind: 'move', atoms: [one], to: neighbourOf(one) };
  }
}

describe('changes by hand', () => {
  it('start from the plan itself: nothing moved, the objective of its report', () => {
    grids.forEach((open, g) => {
      const figures = stateFigures(open, firstState(open));
      expect(figures.moved).toBe(0);
      expect(figures.violation).toBe(rows[g]!.violation);
      expect(figures.objective).toBeCloseTo(rows[g]!.objective, 6);
    });
  });

  it('never part a micro-grid, whatever 300 steps a planner takes, and lose no household', () => {
    for (const open of grids) {
      const draw = random(7, 'edits');
      const all = open.atoms.reduce((sum, atom) => sum + atom.households, 0);
      let state = firstState(open);
      let [done, refused, offered] = [0, 0, 0];
      for (let step = 0; step < 300; step++) {
        const before = Int32Array.from(state.slot);
        const edit = anyEdit(open, state, draw);
        if (edit.kind === 'merge' && edit.slots[0] === edit.slots[1]) continue;
        const edited = applyEdit(open, state, edit, tools);
        // A state is never changed in place.
        expect(state.slot).toEqual(before);
        if ('state' in edited) {
          state = edited.state;
          done++;
        } else {
          refused++;
          // What is offered instead can be done.
          if (edited.offer !== null) {
            const other = applyEdit(open, state, edited.offer, tools);
            if (!('state' in other)) throw new Error(`${edited.refusal.code}: the offer is refused too`);
            sound(open, other.state);
            offered++;
          }
        }
        sound(open, state);
        const figures = stateFigures(open, state);
        expect(figures.slots.reduce((sum, own) => sum + own.households, 0)).toBe(all);
      }
      expect(done).toBeGreaterThan(40);
      expect(refused).toBeGreaterThan(10);
      expect(offered).toBeGreaterThan(5);
    }
  });

  it('leave locked micro-grids alone', () => {
    const [open] = grids;
    const start = firstState(open!);
    const locked = start.slot[0]!;
    const state = { ...start, locked: new Set([locked]) };
    const other = start.codes.findIndex((_, slot) => slot !== locked);
    for (const edit of [
      { kind: 'move', atoms: [0], to: other },
      { kind: 'merge', slots: [locked, other] },
      { kind: 'split', slot: locked, line: null },
      { kind: 'new', atoms: [0] },
    ] satisfies Edit[]) {
      const edited = applyEdit(open!, state, edit, tools);
      expect('refusal' in edited && edited.refusal.code).toBe('edit-locked');
    }
    const edited = applyEdit(open!, state, { kind: 'solve', slots: null }, tools);
    if (!('state' in edited)) throw new Error('the rest could be drawn anew');
    expect(membersOf(edited.state, locked)).toEqual(membersOf(start, locked));
  });

  it('tell of a building that would be cut off, and offer to take it along', () => {
    for (const open of grids) {
      const state = firstState(open);
      for (let atom = 0; atom < open.atoms.length; atom++) {
        const to = open.near[atom]!.map((own) => state.slot[own]!).find((slot) => slot !== state.slot[atom]);
        if (to === undefined) continue;
        const beside = open.near[atom]!.filter((own) => state.slot[own] === state.slot[atom]);
        for (const other of beside) {
          const edited = applyEdit(open, state, { kind: 'move', atoms: [atom, other], to }, tools);
          if ('state' in edited || edited.refusal.code !== 'edit-cuts') continue;
          const offered = applyEdit(open, state, edited.offer!, tools);
          if (!('state' in offered)) continue;
          expect(offered.state.slot[atom]).toBe(to);
          return;
        }
      }
    }
    throw new Error('no two buildings of the sample hold others together');
  });

  it('give a code away once, and keep the larger code in a merger', () => {
    const [open] = grids;
    const start = firstState(open!);
    const split = applyEdit(open!, start, { kind: 'split', slot: 0, line: null }, tools);
    if (!('state' in split)) throw new Error('could not be split');
    const fresh = split.state.codes.length - 1;
    expect(start.codes).not.toContain(split.state.codes[fresh]);
    const merged = applyEdit(open!, split.state, { kind: 'merge', slots: [fresh, 0] }, tools);
    if (!('state' in merged)) throw new Error('could not be merged');
    expect(merged.state.slot).toEqual(start.slot);
    expect(merged.state.codes[0]).toBe(start.codes[0]);
    const again = applyEdit(open!, merged.state, { kind: 'split', slot: 0, line: null }, tools);
    if (!('state' in again)) throw new Error('could not be split again');
    expect(again.state.codes.at(-1)).not.toBe(split.state.codes[fresh]);
  });

  it('end in a result whose figures are those that were shown', () => {
    grids.forEach((open, g) => {
      const start = firstState(open);
      const slot = start.slot[0]!;
      const split = applyEdit(open, start, { kind: 'split', slot, line: null }, tools);
      if (!('state' in split)) throw new Error('could not be split');
      const figures = stateFigures(open, split.state);
      const result = editedResult(engine, open, split.state, rows[g]!);
      expect(result.row.violation).toBe(figures.violation);
      const byCode = new Map(result.microgrids.map((m) => [m.code, m]));
      expect(byCode.size).toBe(figures.slots.length);
      for (const shown of figures.slots) {
        const written = byCode.get(shown.code)!;
        expect(written.households).toBe(shown.households);
        expect(written.status).toBe(shown.status);
        expect(written.compactness).toBeCloseTo(shown.compactness, 1);
        expect(written.borderOnBarrier).toBeCloseTo(shown.borderOnBarrier, 1);
        if (written.status !== 'ok') expect(written.reason?.code).toBe('edited-exception');
      }
    });
  });
});
