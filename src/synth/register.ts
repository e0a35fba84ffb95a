import { random } from '../model/random.ts';
import type { CityPlan } from './cityPlan.ts';
import { dice } from './dice.ts';
import { Names } from './names.ts';
import type { Plot } from './skeleton.ts';

/** A grid with its codes and names at all levels. */
export interface GridEntry {
  readonly plot: Plot;
  /** 15 digits: county (6), township (3), community (3), grid (3). */
  readonly code: string;
  readonly name: string;
  readonly community: string;
  readonly communityName: string;
  readonly township: string;
  readonly townshipName: string;
}

/** Square metres to a grid below which a community is one of a town and not a village. */
const TOWN_ROOM = 400_000;

/** Codes and names of all grids of a city, in the order of the plots. Villages are numbered from 201, as is the custom. */
export function registerOf({ counties, skeleton }: CityPlan, seed: number): GridEntry[] {
  const entries: GridEntry[] = [];
  const { plots } = skeleton;
  const townshipNames = new Names(dice(random(seed, 'townships')));
  let names = new Names(dice(random(seed, 'communities')));
  let county = -1;
  let township = { index: -1, code: '', name: '', number: 0, town: 0, village: 200 };
  let community = { index: -1, code: '', name: '', grids: 0 };
  plots.forEach((plot, i) => {
    if (plot.county !== county) {
      county = plot.county;
      township = { ...township, number: 0 };
    }
    if (plot.township !== township.index) {
      const number = township.number + 1;
      const code = counties[county]!.code + String(number).padStart(3, '0');
      const name = `${townshipNames.take()}${plot.rural ? '镇' : '街道'}`;
      township = { index: plot.township, code, name, number, town: 0, village: 200 };
      names = new Names(dice(random(seed, `communities ${code}`)));
    }
    if (plot.community !== community.index) {
      const town = roominess(plots, i) < TOWN_ROOM;
      const number = town ? ++township.town : ++township.village;
      const name = `${names.take()}${town ? '社区' : '村'}`;
      community = { index: plot.community, code: township.code + String(number).padStart(3, '0'), name, grids: 0 };
    }
    const number = ++community.grids;
    entries.push({
      plot,
      code: community.code + String(number).padStart(3, '0'),
      name: `${community.name}第${number}网格`,
      community: community.code,
      communityName: community.name,
      township: township.code,
      townshipName: township.name,
    });
  });
  return entries;
}

/** Mean ground of the grids of the community that begins at a plot. */
function roominess(plots: readonly Plot[], start: number): number {
  let area = 0;
  let i = start;
  for (; i < plots.length && plots[i]!.community === plots[start]!.community; i++) area += plots[i]!.area;
  return area / (i - start);
}
