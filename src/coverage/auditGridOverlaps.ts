import Flatbush from 'flatbush';
import type { Geos } from '../geometry/geos.ts';
import { UNITS_PER_DEGREE } from '../geometry/lattice.ts';
import type { SquareMetres } from '../model/units.ts';
import type { Subject } from './subject.ts';

/** Less than this is a matter of drawing, not of grids. */
const LEAST_OVERLAP: SquareMetres = 1;

/** Grids of the input that share ground: no plan can keep each of their micro-grids in one grid only. */
export function auditGridOverlaps(geos: Geos, { audited, findings }: Subject): void {
  if (audited.length < 2) return;
  const index = new Flatbush(audited.length);
  for (const { box } of audited) index.add(...box);
  index.finish();
  for (const { index: i, grid, lattice, box } of audited)
    for (const j of index.search(...box).sort((a, b) => a - b)) {
      if (j <= i) continue;
      const other = audited[j]!.grid;
      geos.scope((s) => {
        const [a, b] = [s.multiPolygon(grid.ground.coordinates), s.multiPolygon(other.ground.coordinates)];
        if (!s.intersects(a, b) || s.touches(a, b)) return;
        const common = s.intersection(a, b);
        const value = s.area(common) * lattice.metresPerU * lattice.metresPerV * UNITS_PER_DEGREE ** 2;
        if (value < LEAST_OVERLAP) return;
        findings.add('grids-overlap', {
          value,
          grid: grid.code,
          at: s.pointOnSurface(common),
          args: { other: other.code },
        });
      });
    }
}
