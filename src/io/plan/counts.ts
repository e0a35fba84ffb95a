import type { PlanCounts, StoredPlan } from '../../model/storedPlan.ts';

/** The plan in a few figures, from its parts. */
export function planCounts(plan: Omit<StoredPlan, 'counts'>): PlanCounts {
  const of = (status: string) => plan.microgrids.filter((microgrid) => microgrid.status === status);
  const ok = of('ok');
  let households = 0;
  let householdsOutside = 0;
  for (const line of plan.households) {
    households += line.households;
    if (line.microgrid === '') householdsOutside += line.households;
  }
  let people: number | null = 0;
  for (const microgrid of plan.microgrids) {
    people = people === null || microgrid.people === null ? null : people + microgrid.people;
  }
  return {
    grids: plan.grids.length,
    setAside: plan.grids.filter((row) => row.status === 'set-aside').length,
    microgrids: plan.microgrids.length,
    ok: ok.length,
    undersize: of('undersize').length,
    oversize: of('oversize').length,
    detached: plan.microgrids.filter((microgrid) => microgrid.detached).length,
    stacked: plan.microgrids.filter((microgrid) => microgrid.stack !== null).length,
    lines: plan.households.length,
    households,
    householdsOk: ok.reduce((sum, microgrid) => sum + microgrid.households, 0),
    householdsOutside,
    people: plan.microgrids.length === 0 ? null : people,
    rejected: plan.rejections.length,
    repaired: plan.repairs.length,
  };
}
