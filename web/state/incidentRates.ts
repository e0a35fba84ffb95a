import type { PlanView } from '../engine/planView.ts';

/** Index of the first micro-grid that stands on the same ground: those of a stack cannot be told apart from above. */
export function groundOf({ microgrids }: Pick<PlanView, 'microgrids'>): Uint32Array {
  const first = new Map<string, number>();
  return Uint32Array.from(microgrids, ({ grid, stack }, i) => {
    if (stack === null) return i;
    const key = JSON.stringify([grid, stack.building]);
    const known = first.get(key);
    if (known === undefined) first.set(key, i);
    return known ?? i;
  });
}

/**
 * Incidents of every micro-grid. Those of a stack share their ground's.
 *
 * @param region micro-grid under each incident, −1 none
 * @param kept which incidents count
 */
export function incidentCounts(
  view: Pick<PlanView, 'microgrids'>,
  region: Int32Array,
  kept: Iterable<number>,
): Uint32Array {
  const ground = groundOf(view);
  const counts = new Uint32Array(ground.length);
  for (const i of kept) {
    const at = region[i]!;
    if (at >= 0) counts[ground[at]!]!++;
  }
  return counts.map((_, i) => counts[ground[i]!]!);
}

/** Incidents per 100 households of every micro-grid; NaN where nobody lives. Those of a stack share their ground's. */
export function incidentRates(view: Pick<PlanView, 'microgrids'>, counts: Uint32Array): Float64Array {
  const ground = groundOf(view);
  const households = new Float64Array(ground.length);
  view.microgrids.forEach((m, i) => {
    households[ground[i]!]! += m.households;
  });
  return Float64Array.from(ground, (first, i) =>
    households[first]! > 0 ? (100 * counts[i]!) / households[first]! : Number.NaN,
  );
}
