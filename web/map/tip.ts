import type { PickingInfo } from '@deck.gl/core';
import { cellCounts } from '../state/cellCounts.ts';
import type { KnownFigures } from '../state/figures.ts';
import type { Cluster, TestedRegion } from '../state/results.ts';
import type { Analysis, State } from '../state/store.ts';
import { say, type WordKey } from '../words/words.ts';
import { shortCode } from './drawing.ts';
import { atomsOfSite, pickedSite } from './editLayers.ts';
import { pickedMicrogrid } from './planLayers.ts';

const digits = (value: number | null, places: number) => (value === null ? '–' : value.toFixed(places));

/** What is told of the place under the pointer; null for nothing. */
export function tipOf(
  info: PickingInfo,
  { lang, editing, view, colourBy, analysis }: State,
  figures: KnownFigures,
): string | null {
  const found = foundText(info, lang) ?? cellText(info, lang, analysis);
  if (found !== null) return found;
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

/** How many incidents an H3 cell holds. */
function cellText({ layer, index }: PickingInfo, lang: State['lang'], analysis: Analysis | null): string | null {
  if (layer?.id !== 'incident-cells' || analysis === null || index < 0) return null;
  const n = cellCounts(analysis).counts[index] ?? 0;
  return n === 0 ? null : say(lang, 'region-tip', { id: analysis.incidents.cells.ids[index] ?? '', n });
}

/** Figures of the tested region or the cluster under the pointer. */
function foundText({ layer, object }: PickingInfo, lang: State['lang']): string | null {
  if (layer?.id === 'clusters' && object) {
    const { rank, observed, expected, relativeRisk, llr, p } = object as Cluster;
    return say(lang, 'cluster-tip', {
      rank: String(rank),
      n: observed,
      expected: expected.toFixed(1),
      risk: relativeRisk.toFixed(2),
      llr: llr.toFixed(1),
      p: p.toFixed(3),
    });
  }
  if (layer?.id !== 'tested' || !object) return null;
  const { id, count, expected, z, p, q, hotClass } = object as TestedRegion;
  return [
    say(lang, 'region-tip', { id, n: count }),
    say(lang, `class-${hotClass}` as WordKey),
    ...(expected === null ? [] : [say(lang, 'expected-n', { n: expected.toFixed(1) })]),
    `z ${digits(z, 2)}`,
    ...(p === null ? [] : [`p ${digits(p, 4)}`]),
    `q ${digits(q, 4)}`,
  ].join(' · ');
}
