import type { SyntheticCity } from './city.ts';
import { type Append, CountyTexts, hierarchyText, truthText } from './cityTexts.ts';
import { CountyColumns } from './countyColumns.ts';

/** Figures of a county or a city as made. */
export interface CityFigures {
  readonly grids: number;
  readonly households: number;
  readonly people: number;
  readonly buildings: number;
  /** Households in buildings of eleven floors and more. */
  readonly in_towers: number;
  readonly staff: number;
  readonly incidents: number;
}

const TOWER_FLOORS = 11;

/** Forms of the layers: GeoJSON and CSV, or columns (`io/columnar/layout.ts`). */
const FORMS = { text: CountyTexts, columns: CountyColumns } as const;
export type CityFormat = keyof typeof FORMS;

/** Writes a city, a folder a county, a grid at a time; `done` hears how many grids are written. Returns figures by county. */
export function writeCity(
  city: SyntheticCity,
  formats: readonly CityFormat[],
  append: Append,
  done: (grids: number) => void,
): CityFigures[] {
  const figures: CityFigures[] = [];
  let at = 0;
  city.counties.forEach(({ code }, county) => {
    const forms = formats.map((format) => new FORMS[format](append, code));
    const sums = { grids: 0, households: 0, people: 0, buildings: 0, in_towers: 0, staff: 0, incidents: 0 };
    for (; at < city.entries.length && city.entries[at]!.plot.county === county; at++) {
      const grid = city.grid(city.entries[at]!);
      if (grid === null) continue;
      for (const form of forms) form.grid(grid);
      const { homes, buildings } = grid.filling;
      sums.grids++;
      sums.households += homes.length;
      sums.buildings += buildings.length;
      sums.staff += grid.staff.length;
      sums.incidents += grid.incidents.length;
      for (const { people, building } of homes) {
        sums.people += people;
        if (buildings[building]!.floors >= TOWER_FLOORS) sums.in_towers++;
      }
      done(at + 1);
    }
    const streets = [...city.streets(county)];
    for (const form of forms) {
      form.lanes(streets);
      form.end();
    }
    figures.push(sums);
  });
  append('hierarchy.csv', hierarchyText(city));
  append('truth.json', truthText(city));
  return figures;
}
