import type { Viewport } from '@deck.gl/core';

/** Width of the world in deck.gl's common space. */
const WORLD = 512;

/** Places of the plane of Web Mercator, relative to an origin: near it single precision tells millimetres. */
export interface Flat {
  readonly origin: readonly [number, number];
  /** x, y in turn. */
  readonly positions: Float32Array;
}

/** Degrees as deck.gl's plane has them; so shaders need no projection, which takes long to compile without a graphics card. */
export function flat(degrees: Float64Array): Flat {
  const origin = degrees.length > 0 ? flatPlace(degrees[0]!, degrees[1]!) : ([0, 0] as const);
  const positions = new Float32Array(degrees.length);
  for (let i = 0; i < degrees.length; i += 2) {
    const [x, y] = flatPlace(degrees[i]!, degrees[i + 1]!);
    positions[i] = x - origin[0];
    positions[i + 1] = y - origin[1];
  }
  return { origin, positions };
}

function flatPlace(lon: number, lat: number): readonly [number, number] {
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return [WORLD * (lon / 360 + 0.5), WORLD * (y / (2 * Math.PI) + 0.5)];
}

/** The matrix from such places to the clip space of a viewport, by columns; made in double precision. */
export function toClip(
  { viewProjectionMatrix: m }: Pick<Viewport, 'viewProjectionMatrix'>,
  [x, y]: Flat['origin'],
): number[] {
  const matrix = Array.from(m);
  for (let row = 0; row < 4; row++) matrix[12 + row] = m[row]! * x + m[4 + row]! * y + m[12 + row]!;
  return matrix;
}
