import type { Metres } from '../model/units.ts';
import { edgeLengths } from './adjacency.ts';
import { CUTTING_STRENGTH } from './cells/input.ts';
import type { Tessellation } from './tessellation.ts';

/** The border between the micro-grids of one grid. */
export interface InnerBorder {
  readonly length: Metres;
  /** The part of it along barriers that cut (strength ≥ 0.5). */
  readonly onBarriers: Metres;
  /** Σ length × strength of the barriers along it. */
  readonly weighed: Metres;
}

/**
 * Length of the border inside the grid between groups of sites, every stretch counted once: also between two groups, and
 * also around a building whose parts belong to several (a stack shares the ground of its building).
 */
export function innerBorder(t: Tessellation, groups: readonly (readonly number[])[]): InnerBorder {
  const members: number[][] = Array.from({ length: t.sites }, () => []);
  groups.forEach((sites, group) => {
    for (const site of sites) members[site]!.push(group);
  });
  const keys = members.map((own) => own.join(' '));
  const lengths = edgeLengths(t);
  const { left, right, barrier } = t.edges;
  let length = 0;
  let onBarriers = 0;
  let weighed = 0;
  for (let e = 0; e < t.edges.length; e++) {
    if (left[e]! < 0 || right[e]! < 0 || keys[left[e]!] === keys[right[e]!]) continue;
    length += lengths[e]!;
    weighed += lengths[e]! * barrier[e]!;
    if (barrier[e]! >= CUTTING_STRENGTH) onBarriers += lengths[e]!;
  }
  return { length, onBarriers, weighed };
}
