import { orient2d } from 'robust-predicates';

/** Share of the terms beyond which rounding cannot have changed the sign of an orientation (Shewchuk 1997, bound A). */
const ERROR = (3 + (16 * Number.EPSILON) / 2) * (Number.EPSILON / 2);

/**
 * Whether the test that stands at `at` of the words (region, head, edges) holds the point: 1 inside, −1 outside, 0 when the
 * point is level with an end of an edge, or on an edge: then the answer is to be found with more care. An edge is the place
 * among `ends` where its x, y, x, y begin.
 */
export function holds(ends: Float64Array, words: Int32Array, at: number, x: number, y: number): -1 | 0 | 1 {
  const head = words[at + 1]!;
  const end = at + 2 + (head >> 2);
  let inside = (head & 1) === 1;
  const leftward = (head & 2) === 2;
  for (let e = at + 2; e < end; e++) {
    const v = words[e]!;
    const ay = ends[v + 1]! - y;
    const by = ends[v + 3]! - y;
    if (ay === 0 || by === 0) return 0;
    if (ay < 0 === by < 0) continue;
    const ax = ends[v]! - x;
    const bx = ends[v + 2]! - x;
    const l = ax * by;
    const r = ay * bx;
    let det = l - r;
    if (Math.abs(det) <= ERROR * (Math.abs(l) + Math.abs(r))) {
      det = orient2d(ends[v]!, ends[v + 1]!, ends[v + 2]!, ends[v + 3]!, x, y);
      // robust-predicates counts clockwise turns as positive.
      det = -det;
      if (det === 0) return 0;
    }
    // Positive: the point is left of the edge, which runs upwards when by > ay, so that the edge is to the point's right.
    if ((det > 0 === by > ay) !== leftward) inside = !inside;
  }
  return inside ? 1 : -1;
}

/** The region of a point by the record at `at`: −1 for none, −2 when it needs more care. */
export function regionByRecord(edges: Float64Array, records: Int32Array, at: number, x: number, y: number): number {
  const count = records[at]!;
  let test = at + 2;
  for (let k = 0; k < count; k++) {
    const side = holds(edges, records, test, x, y);
    if (side === 1) return records[test]!;
    if (side === 0) return -2;
    test += 2 + (records[test + 1]! >> 2);
  }
  return records[at + 1]!;
}
