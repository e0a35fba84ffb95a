import type { MultiPolygon } from 'geojson';
import { eastOf, latticeAt, northOf } from '../../geometry/lattice.ts';
import { InputError } from '../../model/error.ts';
import { type Note, note } from '../../model/note.ts';
import type { RegionTable } from '../../model/region.ts';
import type { Rejection } from '../../model/rejection.ts';
import type { Share } from '../../model/units.ts';
import { foldName } from '../columns/foldName.ts';
import { namesPerson } from '../columns/personal.ts';
import { openCsv } from '../csv/openCsv.ts';
import { openGeoJson } from '../geojson/openGeoJson.ts';
import { propertyNames } from '../geojson/propertyNames.ts';
import { propertyText } from '../geojson/propertyText.ts';
import { kindOf } from '../kindOf.ts';
import { decimal } from '../numbers.ts';
import type { Source } from '../source.ts';
import { refuseIfTooMany } from '../tooManyRejected.ts';
import { datumOrPlane, PLANAR } from './planarDatum.ts';
import { pointShape, type RegionShape, regionShape } from './regionShape.ts';

/** Which columns of a file of regions are wanted, and how it is to be read. */
export interface RegionOptions {
  /** Column of the id; null: `id` or `code` where there is one, else the number of the row, from 1. */
  readonly id: string | null;
  /** Columns of numbers. */
  readonly columns: readonly string[];
  /** Columns of the place of a point, for a table; null: lon and lat by their usual names. Planar when given. */
  readonly x: string | null;
  readonly y: string | null;
  /** Datum of the coordinates, or `planar`. */
  readonly crs: string | null;
  readonly encoding: string | null;
  readonly maxRejected: Share;
}

/** Rows of either kind of file. */
interface RawRegions {
  readonly header: readonly string[];
  readonly rejections: readonly Rejection[];
  readonly notes: readonly Note[];
  each(
    visit: (cell: (column: number) => string, row: number, shape: RegionShape | { readonly fault: Note }) => void,
  ): void;
}

/**
 * Regions that carry numbers: polygons or points from GeoJSON, or points from a CSV table, in file order. A row with an
 * empty or unreadable number, or an id that occurred before, is rejected with its reason. Only the columns asked for are
 * kept.
 *
 * Errors: `region-column-missing`, `map-personal`, `no-features`, `too-many-rejected`, and those of opening the file.
 */
export function readRegions(
  source: Source,
  options: RegionOptions,
): { readonly value: RegionTable; readonly notes: readonly Note[] } {
  const file = source.name;
  const raw = kindOf(source) === 'table' ? rawTable(source, options) : rawFeatures(source, options);
  const column = (name: string) => columnOf(file, raw.header, name);
  const idAt = options.id === null ? usualId(raw.header) : column(options.id);
  const wanted = options.columns.map(column);
  const rejections: Rejection[] = [...raw.rejections];
  const seen = new Map<string, number>();
  const ids: string[] = [];
  const rows: number[] = [];
  const ground: (MultiPolygon | null)[] = [];
  const at: (readonly [number, number])[] = [];
  const numbers: number[][] = wanted.map(() => []);
  raw.each((cell, row, shape) => {
    const id = idAt < 0 ? String(row) : cell(idAt);
    const values = wanted.map((c) => decimal(cell(c), false));
    const bad = values.findIndex((v) => !Number.isFinite(v));
    const fault =
      'fault' in shape
        ? shape.fault
        : id === ''
          ? note('code-missing')
          : seen.has(id)
            ? note('code-doubled', { code: id, first: seen.get(id)! })
            : bad >= 0
              ? note(cell(wanted[bad]!) === '' ? 'region-value-empty' : 'region-value-unread', {
                  column: options.columns[bad]!,
                })
              : null;
    if (fault !== null || 'fault' in shape) {
      rejections.push({ file, row, reason: fault ?? note('geometry-missing') });
      return;
    }
    seen.set(id, row);
    ids.push(id);
    rows.push(row);
    ground.push(shape.ground);
    at.push(shape.at);
    for (const [c, value] of values.entries()) numbers[c]!.push(value);
  });
  rejections.sort((a, b) => a.row - b.row);
  refuseIfTooMany(file, ids.length + rejections.length, rejections, options.maxRejected);
  if (ids.length === 0) throw new InputError('no-features', { file });
  const plane = isPlanar(options) ? 'planar' : 'degrees';
  const columns = new Map(options.columns.map((name, c) => [name, Float64Array.from(numbers[c]!)]));
  const row = Uint32Array.from(rows);
  return {
    value: {
      file,
      plane,
      h3: null,
      cornersOnEdges: false,
      id: ids,
      row,
      ground,
      columns,
      rejections,
      ...placed(at, plane),
    },
    notes: raw.notes,
  };
}

