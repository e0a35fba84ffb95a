import type { PickingInfo } from '@deck.gl/core';
import type { KnownFigures } from '../state/figures.ts';
import type { State, TestedRegion } from '../state/store.ts';
import { say } from '../words/words.ts';
import { shortCode } from './drawing.ts';
import { atomsOfSite, pickedSite } from './editLayers.ts';
import { pickedMicrogrid } from './planLayers.ts';

const digits = (value: number | null, places: number) => (value === null ? '–' : value.toFixed(places));

/** What is told of the place under the pointer; null for nothing. */
export function tipOf(
  info: PickingInfo,
  { lang, editing, view, colourBy }: State,
  figures: KnownFigures,
): string | null {
  const region = info.layer?.id === 'tested' ? (info.object as TestedRegion | undefined) : undefined;
  if (region) {
    const { id, count, z, p, q } = region;
    const args = { id, n: count, z: digits(z, 2), p: digits(p, 4), q: digits(q, 4) };
    return say(lang, 'region-tip', args);
  }
  const site = pickedSite(info);
  if (editing && site >= 0) {
    const { atoms, ids } = editing.view;
    const n = atomsOfSite(editing.view, site).reduce((sum, atom) => sum + atoms.households[atom]!, 0);
    return `${ids[site]} · ${n} ${say(lang, 'households', { n })}`;
  }
  const index = pickedMicrogrid(info);
  if (editing || !view || index < 0) return null;
  const { households: n, compactness } = view.microgrids[index]!;
  const rate = figures.rates?.[index];
  const more: string[] = [];
  if (colourBy === 'compactness') more.push(`${say(lang, 'compactness')} ${compactness.toFixed(2)}`);
  if (colourBy === 'staff' && figures.vacancies) more.push(say(lang, 'posts-vacant', { n: figures.vacancies[index]! }));
  if (colourBy === 'incidents' && rate !== undefined && !Number.isNaN(rate))
    more.push(say(lang, 'per-hundred', { rate: rate.toFixed(1) }));
  return [`${shortCode(view, index)} · ${n} ${say(lang, 'households', { n })}`, ...more].join(' · ');
}
