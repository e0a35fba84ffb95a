import { householdFlows } from '../../coverage/householdFlows.ts';
import { type Note, note } from '../../model/note.ts';
import type { HouseholdLine } from '../../model/plan.ts';
import type { ChangeKind, Exchange, MicroGridChange } from '../../model/redrawing.ts';

/** A micro-grid of either plan, as far as the table needs it. */
interface Placed {
  readonly code: string;
  readonly grid: string;
}

/** One side of the comparison. */
export interface Side {
  readonly microgrids: readonly Placed[];
  readonly households: readonly HouseholdLine[];
}

/** Figures and table of a redraw. */
export interface Comparison {
  readonly common: number;
  readonly moved: number;
  readonly regridded: number;
  readonly arrived: number;
  readonly gone: number;
  readonly changes: readonly MicroGridChange[];
}

interface Tally {
  readonly grid: string;
  old: boolean;
  present: boolean;
  stayed: number;
  arrived: number;
  gone: number;
  readonly from: Map<string, number>;
  readonly to: Map<string, number>;
}

/**
 * The table old → new with its reasons, by grid and code, and what it sums up to.
 *
 * @param troubles why a micro-grid of the baseline could not stay as it was, by code
 */
export function changesBetween(before: Side, after: Side, troubles: ReadonlyMap<string, Note>): Comparison {
  const tallies = new Map<string, Tally>();
  const tally = ({ code, grid }: Placed) => {
    const known = tallies.get(code);
    if (known) return known;
    const fresh = { grid, old: false, present: false, stayed: 0, arrived: 0, gone: 0, from: new Map(), to: new Map() };
    tallies.set(code, fresh);
    return fresh;
  };
  for (const microgrid of before.microgrids) tally(microgrid).old = true;
  for (const microgrid of after.microgrids) tally(microgrid).present = true;
  const sums = { common: 0, moved: 0, regridded: 0, arrived: 0, gone: 0 };
  for (const { from, to, households } of householdFlows(before.households, after.households)) {
    const source = from ? tallies.get(from) : undefined;
    const target = to ? tallies.get(to) : undefined;
    if (source && target && source === target) source.stayed += households;
    else {
      if (source && target) {
        target.from.set(from!, (target.from.get(from!) ?? 0) + households);
        source.to.set(to!, (source.to.get(to!) ?? 0) + households);
      } else if (target) target.arrived += households;
      else if (source) source.gone += households;
    }
    if (source && target) {
      if (source.grid !== target.grid) sums.regridded += households;
      else {
        sums.common += households;
        if (source !== target) sums.moved += households;
      }
    } else if (target) sums.arrived += households;
    else if (source) sums.gone += households;
  }
  return { ...sums, changes: tableOf(tallies, troubles) };
}

function tableOf(tallies: ReadonlyMap<string, Tally>, troubles: ReadonlyMap<string, Note>): MicroGridChange[] {
  const order = [...tallies].sort(([a, s], [b, t]) => (s.grid < t.grid ? -1 : s.grid > t.grid ? 1 : a < b ? -1 : 1));
  /** The micro-grid that a new one was chiefly taken from, or that a retired one chiefly went to. */
  const offspring = new Map<string, string[]>();
  const heirless = new Map<string, string[]>();
  for (const [code, t] of order) {
    const origin = chief(t.from)[0]?.code;
    const heir = chief(t.to)[0]?.code;
    if (!t.old && origin !== undefined && tallies.get(origin)!.present) push(offspring, origin, code);
    if (!t.present && heir !== undefined && tallies.get(heir)!.old) push(heirless, heir, code);
  }
  return order.map(([code, t]): MicroGridChange => {
    const [from, to] = [chief(t.from), chief(t.to)];
    const sum = (list: readonly Exchange[]) => list.reduce((total, { households }) => total + households, 0);
    const before = t.stayed + sum(to) + t.gone;
    const after = t.stayed + sum(from) + t.arrived;
    const born = offspring.get(code) ?? [];
    const taken = heirless.get(code) ?? [];
    const change = kindOf(t, before, after, born.length > 0, taken.length > 0);
    const reason = (): Note | null => {
      if (!t.old) return from[0] ? note('change-born', { origin: from[0].code }) : note('change-settled');
      const trouble = troubles.get(code);
      if (from.length > 0 || to.length > 0 || !t.present) {
        if (trouble) return trouble;
        const partners = [...from, ...to].map((exchange) => exchange.code);
        const partner = partners.find((other) => troubles.has(other));
        if (partner !== undefined) return note('change-neighbour', { code: partner });
        if (partners.some((other) => tallies.get(other)!.grid !== t.grid)) return note('change-grids');
        return note('change-better');
      }
      return t.arrived > 0 || t.gone > 0 ? note('change-inputs', { arrived: t.arrived, gone: t.gone }) : null;
    };
    return {
      grid: t.grid,
      code,
      change,
      before: t.old ? before : 0,
      after: t.present ? after : 0,
      stayed: t.stayed,
      arrived: t.arrived,
      gone: t.gone,
      from,
      to,
      reason: reason(),
    };
  });
}

function kindOf(t: Tally, before: number, after: number, parted: boolean, joined: boolean): ChangeKind {
  if (!t.old) return 'new';
  if (!t.present) return 'retired';
  if (parted) return 'split';
  if (joined) return 'merged';
  if (after > before) return 'grown';
  if (after < before) return 'shrunk';
  return t.from.size + t.to.size + t.arrived + t.gone === 0 ? 'kept' : 'exchanged';
}

/** Most households first, then by code. */
function chief(exchanges: ReadonlyMap<string, number>): Exchange[] {
  return [...exchanges]
    .map(([code, households]) => ({ code, households }))
    .sort((a, b) => b.households - a.households || (a.code < b.code ? -1 : 1));
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
