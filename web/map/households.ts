import type { Layer } from '@deck.gl/core';
import { ScatterplotLayer } from '@deck.gl/layers';
import type { Box } from './boxes.ts';

/** Households that are drawn at once: of more, every second, third … */
const MANY_PLACES = 60_000;

/** Households that are drawn while the map looks at places inside a box. */
export interface DrawnPlaces {
  readonly within: Box | null;
  /** One of so many is drawn, so that their density can be compared. */
  readonly every: number;
  /** lon, lat. */
  readonly places: Float64Array;
  /** As a layer takes them. */
  readonly data: object;
}

const known = new WeakMap<Float64Array, DrawnPlaces>();

/** @param within null: anywhere */
export function drawnPlaces(positions: Float64Array, within: Box | null): DrawnPlaces {
  const earlier = known.get(positions);
  if (earlier && earlier.within === within) return earlier;
  const [places, every] = placesIn(positions, within);
  const data = { length: places.length / 2, attributes: { getPosition: { value: places, size: 2 } } };
  const own = { within, every, places, data };
  known.set(positions, own);
  return own;
}

export function householdLayer({ data }: DrawnPlaces, dark: boolean): Layer {
  return new ScatterplotLayer({
    id: 'households',
    data: data as never,
    getFillColor: dark ? [255, 220, 120, 220] : [120, 40, 20, 200],
    getRadius: 1.6,
    radiusUnits: 'meters',
    radiusMinPixels: 1,
    radiusMaxPixels: 4,
    updateTriggers: { getFillColor: [dark] },
  });
}

function placesIn(positions: Float64Array, within: Box | null): [places: Float64Array, every: number] {
  if (within === null && positions.length <= 2 * MANY_PLACES) return [positions, 1];
  const inside = (i: number) => {
    if (within === null) return true;
    const [lon, lat] = [positions[i]!, positions[i + 1]!];
    return lon >= within[0] && lon <= within[2] && lat >= within[1] && lat <= within[3];
  };
  let count = 0;
  for (let i = 0; i < positions.length; i += 2) if (inside(i)) count++;
  const every = Math.max(1, Math.ceil(count / MANY_PLACES));
  const own = new Float64Array(2 * Math.ceil(count / every));
  let [seen, at] = [0, 0];
  for (let i = 0; i < positions.length; i += 2) {
    if (!inside(i) || seen++ % every > 0) continue;
    own[at++] = positions[i]!;
    own[at++] = positions[i + 1]!;
  }
  return [own, every];
}
