/** An upright rectangle: west, south, east, north. */
export type Box = readonly [number, number, number, number];

/** The part of a segment inside a box as [ax, ay, bx, by], null where there is none. Liang and Barsky 1984. */
export function clipSegment(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  box: Box,
): [number, number, number, number] | null {
  if (ax < box[0] && bx < box[0]) return null;
  if (ax > box[2] && bx > box[2]) return null;
  if (ay < box[1] && by < box[1]) return null;
  if (ay > box[3] && by > box[3]) return null;
  let enter = 0;
  let leave = 1;
  const dx = bx - ax;
  const dy = by - ay;
  for (let side = 0; side < 4; side++) {
    const step = side === 0 ? -dx : side === 1 ? dx : side === 2 ? -dy : dy;
    const room = side === 0 ? ax - box[0] : side === 1 ? box[2] - ax : side === 2 ? ay - box[1] : box[3] - ay;
    if (step === 0) {
      if (room < 0) return null;
    } else if (step < 0) {
      enter = Math.max(enter, room / step);
    } else {
      leave = Math.min(leave, room / step);
    }
  }
  if (!(enter <= leave)) return null;
  return [
    enter === 0 ? ax : ax + enter * dx,
    enter === 0 ? ay : ay + enter * dy,
    leave === 1 ? bx : ax + leave * dx,
    leave === 1 ? by : ay + leave * dy,
  ];
}

/** The part of a closed ring inside a box, as a closed ring that may run along the box. Sutherland and Hodgman 1974. */
export function clipRing(ring: readonly [number, number][], box: Box): [number, number][] {
  let points: readonly [number, number][] = ring.slice(0, -1);
  for (let side = 0; side < 4; side++) {
    const axis = (side & 1) as 0 | 1;
    const limit = box[side]!;
    const inside = (p: readonly [number, number]) => (side < 2 ? p[axis] >= limit : p[axis] <= limit);
    const kept: [number, number][] = [];
    points.forEach((p, i) => {
      const before = points[(i + points.length - 1) % points.length]!;
      if (inside(p) !== inside(before)) {
        const t = (limit - before[axis]) / (p[axis] - before[axis]);
        const other = before[1 - axis]! + t * (p[1 - axis]! - before[1 - axis]!);
        kept.push(axis === 0 ? [limit, other] : [other, limit]);
      }
      if (inside(p)) kept.push([p[0], p[1]]);
    });
    points = kept;
  }
  return points.length === 0 ? [] : [...points, points[0]!];
}
