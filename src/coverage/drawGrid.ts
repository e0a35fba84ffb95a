import type { Position } from 'geojson';
import type { Box } from '../geometry/boxes.ts';
import type { Geom, GeosScope, Prepared } from '../geometry/geos.ts';
import { eastOf, type Lattice, northOf, UNITS_PER_DEGREE } from '../geometry/lattice.ts';
import type { AuditedGrid, AuditedMicroGrid } from './subject.ts';

/** A micro-grid in metres of its grid's lattice. */
export interface DrawnMicroGrid {
  readonly microgrid: AuditedMicroGrid;
  readonly box: Box;
  readonly geom: Geom;
  readonly test: Prepared;
}

/** A grid and its micro-grids inside GEOS, valid, in metres of the grid's lattice. Lives as long as the scope. */
export interface DrawnGrid {
  readonly code: string;
  readonly lattice: Lattice;
  readonly ground: Geom;
  readonly microgrids: readonly DrawnMicroGrid[];
}

export function drawGrid(s: GeosScope, { grid, lattice, microgrids }: AuditedGrid): DrawnGrid {
  return {
    code: grid.code,
    lattice,
    ground: drawShape(s, lattice, grid.ground.coordinates),
    microgrids: microgrids
      .filter(({ closed }) => closed)
      .map((microgrid) => {
        const geom = drawShape(s, lattice, microgrid.polygons);
        return { microgrid, box: microgrid.box, geom, test: s.prepare(geom) };
      }),
  };
}

/** A shape in metres of a lattice, made valid. */
export function drawShape(s: GeosScope, lattice: Lattice, polygons: readonly Position[][][]): Geom {
  const shape = s.multiPolygon(
    polygons.map((rings) =>
      rings.map((ring) => ring.map(([lon, lat]) => [eastOf(lattice, lon!), northOf(lattice, lat!)])),
    ),
  );
  return s.isValid(shape) ? shape : s.makeValid(shape, 'structure');
}

/** Back to degrees. */
export function degreesOf({ u0, v0, metresPerU, metresPerV }: Lattice, [x, y]: Position): Position {
  return [(x! / metresPerU + u0) / UNITS_PER_DEGREE, (y! / metresPerV + v0) / UNITS_PER_DEGREE];
}
