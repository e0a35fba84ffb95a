import type { HouseholdTable } from '../../model/household.ts';
import type { Instance, Solve } from '../../model/instance.ts';
import type { Limits } from '../../model/limits.ts';
import { type Note, note } from '../../model/note.ts';
import type { Site } from '../../model/site.ts';
import type { Atom } from '../atoms.ts';
import type { GridBaseline } from './gridBaseline.ts';
import { type AtomAsBefore, atomsCutAsBefore } from './keptCut.ts';
import { labelAtoms, type OldLabels } from './labelAtoms.ts';
import { solveFromBaseline } from './solveFromBaseline.ts';
import { troublesOf } from './troubles.ts';

/** An earlier plan of a grid, seen from its present sites. */
export interface Earlier {
  readonly atoms: readonly AtomAsBefore[];
  readonly old: OldLabels;
  readonly notes: readonly Note[];
}

export function earlierPlan(
  baseline: GridBaseline,
  fresh: readonly Atom[],
  sites: readonly Site[],
  households: HouseholdTable,
  limits: Limits,
): Earlier {
  const atoms = atomsCutAsBefore(fresh, sites, households, limits, baseline);
  const old = labelAtoms(atoms, sites, households, baseline);
  return { atoms, old, notes: old.idsTrusted ? [] : [note('redraw-ids-strange')] };
}

/** The graph problem of a grid bound to its earlier plan. */
export interface Tied {
  readonly instance: Instance;
  readonly solve: Solve;
  /** Atoms of the locked micro-grids. */
  readonly locked: ReadonlySet<number>;
  /** Why a micro-grid cannot stay as it was, by label; null for those that could. */
  readonly troubles: readonly (Note | null)[];
  /** Why a micro-grid cannot stay as it is, although it was asked for; null when all can. */
  readonly refusal: Note | null;
}

export function tied(
  { atoms, old }: Earlier,
  baseline: GridBaseline,
  sites: readonly Site[],
  instance: Instance,
  together: readonly (readonly number[])[],
  solve: Solve,
): Tied {
  const locked: number[][] = [];
  let refusal: Note | null = null;
  for (const label of baseline.locked) {
    const set = atoms.flatMap((_, atom) => (old.label[atom] === label ? [atom] : []));
    const fault =
      sharedGroup(label, together, atoms, old, baseline, sites) ??
      lockFault(baseline.microgrids[label]!.code, label, set, atoms, sites, baseline, old, instance);
    if (fault === null) locked.push(set);
    else refusal ??= fault;
  }
  return {
    instance: { ...instance, baseline: old.label, locked },
    solve: solveFromBaseline(solve, { stickiness: baseline.stickiness, quality: baseline.quality }),
    locked: new Set(locked.flat()),
    troubles: troublesOf(atoms, old, baseline, sites, instance),
    refusal,
  };
}

/** Why the atoms of a label cannot stay exactly its micro-grid. */
function lockFault(
  code: string,
  label: number,
  set: readonly number[],
  atoms: readonly Atom[],
  sites: readonly Site[],
  baseline: GridBaseline,
  old: OldLabels,
  instance: Instance,
): Note | null {
  if (set.length === 0) return note('lock-empty', { code });
  for (let atom = 0; atom < atoms.length; atom++) {
    const votes = old.votes[atom]!;
    if (!votes.has(label) || votes.size === 1) continue;
    const other = [...votes.keys()].find((l) => l !== label)!;
    const args = { code, site: sites[atoms[atom]!.site]!.id, other: baseline.microgrids[other]!.code };
    return note('lock-shared', args);
  }
  const pieces = piecesOfSet(set, instance);
  return pieces === 1 ? null : note('lock-in-pieces', { code, pieces });
}

/** A group that must stay together and lies in a locked micro-grid only in part. */
function sharedGroup(
  label: number,
  together: readonly (readonly number[])[],
  atoms: readonly Atom[],
  old: OldLabels,
  baseline: GridBaseline,
  sites: readonly Site[],
): Note | null {
  const group = together.find((own) => {
    const inside = own.filter((atom) => old.label[atom] === label).length;
    return inside > 0 && inside < own.length;
  });
  if (!group) return null;
  const [a, b] = [true, false].map((inside) => group.find((atom) => (old.label[atom] === label) === inside)!);
  const siteOf = (atom: number) => sites[atoms[atom]!.site]!.id;
  return note('lock-pair', { code: baseline.microgrids[label]!.code, a: siteOf(a!), b: siteOf(b!) });
}

function piecesOfSet(set: readonly number[], { sites, edges }: Instance): number {
  const inside = new Uint8Array(sites.length);
  for (const site of set) inside[site] = 1;
  const near = new Map<number, number[]>(set.map((site) => [site, []]));
  for (let e = 0; e < edges.length; e++) {
    const a = edges.a[e]!;
    const b = edges.b[e]!;
    if (!inside[a] || !inside[b]) continue;
    near.get(a)!.push(b);
    near.get(b)!.push(a);
  }
  let pieces = 0;
  const seen = new Set<number>();
  for (const first of set) {
    if (seen.has(first)) continue;
    pieces++;
    seen.add(first);
    const walk = [first];
    for (const site of walk)
      for (const next of near.get(site)!) {
        if (seen.has(next)) continue;
        seen.add(next);
        walk.push(next);
      }
  }
  return pieces;
}
