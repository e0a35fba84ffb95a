export type Rgba = [red: number, green: number, blue: number, alpha: number];

/** Paul Tol's "light" scheme: hues that stay apart for colour-blind eyes and carry dark text. */
const HUES = ['#77aadd', '#ee8866', '#eedd88', '#44bb99', '#ffaabb', '#bbcc33', '#99ddff', '#c9b8e8'];
/** Fewer than asked, within (three steps), more: amber, blues, red. */
export const SIZES = ['#f2c14e', '#cde3ef', '#86b9d9', '#3f87b8', '#d1495b'];
/** From ragged to compact. */
export const COMPACTNESS = ['#f4e3b2', '#cfe0a6', '#92cba5', '#4fafae', '#2e87b3', '#2a5a9b'];
/** All posts filled, one vacant, two, three: blue to amber to red, of falling lightness on both sides. */
export const VACANCIES = ['#3f87b8', '#cde3ef', '#f2c14e', '#d1495b'];
/** From few to many (ColorBrewer YlOrBr). */
export const RATES = ['#ffffd4', '#fed98e', '#fe9929', '#d95f0e', '#993404'];
/** The colour of a class among some, from few to many: of few classes the ends and what lies evenly between them. */
export const shadeOf = (own: number, classes: number): string =>
  RATES[classes === 1 ? RATES.length - 1 : Math.round((own * (RATES.length - 1)) / (classes - 1))]!;
/** What is not known. */
export const UNKNOWN = '#b5b8bd';

export const NEIGHBOUR_COLOURS = HUES.length;

export function rgba(hex: string, alpha: number): Rgba {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255, alpha];
}

export const hue = (colour: number): string => HUES[colour % HUES.length]!;
