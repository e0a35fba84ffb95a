import type { Position } from 'geojson';

/** A straight stroke, lon and lat in degrees. */
export type Stroke = readonly [from: readonly [number, number], to: readonly [number, number]];

const METRES_PER_DEGREE = 111_195;

/**
 * Parallel strokes at 45° over a polygon, cut off at its border: a pattern that tells what colour alone would. Strokes of
 * all polygons lie on the same lines, so that neighbours' patterns meet.
 *
 * @param rings of one polygon, degrees; holes are left free (even–odd)
 * @param gap metres between strokes
 * @param rises from west to east (`/`), or falls (`\`)
 */
export function hatch(rings: readonly (readonly Position[])[], gap: number, rises: boolean): Stroke[] {
  const first = rings[0]?.[0];
  if (!first) return [];
  // The width of a degree is taken in steps of latitude, so that polygons near each other agree.
  const shrink = Math.cos((Math.round(first[1]! * 10) / 10) * (Math.PI / 180));
  const side = rises ? -1 : 1;
  // Along a stroke: u is constant across strokes, v runs along it; both in metres.
  const uv = ([lon, lat]: Position): readonly [number, number] => {
    const [x, y] = [lon! * shrink * METRES_PER_DEGREE, lat! * METRES_PER_DEGREE];
    return [(x * side + y) * Math.SQRT1_2, (x - y * side) * Math.SQRT1_2];
  };
  const lonLat = (u: number, v: number): [number, number] => {
    const x = (u * side + v) * Math.SQRT1_2;
    const y = (u - v * side) * Math.SQRT1_2;
    return [x / (shrink * METRES_PER_DEGREE), y / METRES_PER_DEGREE];
  };
  const crossings = new Map<number, number[]>();
  for (const ring of rings) {
    const points = ring.map(uv);
    points.forEach(([ua, va], i) => {
      const [ub, vb] = points[(i + 1) % points.length]!;
      const [low, high] = ua < ub ? [ua, ub] : [ub, ua];
      for (let line = Math.ceil(low / gap); line * gap < high; line++) {
        const v = va + ((line * gap - ua) / (ub - ua)) * (vb - va);
        const known = crossings.get(line);
        if (known) known.push(v);
        else crossings.set(line, [v]);
      }
    });
  }
  const strokes: Stroke[] = [];
  for (const [line, at] of crossings) {
    at.sort((a, b) => a - b);
    for (let i = 0; i + 1 < at.length; i += 2)
      strokes.push([lonLat(line * gap, at[i]!), lonLat(line * gap, at[i + 1]!)]);
  }
  return strokes;
}
