import type { Adjacency } from '../geometry/adjacency.ts';
import type { Solution } from '../model/instance.ts';
import type { Limits } from '../model/limits.ts';
import { type BuildingPart, joinedParts } from '../partition/cutBuilding.ts';
import type { Atom } from './atoms.ts';
import { statusOf } from './describeMicroGrids.ts';

/**
 * The cut buildings that a micro-grid outside the limits holds a part of or stands beside: cut in other bands they might
 * take in, or give, what is over or short. Indices into the sites.
 */
export function recuttable(
  atoms: readonly Atom[],
  contacts: Pick<Adjacency, 'length' | 'a' | 'b'>,
  { assignment, k }: Pick<Solution, 'assignment' | 'k'>,
  limits: Limits,
): Set<number> {
  const households = new Float64Array(k);
  atoms.forEach((atom, i) => {
    households[assignment[i]!] = households[assignment[i]!]! + atom.households;
  });
  const cut = new Set<number>();
  const outside = new Set<number>();
  atoms.forEach(({ site, part }, i) => {
    if (part !== null) cut.add(site);
    if (statusOf(households[assignment[i]!]!, limits) !== 'ok') outside.add(site);
  });
  const found = new Set([...outside].filter((site) => cut.has(site)));
  for (let e = 0; e < contacts.length; e++) {
    const [a, b] = [contacts.a[e]!, contacts.b[e]!];
    if (outside.has(a) && cut.has(b)) found.add(b);
    if (outside.has(b) && cut.has(a)) found.add(a);
  }
  return found;
}

/** The atoms with what lies in one micro-grid of a building's parts, next to each other, as one part: the cut that a plan has chosen. */
export function chosenCut(atoms: readonly Atom[], assignment: Int32Array): Atom[] {
  const chosen: Atom[] = [];
  let run: BuildingPart[] = [];
  atoms.forEach((atom, i) => {
    if (atom.part === null) {
      chosen.push(atom);
      return;
    }
    run.push(atom.part);
    const next = atoms[i + 1];
    if (next?.site === atom.site && assignment[i + 1] === assignment[i]) return;
    const part = joinedParts(run);
    chosen.push({ site: atom.site, households: part.households, part });
    run = [];
  });
  return chosen;
}
