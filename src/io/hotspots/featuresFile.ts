import type { LineString, MultiLineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { type Cell, csvChunks } from '../csv/writeCsv.ts';
import { jsonNumber } from '../json.ts';
import { inChunks, type PlanFile } from '../plan/planFile.ts';
import { degreesText } from '../plan/rounding.ts';

/** A property as it is written: numbers to 12 digits; NaN is not known and written as null. */
export type Property = string | number | boolean | null;
export type ResultShape = Point | LineString | MultiLineString | Polygon | MultiPolygon;

/** A layer of results: properties and a shape a feature. */
export interface ResultLayer {
  readonly count: number;
  properties(i: number): Readonly<Record<string, Property>>;
  /** WGS 84, or the plane of the input. */
  shape(i: number): ResultShape | null;
}

/** A FeatureCollection, 7 decimals, a feature a line, the same bytes for the same layer. */
export function featuresFile(name: string, layer: ResultLayer): PlanFile {
  return { name, chunks: inChunks(features(layer)) };
}

function* features(layer: ResultLayer): Generator<string> {
  yield '{"type":"FeatureCollection","features":[\n';
  for (let i = 0; i < layer.count; i++) {
    const properties = Object.entries(layer.properties(i)).map(([key, v]) => `${JSON.stringify(key)}:${valueText(v)}`);
    const shape = layer.shape(i);
    const geometry = shape === null ? 'null' : shapeText(shape);
    const end = i + 1 < layer.count ? ',\n' : '\n';
    yield `{"type":"Feature","properties":{${properties.join(',')}},"geometry":${geometry}}${end}`;
  }
  yield ']}\n';
}

/** The properties of a layer as a table; `columns` where it may be empty. */
export function tableFile(name: string, layer: ResultLayer, columns?: readonly string[]): PlanFile {
  const header = columns ?? (layer.count > 0 ? Object.keys(layer.properties(0)) : []);
  return {
    name,
    chunks: csvChunks(header, layer.count, (i) => {
      const properties = layer.properties(i);
      return header.map((column): Cell => {
        const value = properties[column] ?? null;
        return typeof value === 'number' ? numberText(value) : typeof value === 'boolean' ? String(value) : value;
      });
    }),
  };
}

function valueText(value: Property): string {
  if (typeof value === 'number') return Number.isFinite(value) ? jsonNumber(value) : 'null';
  return JSON.stringify(value);
}

const numberText = (value: number) => (Number.isFinite(value) ? jsonNumber(value) : '');

function shapeText(shape: ResultShape): string {
  return `{"type":"${shape.type}","coordinates":${nestedText(shape.coordinates)}}`;
}

type Nested = Position | readonly Nested[];

function nestedText(nested: Nested): string {
  if (typeof nested[0] === 'number') return `[${degreesText(nested[0])},${degreesText(nested[1] as number)}]`;
  return `[${(nested as readonly Nested[]).map(nestedText).join(',')}]`;
}
