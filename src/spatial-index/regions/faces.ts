import { exactSide, isFlat, SURE_SIDE, slopeOf } from './cellLine.ts';

/** Lines of a slot, at most. */
export const MOST_LINES = 4;
/** Of the slot: the corners of the square that the lines divide, a little inside of it. */
const CORNER = 0.5 - 2e-6;
/** Numbers of a ring: each line adds at most a corner to the square's. */
const ROOM = 2 * (4 + MOST_LINES);

/** By the lines that have cut it: u and v of the corners of a convex ring. */
const rings = Array.from({ length: MOST_LINES + 1 }, () => new Float64Array(ROOM));
rings[0]!.set([-CORNER, -CORNER, CORNER, -CORNER, CORNER, CORNER, -CORNER, CORNER]);

/** Is told a face's sides (bit k is set where line k has it on the negative side) and a place in it; false: no more is wanted. */
type Visit = (sides: number, u: number, v: number) => boolean;

/**
 * Goes through the faces into which the first `count` lines divide a slot. Each face is without the strips along the lines in
 * which the side is not sure, and left out where nothing remains. False where a visit gave false.
 */
export function everyFace(lines: Int32Array, count: number, visit: Visit): boolean {
  if (count === 1) return bothSides(lines[0]!, visit);
  return count === 2 ? fourFaces(lines[0]!, lines[1]!, visit) : divide(lines, count, 0, 8, 0, visit);
}

/** A line alone: the corner that is farthest from it on either side. */
function bothSides(line: number, visit: Visit): boolean {
  const other = slopeOf(line) > 0 ? -CORNER : CORNER;
  const [u, v] = isFlat(line) ? [other, CORNER] : [CORNER, other];
  if (exactSide(line, u, v) > SURE_SIDE && !visit(0, u, v)) return false;
  return exactSide(line, -u, -v) >= -SURE_SIDE || visit(1, -u, -v);
}

/** Two lines: most faces have a corner of the slot, and need not be cut out. */
function fourFaces(line: number, other: number, visit: Visit): boolean {
  let seen = 0;
  for (let k = 0; k < 4; k++) {
    const u = k & 1 ? CORNER : -CORNER;
    const v = k & 2 ? CORNER : -CORNER;
    const r = exactSide(line, u, v);
    const s = exactSide(other, u, v);
    const sides = (r < 0 ? 1 : 0) | (s < 0 ? 2 : 0);
    if ((seen >> sides) & 1 || Math.abs(r) <= SURE_SIDE || Math.abs(s) <= SURE_SIDE) continue;
    seen |= 1 << sides;
    if (!visit(sides, u, v)) return false;
  }
  for (let sides = 0; sides < 4; sides++) {
    if ((seen >> sides) & 1) continue;
    const left = cut(line, sides & 1 ? -1 : 1, 0, 8);
    const length = left === 0 ? 0 : cut(other, sides & 2 ? -1 : 1, 1, left);
    if (length > 0 && !visitMiddle(2, length, sides, visit)) return false;
  }
  return true;
}

/** Visits the face whose ring the lines up to `depth` have cut. */
function visitMiddle(depth: number, length: number, sides: number, visit: Visit): boolean {
  const ring = rings[depth]!;
  let u = 0;
  let v = 0;
  for (let i = 0; i < length; i += 2) {
    u += ring[i]!;
    v += ring[i + 1]!;
  }
  return visit(sides, (2 * u) / length, (2 * v) / length);
}

function divide(lines: Int32Array, count: number, depth: number, length: number, sides: number, visit: Visit): boolean {
  if (depth === count) return visitMiddle(depth, length, sides, visit);
  const left = cut(lines[depth]!, 1, depth, length);
  if (left > 0 && !divide(lines, count, depth + 1, left, sides, visit)) return false;
  const right = cut(lines[depth]!, -1, depth, length);
  return right === 0 || divide(lines, count, depth + 1, right, sides | (1 << depth), visit);
}

/** Puts what lies on one side of a line into the next ring; gives the count of its numbers. */
function cut(line: number, side: number, depth: number, length: number): number {
  const from = rings[depth]!;
  const to = rings[depth + 1]!;
  let count = 0;
  let u = from[length - 2]!;
  let v = from[length - 1]!;
  let r = side * exactSide(line, u, v) - SURE_SIDE;
  for (let i = 0; i < length; i += 2) {
    const nextU = from[i]!;
    const nextV = from[i + 1]!;
    const s = side * exactSide(line, nextU, nextV) - SURE_SIDE;
    if (r > 0 !== s > 0) {
      const t = r / (r - s);
      to[count++] = u + t * (nextU - u);
      to[count++] = v + t * (nextV - v);
    }
    if (s > 0) {
      to[count++] = nextU;
      to[count++] = nextV;
    }
    u = nextU;
    v = nextV;
    r = s;
  }
  return count;
}
