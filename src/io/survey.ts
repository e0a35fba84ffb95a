import { InputError } from '../model/error.ts';
import { isColumnar } from './columnar/layout.ts';
import { FIELDS, type Role as FieldRole } from './columns/fields.ts';
import { type ColumnMap, matchColumns } from './columns/matchColumns.ts';
import { isPersonal, namesPerson } from './columns/personal.ts';
import { openCsv } from './csv/openCsv.ts';
import { featureRows } from './geojson/featureRows.ts';
import { openGeoJson } from './geojson/openGeoJson.ts';
import { propertyNames } from './geojson/propertyNames.ts';
import { propertyText } from './geojson/propertyText.ts';
import { kindOf } from './kindOf.ts';
import type { ReadOptions } from './reading.ts';
import type { Source } from './source.ts';
import { asUtf8 } from './text/asUtf8.ts';

/** What a single file can be read as. */
export type SurveyRole = 'grids' | 'households' | 'buildings' | 'barriers' | 'incidents' | 'staff';

/** Fields without which a file of the role cannot be read. */
const REQUIRED: Readonly<Record<SurveyRole, readonly string[]>> = {
  grids: ['code'],
  households: ['lon', 'lat'],
  buildings: [],
  barriers: [],
  incidents: ['lon', 'lat'],
  staff: ['role'],
};

/** A field and the column that it is read from, −1 for none. */
export interface SurveyField {
  readonly field: string;
  readonly column: number;
  readonly required: boolean;
}

/** What a file looks like before it is read: for a person who is to say how. */
export interface Survey {
  readonly kind: 'table' | 'shapes' | 'columns';
  /** WHATWG name. */
  readonly encoding: string;
  /** True when the encoding was concluded from the bytes alone. */
  readonly guessed: boolean;
  readonly header: readonly string[];
  readonly fields: readonly SurveyField[];
  /** Columns of personal data by name: never read, and their cells not shown. */
  readonly personal: readonly string[];
  /** Cells of the first rows; of personal columns empty. */
  readonly rows: readonly (readonly string[])[];
  /** Datum that the file itself names; null for none. */
  readonly datum: string | null;
}

/**
 * Looks at a file without reading all of it as what it holds: columns, what they are taken for, encoding, first rows.
 * A column that the map names and the file has not counts as none.
 *
 * Errors: those of opening the file.
 */
export function surveyFile(
  source: Source,
  role: SurveyRole | null,
  options: Pick<ReadOptions, 'map' | 'crs' | 'encoding'>,
  atMost = 5,
): Survey {
  if (isColumnar(source.bytes))
    return {
      kind: 'columns',
      encoding: 'utf-8',
      guessed: false,
      header: [],
      fields: [],
      personal: [],
      rows: [],
      datum: 'wgs84',
    };
  const opened =
    kindOf(source) === 'json' ? shapesIn(source, role, options, atMost) : tableIn(source, role, options, atMost);
  const { header } = opened;
  const personal = header.filter((name) => namesPerson(name, role ?? 'households'));
  const hidden = header.map((name) => personal.includes(name));
  return {
    ...opened,
    fields: role === null ? [] : fieldsOf(source.name, role, header, options.map),
    personal,
    rows: opened.rows.map((cells) => header.map((_, i) => (hidden[i] ? '' : shown(cells[i] ?? '')))),
  };
}

/** An identity or telephone number is not shown wherever it stands. */
function shown(cell: string): string {
  const text = cell.trim();
  return isPersonal(text) ? '' : text;
}

type Opened = Omit<Survey, 'fields' | 'personal'>;

function tableIn(
  source: Source,
  role: FieldRole | null,
  options: Pick<ReadOptions, 'map' | 'crs' | 'encoding'>,
  atMost: number,
): Opened {
  const { encoding, guessed } = asUtf8(source, options.encoding);
  const rows = openCsv(source, {
    crs: null,
    encoding: options.encoding,
    fits: (header) => {
      const columns: Readonly<Record<string, number>> =
        role === null ? {} : matchColumns(source.name, role, header, new Map());
      const named = [...options.map.values()].filter((name) => header.includes(name)).length;
      return Object.values(columns).filter((at) => at >= 0).length + named;
    },
  });
  const first: string[][] = [];
  try {
    rows.each((cells) => {
      first.push([...cells]);
      if (first.length >= atMost) throw ENOUGH;
      return null;
    });
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
  return { kind: 'table', encoding, guessed, header: rows.header, rows: first, datum: null };
}

/** Ends the going through of rows. */
const ENOUGH = new Error('enough');

function shapesIn(
  source: Source,
  role: FieldRole | null,
  options: Pick<ReadOptions, 'encoding'>,
  atMost: number,
): Opened {
  const opened = openGeoJson(source, { crs: null, encoding: options.encoding });
  const asRows = role === 'households' || role === 'incidents' || role === 'staff';
  const names = propertyNames(opened.features);
  const header = asRows ? featureRows(opened).header : names;
  const rows = opened.features.slice(0, atMost).map(({ properties, geometry, id }) => {
    const cells = names.map((name) => propertyText(properties[name]));
    return asRows ? [...placeOf(geometry), ...cells, propertyText(id)] : cells;
  });
  const guessed = opened.notes.some(({ code }) => code === 'read-as-encoding');
  const named = opened.notes.some(({ code }) => code === 'crs-from-file');
  return {
    kind: 'shapes',
    encoding: guessed ? 'gb18030' : 'utf-8',
    guessed,
    header,
    rows,
    datum: named ? opened.datum.name : null,
  };
}

function placeOf(geometry: unknown): [string, string] {
  const { coordinates } = (geometry ?? {}) as { readonly coordinates?: unknown };
  const [x, y] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
  return [typeof x === 'number' ? String(x) : '', typeof y === 'number' ? String(y) : ''];
}

function fieldsOf(file: string, role: SurveyRole, header: readonly string[], map: ColumnMap): SurveyField[] {
  let columns: Readonly<Record<string, number>>;
  try {
    columns = matchColumns(file, role, header, map);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    columns = matchColumns(file, role, header, new Map());
  }
  return Object.keys(FIELDS[role]).map((field) => ({
    field,
    column: columns[field]!,
    required: REQUIRED[role].includes(field),
  }));
}
