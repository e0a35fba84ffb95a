import type { Geos } from '../geometry/geos.ts';
import { repairGround } from '../geometry/repairGround.ts';
import { InputError } from '../model/error.ts';
import type { Grid } from '../model/grid.ts';
import { note } from '../model/note.ts';
import { requireColumns } from './columns/matchColumns.ts';
import { type Features, openFeatures, propertyOf, rawPropertyOf, takeFeatures } from './features.ts';
import type { RawFeature } from './geojson/openGeoJson.ts';
import { isInexact } from './geojson/propertyText.ts';
import { polygonsOf } from './geojson/shapesOf.ts';
import { isScientific, wholeNumber } from './numbers.ts';
import type { Reading, ReadOptions } from './reading.ts';
import type { Source } from './source.ts';

/**
 * Community grids from GeoJSON polygons, mended where that is safe, in file order, in WGS 84 on the lattice of 1e-7°.
 *
 * Codes are text; a number is taken when it is exact. Of grids with one code the first is taken and the others are
 * rejected: which ground is meant cannot be known.
 *
 * @param taken codes that grids of other files have, with the name of the file
 *
 * Errors: `column-missing`, `code-number-unsafe`, `no-features`, `too-many-rejected`, and those of opening the file.
 */
export function readGrids(
  geos: Geos,
  source: Source,
  options: ReadOptions,
  taken: ReadonlyMap<string, string> = new Map(),
): Reading<Grid[]> {
  const features = openFeatures(source, 'grids', options);
  const { opened, header, columns } = features;
  if (opened.total === 0) throw new InputError('no-features', { file: opened.file });
  if (opened.features.length > 0) requireColumns(opened.file, 'grids', header, columns, ['code']);
  const rowOf = new Map<string, number>();
  return takeFeatures(features, 'grids', options, (feature) => {
    const code = codeOf(features, feature);
    if (code === '') return { fault: note('code-missing') };
    if (isScientific(code)) return { fault: note('code-scientific', { code }) };
    const first = rowOf.get(code);
    if (first !== undefined) return { fault: note('code-doubled', { code, first }) };
    const other = taken.get(code);
    if (other !== undefined) return { fault: note('code-in-files', { code, other }) };
    const limits = limitsOf(features, feature);
    if (limits === null) {
      const [min, max] = [propertyOf(features, feature, 'min'), propertyOf(features, feature, 'max')];
      return { fault: note('limits-unread', { min: min || '–', max: max || '–' }) };
    }
    const read = polygonsOf(feature.geometry, opened.datum);
    if ('fault' in read) return read;
    const repaired = repairGround(geos, read.shapes);
    if ('refused' in repaired) return { fault: repaired.refused };
    rowOf.set(code, feature.row);
    const text = (field: 'name' | 'community' | 'kind') => propertyOf(features, feature, field) || null;
    const grid: Grid = {
      code,
      name: text('name'),
      community: text('community'),
      kind: text('kind'),
      ...limits,
      ground: repaired.ground,
    };
    return { made: [grid], repairs: [...read.notes, ...repaired.repairs] };
  });
}

function codeOf({ opened, header, columns }: Features<'grids'>, feature: RawFeature): string {
  const value = rawPropertyOf(header, columns.code, feature);
  if (isInexact(value)) throw new InputError('code-number-unsafe', { file: opened.file, row: feature.row });
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** The grid's own limits; null when they make no sense. */
function limitsOf(features: Features<'grids'>, feature: RawFeature): Pick<Grid, 'min' | 'max'> | null {
  const [min, max] = (['min', 'max'] as const).map((field) => {
    const text = propertyOf(features, feature, field);
    return text === '' ? null : wholeNumber(text);
  }) as [number | null, number | null];
  if (Number.isNaN(min) || Number.isNaN(max) || max === 0) return null;
  return min !== null && max !== null && min > max ? null : { min, max };
}
