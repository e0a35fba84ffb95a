import type { Geos } from '../geometry/geos.ts';
import { repairGround } from '../geometry/repairGround.ts';
import type { Building } from '../model/building.ts';
import { note } from '../model/note.ts';
import { type Features, openFeatures, propertyOf, takeFeatures } from './features.ts';
import type { RawFeature } from './geojson/openGeoJson.ts';
import { propertyText } from './geojson/propertyText.ts';
import { polygonsOf } from './geojson/shapesOf.ts';
import { isScientific, wholeNumber } from './numbers.ts';
import type { Reading, ReadOptions } from './reading.ts';
import type { Source } from './source.ts';
import { UniqueIds } from './uniqueIds.ts';

const COUNTS = ['floors', 'units', 'households'] as const;
type Count = (typeof COUNTS)[number];

/**
 * Buildings from GeoJSON polygons, mended where that is safe, in file order, in WGS 84 on the lattice of 1e-7°.
 *
 * The id is the property of that name, else the feature's own, else its number. A repeated id gets `~2`, `~3` …: no
 * footprint is lost, and households are placed by where they lie. Numbers that cannot be understood count as unknown.
 *
 * @param ids ids that are taken already, by another file; new ones are added
 * @param keep takes the buildings in place of the reading's value, which is empty then
 *
 * Errors: `too-many-rejected`, and those of opening the file. A file without features is no error: null buildings.
 */
export function readBuildings(
  geos: Geos,
  source: Source,
  options: ReadOptions,
  ids: UniqueIds = new UniqueIds(),
  keep: ((building: Building) => void) | null = null,
): Reading<Building[]> {
  const features = openFeatures(source, 'buildings', options);
  const { file, datum } = features.opened;
  const doubled: number[] = [];
  const unread: Record<Count, number[]> = { floors: [], units: [], households: [] };
  const reading = takeFeatures<'buildings', Building>(features, 'buildings', options, (feature) => {
    const wanted = propertyOf(features, feature, 'id') || propertyText(feature.id) || String(feature.row);
    if (isScientific(wanted)) return { fault: note('code-scientific', { code: wanted }) };
    const read = polygonsOf(feature.geometry, datum);
    if ('fault' in read) return read;
    const repaired = repairGround(geos, read.shapes);
    if ('refused' in repaired) return { fault: repaired.refused };
    const id = ids.take(wanted);
    if (id !== wanted) doubled.push(feature.row);
    const [floors, units, households] = COUNTS.map((field) => countOf(features, feature, field, unread[field]));
    const building: Building = {
      id,
      ground: repaired.ground,
      floors: floors!,
      units: units!,
      households: households!,
    };
    keep?.(building);
    return { made: keep === null ? [building] : [], repairs: [...read.notes, ...repaired.repairs] };
  });
  const doubledNotes =
    doubled.length === 0 ? [] : [note('ids-doubled', { file, count: doubled.length, row: doubled[0]! })];
  const unreadNotes = COUNTS.filter((field) => unread[field].length > 0).map((field) =>
    note('values-unread', { file, column: field, count: unread[field].length, row: unread[field][0]! }),
  );
  return { ...reading, notes: [...reading.notes, ...doubledNotes, ...unreadNotes] };
}

/** A count, null where it is unknown; the rows of texts that are no counts are gathered. */
function countOf(features: Features<'buildings'>, feature: RawFeature, field: Count, unread: number[]): number | null {
  const text = propertyOf(features, feature, field);
  if (text === '') return null;
  const count = wholeNumber(text);
  if (!Number.isNaN(count)) return count;
  unread.push(feature.row);
  return null;
}
