import { type Datum, datumNamed, WGS84 } from '../../geometry/datum.ts';
import { InputError } from '../../model/error.ts';
import { type Note, note } from '../../model/note.ts';
import type { Rejection } from '../../model/rejection.ts';
import type { Source } from '../source.ts';
import { asUtf8, isUtf8 } from '../text/asUtf8.ts';
import { decodeUtf8 } from '../text/textCoding.ts';
import { parseJson } from './parseJson.ts';
import { type Segment, sequenceOf } from './sequenceOf.ts';

/** A feature whose envelope is sound; its geometry is not looked at yet. */
export interface RawFeature {
  /** Number in the file, from 1. */
  readonly row: number;
  readonly id: string | number | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}

export interface GeoJsonFile {
  readonly file: string;
  readonly features: readonly RawFeature[];
  /** Features, sound or not. */
  readonly total: number;
  readonly rejections: readonly Rejection[];
  readonly datum: Datum;
  readonly notes: readonly Note[];
}

export interface OpenOptions {
  /** Datum asked for (`--crs`); null or WGS 84: that of the file's `crs` member, else WGS 84. */
  readonly crs: string | null;
  readonly encoding: string | null;
}

const GEOMETRIES: ReadonlySet<unknown> = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

/**
 * The features of a GeoJSON text (FeatureCollection, Feature or bare geometry) or of a sequence of such (RFC 8142, or one
 * a line). A broken record of a sequence, or a member that is no feature, is rejected alone.
 *
 * Errors: those of `asUtf8`, `parseJson` and `datumNamed`; `geojson-other` for JSON of another kind.
 */
export function openGeoJson(source: Source, options: OpenOptions): GeoJsonFile {
  const file = source.name;
  // JSON is UTF-8 by its standard; an encoding asked for is meant for the tables beside it.
  const utf8 = asUtf8(source, isUtf8(source.bytes) ? null : options.encoding);
  const text = decodeUtf8(utf8.bytes);
  const notes: Note[] = utf8.guessed ? [note('read-as-encoding', { file, encoding: utf8.encoding })] : [];
  const collector = new Collector(file);
  const segments = sequenceOf(text);
  if (segments === null) {
    const { value, nullified } = parseJson(file, text);
    if (nullified) notes.push(note('json-nan', { file }));
    collector.take(value, true);
  } else {
    for (const segment of segments) collector.takeSegment(segment);
  }
  const { features, rejections, total } = collector;
  return { file, features, total, rejections, datum: datumOf(file, collector.crs, options.crs, notes), notes };
}

class Collector {
  readonly features: RawFeature[] = [];
  readonly rejections: Rejection[] = [];
  total = 0;
  /** Name in the first `crs` member met with. */
  crs: string | null = null;
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  takeSegment(segment: Segment): void {
    try {
      this.take(parseJson(this.#file, segment.text).value, false);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.#reject(note('feature-broken', { line: segment.line }));
    }
  }

  /** Takes a GeoJSON object apart; `whole`: it is the file, so that another kind of JSON stops the reading. */
  take(value: unknown, whole: boolean): void {
    const object = isObject(value) ? value : {};
    this.crs ??= crsNameOf(object.crs);
    if (object.type === 'FeatureCollection' && Array.isArray(object.features)) {
      for (const feature of object.features as unknown[]) this.#takeFeature(feature);
    } else if (object.type === 'Feature') {
      this.#takeFeature(object);
    } else if (GEOMETRIES.has(object.type)) {
      this.#takeFeature({ type: 'Feature', geometry: object, properties: null });
    } else if (whole) {
      throw new InputError('geojson-other', { file: this.#file, kind: kindOfJson(value) });
    } else {
      this.#reject(note('feature-not'));
    }
  }

  #takeFeature(value: unknown): void {
    if (!isObject(value) || value.type !== 'Feature') {
      this.#reject(note('feature-not'));
      return;
    }
    const { id, properties, geometry } = value;
    this.total++;
    this.features.push({
      row: this.total,
      id: typeof id === 'string' || typeof id === 'number' ? id : null,
      properties: isObject(properties) ? properties : {},
      geometry,
    });
  }

  #reject(reason: Note): void {
    this.total++;
    this.rejections.push({ file: this.#file, row: this.total, reason });
  }
}

/** The datum asked for; where that is none or WGS 84, which is the default, the one that the file names comes first. */
function datumOf(file: string, named: string | null, asked: string | null, notes: Note[]): Datum {
  const wanted = asked === null ? WGS84 : datumNamed(asked);
  if (named === null || wanted !== WGS84) return wanted;
  const datum = datumNamed(named);
  if (datum !== WGS84) notes.push(note('crs-from-file', { file, crs: datum.name }));
  return datum;
}

/** `"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4528"}}`, of GeoJSON before RFC 7946. */
function crsNameOf(crs: unknown): string | null {
  if (!isObject(crs) || !isObject(crs.properties)) return null;
  const { name } = crs.properties;
  return typeof name === 'string' ? name : null;
}

function kindOfJson(value: unknown): string {
  if (Array.isArray(value)) return 'JSON [ ]';
  if (!isObject(value)) return 'JSON';
  if (value.type === 'Topology') return 'TopoJSON';
  if ('geometryType' in value || 'spatialReference' in value) return 'Esri JSON';
  return typeof value.type === 'string' ? `type ${value.type}` : 'JSON { }';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
