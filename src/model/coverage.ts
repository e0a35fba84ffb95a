/** Levels that figures are told at, from the top. */
export const LEVELS = ['city', 'county', 'township', 'community', 'grid', 'microgrid'] as const;
export type Level = (typeof LEVELS)[number];

/** One place of the hierarchy that figures are told of. */
export interface CoverageUnit {
  readonly level: Level;
  readonly code: string;
  readonly name: string | null;
  /** Index of the unit that it belongs to, always an earlier one; −1 for the city. */
  readonly parent: number;
}

interface FigureSpec {
  /** Name in files, with its unit. */
  readonly name: string;
  /** `count`: whole; `area`: m²; `distance`: m; `rate`: per 100 households. */
  readonly kind: 'count' | 'area' | 'distance' | 'rate';
  /** A count of households, persons or their calls: small ones are not published. */
  readonly small?: true;
  /** Hidden wherever one of these is, since the one tells the other. */
  readonly tells?: readonly string[];
  /** Never published. */
  readonly inner?: true;
}

/** The figures of a unit, in the order of the files. Counts and areas of a unit hold those of its children. */
export const FIGURES = {
  grids: { name: 'grids', kind: 'count' },
  microgrids: { name: 'microgrids', kind: 'count' },
  households: { name: 'households', kind: 'count', small: true },
  householdsOut: { name: 'households_out', kind: 'count', small: true },
  people: { name: 'people', kind: 'count', small: true },
  peopleOut: { name: 'people_out', kind: 'count', small: true },
  peopleUnknown: { name: 'households_without_people', kind: 'count', small: true },
  buildings: { name: 'buildings', kind: 'count' },
  buildingsOut: { name: 'buildings_out', kind: 'count' },
  area: { name: 'area_m2', kind: 'area' },
  empty: { name: 'area_without_household_m2', kind: 'area' },
  undersize: { name: 'undersize', kind: 'count' },
  oversize: { name: 'oversize', kind: 'count' },
  liaisons: { name: 'liaisons', kind: 'count' },
  volunteers: { name: 'volunteers', kind: 'count' },
  liaisonsMissing: { name: 'liaisons_missing', kind: 'count' },
  volunteersMissing: { name: 'volunteers_missing', kind: 'count' },
  measured: { name: 'households_measured', kind: 'count', inner: true },
  walk50: { name: 'walk_p50_m', kind: 'distance', tells: ['households'] },
  walk90: { name: 'walk_p90_m', kind: 'distance', tells: ['households'] },
  walk100: { name: 'walk_p100_m', kind: 'distance', inner: true },
  incidents: { name: 'incidents', kind: 'count', small: true },
  rate: { name: 'incidents_per_100', kind: 'rate', tells: ['incidents', 'households'] },
  smoothed: { name: 'incidents_per_100_smoothed', kind: 'rate', tells: ['incidents', 'households'] },
} as const satisfies Readonly<Record<string, FigureSpec>>;

export type Figure = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as readonly Figure[];

/** What `FIGURES` says of a figure, with the optional marks. */
export function figureSpec(figure: Figure): FigureSpec {
  return FIGURES[figure];
}

/** Who and what is covered: a row a unit, a column a figure. NaN: not known. */
export interface CoverageTable {
  /** Levels from the top, parents before children. */
  readonly units: readonly CoverageUnit[];
  readonly figures: Readonly<Record<Figure, Float64Array>>;
  /** Differences to an earlier coverage; null without one. NaN where either is not known or the unit is new. */
  readonly change: Readonly<Record<Figure, Float64Array>> | null;
  /** Units of the earlier coverage that are gone. */
  readonly gone: readonly { readonly level: Level; readonly code: string }[];
  /** What belongs to no unit below the city. */
  readonly outside: CoverageOutside;
}

/** What could not be counted where it belongs. */
export interface CoverageOutside {
  /** Households outside of all grids (they count in the city's `households_out`). */
  readonly households: number;
  readonly incidents: number;
  readonly incidentsWithoutPlace: number;
  readonly staffUnassigned: number;
  /** People bound to a micro-grid that the plan does not have. */
  readonly staffUnknown: number;
}

/** Whether a figure of a unit is hidden when the coverage is published: 1 a unit that is. */
export type Hidden = Readonly<Record<Figure, Uint8Array>>;
