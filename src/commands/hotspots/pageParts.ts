import { classAmong, quantileBreaks } from '../../hotspot/quantiles.ts';
import { RISING } from '../../io/html/hotspots/resultColours.ts';
import type { PageClass, PageLayer, PageView } from '../../io/html/hotspots/resultPage.ts';
import type { Both } from '../../io/html/pageData.ts';
import type { RegionTable } from '../../model/region.ts';
import type { Bilingual } from '../option.ts';
import { figure, fill } from '../wording.ts';

/** A text of a words file as the page wants it, arguments filled in. */
export function both(text: Bilingual, args: Readonly<Record<string, string | number>> = {}): Both {
  return [fill(text.en, args), fill(text.zh, args)];
}

/** A number as it stands in a legend: three significant digits at most, no exponent for what people count. */
export function brief(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e9) return Math.abs(value) < 1e4 ? String(value) : figure(value);
  return String(Number(value.toPrecision(3)));
}

/** A layer's view by its values in five classes of about equal size; NaN is not drawn. */
export function risingView(name: Both, values: ArrayLike<number>): PageView {
  const breaks = quantileBreaks(values, RISING.length);
  const known = Array.from(values).filter((v) => !Number.isNaN(v));
  const [low, high] = known.reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [Infinity, -Infinity]);
  const bounds = [low, ...breaks, high];
  const classes = bounds.slice(1).map((to, c): PageClass => {
    const from = c === 0 ? brief(to === low ? to : low) : `>${brief(bounds[c]!)}`;
    const text = brief(to) === from ? from : `${from} – ${brief(to)}`;
    // Few classes take the whole range of colours.
    const shade = RISING[breaks.length === 0 ? 2 : Math.round((c * (RISING.length - 1)) / breaks.length)]!;
    return { label: [text, text], colours: shade };
  });
  return { name, classes, of: Array.from(values, (v) => classAmong(v, breaks)) };
}

/** The regions' shapes for a layer. */
export function shapesOf(table: RegionTable): PageLayer['shapes'] {
  return table.ground.map((ground, i) => ground ?? { type: 'Point', coordinates: [table.lon[i]!, table.lat[i]!] });
}
