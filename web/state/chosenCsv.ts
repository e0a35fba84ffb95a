import type { IncidentView } from '../engine/incidentView.ts';

type Shown = Pick<IncidentView, 'positions' | 'time' | 'category' | 'categories'>;

/** Some incidents as a table that `hotspots` reads: local time, lon and lat (WGS 84), category. */
export function chosenCsv({ positions, time, category, categories }: Shown, kept: readonly number[]): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = kept.map((i) => {
    const at = time[i]!;
    const told = Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 19).replace('T', ' ');
    const [lon, lat] = [positions[2 * i]!, positions[2 * i + 1]!].map((degrees) =>
      String(Math.round(degrees * 1e7) / 1e7),
    );
    return [told, lon, lat, cell(categories[category[i]!] ?? '')].join(',');
  });
  return `${['time,lon,lat,category', ...rows].join('\n')}\n`;
}
