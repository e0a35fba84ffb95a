import {
  dissolve,
  dissolveCells,
  type EditSession,
  neighbours,
  type SlotFigures,
  type StateFigures,
  type Step,
  type StoredMicroGrid,
} from '../../src/main.ts';
import { NEIGHBOUR_COLOURS } from '../map/palette.ts';
import { groundColumns, type PolygonColumns, polygonColumns } from './polygonColumns.ts';
import { slotColours } from './slotColours.ts';

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
  /** A number for every slot that no neighbour has, in this grid or beyond it. */
  readonly colours: Uint8Array;
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
const around = new WeakMap<object, readonly ReadonlySet<number>[]>();
const coloursOf = new WeakMap<object, readonly (number | undefined)[]>();

/** The plan that is changed, with the colour of each of its micro-grids. */
export interface ColouredPlan {
  readonly microgrids: readonly StoredMicroGrid[];
  readonly colour: Uint8Array;
}

/** The present state of a grid in columns. */
export function editViewOf(session: EditSession, grid: string, plan: ColouredPlan): EditView {
  const { open, state } = session.grid(grid);
  const figures = session.figures(grid);
  const known = before.get(session) ?? new Map<string, StateFigures>();
  before.set(session, known);
  if (!known.has(grid)) known.set(grid, figures);
  let cells = cellsOf.get(open);
  if (!cells) {
    const grounds = dissolveCells(open.ground.cells).map(({ ground }) => ground);
    cells = groundColumns(grounds);
    cellsOf.set(open, cells);
    around.set(open, coloursAround(plan, grid, grounds));
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
  const drawn = polygonColumns(shapes, ({ ground }) => ground);
  const beside = state.codes.map(() => new Set<number>());
  open.near.forEach((list, atom) => {
    for (const other of list)
      if (state.slot[other] !== state.slot[atom]) beside[state.slot[atom]!]!.add(state.slot[other]!);
  });
  const touched = around.get(open)!;
  const outside = state.codes.map(() => new Set<number>());
  open.atoms.forEach(({ site }, atom) => {
    for (const colour of touched[site]!) outside[state.slot[atom]!]!.add(colour);
  });
  const colourOf = new Map<string, number>(plan.microgrids.map(({ code }, i) => [code, plan.colour[i]!]));
  const earlier = coloursOf.get(open) ?? state.codes.map((code) => (code === null ? undefined : colourOf.get(code)));
  const near = beside.map((own) => [...own].sort((a, b) => a - b));
  const colours = slotColours({ beside: near, outside }, earlier, NEIGHBOUR_COLOURS);
  coloursOf.set(open, [...colours]);
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
    beside: near,
    codes: state.codes,
    colours,
    locked: [...state.locked],
    figures,
    before: known.get(grid)!,
    ground: { ...drawn, feature: drawn.feature.map((at) => living[at]!.slot) },
    ...session.history,
  };
}

/** Colours of the other grids' micro-grids that each site touches. */
function coloursAround(
  { microgrids, colour }: ColouredPlan,
  grid: string,
  cells: readonly StoredMicroGrid['ground'][],
): ReadonlySet<number>[] {
  const others = microgrids.flatMap((one, i) =>
    one.grid === grid ? [] : [{ ground: one.ground, colour: colour[i]! }],
  );
  const { start, list } = neighbours([...cells, ...others.map(({ ground }) => ground)]);
  return cells.map(
    (_, site) =>
      new Set(
        Array.from(list.subarray(start[site]!, start[site + 1]!))
          .filter((other) => other >= cells.length)
          .map((other) => others[other - cells.length]!.colour),
      ),
  );
}
