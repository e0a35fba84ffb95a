import type { MultiPolygon, Polygon } from 'geojson';

/** Serial number of each ground, from 1: west to east, then north to south, by the middle of the ground; then as given. */
export function serialNumbers(grounds: readonly (Polygon | MultiPolygon)[]): number[] {
  const middles = grounds.map(middle);
  const order = grounds
    .map((_, i) => i)
    .sort((i, j) => middles[i]!.lon - middles[j]!.lon || middles[j]!.lat - middles[i]!.lat || i - j);
  const serial = new Array<number>(grounds.length).fill(0);
  order.forEach((i, rank) => {
    serial[i] = rank + 1;
  });
  return serial;
}

/** `{grid}` and `{number:2}` of a code pattern filled in; the number is never cut when it needs more digits. */
export function codeOf(pattern: string, grid: string, serial: number): string {
  return pattern
    .replaceAll('{grid}', grid)
    .replace(/\{number(?::(\d+))?\}/g, (_, digits: string | undefined) =>
      String(serial).padStart(Number(digits ?? 1), '0'),
    );
}

/** Centre of mass of the ground, degrees rounded to the lattice of 1e-7°. */
function middle(ground: Polygon | MultiPolygon): { lon: number; lat: number } {
  const parts = ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates;
  const [lon0, lat0] = parts[0]![0]![0]!;
  let area = 0;
  let lon = 0;
  let lat = 0;
  for (const part of parts)
    for (const ring of part)
      for (let i = 1; i < ring.length; i++) {
        const ax = ring[i - 1]![0]! - lon0!;
        const ay = ring[i - 1]![1]! - lat0!;
        const bx = ring[i]![0]! - lon0!;
        const by = ring[i]![1]! - lat0!;
        const cross = ax * by - bx * ay;
        area += cross;
        lon += (ax + bx) * cross;
        lat += (ay + by) * cross;
      }
  if (area === 0) return { lon: lon0!, lat: lat0! };
  return { lon: round(lon0! + lon / (3 * area)), lat: round(lat0! + lat / (3 * area)) };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}
