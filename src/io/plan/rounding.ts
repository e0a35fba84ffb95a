import type { MultiPolygon, Polygon, Position } from 'geojson';
import { UNITS_PER_DEGREE } from '../../geometry/lattice.ts';
import type { Degrees } from '../../model/units.ts';

/**
 * Figures are written with six decimals, so that the last bit of a sine, which differs between machines, never shows.
 * Throws where the figure is not finite: that is our fault.
 */
export function rounded(value: number, decimals = 6): number {
  if (!Number.isFinite(value)) throw new Error(`A figure of the plan is ${value}.`);
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale + 0;
}

/** A proven lower bound must stay one when it is written. */
export function roundedDown(value: number, decimals = 6): number {
  const near = rounded(value, decimals);
  return near <= value ? near : rounded(near - 10 ** -decimals, decimals);
}

/** The nearest place with seven decimals; never −0. */
export function roundedDegrees(degrees: Degrees): Degrees {
  return Math.round(degrees * UNITS_PER_DEGREE) / UNITS_PER_DEGREE + 0;
}

/** The shape on the lattice of seven decimals; one piece is a Polygon, several are a MultiPolygon. */
export function roundedGround(ground: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const pieces = ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates;
  const round = (position: Position): Position => [roundedDegrees(position[0]!), roundedDegrees(position[1]!)];
  const coordinates = pieces.map((rings) => rings.map((ring) => ring.map(round)));
  const [only] = coordinates;
  return coordinates.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates };
}

/** Degrees as text: at most seven decimals, no needless zeros, no exponent (JavaScript writes 1e-7 for 0.0000001). */
export function degreesText(degrees: Degrees): string {
  const units = Math.round(degrees * UNITS_PER_DEGREE);
  const whole = String(units / UNITS_PER_DEGREE + 0);
  if (!whole.includes('e')) return whole;
  const digits = String(Math.abs(units)).padStart(7, '0').replace(/0+$/, '');
  return `${units < 0 ? '-' : ''}0.${digits}`;
}
