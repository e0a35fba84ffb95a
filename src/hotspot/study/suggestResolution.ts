import { getHexagonAreaAvg, UNITS } from 'h3-js';

const COARSEST = 4;
const FINEST = 12;

/**
 * The finest H3 resolution whose cells are at least 2·A/n large, with A the study area and n the different places in it:
 * the rule of thumb for quadrats (two points a cell on average; Griffith & Amrhein 1991). Places, not incidents: a hundred
 * incidents at one door are not known more finely than that door.
 * @param area square metres
 */
export function suggestResolution(area: number, places: number): number {
  const wanted = (2 * area) / Math.max(1, places);
  let res = COARSEST;
  while (res < FINEST && getHexagonAreaAvg(res + 1, UNITS.m2) >= wanted) res++;
  return res;
}
