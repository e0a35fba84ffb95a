import { repairLine } from '../geometry/repairLine.ts';
import type { Barrier } from '../model/barrier.ts';
import { type Note, note } from '../model/note.ts';
import { strengthOfClass, UNKNOWN_STRENGTH } from './barrierStrength.ts';
import { type Features, openFeatures, propertyOf, takeFeatures } from './features.ts';
import type { RawFeature } from './geojson/openGeoJson.ts';
import { linesOf } from './geojson/shapesOf.ts';
import { decimal } from './numbers.ts';
import type { Reading, ReadOptions } from './reading.ts';
import type { Source } from './source.ts';

/** Fields that tell a class: a column of its own, and the tags of OSM. */
const CLASSES = ['class', 'railway', 'waterway', 'highway', 'natural', 'barrier'] as const;
const NOT_A_TUNNEL: ReadonlySet<string> = new Set(['', 'no', 'false', '0', '否']);

/**
 * Barriers from GeoJSON lines, and from polygons whose edges count as closed lines (a lake), in file order, in WGS 84 on
 * the lattice of 1e-7°.
 *
 * Strength: the column `strength` (0..1), else by class (`barrierStrength.ts`); a class that is not known counts 0.5, and
 * a note says which. What lies in a tunnel or culvert, or has strength 0, is no barrier and is left out with a note;
 * bridges of railways and rivers stay.
 *
 * Errors: `too-many-rejected`, and those of opening the file. A file without features is no error: no barriers.
 */
export function readBarriers(source: Source, options: ReadOptions): Reading<Barrier[]> {
  const features = openFeatures(source, 'barriers', options);
  const { file, datum } = features.opened;
  const unknown = new Map<string, number>();
  let none = 0;
  const reading = takeFeatures<'barriers', Barrier>(features, 'barriers', options, (feature) => {
    const given = propertyOf(features, feature, 'strength');
    const name = classOf(features, feature);
    const strength = given === '' ? strengthOfClass(name) : decimal(given, false);
    if (strength !== null && !(strength >= 0 && strength <= 1)) return { fault: note('strength-unread') };
    const read = linesOf(feature.geometry, datum);
    if ('fault' in read) return read;
    const lines = read.shapes.map(repairLine).filter((line) => line !== null);
    if (lines.length === 0) return { fault: note('shape-too-short') };
    if (strength === 0 || isTunnel(features, feature)) {
      none++;
      return { made: [] };
    }
    if (strength === null) unknown.set(name, (unknown.get(name) ?? 0) + 1);
    return {
      made: lines.map((line) => ({ line, class: name || null, strength: strength ?? UNKNOWN_STRENGTH })),
      repairs: read.notes,
    };
  });
  return { ...reading, notes: [...reading.notes, ...unknownNote(file, unknown), ...noneNote(file, none)] };
}

/** The class that holds people back most, of the column and the tags; a known one before one that is not. */
function classOf(features: Features<'barriers'>, feature: RawFeature): string {
  let best = '';
  let most = -1;
  for (const field of CLASSES) {
    const name = propertyOf(features, feature, field);
    const strength = strengthOfClass(name) ?? -1;
    if (name !== '' && name !== 'no' && (best === '' || strength > most)) {
      best = name;
      most = strength;
    }
  }
  return best;
}

function isTunnel(features: Features<'barriers'>, feature: RawFeature): boolean {
  return !NOT_A_TUNNEL.has(propertyOf(features, feature, 'tunnel').toLowerCase());
}

function unknownNote(file: string, unknown: ReadonlyMap<string, number>): Note[] {
  if (unknown.size === 0) return [];
  const count = [...unknown.values()].reduce((sum, n) => sum + n, 0);
  const classes = [...unknown.keys()]
    .map((name) => name || '—')
    .slice(0, 10)
    .join(', ');
  return [note('classes-unknown', { file, count, classes, strength: UNKNOWN_STRENGTH })];
}

function noneNote(file: string, count: number): Note[] {
  return count === 0 ? [] : [note('no-barriers-among', { file, count })];
}
