import type { IncidentView } from '../engine/incidentView.ts';
import type { Analysis } from './store.ts';

const HOUR = 3_600_000;

/** Months since year 0 of a time; NaN unknown. */
const monthOf = (time: number): number => {
  const date = new Date(time);
  return 12 * date.getUTCFullYear() + date.getUTCMonth();
};

/** Hour of the week, Monday 00:00 is 0; NaN unknown. The first of January 1970 was a Thursday. */
export const hourOfWeek = (time: number): number => (Math.floor(time / HOUR) + 3 * 24) % (7 * 24);

/** The first and last month of some incidents, and how many there are; null where no time is known. */
export function monthsOf({ time }: IncidentView): { readonly first: number; readonly count: number } | null {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const own of time) {
    if (own < least) least = own;
    if (own > most) most = own;
  }
  if (least > most) return null;
  const first = monthOf(least);
  return { first, count: monthOf(most) - first + 1 };
}

/** A month as people write it: 2010-03. */
const monthText = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** The months that are shown: 2026-02, or 2026-02 to 2026-04. */
export const monthsText = (first: number, span: number): string =>
  span === 1 ? monthText(first) : `${monthText(first)} – ${monthText(first + span - 1)}`;

/** lon, lat of the incidents that category, month and hours of the week leave. */
export function chosenIncidents(analysis: Analysis): Float64Array {
  const { incidents, category, month, hours } = analysis;
  if (category === null && month === null && hours === null) return incidents.positions;
  const kept = indicesOf(analysis);
  const positions = new Float64Array(2 * kept.length);
  kept.forEach((i, at) => {
    positions[2 * at] = incidents.positions[2 * i]!;
    positions[2 * at + 1] = incidents.positions[2 * i + 1]!;
  });
  return positions;
}

/** The incidents that category, month and hours of the week leave. */
export function indicesOf({
  incidents,
  category,
  month,
  span,
  hours,
}: Pick<Analysis, 'incidents' | 'category' | 'month' | 'span' | 'hours'>): number[] {
  const kept: number[] = [];
  const wanted = hours === null ? null : new Set(hours);
  const months = month === null ? null : monthsOf(incidents);
  const [from, to] =
    months === null
      ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
      : [startOf(months.first + month!), startOf(months.first + month! + span)];
  for (let i = 0; i < incidents.length; i++) {
    const time = incidents.time[i]!;
    if (category !== null && incidents.category[i] !== category) continue;
    if (month !== null && !(time >= from && time < to)) continue;
    if (wanted !== null && !wanted.has(hourOfWeek(time))) continue;
    kept.push(i);
  }
  return kept;
}

const startOf = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1);

/** Incidents by hour of the week, of those that category and month leave: 7 × 24 counts. */
export function weekOf(analysis: Analysis): Uint32Array {
  const counts = new Uint32Array(7 * 24);
  for (const i of indicesOf({ ...analysis, hours: null })) {
    const at = hourOfWeek(analysis.incidents.time[i]!);
    if (!Number.isNaN(at)) counts[at]!++;
  }
  return counts;
}
