import type { Building } from '../model/building.ts';
import type { HouseholdTable } from '../model/household.ts';
import type { Instance } from '../model/instance.ts';
import { type Note, note } from '../model/note.ts';
import type { Pair, PairEnd } from '../model/pair.ts';
import type { Site } from '../model/site.ts';
import type { Conflict } from '../partition/separate.ts';
import type { Atom } from './atoms.ts';
import type { TaskPairs } from './gridTask.ts';
import { type FailedPair, joinTogether, named, type WantedPair } from './joinTogether.ts';

/** What the pairs of a grid ask of its atoms. */
export interface GridPairs {
  /** Atoms that are joined into one; connected, and at most the maximum. */
  readonly groups: readonly (readonly number[])[];
  readonly conflicts: readonly Conflict[];
  /** The pair of each conflict. */
  readonly conflictPairs: readonly Pair[];
  /** Pairs that cannot be kept as they stand, each with its reason and the atoms concerned. */
  readonly failed: readonly FailedPair[];
  /** Pairs with both ends in the grid. */
  readonly asked: number;
}

const NO_PAIRS: GridPairs = { groups: [], conflicts: [], conflictPairs: [], failed: [], asked: 0 };

/** The tables that ids are looked up in. */
export interface PairTables {
  readonly households: HouseholdTable;
  readonly buildings: readonly Building[];
  readonly sites: readonly Site[];
  readonly atoms: readonly Atom[];
}

/**
 * Pairs by atoms. `together` joins atoms where what is joined stays connected on the ground and within the maximum; two
 * that do not touch are joined over the buildings between them (fewest households) only where that is asked for.
 * `apart` holds against `together`: a join that would bring an apart pair together is not made.
 */
export function pairsOfGrid(pairs: TaskPairs | undefined, tables: PairTables, instance: Instance): GridPairs {
  if (pairs === undefined || pairs.list.length === 0) return NO_PAIRS;
  const { sites, limits } = instance;
  const failed: FailedPair[] = [];
  const conflicts: Conflict[] = [];
  const conflictPairs: Pair[] = [];
  const atomsOf = finder(tables);
  const wanted: WantedPair[] = [];
  let asked = 0;
  for (const pair of pairs.list) {
    const [as, bs] = [atomsOf(pair.a), atomsOf(pair.b)];
    // An end in another grid, or without a household: nothing to do here.
    if (as.length === 0 || bs.length === 0) continue;
    asked++;
    const fail = (code: Parameters<typeof note>[0], args: Note['args'] = {}) =>
      failed.push({ pair, atoms: [...as, ...bs], reason: note(code, { ...named(pair), ...args }) });
    if (pair.kind === 'apart') {
      const [shared] = as.filter((atom) => bs.includes(atom));
      if (shared !== undefined) {
        const reason = note('apart-one-place', { ...named(pair), site: sites.id[shared]! });
        failed.push({ pair, atoms: [shared], reason });
        continue;
      }
      for (const a of as)
        for (const b of bs) {
          conflicts.push([a, b]);
          conflictPairs.push(pair);
        }
      continue;
    }
    const cut = [
      [as, pair.a],
      [bs, pair.b],
    ] as const;
    const parted = cut.find(([own]) => own.length > 1);
    if (parted) fail('together-cut', { site: parted[1].id, max: limits.max });
    else if (twoCut(tables.atoms[as[0]!]!, tables.atoms[bs[0]!]!)) fail('together-two-cut', { max: limits.max });
    else if (as[0] !== bs[0]) wanted.push({ pair, a: as[0]!, b: bs[0]! });
  }

  const joined = joinTogether(wanted, conflicts, instance, pairs.through);
  return { groups: joined.groups, conflicts, conflictPairs, failed: [...failed, ...joined.failed], asked };
}

function twoCut(a: Atom, b: Atom): boolean {
  return a.part !== null && b.part !== null && a.site !== b.site;
}

/** The atoms of a building or of a household's row. */
function finder({ households, buildings, sites, atoms }: PairTables): (end: PairEnd) => number[] {
  const ofSite: number[][] = sites.map(() => []);
  atoms.forEach((atom, i) => {
    ofSite[atom.site]!.push(i);
  });
  const byBuilding = new Map<string, number[]>();
  const byHousehold = new Map<string, number[]>();
  sites.forEach((site, s) => {
    const ids =
      site.building >= 0
        ? [buildings[site.building]!.id]
        : [...new Set(site.rows.map((row) => households.building[row] ?? ''))];
    for (const id of ids) byBuilding.set(id, [...(byBuilding.get(id) ?? []), ...ofSite[s]!]);
    for (const row of site.rows) {
      const own = ofSite[s]!.filter(
        (atom) => atoms[atom]!.part === null || atoms[atom]!.part!.pieces.some((piece) => piece.row === row),
      );
      byHousehold.set(households.id[row]!, own);
    }
  });
  return ({ id, what }) => (what === 'building' ? byBuilding : byHousehold).get(id) ?? [];
}
