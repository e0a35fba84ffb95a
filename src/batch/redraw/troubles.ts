import type { Instance } from '../../model/instance.ts';
import { type Note, note } from '../../model/note.ts';
import type { Site } from '../../model/site.ts';
import type { Atom } from '../atoms.ts';
import { piecesByLabel } from './bridge.ts';
import type { GridBaseline } from './gridBaseline.ts';
import type { OldLabels } from './labelAtoms.ts';

/**
 * Why micro-grids of the baseline cannot stay as they were, in their order: a building that is no longer cut, too many
 * households or too few, houses that no longer hang together. Null for those that could stay.
 */
export function troublesOf(
  atoms: readonly Atom[],
  old: OldLabels,
  baseline: GridBaseline,
  sites: readonly Site[],
  instance: Instance,
): (Note | null)[] {
  const { min, max } = instance.limits;
  const pieces = piecesOf(old.label, instance);
  const whole = new Map<string, number>();
  for (const { site, part } of atoms) if (part === null) whole.set(sites[site]!.id, sites[site]!.households);
  return baseline.microgrids.map(({ stack }, label) => {
    const households = old.stood[label]!;
    const uncut = stack === null ? undefined : whole.get(stack.building);
    if (uncut !== undefined) return note('change-whole', { building: stack!.building, households: uncut, max });
    if (households === 0) return note('change-empty');
    if (households > max) return note('change-over', { households, max });
    if (households < min) return note('change-under', { households, min });
    return (pieces.get(label) ?? 1) > 1 ? note('change-apart', { pieces: pieces.get(label)! }) : null;
  });
}

function piecesOf(label: Int32Array, { sites, edges }: Instance): Map<number, number> {
  const graph: { to: number }[][] = Array.from({ length: sites.length }, () => []);
  for (let e = 0; e < edges.length; e++) {
    graph[edges.a[e]!]!.push({ to: edges.b[e]! });
    graph[edges.b[e]!]!.push({ to: edges.a[e]! });
  }
  const free = new Int32Array(sites.length).fill(-1);
  return new Map([...piecesByLabel(label, free, sites.w, graph)].map(([at, own]) => [at, own.length]));
}
