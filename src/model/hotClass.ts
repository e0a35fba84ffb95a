/** Hot and cold at 99, 95 and 90 %; `none`: not significant or not tested. */
export type HotClass = 'hot99' | 'hot95' | 'hot90' | 'none' | 'cold90' | 'cold95' | 'cold99';

/** All classes, hottest first. */
export const HOT_CLASSES: readonly HotClass[] = ['hot99', 'hot95', 'hot90', 'none', 'cold90', 'cold95', 'cold99'];

/** The class of a region by the sign of its z and its (adjusted) two-sided p. */
export function hotClass(z: number, p: number): HotClass {
  const level = p <= 0.01 ? 99 : p <= 0.05 ? 95 : p <= 0.1 ? 90 : null;
  if (level === null || !(z !== 0)) return 'none';
  return z > 0 ? `hot${level}` : `cold${level}`;
}
