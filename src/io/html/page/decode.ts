import type { PageData } from '../pageData.ts';

/**
 * Turns encoded polylines into metres on the page's plane: x east, y south (as screens have it), from the point that
 * `centre` names in degrees. Good enough to look at, some metres off at the rim of a province.
 */
export class Decoder {
  readonly #data: Pick<PageData, 'unitsPerDegree' | 'origin'>;
  readonly #centre: readonly [number, number];
  readonly #metresPerLon: number;
  readonly #metresPerLat = 110_950;

  constructor(data: Pick<PageData, 'unitsPerDegree' | 'origin'>, centre: readonly [number, number]) {
    this.#data = data;
    this.#centre = centre;
    this.#metresPerLon = 111_320 * Math.cos((centre[1] * Math.PI) / 180);
  }

  /** x0, y0, x1, y1 … in metres. */
  line(text: string): Float64Array {
    const out = decodePolyline(text, this.#data.origin);
    const { unitsPerDegree } = this.#data;
    for (let i = 0; i < out.length; i += 2) {
      out[i] = (out[i]! / unitsPerDegree - this.#centre[0]) * this.#metresPerLon;
      out[i + 1] = (this.#centre[1] - out[i + 1]! / unitsPerDegree) * this.#metresPerLat;
    }
    return out;
  }
}

/** The whole lattice units of an encoded polyline: u0, v0, u1, v1 … */
export function decodePolyline(text: string, origin: readonly [number, number]): Float64Array {
  const out: number[] = [];
  let [u, v] = origin;
  let east = true;
  let value = 0;
  let scale = 1;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 63;
    value += (digit % 32) * scale;
    scale *= 32;
    if (digit >= 32) continue;
    const step = value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    if (east) u += step;
    else {
      v += step;
      out.push(u, v);
    }
    east = !east;
    value = 0;
    scale = 1;
  }
  return Float64Array.from(out);
}
