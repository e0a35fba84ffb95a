import { countOnH3, h3Bins, type IncidentTable } from '../../src/main.ts';
import { groundColumns, type PolygonColumns } from './polygonColumns.ts';

/** Incidents with a place, as the map takes them. */
export interface IncidentView {
  readonly length: number;
  /** lon, lat; degrees, WGS 84. */
  readonly positions: Float64Array;
  /** Milliseconds of the local wall clock as if UTC; NaN unknown. The middle of a window. */
  readonly time: Float64Array;
  readonly category: Int32Array;
  readonly categories: readonly string[];
  /** Incidents that have no place on earth and are not drawn. */
  readonly placeless: number;
  /** H3 cells that hold incidents, at the resolution that the tests take; features of `ground` are cells. */
  readonly cells: {
    readonly ids: readonly string[];
    readonly ground: PolygonColumns;
    /** Cell of each incident. */
    readonly of: Int32Array;
  };
}

export function incidentViewOf({ length, lon, lat, start, end, category, categories }: IncidentTable): IncidentView {
  const placed: number[] = [];
  for (let i = 0; i < length; i++) if (!Number.isNaN(lon[i]!) && !Number.isNaN(lat[i]!)) placed.push(i);
  const [x, y] = [lon, lat].map((column) => Float64Array.from(placed, (i) => column[i]!)) as [
    Float64Array,
    Float64Array,
  ];
  return {
    length: placed.length,
    positions: Float64Array.from(placed.flatMap((i) => [lon[i]!, lat[i]!])),
    time: Float64Array.from(placed, (i) => (start[i]! + end[i]!) / 2),
    category: Int32Array.from(placed, (i) => category[i]!),
    categories,
    placeless: length - placed.length,
    cells: cellsOf(x, y),
  };
}

function cellsOf(lon: Float64Array, lat: Float64Array): IncidentView['cells'] {
  const study = countOnH3(lon, lat, null);
  if (study === null) return { ids: [], ground: groundColumns([]), of: new Int32Array(lon.length).fill(-1) };
  const { cells: ids, of } = h3Bins(lon, lat, study.res);
  const number = new Map(study.table.id.map((id, i) => [id, i]));
  // A place far from all others has no cell in the study.
  const grounds = ids.map(
    (id) => study.table.ground[number.get(id) ?? -1] ?? { type: 'Polygon' as const, coordinates: [] },
  );
  return { ids, ground: groundColumns(grounds), of };
}
