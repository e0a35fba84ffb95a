import type { PlanView } from '../engine/planView.ts';
import type { WordKey } from '../words/words.ts';
import { COMPACTNESS, hue, RATES, SIZES, UNKNOWN, VACANCIES } from './palette.ts';

/** What micro-grids can be coloured by. */
export const COLOURINGS = ['neighbours', 'size', 'compactness', 'staff', 'incidents'] as const;
export type ColourBy = (typeof COLOURINGS)[number];

/** What is known of micro-grids beside the plan; null where nothing is. */
export interface Figures {
  /** Vacant posts of each, 0–3. */
  readonly vacancies: Uint8Array | null;
  /** Incidents per 100 households of each; NaN where nobody lives. */
  readonly rates: Float64Array | null;
}

/** Lines over a class, so that it is told without colour too. */
type Hatch = 'up' | 'down';

export interface PaintClass {
  readonly colour: string;
  readonly hatch: Hatch | null;
  readonly label: readonly [key: WordKey, args: Readonly<Record<string, string | number>>];
}

/** Classes of a colouring, as the legend lists them, and the class of every micro-grid. */
export interface Paint {
  readonly classes: readonly PaintClass[];
  readonly classOf: Uint8Array;
}

const plain = (colour: string, key: WordKey, args: PaintClass['label'][1] = {}): PaintClass => ({
  colour,
  hatch: null,
  label: [key, args],
});

/** Whether micro-grids differ by something that is known of them, not only from their neighbours. */
export const hasClasses = (by: ColourBy, { vacancies, rates }: Figures): boolean =>
  by === 'size' ||
  by === 'compactness' ||
  (by === 'staff' && vacancies !== null) ||
  (by === 'incidents' && rates !== null);

/** The colouring of a plan's micro-grids; neighbours apart where nothing is known to colour by. */
export function paintOf(view: PlanView, by: ColourBy, { vacancies, rates }: Figures): Paint {
  if (by === 'size') return bySize(view);
  if (by === 'compactness') return byCompactness(view);
  if (by === 'staff' && vacancies) return byVacancies(vacancies);
  if (by === 'incidents' && rates) return byRate(rates);
  const classes = Array.from({ length: Math.max(0, ...view.colour) + 1 }, (_, i) => plain(hue(i), 'microgrid'));
  return { classes, classOf: view.colour };
}

function bySize({ plan, microgrids, gridOf }: PlanView): Paint {
  const { min, max } = plan.parameters.limits;
  const third = (max - min + 1) / 3;
  const from = [0, 1, 2, 3].map((step) => Math.round(min + step * third));
  const within = [0, 1, 2].map((step) =>
    plain(SIZES[1 + step]!, 'legend-in', { min: from[step]!, max: Math.min(max, from[step + 1]! - 1) }),
  );
  return {
    classes: [
      { ...plain(SIZES[0]!, 'legend-under', { min }), hatch: 'down' },
      ...within,
      { ...plain(SIZES[4]!, 'legend-over', { max }), hatch: 'up' },
    ],
    // A grid may have limits of its own.
    classOf: Uint8Array.from(microgrids, ({ households }, i) => {
      const own = plan.grids[gridOf[i]!]!.limits;
      if (households < own.min) return 0;
      if (households > own.max) return 4;
      return 1 + from.slice(1, 3).filter((least) => households >= least).length;
    }),
  };
}

/** Least Polsby–Popper measure of each class after the first. */
const COMPACT_FROM = [0.2, 0.3, 0.4, 0.5, 0.6];

function byCompactness({ microgrids }: PlanView): Paint {
  return {
    classes: COMPACTNESS.map((colour, i) =>
      plain(colour, 'legend-range', {
        from: (i === 0 ? 0 : COMPACT_FROM[i - 1]!).toFixed(1),
        to: (COMPACT_FROM[i] ?? 1).toFixed(1),
      }),
    ),
    classOf: Uint8Array.from(microgrids, (m) => COMPACT_FROM.filter((least) => m.compactness >= least).length),
  };
}

function byVacancies(vacancies: Uint8Array): Paint {
  return {
    classes: VACANCIES.map((colour, n) => plain(colour, n === 0 ? 'legend-staffed' : 'legend-vacant', { n })),
    classOf: vacancies.map((n) => Math.min(n, VACANCIES.length - 1)),
  };
}

/** Classes of about as many micro-grids each; fewer where many are alike. */
function byRate(rates: Float64Array): Paint {
  const known = rates.filter((rate) => !Number.isNaN(rate)).sort();
  const cuts = RATES.slice(1).map((_, i) => known[Math.floor(((i + 1) * known.length) / RATES.length)] ?? 0);
  const least = [...new Set(cuts)].filter((cut) => cut > (known[0] ?? 0));
  const shades = least.length + 1;
  const shade = (i: number) => RATES[shades === 1 ? 0 : Math.round((i * (RATES.length - 1)) / (shades - 1))]!;
  const text = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
  const classes = Array.from({ length: shades }, (_, i) =>
    plain(shade(i), 'legend-range', {
      from: text(i === 0 ? (known[0] ?? 0) : least[i - 1]!),
      to: text(least[i] ?? known.at(-1) ?? 0),
    }),
  );
  return {
    classes: [...classes, plain(UNKNOWN, 'legend-nobody')],
    classOf: Uint8Array.from(rates, (rate) =>
      Number.isNaN(rate) ? shades : least.filter((cut) => rate >= cut).length,
    ),
  };
}
