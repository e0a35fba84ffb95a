import type { PlanView } from '../engine/planView.ts';
import { groundOf } from '../state/incidentRates.ts';
import { boxesOfFeatures } from './boxes.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { type Slabs, slabsOf } from './slabs.ts';

/** What is drawn once a plan, whatever the page's state: kept so that a click does not rebuild it. */
export interface Drawing {
  readonly view: PlanView;
  readonly microgrids: readonly Piece[];
  readonly grids: readonly Piece[];
  readonly buildings: readonly Piece[];
  /** Those that are no stack. */
  readonly wholeBuildings: readonly Piece[];
  readonly slabs: Slabs;
  /** Lesser side of each micro-grid's box, metres: how much room its label has. */
  readonly room: Float32Array;
  /** Micro-grids whose label stands with each one's: itself and those above it in its building; none for those. */
  readonly stacked: readonly (readonly number[])[];
  readonly lines: readonly { readonly path: number[][]; readonly strength: number }[];
}

export function drawingOf(view: PlanView): Drawing {
  const buildings = piecesOf(view.buildingGround);
  const slabs = slabsOf(view, buildings);
  return {
    view,
    microgrids: piecesOf(view.microgridGround),
    grids: piecesOf(view.gridGround),
    buildings,
    wholeBuildings: buildings.filter(({ feature }) => !slabs.buildings.has(feature)),
    slabs,
    room: roomOf(view),
    stacked: stackedOf(view),
    lines: linesOf(view.barriers),
  };
}

const METRES_PER_DEGREE = 111_195;

function roomOf(view: PlanView): Float32Array {
  const boxes = boxesOfFeatures(view.microgridGround, view.microgrids.length);
  const shrink = Math.cos(((view.box[1] + view.box[3]) / 2) * (Math.PI / 180));
  return Float32Array.from(view.microgrids, (_, i) => {
    const [west, south, east, north] = boxes.subarray(4 * i, 4 * i + 4);
    return METRES_PER_DEGREE * Math.max(0, Math.min((east! - west!) * shrink, north! - south!));
  });
}

function stackedOf(view: PlanView): number[][] {
  const stacked: number[][] = view.microgrids.map(() => []);
  groundOf(view).forEach((first, i) => {
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

/** Barriers as deck.gl's rows. */
export function linesOf({
  starts,
  positions,
  strength,
}: PlanView['barriers']): { path: number[][]; strength: number }[] {
  return Array.from(strength, (own, i) => {
    const path: number[][] = [];
    for (let v = starts[i]!; v < starts[i + 1]!; v++) path.push([positions[2 * v]!, positions[2 * v + 1]!]);
    return { path, strength: own };
  });
}
