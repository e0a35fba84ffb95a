import type { Position } from 'geojson';
import type { Geos } from '../geometry/geos.ts';
import { eastOf, type Lattice, northOf, UNITS_PER_DEGREE } from '../geometry/lattice.ts';
import { type AuditedMicroGrid, placeOf, type Subject } from './subject.ts';

/** How far the written compactness may be from that of the polygon. */
const TOLERANCE = 0.01;

/** Every polygon is valid as written, on the lattice of seven decimals, and as compact as it is said to be. */
export function auditShapes(geos: Geos, subject: Subject): void {
  for (const microgrid of subject.microgrids) {
    checkValid(geos, subject, microgrid);
    checkLattice(subject, microgrid);
    checkMeasures(subject, microgrid);
  }
}

function checkValid(geos: Geos, { findings }: Subject, { stored, polygons, closed, box }: AuditedMicroGrid): void {
  const found = { microgrid: stored.code, grid: stored.grid, at: placeOf(box) };
  if (!closed) {
    findings.add('shape-invalid', { ...found, args: { detail: 'ring' } });
    return;
  }
  const reason = geos.scope((s) => {
    const shape = s.multiPolygon(polygons);
    return s.isValid(shape) ? null : s.isValidReason(shape);
  });
  if (reason === null) return;
  const place = /\[(\S+) (\S+)\]/.exec(reason);
  const at = place ? [Number(place[1]), Number(place[2])] : found.at;
  findings.add('shape-invalid', { ...found, at, args: { detail: reason } });
}

function checkLattice({ findings }: Subject, { stored, polygons }: AuditedMicroGrid): void {
  let worst = 0;
  let at: Position | null = null;
  for (const position of polygons.flat(2)) {
    const off = Math.max(...position.slice(0, 2).map((value) => Math.abs(value - nearest(value))));
    if (off <= worst) continue;
    worst = off;
    at = position;
  }
  // A degree is about 111 km; less than a thousandth of the lattice is the writing of numbers.
  if (worst > 1e-10) findings.add('shape-off-lattice', { value: worst * 111_320, microgrid: stored.code, at });
}

function nearest(degrees: number): number {
  return Math.round(degrees * UNITS_PER_DEGREE) / UNITS_PER_DEGREE;
}

function checkMeasures({ findings, gridOfCode }: Subject, { stored, polygons, closed, box }: AuditedMicroGrid): void {
  const found = { microgrid: stored.code, at: placeOf(box) };
  const share = stored.borderOnBarrier;
  if (!(share >= 0 && share <= 1)) {
    const args = { what: 'border_on_barrier', found: share, expected: '0–1' };
    findings.add('measure-wrong', { ...found, value: Math.abs(share - 0.5) - 0.5, args });
  }
  const holder = gridOfCode.get(stored.grid);
  if (!holder || !closed) return;
  const expected = compactness(holder.lattice, polygons);
  const off = Math.abs(stored.compactness - expected);
  if (stored.compactness >= 0 && stored.compactness <= 1 && off <= TOLERANCE) return;
  const args = { what: 'compactness', found: stored.compactness, expected: Number(expected.toFixed(3)) };
  findings.add('measure-wrong', { ...found, value: off, args });
}

/** Polsby–Popper: 4π·area / perimeter², holes taken off the area and counted in the perimeter. */
function compactness(lattice: Lattice, polygons: readonly Position[][][]): number {
  let area = 0;
  let perimeter = 0;
  for (const rings of polygons)
    rings.forEach((ring, i) => {
      let twice = 0;
      for (let j = 1; j < ring.length; j++) {
        const [ax, ay] = metres(lattice, ring[j - 1]!);
        const [bx, by] = metres(lattice, ring[j]!);
        twice += ax * by - bx * ay;
        perimeter += Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2);
      }
      area += (i === 0 ? 1 : -1) * Math.abs(twice / 2);
    });
  return perimeter === 0 ? 0 : Math.min(1, (4 * Math.PI * area) / perimeter ** 2);
}

function metres(lattice: Lattice, [lon, lat]: Position): [number, number] {
  return [eastOf(lattice, lon!), northOf(lattice, lat!)];
}