/** The places in degrees and in metres of a plane that is true at their middle. */
export function placed(
  at: readonly (readonly [number, number])[],
  plane: RegionTable['plane'],
): Pick<RegionTable, 'lon' | 'lat' | 'x' | 'y'> {
  const lon = Float64Array.from(at, ([x]) => x);
  const lat = Float64Array.from(at, ([, y]) => y);
  if (plane === 'planar' || at.length === 0) return { lon, lat, x: lon, y: lat };
  const lattice = latticeAt(middle(lon), middle(lat));
  return { lon, lat, x: lon.map((v) => eastOf(lattice, v)), y: lat.map((v) => northOf(lattice, v)) };
}

function middle(values: Float64Array): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const v of values) {
    low = Math.min(low, v);
    high = Math.max(high, v);
  }
  return (low + high) / 2;
}

const isPlanar = ({ x, y, crs }: RegionOptions) => x !== null || y !== null || datumOrPlane(crs) === PLANAR;

function rawFeatures(source: Source, options: RegionOptions): RawRegions {
  const planar = datumOrPlane(options.crs) === PLANAR;
  const opened = openGeoJson(source, { crs: planar ? null : options.crs, encoding: options.encoding });
  const header = propertyNames(opened.features);
  const datum = planar ? PLANAR : opened.datum;
  // A feature without an id among its properties has that of its own.
  const named = usualId(header) >= 0;
  const own = !named && opened.features.length > 0 && opened.features.every(({ id }) => id !== null);
  return {
    header: own ? [...header, 'id'] : header,
    rejections: opened.rejections,
    notes: opened.notes,
    each(visit) {
      for (const { row, id, properties, geometry } of opened.features) {
        const cell = (c: number) => propertyText(c === header.length ? id : properties[header[c]!]);
        visit(cell, row, regionShape(geometry, datum));
      }
    },
  };
}

function rawTable(source: Source, options: RegionOptions): RawRegions {
  const wanted = [options.id, options.x, options.y, ...options.columns].filter((name) => name !== null);
  const rows = openCsv(source, {
    crs: null,
    encoding: options.encoding,
    fits: (header) => wanted.filter((name) => findColumn(header, name) >= 0).length,
  });
  const xAt = placeColumn(source.name, rows.header, options.x, ['lon', 'lng', 'longitude', '经度', 'x']);
  const yAt = placeColumn(source.name, rows.header, options.y, ['lat', 'latitude', '纬度', 'y']);
  const datum = isPlanar(options) ? PLANAR : datumOrPlane(options.crs);
  return {
    header: rows.header,
    rejections: [],
    notes: rows.notes,
    each(visit) {
      rows.each((cells, row) => {
        const number = (c: number) => decimal(cells[c]!, rows.decimalComma);
        visit((c) => cells[c]!.trim(), row, pointShape(number(xAt), number(yAt), datum));
        return null;
      });
    },
  };
}

function placeColumn(file: string, header: readonly string[], asked: string | null, usual: readonly string[]): number {
  if (asked !== null) return columnOf(file, header, asked);
  const found = usual.map((name) => findColumn(header, name)).find((at) => at >= 0);
  if (found === undefined)
    throw new InputError('region-column-missing', { file, column: usual[0]!, found: header.join(', ') });
  return found;
}

function columnOf(file: string, header: readonly string[], name: string): number {
  const at = findColumn(header, name);
  if (at < 0) throw new InputError('region-column-missing', { file, column: name, found: header.join(', ') });
  if (namesPerson(header[at]!, 'grids')) throw new InputError('map-personal', { file, column: name });
  return at;
}

function usualId(header: readonly string[]): number {
  return ['id', 'code'].map((name) => findColumn(header, name)).find((at) => at >= 0) ?? -1;
}

function findColumn(header: readonly string[], name: string): number {
  const exact = header.indexOf(name);
  return exact >= 0 ? exact : header.findIndex((one) => foldName(one) === foldName(name));
}
