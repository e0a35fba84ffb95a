import { type Note, note } from '../model/note.ts';
import type { Pair, PairEnd } from '../model/pair.ts';
import { named } from './joinTogether.ts';
import type { City, CityWork } from './splitCity.ts';

/**
 * Hands pairs out to the grids that hold both ends. `together` across grids cannot be kept, which a note says; `apart` across
 * grids always is.
 */
export function pairsByGrid(
  city: City,
  work: CityWork,
  pairs: readonly Pair[],
  through: boolean,
): { readonly work: CityWork; readonly notes: readonly Note[] } {
  if (pairs.length === 0) return { work, notes: [] };
  const gridsOf = finder(city, work, pairs);
  const ofGrid = new Map<number, Pair[]>();
  const notes: Note[] = [];
  for (const pair of pairs) {
    const [as, bs] = [gridsOf(pair.a), gridsOf(pair.b)];
    const shared = as.filter((grid) => bs.includes(grid));
    for (const grid of shared) ofGrid.set(grid, [...(ofGrid.get(grid) ?? []), pair]);
    if (shared.length > 0 || pair.kind === 'apart') continue;
    const code = (grids: readonly number[]) => (grids.length > 0 ? city.grids[grids[0]!]!.code : '–');
    notes.push(note('together-other-grid', { ...named(pair), gridA: code(as), gridB: code(bs) }));
  }
  return {
    work: {
      ...work,
      task: (grid) => {
        const list = ofGrid.get(grid);
        return list === undefined ? work.task(grid) : { ...work.task(grid), pairs: { list, through } };
      },
    },
    notes,
  };
}

/** The grids where an end lives; several for a building's name that is used again elsewhere. */
function finder({ households, buildings }: City, work: CityWork, pairs: readonly Pair[]): (end: PairEnd) => number[] {
  const asked = new Set(pairs.flatMap(({ a, b }) => [a, b].map(keyOf)));
  const found = new Map<string, Set<number>>();
  const put = (what: PairEnd['what'], id: string | null, grid: number) => {
    if (id === null) return;
    const key = keyOf({ what, id });
    if (!asked.has(key)) return;
    const grids = found.get(key);
    if (grids) grids.add(grid);
    else found.set(key, new Set([grid]));
  };
  for (let grid = 0; grid < work.length; grid++) {
    for (const building of work.buildings[grid]!) put('building', buildings[building]!.id, grid);
    for (const row of work.rows[grid]!) {
      put('household', households.id[row]!, grid);
      put('building', households.building[row]!, grid);
    }
  }
  return (end) => [...(found.get(keyOf(end)) ?? [])];
}

function keyOf({ what, id }: PairEnd): string {
  return `${what} ${id}`;
}
