import { HOT_CLASSES, type HotClass } from '../../../model/hotClass.ts';
import type { PageClass } from './resultPage.ts';

/** ColorBrewer's RdBu for light ground; on dark ground the strongest is the brightest. Both hold for colour-blind eyes. */
const HOT: Readonly<Record<HotClass, PageClass>> = {
  hot99: { label: ['hot, 99 %', '热点 99 %'], colours: ['#b2182b', '#ff6b57'] },
  hot95: { label: ['hot, 95 %', '热点 95 %'], colours: ['#ef8a62', '#c2593f'] },
  hot90: { label: ['hot, 90 %', '热点 90 %'], colours: ['#fbd3bd', '#6f3f35'] },
  none: { label: ['not significant', '不显著'], colours: ['#dfe0df', '#2b3038'] },
  cold90: { label: ['cold, 90 %', '冷点 90 %'], colours: ['#c9dfec', '#2b475a'] },
  cold95: { label: ['cold, 95 %', '冷点 95 %'], colours: ['#67a9cf', '#3f86b5'] },
  cold99: { label: ['cold, 99 %', '冷点 99 %'], colours: ['#2166ac', '#7cc4ff'] },
};

/** Classes of Gi*, hottest first. */
export const HOT_PALETTE: readonly PageClass[] = HOT_CLASSES.map((c) => HOT[c]);

/** From little to much: yellow to red brown (ColorBrewer's YlOrBr), five steps; on dark ground towards light. */
export const RISING: readonly (readonly [string, string])[] = [
  ['#fff3c4', '#3a3320'],
  ['#fed676', '#6b4e1c'],
  ['#fb9a3c', '#a8641c'],
  ['#d95f0e', '#e58a2c'],
  ['#8a2d04', '#ffd08a'],
];
