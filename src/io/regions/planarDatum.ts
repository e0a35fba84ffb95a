import { type Datum, datumNamed, WGS84 } from '../../geometry/datum.ts';

/** A plane of the file's own, in its own unit: numbers are taken as they are. */
export const PLANAR: Datum = { name: 'planar', unit: 'metres', holds: () => true, toWgs84: (x, y) => [x, y] };

/** The datum of a name, with `planar` for a plane that is nowhere on the globe. */
export function datumOrPlane(crs: string | null): Datum {
  if (crs === null) return WGS84;
  return crs.trim().toLowerCase() === 'planar' ? PLANAR : datumNamed(crs);
}
