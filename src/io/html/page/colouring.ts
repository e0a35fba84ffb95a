import type { PageData, PageMicroGrid } from '../pageData.ts';
import { LIGHT } from './theme.ts';
import type { Words } from './words.ts';

export type ColourBy = 'neighbour' | 'status' | 'size' | 'compactness';
export const COLOURINGS: readonly ColourBy[] = ['neighbour', 'status', 'size', 'compactness'];

/** A class of the legend. */
export interface ColourClass {
  readonly colour: string;
  readonly label: string;
  readonly count: number;
}

const STATUS = { ok: '#7FB3D5', undersize: '#F2C14E', oversize: '#D1495B' } as const;
/** Below the minimum, three thirds of what is allowed, above the maximum. */
const SIZE = ['#F2C14E', '#CDE3EF', '#86B9D9', '#3F87B8', '#D1495B'];
const COMPACTNESS = ['#F4E3B2', '#CFE0A6', '#92CBA5', '#4FAFAE', '#2E87B3', '#2A5A9B'];
const COMPACTNESS_STEPS = [0.2, 0.3, 0.4, 0.5, 0.6];

/** The class of a micro-grid under a colouring that has classes. */
function classOf(by: ColourBy, microgrid: PageMicroGrid, data: PageData): number {
  if (by === 'status') return ['ok', 'undersize', 'oversize'].indexOf(microgrid.status);
  if (by === 'compactness') return COMPACTNESS_STEPS.filter((step) => microgrid.compactness >= step).length;
  const [min, max] = data.grids[microgrid.grid]?.limits ?? data.limits;
  if (microgrid.households < min) return 0;
  if (microgrid.households > max) return 4;
  const third = (max - min) / 3;
  return microgrid.households < min + third ? 1 : microgrid.households < max - third ? 2 : 3;
}

const coloursOf = (by: ColourBy) =>
  by === 'status' ? Object.values(STATUS) : by === 'size' ? SIZE : by === 'compactness' ? COMPACTNESS : LIGHT.fills;

/** The fill of every micro-grid. */
export function fillsOf(by: ColourBy, data: PageData): string[] {
  const colours = coloursOf(by);
  return data.microgrids.map((microgrid) =>
    by === 'neighbour' ? colours[microgrid.colour % colours.length]! : colours[classOf(by, microgrid, data)]!,
  );
}

/** The classes of a colouring for the legend, with how many micro-grids fall in each; none where colours mean nothing. */
export function classesOf(by: ColourBy, data: PageData, words: Words): ColourClass[] {
  if (by === 'neighbour') return [];
  const counts = coloursOf(by).map(() => 0);
  for (const microgrid of data.microgrids) counts[classOf(by, microgrid, data)]!++;
  const labels = labelsOf(by, data, words);
  return coloursOf(by).map((colour, i) => ({ colour, label: labels[i]!, count: counts[i]! }));
}

function labelsOf(by: ColourBy, data: PageData, words: Words): string[] {
  if (by === 'status') return ['ok', 'undersize', 'oversize'].map((key) => words.say(key));
  const between = (from: string, to: string) => words.say('from-to', { from, to });
  if (by === 'compactness') {
    const s = COMPACTNESS_STEPS.map(String);
    return [
      words.say('less-than', { n: s[0]! }),
      ...s.slice(1).map((to, i) => between(s[i]!, to)),
      words.say('more-than', { n: s[4]! }),
    ];
  }
  const [min, max] = data.limits;
  const low = Math.ceil(min + (max - min) / 3);
  const high = Math.ceil(max - (max - min) / 3);
  return [
    words.say('less-than', { n: min }),
    between(String(min), String(low - 1)),
    between(String(low), String(high - 1)),
    between(String(high), String(max)),
    words.say('more-than', { n: max }),
  ];
}
