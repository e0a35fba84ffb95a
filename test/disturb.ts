import { readFileSync, writeFileSync } from 'node:fs';
import { random } from '../src/main.ts';

/** Columns of the household tables that tests disturb, in both languages. */
const NAMES = {
  id: ['id', '户编号'],
  lon: ['lon', '经度'],
  lat: ['lat', '纬度'],
  households: ['households'],
  inside: ['building', 'unit', 'floor', 'room', '楼栋', '单元', '楼层', '房号'],
};

export interface Disturbance {
  readonly seed: number;
  /** Shares of all households. */
  readonly added: number;
  readonly removed: number;
  /** Only households for which this holds are added to or removed; by id. */
  readonly where?: (id: string) => boolean;
}

/**
 * Writes a household table in which some households are gone and others have come, drawn at random: seven of ten move in with
 * others, three into a new house within 40 m. No field of these tables is quoted.
 */
export function disturb(from: string, to: string, { seed, added, removed, where = () => true }: Disturbance): void {
  const [head, ...lines] = readFileSync(from, 'utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  const columns = head!.split(',');
  const at = (names: readonly string[]) => columns.findIndex((column) => names.includes(column));
  const [id, lon, lat, count] = [at(NAMES.id), at(NAMES.lon), at(NAMES.lat), at(NAMES.households)];
  const inside = columns.flatMap((column, c) => (NAMES.inside.includes(column) ? [c] : []));
  const rows = lines.map((line) => line.split(','));
  const source = random(seed, 'disturb');
  const size = (row: readonly string[]) => (count < 0 ? 1 : Number(row[count]));
  const total = rows.reduce((sum, row) => sum + size(row), 0);
  const pick = () => {
    const candidates = rows.filter((row) => where(row[id]!));
    let left = source.below(candidates.reduce((sum, row) => sum + size(row), 0));
    return candidates.find((row) => {
      left -= size(row);
      return left < 0;
    })!;
  };
  for (let n = Math.round(total * removed); n > 0; n--) {
    const row = pick();
    if (size(row) > 1) row[count] = String(size(row) - 1);
    else rows.splice(rows.indexOf(row), 1);
  }
  const fresh: string[][] = [];
  for (let n = Math.round(total * added); n > 0; n--) {
    const row = [...pick()];
    row[id] = `new-${seed}-${n}`;
    if (count >= 0) row[count] = '1';
    if (source.next() < 0.3) {
      row[lon] = (Number(row[lon]) + (source.next() - 0.5) * 0.0008).toFixed(7);
      row[lat] = (Number(row[lat]) + (source.next() - 0.5) * 0.0006).toFixed(7);
      for (const c of inside) row[c] = '';
    }
    fresh.push(row);
  }
  writeFileSync(to, `${[head, ...[...rows, ...fresh].map((row) => row.join(','))].join('\n')}\n`);
}
