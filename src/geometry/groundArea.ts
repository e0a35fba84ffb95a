import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { SquareMetres } from '../model/units.ts';
import { eastOf, type Lattice, latticeAt, northOf } from './lattice.ts';

/** Area of ground in WGS 84 degrees, in the local projection at its first vertex (grids and micro-grids: within 0.1 %). */
export function groundArea(ground: Polygon | MultiPolygon): SquareMetres {
  const polygons = ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates;
  const [lon, lat] = polygons[0]?.[0]?.[0] ?? [0, 0];
  const lattice = latticeAt(lon!, lat!);
  let area = 0;
  for (const rings of polygons) {
    rings.forEach((ring, i) => {
      area += (i === 0 ? 1 : -1) * Math.abs(ringArea(lattice, ring));
    });
  }
  return area;
}

function ringArea(lattice: Lattice, ring: readonly Position[]): number {
  let twice = 0;
  let [px, py] = [0, 0];
  ring.forEach(([lon, lat], i) => {
    const [x, y] = [eastOf(lattice, lon!), northOf(lattice, lat!)];
    if (i > 0) twice += px * y - x * py;
    [px, py] = [x, y];
  });
  return twice / 2;
}
