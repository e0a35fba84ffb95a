import { random } from '../model/random.ts';
import type { Degrees, Metres } from '../model/units.ts';
import { CATEGORIES } from './categories.ts';
import { dice } from './dice.ts';
import type { GridEntry } from './register.ts';
import type { Terrain } from './terrain.ts';

/** A planted hot spot: more incidents of one kind around a place than elsewhere, for some weeks. */
export interface HotSpot {
  readonly grid: string;
  readonly lon: Degrees;
  readonly lat: Degrees;
  /** Five in six of its incidents lie nearer than this to its middle. */
  readonly radius: Metres;
  readonly category: string;
  /** Days of the year 2025, from 0, both included. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Planted ones, beside those of every day. */
  readonly incidents: number;
}

const GRIDS_A_SPOT = 130;

/** Where incidents are planted: about one spot for 130 grids, at least one. */
export function hotSpotsOf(entries: readonly GridEntry[], terrain: Terrain, seed: number): HotSpot[] {
  const dies = dice(random(seed, 'hot spots'));
  const count = Math.max(1, Math.round(entries.length / GRIDS_A_SPOT));
  const taken = new Set<string>();
  const spots: HotSpot[] = [];
  for (let tries = 0; spots.length < count && tries < 20 * count; tries++) {
    const { plot, code } = entries[dies.whole(0, entries.length - 1)]!;
    if (plot.cut || taken.has(code)) continue;
    taken.add(code);
    const { west, east, south, north } = plot;
    const along = (low: number, high: number) => low + (high - low) * dies.between(0.35, 0.65);
    const [lon, lat] = terrain.toGround(along(west, east), along(south, north));
    const firstDay = dies.whole(0, 300);
    spots.push({
      grid: code,
      lon: lon!,
      lat: lat!,
      radius: Math.round(Math.min(600, Math.max(60, Math.sqrt(plot.area) * 0.4))),
      category: dies.pick(CATEGORIES),
      firstDay,
      lastDay: Math.min(364, firstDay + dies.whole(13, 90)),
      incidents: dies.whole(120, 400),
    });
  }
  return spots;
}
