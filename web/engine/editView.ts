import {
  dissolve,
  dissolveCells,
  type EditSession,
  type SlotFigures,
  type StateFigures,
  type Step,
} from '../../src/main.ts';
import { type PolygonColumns, polygonColumns } from './planView.ts';

/** A grid that is being changed, as the page shows it. */
export interface EditView {
  readonly grid: string;
  /** Ground of every site; features are sites. */
  readonly cells: PolygonColumns;
  /** lon, lat of every site. */
  readonly places: Float64Array;
  readonly ids: readonly string[];
  /** Site, households and slot of every atom; `part`: its number in its site, 0 for a whole one. */
  readonly atoms: {
    readonly site: Uint32Array;
    readonly households: Float64Array;
    readonly slot: Int32Array;
    readonly part: Uint16Array;
  };
  /** Slots next to each slot. */
  readonly beside: readonly (readonly number[])[];
  readonly codes: readonly (string | null)[];
  readonly locked: readonly number[];
  readonly figures: StateFigures;
  /** Figures of the plan before any change. */
  readonly before: StateFigures;
  /** Outline of each living slot; features are slots. */
  readonly ground: PolygonColumns;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

const before = new WeakMap<EditSession, Map<string, StateFigures>>();
const cellsOf = new WeakMap<object, PolygonColumns>();

/** The present state of a grid in columns. */
export function editViewOf(session: EditSession, grid: string): EditView {
  const { open, state } = session.grid(grid);
  const figures = session.figures(grid);
  const known = before.get(session) ?? new Map<string, StateFigures>();
  before.set(session, known);
  if (!known.has(grid)) known.set(grid, figures);
  let cells = cellsOf.get(open);
  if (!cells) {
    cells = polygonColumns(dissolveCells(open.ground.cells).map(({ ground }) => ground));
    cellsOf.set(open, cells);
  }
  const number = new Uint16Array(open.ground.seeds.length);
  const part = Uint16Array.from(open.atoms, ({ site }) => (open.parts[site]! > 1 ? ++number[site]! : 0));
  const living: readonly SlotFigures[] = figures.slots;
  const shapes = dissolve(
    open.ground.cells,
    living.map(({ slot }) =>
      Uint32Array.from(
        new Set(open.atoms.flatMap(({ site }, atom) => (state.slot[atom] === slot ? [site] : []))),
      ).sort(),
    ),
  );
  const drawn = polygonColumns(shapes.map(({ ground }) => ground));
  const beside = state.codes.map(() => new Set<number>());
  open.near.forEach((list, atom) => {
    for (const other of list)
      if (state.slot[other] !== state.slot[atom]) beside[state.slot[atom]!]!.add(state.slot[other]!);
  });
  return {
    grid,
    cells,
    places: Float64Array.from(open.ground.seeds.flatMap(({ lon, lat }) => [lon, lat])),
    ids: open.ground.seeds.map(({ id }) => id),
    atoms: {
      site: Uint32Array.from(open.atoms, ({ site }) => site),
      households: Float64Array.from(open.atoms, ({ households }) => households),
      slot: state.slot.slice(),
      part,
    },
    beside: beside.map((own) => [...own].sort((a, b) => a - b)),
    codes: state.codes,
    locked: [...state.locked],
    figures,
    before: known.get(grid)!,
    ground: { ...drawn, feature: drawn.feature.map((at) => living[at]!.slot) },
    ...session.history,
  };
}
