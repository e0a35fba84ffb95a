import type { Position } from 'geojson';

const METRES_PER_DEGREE = 111_195;

/**
 * A footprint cut across its longest side into strips of equal width, from its western (or southern) end: how the units
 * of a slab block usually lie. A sketch, since registers do not tell where a unit stands.
 *
 * @param ring of a polygon, degrees, closed; holes are left out
 * @returns `count` closed rings
 */
export function strips(ring: readonly Position[], count: number): Position[][] {
  const shrink = Math.cos(ring[0]![1]! * (Math.PI / 180));
  let [dx, dy, longest] = [1, 0, 0];
  for (let i = 1; i < ring.length; i++) {
    const x = (ring[i]![0]! - ring[i - 1]![0]!) * shrink * METRES_PER_DEGREE;
    const y = (ring[i]![1]! - ring[i - 1]![1]!) * METRES_PER_DEGREE;
    const length = Math.hypot(x, y);
    if (length > longest) [dx, dy, longest] = [x / length, y / length, length];
  }
  if (dx < -1e-9 || (Math.abs(dx) < 1e-9 && dy < 0)) [dx, dy] = [-dx, -dy];
  const along = ([lon, lat]: Position) => (lon! * shrink * dx + lat! * dy) * METRES_PER_DEGREE;
  const places = ring.map(along);
  const low = Math.min(...places);
  const width = (Math.max(...places) - low) / count;
  return Array.from({ length: count }, (_, i) => {
    const after = clipped(ring.slice(0, -1), (point) => along(point) - (low + i * width));
    const strip = clipped(after, (point) => low + (i + 1) * width - along(point));
    return strip.length > 0 ? [...strip, strip[0]!] : [];
  });
}

/** The part of a ring where a linear measure is not negative (Sutherland & Hodgman, CACM 17, 1974). */
function clipped(ring: readonly Position[], measure: (point: Position) => number): Position[] {
  return ring.flatMap((point, i) => {
    const last = ring[(i + ring.length - 1) % ring.length]!;
    const [from, to] = [measure(last), measure(point)];
    const share = from / (from - to);
    const cut = [last[0]! + share * (point[0]! - last[0]!), last[1]! + share * (point[1]! - last[1]!)];
    if (to >= 0) return from >= 0 ? [point] : [cut, point];
    return from >= 0 ? [cut] : [];
  });
}
