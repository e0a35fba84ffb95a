/** Hot to cold, apart for colour-blind eyes too (ColorBrewer RdBu); what is not significant is grey. */
export const HOT_COLOURS: Readonly<Record<string, string>> = {
  hot99: '#b2182b',
  hot95: '#ef8a62',
  hot90: '#fddbc7',
  none: '#b5b8bd',
  cold90: '#d1e5f0',
  cold95: '#67a9cf',
  cold99: '#2166ac',
};

/** How a hot or cold spot develops, from what should be looked at first; darker for what grows or lasts. */
export const PATTERNS = [
  'new',
  'intensifying',
  'consecutive',
  'persistent',
  'sporadic',
  'oscillating',
  'diminishing',
  'historical',
] as const;

const HOT = ['#67001f', '#b2182b', '#d6604d', '#e8845f', '#f4a582', '#f7bfa5', '#fddbc7', '#e6cfc6'];
const COLD = ['#053061', '#2166ac', '#4393c3', '#5fa5cf', '#92c5de', '#b0d4e7', '#d1e5f0', '#c9d5de'];

/** Classes of emerging hot spots in the order of the legend, with their colours. */
export const EMERGING_COLOURS: Readonly<Record<string, string>> = Object.fromEntries([
  ...PATTERNS.map((pattern, i) => [`hot-${pattern}`, HOT[i]!]),
  ['none', HOT_COLOURS.none!],
  ...PATTERNS.map((pattern, i) => [`cold-${pattern}`, COLD[i]!]),
]);

export const classColour = (hotClass: string): string =>
  HOT_COLOURS[hotClass] ?? EMERGING_COLOURS[hotClass] ?? HOT_COLOURS.none!;
