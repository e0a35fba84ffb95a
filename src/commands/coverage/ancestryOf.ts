import type { Ancestry } from '../../coverage/figures/unitTree.ts';
import type { HierarchyRow } from '../../io/coverage/readHierarchy.ts';

/**
 * What each grid belongs to: the row of the hierarchy for the grid itself, else for its community; the community as the
 * hierarchy tells it, else as the plan does. `missing`: grids that the hierarchy has no row for.
 */
export function ancestryOf(
  grids: readonly { readonly grid: string; readonly community: string | null }[],
  hierarchy: readonly HierarchyRow[],
): { readonly ancestry: readonly Ancestry[]; readonly missing: readonly string[] } {
  const byGrid = new Map(hierarchy.flatMap((row) => (row.grid === null ? [] : [[row.grid, row] as const])));
  const byCommunity = new Map<string, HierarchyRow>();
  for (const row of hierarchy)
    if (row.community && !byCommunity.has(row.community.code)) byCommunity.set(row.community.code, row);
  const missing: string[] = [];
  const ancestry = grids.map(({ grid, community }): Ancestry => {
    const row = byGrid.get(grid) ?? (community === null ? undefined : byCommunity.get(community));
    const own = community === null ? {} : { community: { code: community, name: null } };
    if (row === undefined) {
      missing.push(grid);
      return own;
    }
    const { grid: _, ...places } = row;
    return { ...own, ...places };
  });
  return { ancestry, missing };
}
