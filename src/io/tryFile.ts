import type { MultiPolygon, Polygon } from 'geojson';
import type { Geos } from '../geometry/geos.ts';
import type { Note } from '../model/note.ts';
import type { Rejection, Repair } from '../model/rejection.ts';
import { readStaff } from './coverage/readStaff.ts';
import { readIncidents } from './incidents/readIncidents.ts';
import { readBarriers } from './readBarriers.ts';
import { readBuildings } from './readBuildings.ts';
import { readGrids } from './readGrids.ts';
import { readHouseholds } from './readHouseholds.ts';
import type { ReadOptions } from './reading.ts';
import type { Source } from './source.ts';
import type { SurveyRole } from './survey.ts';

/** What came of reading one file alone. */
export interface Trial {
  /** Rows or features that were taken. */
  readonly taken: number;
  readonly rejections: readonly Rejection[];
  readonly repairs: readonly Repair[];
  readonly notes: readonly Note[];
  /** Some of the places that were read, spread over the file: lon, lat in WGS 84. Empty for shapes. */
  readonly places: Float64Array;
  /** Ground of the grids or buildings that were read. */
  readonly grounds: readonly (Polygon | MultiPolygon)[];
}

const PLACES = 1000;

/**
 * Reads one file as what it holds, by itself, and tells what was taken and what was rejected however much that is.
 * Errors: those of the reader of the role, but for `too-many-rejected`.
 */
export function tryFile(geos: Geos, source: Source, role: SurveyRole, given: Omit<ReadOptions, 'maxRejected'>): Trial {
  const options = { ...given, maxRejected: 1 };
  const told = <T>(
    { rejections, repairs, notes }: Pick<Trial, 'rejections' | 'repairs' | 'notes'> & { readonly value: T },
    taken: number,
    rest: Partial<Trial> = {},
  ): Trial => ({ places: new Float64Array(), grounds: [], ...rest, taken, rejections, repairs, notes });
  switch (role) {
    case 'grids': {
      const read = readGrids(geos, source, options);
      return told(read, read.value.length, { grounds: read.value.map(({ ground }) => ground) });
    }
    case 'households': {
      const read = readHouseholds(source, options);
      return told(read, read.value.length, {
        places: spread(read.value.lon, read.value.lat),
      });
    }
    case 'buildings': {
      const read = readBuildings(geos, source, options);
      return told(read, read.value.length, { grounds: read.value.map(({ ground }) => ground) });
    }
    case 'barriers': {
      const read = readBarriers(source, options);
      return told(read, read.value.length);
    }
    case 'incidents': {
      const read = readIncidents(source, { ...options, zone: null, dateOrder: null, classes: null, planar: null });
      const { lon, lat, length } = read.value.table;
      return told({ ...read, notes: [...read.notes, ...read.value.dirt.faults.map((fault) => fault.note)] }, length, {
        places: spread(lon, lat),
      });
    }
    case 'staff': {
      const read = readStaff(source, options);
      return told(read, read.value.id.length, {
        places: spread(read.value.lon, read.value.lat),
      });
    }
  }
}

function spread(lon: ArrayLike<number>, lat: ArrayLike<number>): Float64Array {
  const count = Math.min(PLACES, lon.length);
  const places: number[] = [];
  for (let i = 0; i < count; i++) {
    const at = Math.floor((i * lon.length) / count);
    if (Number.isFinite(lon[at]) && Number.isFinite(lat[at])) places.push(lon[at]!, lat[at]!);
  }
  return Float64Array.from(places);
}
