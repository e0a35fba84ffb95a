import type { MicroGridCode } from '../../model/codes.ts';
import type { Terms } from '../../model/instance.ts';
import type { MicroGridStatus } from '../../model/plan.ts';
import type { Metres, Share } from '../../model/units.ts';
import { evaluate } from '../../partition/objective.ts';
import { statusOf } from '../describeMicroGrids.ts';
import type { GridState, OpenGrid } from './openGrid.ts';
import { piecesOfSet } from './reach.ts';

/** What a planner sees of a micro-grid while she changes it. */
export interface SlotFigures {
  readonly slot: number;
  readonly code: MicroGridCode;
  readonly households: number;
  readonly status: MicroGridStatus;
  /** Connected pieces in the graph of the grid; 1 as it should be. */
  readonly pieces: number;
  /** Polsby–Popper of its cells. */
  readonly compactness: Share;
  /** Share of its border inside the grid along barriers that cut; 1 where it has none. */
  readonly borderOnBarrier: Share;
}

/** The figures of a grid at one step. */
export interface StateFigures {
  readonly slots: readonly SlotFigures[];
  /** Households short or over. */
  readonly violation: number;
  readonly objective: number;
  readonly terms: Terms;
  /** Households whose micro-grid is not the plan's. */
  readonly moved: number;
  /** Inner border, every stretch once, and its part along barriers that cut. */
  readonly innerBorder: Metres;
  readonly innerBarrier: Metres;
}

/**
 * All figures of a state from scratch, in time linear in the graph. Lengths are those of the cells before their borders
 * are straightened for output, so that compactness differs from the written one in the third digit.
 */
export function stateFigures(open: OpenGrid, { slot, codes }: GridState): StateFigures {
  const { instance, limits, atoms, cells, parts } = open;
  const value = evaluate(instance, slot);
  const members: number[][] = codes.map(() => []);
  slot.forEach((own, atom) => {
    members[own]!.push(atom);
  });
  /** Groups that stand on each site: one number where it is whole, else none that another site has. */
  const ground = new Int32Array(parts.length);
  const holders: Set<number>[] = Array.from(parts, () => new Set());
  atoms.forEach(({ site }, atom) => {
    holders[site]!.add(slot[atom]!);
  });
  holders.forEach((own, site) => {
    ground[site] = own.size === 1 ? [...own][0]! : -1 - site;
  });
  let [inner, barrier] = [0, 0];
  const slots: SlotFigures[] = [];
  const mark = new Int32Array(parts.length).fill(-1);
  members.forEach((own, at) => {
    const code = codes[at];
    if (code == null || own.length === 0) return;
    const sites = [...new Set(own.map((atom) => atoms[atom]!.site))];
    for (const site of sites) mark[site] = at;
    let [area, around, inside, strong, households] = [0, 0, 0, 0, 0];
    for (const atom of own) households += atoms[atom]!.households;
    for (const site of sites) {
      area += cells.area[site]!;
      around += cells.outer[site]!;
      for (let c = cells.start[site]!; c < cells.start[site + 1]!; c++) {
        if (mark[cells.other[c]!] === at) continue;
        inside += cells.length[c]!;
        strong += cells.strong[c]!;
      }
    }
    const perimeter = around + inside;
    slots.push({
      slot: at,
      code,
      households,
      status: statusOf(households, limits),
      pieces: piecesOfSet(open, own),
      compactness: perimeter > 0 ? Math.min(1, (4 * Math.PI * area) / perimeter ** 2) : 0,
      borderOnBarrier: inside > 0 ? strong / inside : 1,
    });
  });
  for (let site = 0; site < parts.length; site++)
    for (let c = cells.start[site]!; c < cells.start[site + 1]!; c++) {
      const other = cells.other[c]!;
      if (other < site || ground[site] === ground[other]) continue;
      inner += cells.length[c]!;
      barrier += cells.strong[c]!;
    }
  const known = atoms.reduce((sum, atom, i) => sum + (instance.baseline![i]! >= 0 ? atom.households : 0), 0);
  return {
    slots,
    violation: value.violation,
    objective: value.objective,
    terms: value.terms,
    moved: movedHouseholds(value.terms.moved, known, instance.sites.w),
    innerBorder: inner,
    innerBarrier: barrier,
  };
}

/** The term `moved` is a share of all households. */
function movedHouseholds(share: number, known: number, w: Float64Array): number {
  return Math.min(known, Math.round(share * w.reduce((sum, own) => sum + own, 0)));
}
