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
  geos.scope((all) => {
    const grounds = audited.map(({ grid }) => all.multiPolygon(grid.ground.coordinates));
    for (const { index: i, grid, lattice, box } of audited)
      for (const j of index.search(...box).sort((a, b) => a - b)) {
        if (j <= i) continue;
        const [a, b] = [grounds[i]!, grounds[j]!];
        if (!all.intersects(a, b) || all.touches(a, b)) continue;
        geos.scope((s) => {
          const common = s.intersection(a, b);
          const value = s.area(common) * lattice.metresPerU * lattice.metresPerV * UNITS_PER_DEGREE ** 2;
          if (value < LEAST_OVERLAP) return;
          findings.add('grids-overlap', {
            value,
            grid: grid.code,
            at: s.pointOnSurface(common),
            args: { other: audited[j]!.grid.code },
          });
        });
      }
  });
}
