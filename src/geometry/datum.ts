import gcoordModule from 'gcoord';
import proj4 from 'proj4';
import { InputError } from '../model/error.ts';
import { type Note, note } from '../model/note.ts';
import type { Degrees } from '../model/units.ts';
import { isDegrees, isSixDegreeZone, projected } from './epsg.ts';

/** What the coordinates of a file mean, and the way to WGS 84. */
export interface Datum {
  /** `wgs84`, `cgcs2000`, `gcj02`, `bd09` or `EPSG:n`. */
  readonly name: string;
  readonly unit: 'degrees' | 'metres';
  /** Whether the pair (longitude or easting first) can be a place in this datum. */
  holds(x: number, y: number): boolean;
  /** Longitude and latitude in WGS 84 degrees. Only for pairs that it holds. */
  toWgs84(x: number, y: number): readonly [Degrees, Degrees];
}

// The package's types describe its bundler build; as a module of Node the default import is the object itself.
const gcoord = gcoordModule as unknown as typeof gcoordModule.default;

const inDegrees = (x: number, y: number) => Math.abs(x) <= 180 && Math.abs(y) <= 90;

function asWgs84(name: string): Datum {
  return { name, unit: 'degrees', holds: inDegrees, toWgs84: (x, y) => [x, y] };
}

/** WGS 84 degrees: the default, and what the inside of Gridloom speaks. */
export const WGS84: Datum = asWgs84('wgs84');

/**
 * The datum of a name as `--crs` and the `crs` member of old GeoJSON give it, in any case: `wgs84`, `cgcs2000` (agrees
 * with WGS 84 to centimetres), `gcj02`, `bd09`, `EPSG:n`, `CRS84` or their OGC urn and url forms.
 * GCJ-02 and BD-09 are undone numerically (gcoord, about 1 cm); EPSG codes by proj4.
 *
 * Errors: `crs-six-degree`, `crs-unknown`.
 */
export function datumNamed(crs: string): Datum {
  const name = crs
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');
  if (name === 'wgs84' || name.endsWith('crs84')) return WGS84;
  if (name === 'cgcs2000') return asWgs84('cgcs2000');
  if (name === 'gcj02' || name === 'bd09') return shifted(name);
  const code = Number(/^(?:(?:urn|http).*epsg\D*(?::|\/)(?:[\d.]*(?::|\/))?|epsg:?)?(\d{4,5})$/.exec(name)?.[1]);
  if (isDegrees(code)) return code === 4326 ? WGS84 : asWgs84(`EPSG:${code}`);
  if (isSixDegreeZone(code)) throw new InputError('crs-six-degree', { crs: `EPSG:${code}` });
  return planar(code) ?? unknown(crs);
}

function unknown(crs: string): never {
  throw new InputError('crs-unknown', { crs });
}

function shifted(name: 'gcj02' | 'bd09'): Datum {
  const from = name === 'gcj02' ? gcoord.GCJ02 : gcoord.BD09;
  const toWgs84 = (x: number, y: number) => gcoord.transform([x, y] as [number, number], from, gcoord.WGS84);
  return { name, unit: 'degrees', holds: inDegrees, toWgs84: toWgs84 as Datum['toWgs84'] };
}

function planar(code: number): Datum | null {
  const system = projected(code);
  if (system === null) return null;
  const { definition, east, north } = system;
  const converter = proj4(definition);
  return {
    name: `EPSG:${code}`,
    unit: 'metres',
    holds: (x, y) => x >= east[0] && x <= east[1] && y >= north[0] && y <= north[1],
    toWgs84: (x, y) => converter.inverse([x, y]) as [number, number],
  };
}

/** Why a pair of coordinates cannot be a place in the datum; null when it can. */
export function coordinateFault(datum: Datum, x: number, y: number): Note | null {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return note('coordinates-not-numbers');
  if (datum.holds(x, y)) return null;
  if (datum.holds(y, x)) return note('coordinates-swapped', { x, y, crs: datum.name });
  if (datum.unit === 'degrees' && (Math.abs(x) > 360 || Math.abs(y) > 360)) {
    return note('coordinates-not-degrees', { x, y });
  }
  return note('coordinates-outside', { x, y, crs: datum.name });
}
