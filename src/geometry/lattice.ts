import type { Degrees, Metres } from '../model/units.ts';

/** Lattice units in a degree: coordinates are written with 7 decimals. */
export const UNITS_PER_DEGREE = 1e7;

/**
 * The local projection of one grid: an affine map between the lattice of 1e-7° and metres, true at the grid's middle.
 * Affine, so that straight lines stay straight and what tiles in metres tiles in degrees.
 */
export interface Lattice {
  /** Origin of the metres, in whole lattice units (WGS 84). */
  readonly u0: number;
  readonly v0: number;
  /** Metres in one lattice unit, eastward and northward, on the WGS 84 ellipsoid at the origin. */
  readonly metresPerU: Metres;
  readonly metresPerV: Metres;
}

const SEMI_MAJOR = 6378137;
const ECCENTRICITY2 = 0.00669437999014;

/** The lattice whose metres are true at the given place (degrees, WGS 84). */
export function latticeAt(lon: Degrees, lat: Degrees): Lattice {
  const phi = (lat * Math.PI) / 180;
  const s = 1 - ECCENTRICITY2 * Math.sin(phi) ** 2;
  const meridional = (SEMI_MAJOR * (1 - ECCENTRICITY2)) / s ** 1.5;
  const normal = SEMI_MAJOR / Math.sqrt(s);
  const radiansPerUnit = Math.PI / 180 / UNITS_PER_DEGREE;
  return {
    u0: Math.round(lon * UNITS_PER_DEGREE),
    v0: Math.round(lat * UNITS_PER_DEGREE),
    metresPerU: normal * Math.cos(phi) * radiansPerUnit,
    metresPerV: meridional * radiansPerUnit,
  };
}

/** Metres east of the lattice's origin. */
export function eastOf(lattice: Lattice, lon: Degrees): Metres {
  return (lon * UNITS_PER_DEGREE - lattice.u0) * lattice.metresPerU;
}

/** Metres north of the lattice's origin. */
export function northOf(lattice: Lattice, lat: Degrees): Metres {
  return (lat * UNITS_PER_DEGREE - lattice.v0) * lattice.metresPerV;
}
