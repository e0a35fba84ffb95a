import type { Metres } from '../model/units.ts';
import type { Dice } from './dice.ts';
import type { Filling } from './filling.ts';
import { quarter } from './quarter.ts';
import type { Rect } from './rect.ts';
import type { Line, Plot } from './skeleton.ts';
import { village } from './village.ts';

/** Square metres to a grid: below the first it lies in a town, above the second in the open country. */
const TOWN = 120_000;
const COUNTRY = 560_000;

/** Households that a grid of this size is to have: 300–500 are usual in cities, about 120 in villages. */
export function householdsWanted(plot: Plot, dice: Dice): number {
  const [mean, spread, least, most] =
    plot.area < TOWN ? [310, 75, 120, 560] : plot.area < COUNTRY ? [205, 55, 70, 420] : [126, 38, 36, 300];
  const wanted = mean + spread * Math.max(-2.5, Math.min(2.8, dice.normal()));
  return Math.round(Math.max(least, Math.min(most, wanted)));
}

/** Builds what stands in a grid. */
export function fillPlot(filling: Filling, plot: Plot): void {
  const wanted = householdsWanted(plot, filling.dice);
  const inCountry = plot.area >= COUNTRY;
  const ground = inset(plot, inCountry ? 26 : 12);
  if (ground.east - ground.west < 24 || ground.north - ground.south < 24) return;
  if (inCountry) village(filling, ground, wanted);
  else if (plot.area >= TOWN && filling.dice.chance(plot.rural ? 0.45 : 0.25)) village(filling, ground, wanted);
  else quarter(filling, ground, wanted, plot.rural ? 'town' : plot.area < TOWN ? 'city' : 'edge');
}

/** The part of a plot on which houses may stand: away from its streets and rivers. */
function inset({ room, sides, west, south, east, north }: Plot, least: Metres): Rect {
  const margin = (line: Line | null) => (line === null ? 0 : line.level === 'grid' ? least : least + 8);
  return {
    west: Math.max(room.west, west + margin(sides.west)),
    south: Math.max(room.south, south + margin(sides.south)),
    east: Math.min(room.east, east - margin(sides.east)),
    north: Math.min(room.north, north - margin(sides.north)),
  };
}
