import Flatbush from 'flatbush';
import type { MultiPolygon, Position } from 'geojson';

/** A corner counts as on an edge within this many degrees (1.5 steps of the lattice of 7 decimals, about 2 cm). */
const NEAR = 1.5e-7;

/**
 * The areas with the corners of others put in where they lie on an edge, so that areas which touch share their vertices.
 * Micro-grids of one grid do from the start; across the border of two grids a corner may lie on a straight edge. Degrees.
 */
export function nodedTogether(grounds: readonly (MultiPolygon | null)[]): (MultiPolygon | null)[] {
  const corners = new Map<string, Position>();
  for (const ground of grounds)
    for (const ring of ground?.coordinates.flat() ?? []) for (const at of ring) corners.set(`${at[0]},${at[1]}`, at);
  if (corners.size === 0) return [...grounds];
  const list = [...corners.values()];
  const index = new Flatbush(list.length);
  for (const [x, y] of list) index.add(x!, y!, x!, y!);
  index.finish();
  const noded = (ring: readonly Position[]): Position[] => {
    const out: Position[] = ring.slice(0, 1);
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]! as [number, number];
      const [bx, by] = ring[i]! as [number, number];
      const on = index
        .search(Math.min(ax, bx) - NEAR, Math.min(ay, by) - NEAR, Math.max(ax, bx) + NEAR, Math.max(ay, by) + NEAR)
        .map((c) => [along(ax, ay, bx, by, list[c]!), list[c]!] as const)
        .filter(([share]) => share > 0 && share < 1)
        .sort(([a], [b]) => a - b);
      out.push(...on.map(([, at]) => at), ring[i]!);
    }
    return out;
  };
  return grounds.map(
    (ground) => ground && { type: 'MultiPolygon', coordinates: ground.coordinates.map((rings) => rings.map(noded)) },
  );
}

/** Where a corner lies between the ends of an edge, as a share of it; −1 where it is not on it, or is one of its ends. */
function along(ax: number, ay: number, bx: number, by: number, [x, y]: Position): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = Math.hypot(dx, dy);
  if (length === 0) return -1;
  const share = ((x! - ax) * dx + (y! - ay) * dy) / (length * length);
  const away = Math.abs((x! - ax) * dy - (y! - ay) * dx) / length;
  const end = Math.min(Math.hypot(x! - ax, y! - ay), Math.hypot(x! - bx, y! - by));
  return away <= NEAR && end > NEAR ? share : -1;
}
