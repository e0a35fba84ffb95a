import { orient2d } from 'robust-predicates';
import { sideOfLine, UNSURE } from './cellLine.ts';

/**
 * What stands at the end of an offset of records (a multiple of four): the kind of the record. Of one or two lines between two
 * regions: the two regions, each plus one, the first one with four bits above it; both lines. Of up to four lines between
 * four regions: the lines, a word of two bits a face, the regions plus one. A face is numbered by bits: bit k is set where line k
 * has it on its negative side. Of tests: see `settle`.
 */
export const [TWO_LINES, FOUR_LINES, TESTS] = [0, 1, 2];
export const KIND = 3;
/** Bits of a region in a record of two lines: above them, by face, which of the two is there. */
export const REGION_BITS = 28;

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

/** The region of a point by the record of tests at `at`: −1 for none, −2 when it needs more care. */
export function regionByTests(vertices: Float64Array, records: Int32Array, at: number, x: number, y: number): number {
  const count = records[at]!;
  let test = at + 2;
  for (let k = 0; k < count; k++) {
    const side = holds(vertices, records, test, x, y);
    if (side === 1) return records[test]!;
    if (side === 0) return -2;
    test += 2 + (records[test + 1]! >> 2);
  }
  return records[at + 1]!;
}

/** The region of a point, by its steps, by the record of lines at `at`: −1 for none, −2 when it is too near to a line. */
export function regionByLines(records: Int32Array, at: number, acrossSteps: number, upSteps: number): number {
  const u = (acrossSteps & 0xffff) - 0x8000;
  const v = (upSteps & 0xffff) - 0x8000;
  if ((at & KIND) === TWO_LINES) {
    const r = sideOfLine(records[at + 2]!, u, v);
    const s = sideOfLine(records[at + 3]!, u, v);
    if (Math.min(Math.abs(r), Math.abs(s)) <= UNSURE) return -2;
    const which = (records[at]! >>> (REGION_BITS + (r >>> 31) + 2 * (s >>> 31))) & 1;
    return (records[at + which]! & ((1 << REGION_BITS) - 1)) - 1;
  }
  if ((at & KIND) === TESTS) return -2;
  const first = at - FOUR_LINES;
  let face = 0;
  for (let k = 0; k < 4; k++) {
    const r = sideOfLine(records[first + k]!, u, v);
    if (Math.abs(r) <= UNSURE) return -2;
    face |= (r >>> 31) << k;
  }
  return records[first + 5 + ((records[first + 4]! >>> (2 * face)) & 3)]! - 1;
}
