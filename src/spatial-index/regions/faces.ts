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

/** Faces that {@link findFaces} found: bit k of `sides` is set where line k has the face on its negative side; u and v of a place in it. */
export const faces = { sides: new Int32Array(1 << MOST_LINES), places: new Float64Array(2 << MOST_LINES) };
let found = 0;

/**
 * Finds the faces into which the first `count` lines divide a slot; gives how many. Each face is without the strips along the
 * lines in which the side is not sure, and left out where nothing remains. The next call overwrites what was found.
 */
export function findFaces(lines: Int32Array, count: number): number {
  found = 0;
  if (count === 1) bothSides(lines[0]!);
  else if (count === 2) fourFaces(lines[0]!, lines[1]!);
  else divide(lines, count, 0, 8, 0);
  return found;
}

function note(sides: number, u: number, v: number): void {
  faces.sides[found] = sides;
  faces.places[2 * found] = u;
  faces.places[2 * found + 1] = v;
  found++;
}

/** A line alone: the corner that is farthest from it on either side. */
function bothSides(line: number): void {
  const other = slopeOf(line) > 0 ? -CORNER : CORNER;
  const flat = isFlat(line);
  const u = flat ? other : CORNER;
  const v = flat ? CORNER : other;
  if (exactSide(line, u, v) > SURE_SIDE) note(0, u, v);
  if (exactSide(line, -u, -v) < -SURE_SIDE) note(1, -u, -v);
}

/** Two lines: most faces have a corner of the slot, and need not be cut out. */
function fourFaces(line: number, other: number): void {
  let seen = 0;
  for (let k = 0; k < 4; k++) {
    const u = k & 1 ? CORNER : -CORNER;
    const v = k & 2 ? CORNER : -CORNER;
    const r = exactSide(line, u, v);
    const s = exactSide(other, u, v);
    const sides = (r < 0 ? 1 : 0) | (s < 0 ? 2 : 0);
    if ((seen >> sides) & 1 || Math.abs(r) <= SURE_SIDE || Math.abs(s) <= SURE_SIDE) continue;
    seen |= 1 << sides;
    note(sides, u, v);
  }
  for (let sides = 0; sides < 4; sides++) {
    if ((seen >> sides) & 1) continue;
    const left = cut(line, sides & 1 ? -1 : 1, 0, 8);
    const length = left === 0 ? 0 : cut(other, sides & 2 ? -1 : 1, 1, left);
    if (length > 0) noteMiddle(2, length, sides);
  }
}

/** Notes the face whose ring the lines up to `depth` have cut. */
function noteMiddle(depth: number, length: number, sides: number): void {
  const ring = rings[depth]!;
  let u = 0;
  let v = 0;
  for (let i = 0; i < length; i += 2) {
    u += ring[i]!;
    v += ring[i + 1]!;
  }
  note(sides, (2 * u) / length, (2 * v) / length);
}

function divide(lines: Int32Array, count: number, depth: number, length: number, sides: number): void {
  if (depth === count) {
    noteMiddle(depth, length, sides);
    return;
  }
  const left = cut(lines[depth]!, 1, depth, length);
  if (left > 0) divide(lines, count, depth + 1, left, sides);
  const right = cut(lines[depth]!, -1, depth, length);
  if (right > 0) divide(lines, count, depth + 1, right, sides | (1 << depth));
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
