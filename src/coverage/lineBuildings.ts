import type { Building } from '../model/building.ts';
import type { HouseholdLine } from '../model/plan.ts';

/** The buildings that the lines of a plan tell, by their place in the list of buildings. */
export interface LineBuildings {
  /** Of each line the first building of the id that it tells; −1 for none, or one that is not known. */
  readonly buildingOfLine: Int32Array;
  /** Of each building the next one of the same id, −1 for none. */
  readonly namesake: Int32Array;
}

/** Looks the buildings of all lines up: once, since a city has millions. */
export function lineBuildings(lines: readonly HouseholdLine[], buildings: readonly Building[]): LineBuildings {
  const firstOf = new Map<string, number>();
  const namesake = new Int32Array(buildings.length).fill(-1);
  const last = new Map<number, number>();
  buildings.forEach(({ id }, i) => {
    const first = firstOf.get(id);
    if (first === undefined) {
      firstOf.set(id, i);
      return;
    }
    namesake[last.get(first) ?? first] = i;
    last.set(first, i);
  });
  const buildingOfLine = new Int32Array(lines.length);
  let [told, found]: [string | null, number] = [null, -1];
  for (let line = 0; line < lines.length; line++) {
    const { building } = lines[line]!;
    if (building !== told) {
      told = building;
      found = building === null ? -1 : (firstOf.get(building) ?? -1);
    }
    buildingOfLine[line] = found;
  }
  return { buildingOfLine, namesake };
}
