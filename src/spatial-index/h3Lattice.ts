import { type H3Faces, h3Faces } from './h3Faces.ts';

const RADIANS = Math.PI / 180;
/** Side of a cell of resolution 0 × √3 on the plane that touches a face in its middle, radius of the Earth 1. */
const SPACING = (3 - Math.sqrt(5)) / 2;
/** Cells of odd resolutions (Class III) are turned by so much to the left. */
const TURN = Math.asin(Math.sqrt(3 / 28));
/**
 * Safe distance, in radians: places of one point, computed here and by H3's own way over arc cosines and azimuths, differ by
 * less. That way loses digits near the middle of a face, in proportion to 1 / distance. About 60 times the rounding of a number
 * near 1; the greatest difference seen is less than a tenth of it.
 */
const SAFE = 1.5e-14;
/** Of the cosines of two faces' angles to a point: closer ones might be ordered otherwise by H3. */
const TIE = 1e-13;

/**
 * Which hexagon of H3's lattice a point lies in. The cells of one resolution are the hexagons of a triangular lattice on each
 * face of an icosahedron (gnomonic projection: the plane touches the sphere in the face's middle); a point belongs to the
 * face whose middle is nearest (Sahr, White & Kimerling 2003; H3's specification). Two points of one face and hexagon are in one
 * cell; one cell may be several hexagons at the edges of faces.
 *
 * `find` leaves its answer in the fields, so that nothing is allocated point by point.
 */
export class H3Lattice {
  /** Of the last point found: 0–19, and the hexagon's coordinates, each within ±2^23. */
  face = 0;
  i = 0;
  j = 0;
  readonly #faces: H3Faces;
  /** Columns of the faces, turned and scaled so that neighbours are 1 apart. */
  readonly #u: Float64Array;
  readonly #v: Float64Array;
  readonly #scale: number;

  readonly #safe: number;

  /**
   * @param resolution 0–15
   * @param safe radians
   */
  constructor(resolution: number, safe = SAFE) {
    this.#safe = safe;
    this.#faces = h3Faces();
    this.#scale = Math.sqrt(7) ** resolution / SPACING;
    const turn = resolution % 2 === 1 ? TURN : 0;
    const [cos, sin] = [Math.cos(turn) * this.#scale, Math.sin(turn) * this.#scale];
    const { axis, left } = this.#faces;
    this.#u = axis.map((a, k) => cos * a + sin * left[k]!);
    this.#v = axis.map((a, k) => cos * left[k]! - sin * a);
  }

  /**
   * WGS 84 degrees.
   * @returns false where it is too close to a border of hexagons or of faces to be sure, or no place at all
   */
  find(lon: number, lat: number): boolean {
    const phi = lat * RADIANS;
    const lambda = lon * RADIANS;
    const cos = Math.cos(phi);
    const x = cos * Math.cos(lambda);
    const y = cos * Math.sin(lambda);
    const z = Math.sin(phi);
    if (!this.#onFace(x, y, z) && !this.#nearestFace(x, y, z)) return false;
    const at = 3 * this.face;
    const { middle } = this.#faces;
    const away = 1 / (middle[at]! * x + middle[at + 1]! * y + middle[at + 2]! * z);
    const east = (this.#u[at]! * x + this.#u[at + 1]! * y + this.#u[at + 2]! * z) * away;
    const north = (this.#v[at]! * x + this.#v[at + 1]! * y + this.#v[at + 2]! * z) * away;
    // Coordinates along three directions that sum to 0, so that a hexagon is found by rounding.
    const r = north * (2 / Math.sqrt(3));
    const q = east - north / Math.sqrt(3);
    let [i, j] = [Math.round(q), Math.round(r)];
    const k = Math.round(-q - r);
    const [di, dj, dk] = [Math.abs(i - q), Math.abs(j - r), Math.abs(k + q + r)];
    if (di > dj && di > dk) i = -j - k;
    else if (dj > dk) j = -i - k;
    const [a, b] = [q - i, r - j];
    const off = Math.max(Math.abs(a - b), Math.abs(2 * b + a), Math.abs(2 * a + b));
    const distance = Math.sqrt(east * east + north * north);
    this.i = i;
    this.j = j;
    // The border lies at 1; 2 is the way across.
    return (1 - off) * distance > 2 * this.#safe * this.#scale * (distance + this.#scale);
  }

  /** Whether a point lies on the face of the one before, and not at its edge. */
  #onFace(x: number, y: number, z: number): boolean {
    const { beside } = this.#faces;
    const own = this.#cosine(this.face, x, y, z) - TIE;
    const at = 3 * this.face;
    return (
      own > this.#cosine(beside[at]!, x, y, z) &&
      own > this.#cosine(beside[at + 1]!, x, y, z) &&
      own > this.#cosine(beside[at + 2]!, x, y, z)
    );
  }

  /** Sets the face; false at an edge. */
  #nearestFace(x: number, y: number, z: number): boolean {
    let [best, second] = [-2, -2];
    for (let face = 0; face < 20; face++) {
      const cosine = this.#cosine(face, x, y, z);
      if (cosine > best) {
        second = best;
        best = cosine;
        this.face = face;
      } else if (cosine > second) second = cosine;
    }
    return best > second + TIE;
  }

  #cosine(face: number, x: number, y: number, z: number): number {
    const { middle } = this.#faces;
    const at = 3 * face;
    return middle[at]! * x + middle[at + 1]! * y + middle[at + 2]! * z;
  }
}
