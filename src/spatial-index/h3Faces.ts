import { cellToLatLng, getPentagons } from 'h3-js';

/** The twenty faces of the icosahedron that H3 lays around the Earth; unit vectors from its centre. */
export interface H3Faces {
  /** Middle of each face: x (to 0° E), y (to 90° E), z (to the north pole). */
  readonly middle: Float64Array;
  /** Direction on the face from its middle to one of its corners, and the one a quarter turn to the left seen from outside. */
  readonly axis: Float64Array;
  readonly left: Float64Array;
  /** The three faces that share an edge with each. */
  readonly beside: Uint8Array;
}

const RADIANS = Math.PI / 180;
/** Corners of an icosahedron of radius 1 that share an edge are 1.051 apart, others at least 1.7. */
const EDGE = 1.2;

type Vector = readonly [number, number, number];

let made: H3Faces | null = null;

/** Made of the middles of H3's twelve pentagons, which are the corners of the icosahedron; right within 1e-15. */
export function h3Faces(): H3Faces {
  made ??= facesOf(getPentagons(0).map((cell) => unit(...cellToLatLng(cell))));
  return made;
}

function facesOf(corners: readonly Vector[]): H3Faces {
  const joined = (a: Vector, b: Vector) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) < EDGE;
  const triples: number[][] = [];
  for (let a = 0; a < corners.length; a++)
    for (let b = a + 1; b < corners.length; b++)
      for (let c = b + 1; c < corners.length; c++)
        if ([a, b, c].every((i) => [a, b, c].every((j) => i === j || joined(corners[i]!, corners[j]!))))
          triples.push([a, b, c]);
  const count = triples.length;
  const [middle, axis, left] = [new Float64Array(3 * count), new Float64Array(3 * count), new Float64Array(3 * count)];
  const beside = new Uint8Array(3 * count);
  triples.forEach((triple, face) => {
    const [a, b, c] = triple.map((corner) => corners[corner]!) as [Vector, Vector, Vector];
    const out = scaled([a[0] + b[0] + c[0], a[1] + b[1] + c[1], a[2] + b[2] + c[2]]);
    const up = dot(a, out);
    const along = scaled([a[0] - up * out[0], a[1] - up * out[1], a[2] - up * out[2]]);
    middle.set(out, 3 * face);
    axis.set(along, 3 * face);
    left.set(
      [
        out[1] * along[2] - out[2] * along[1],
        out[2] * along[0] - out[0] * along[2],
        out[0] * along[1] - out[1] * along[0],
      ],
      3 * face,
    );
    const shared = (other: readonly number[]) => other.filter((corner) => triple.includes(corner)).length;
    beside.set(
      [...triples.keys()].filter((other) => shared(triples[other]!) === 2),
      3 * face,
    );
  });
  return { middle, axis, left, beside };
}

function unit(lat: number, lon: number): Vector {
  const [phi, lambda] = [lat * RADIANS, lon * RADIANS];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function scaled(v: Vector): Vector {
  const length = Math.sqrt(dot(v, v));
  return [v[0] / length, v[1] / length, v[2] / length];
}
