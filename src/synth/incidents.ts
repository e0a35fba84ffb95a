import type { Position } from 'geojson';
import { latticeAt, UNITS_PER_DEGREE } from '../geometry/lattice.ts';
import { random } from '../model/random.ts';
import { CATEGORIES } from './categories.ts';
import { type Dice, dice } from './dice.ts';
import type { Home } from './filling.ts';
import type { HotSpot } from './hotSpots.ts';

/** Something that was reported: a place, a minute of the year, what it was about. */
export interface Incident {
  readonly id: string;
  readonly time: string;
  readonly category: string;
  readonly place: Position;
}

/** How much is reported in each hour of the day. */
const HOURS = [2, 1, 1, 1, 1, 2, 4, 8, 12, 13, 12, 10, 8, 9, 10, 10, 10, 10, 11, 12, 11, 8, 5, 3].map(
  (weight, hour) => [hour, weight] as const,
);
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The incidents of a grid over the year 2025: those of every day, and those of hot spots whose middle lies in it. */
export function incidentsOf(
  code: string,
  homes: readonly Home[],
  perHousehold: number,
  spots: readonly HotSpot[],
  seed: number,
): Incident[] {
  const dies = dice(random(seed, `incidents ${code}`));
  const list: Incident[] = [];
  const add = (place: Position, day: number, category: string) => {
    const id = `${code}E${String(list.length + 1).padStart(4, '0')}`;
    list.push({ id, time: timeOf(day, dies), category, place });
  };
  if (homes.length > 0) {
    const count = Math.round(homes.length * perHousehold * dies.between(0.6, 1.4) + dies.between(-0.5, 0.5));
    for (let i = 0; i < count; i++) {
      const home = homes[dies.whole(0, homes.length - 1)]!;
      add(shifted(home.place, dies.normal() * 12, dies.normal() * 12), dies.whole(0, 364), dies.pick(CATEGORIES));
    }
  }
  for (const spot of spots) {
    for (let i = 0; i < spot.incidents; i++) {
      const [dx, dy] = [dies.normal() * spot.radius * 0.4, dies.normal() * spot.radius * 0.4];
      add(shifted([spot.lon, spot.lat], dx, dy), dies.whole(spot.firstDay, spot.lastDay), spot.category);
    }
  }
  return list;
}

/** `2025-03-04`, from the day of the year counted from 0. */
export function dateOf(day: number): string {
  let month = 0;
  let left = day;
  while (left >= DAYS_OF_MONTH[month]!) left -= DAYS_OF_MONTH[month++]!;
  return `2025-${two(month + 1)}-${two(left + 1)}`;
}

function timeOf(day: number, dies: Dice): string {
  return `${dateOf(day)}T${two(dies.pick(HOURS))}:${two(dies.whole(0, 59))}:00+08:00`;
}

const two = (value: number) => String(value).padStart(2, '0');

function shifted([lon, lat]: Position, east: number, north: number): Position {
  const { metresPerU, metresPerV } = latticeAt(lon!, lat!);
  return [
    Math.round(lon! * UNITS_PER_DEGREE + east / metresPerU) / UNITS_PER_DEGREE,
    Math.round(lat! * UNITS_PER_DEGREE + north / metresPerV) / UNITS_PER_DEGREE,
  ];
}
