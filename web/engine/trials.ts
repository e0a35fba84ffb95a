import type { MultiPolygon, Polygon } from 'geojson';
import {
  crsOf,
  datumNamed,
  encodingOf,
  InputError,
  type Lang,
  loadGeos,
  mapOf,
  RegionIndex,
  renderNote,
  renderRemedy,
  type Survey,
  type SurveyRole,
  surveyFile,
  type Trial,
  tryFile,
} from '../../src/main.ts';
import type { ReadAs, Tried } from './protocol.ts';
import type { Reading, VirtualFiles } from './virtualFiles.ts';

/** Datums that a table of longitudes and latitudes may be in without saying so. */
const DATUMS = ['wgs84', 'gcj02', 'bd09'] as const;
/** What the questions and columns show already. */
const SHOWN: ReadonlySet<string> = new Set(['read-as-encoding', 'columns-matched', 'crs-from-file']);
/** Places that a share needs to mean anything. */
const ENOUGH = 10;

interface Asked {
  readonly file: string;
  readonly role: SurveyRole;
  readonly as: ReadAs;
  readonly lang: Lang;
}

/** Files looked at one by one, before anything is made of them. */
export class Trials {
  readonly #files: VirtualFiles;
  /** Ground of the grids and buildings that were read, by file. */
  readonly #grounds = { grids: new Map<string, RegionIndex>(), buildings: new Map<string, RegionIndex>() };

  constructor(files: VirtualFiles) {
    this.#files = files;
  }

  async survey({ file, role, as }: Asked, reading: Reading): Promise<Survey> {
    return surveyFile(await sourceOf(this.#files, file, reading), role, readOptionsOf(as, role));
  }

  async read({ file, role, as, lang }: Asked, reading: Reading): Promise<Tried> {
    const options = readOptionsOf(as, role);
    for (const grounds of Object.values(this.#grounds)) grounds.delete(file);
    const trial = tryFile(await loadGeos(), await sourceOf(this.#files, file, reading), role, options);
    if (role === 'grids' || role === 'buildings')
      this.#grounds[role].set(file, RegionIndex.of(trial.grounds.map(whole)));
    const told = (code: Trial['notes'][number]) =>
      [renderNote(code, lang), renderRemedy(code, lang)].filter((text) => text !== '').join(' ');
    return {
      taken: trial.taken,
      rejected: trial.rejections.map(({ row, reason }) => ({
        file,
        row,
        reason: renderNote(reason, lang),
        remedy: renderRemedy(reason, lang),
      })),
      repaired: trial.repairs.length,
      notes: trial.notes.filter(({ code }) => !SHOWN.has(code)).map(told),
      datums: options.crs === null || options.crs === 'wgs84' ? this.#datums(trial.places) : [],
    };
  }

  /** How many of the places lie in buildings, else in grids, were they in each datum: a mix-up of some 500 m shows in it. */
  #datums(places: Float64Array): Tried['datums'] {
    const of = places.length / 2;
    const what = this.#grounds.buildings.size > 0 ? 'buildings' : 'grids';
    const grounds = [...this.#grounds[what].values()];
    if (of < ENOUGH || grounds.length === 0) return [];
    return DATUMS.map((name) => {
      const datum = datumNamed(name);
      let inside = 0;
      for (let i = 0; i < places.length; i += 2) {
        const [lon, lat] = datum.toWgs84(places[i]!, places[i + 1]!);
        if (grounds.some((index) => index.locate(lon, lat) >= 0)) inside++;
      }
      return { datum: name, inside, of, what };
    });
  }
}

/** How one file is to be read, of what is told for all inputs. */
export function readOptionsOf({ crs, encoding, map }: ReadAs, role: SurveyRole) {
  return {
    crs: crs === null ? null : crsOf(crs, role),
    encoding: encodingOf(encoding, role),
    map: mapOf(map, role, true),
  };
}

/** The whole of a file. Throws InputError `file-missing`, and those of reading it. */
export async function sourceOf(files: VirtualFiles, file: string, reading?: Reading) {
  const input = await files.input(file, reading);
  if (input === null) throw new InputError('file-missing', { file, folder: '/' });
  return { name: file, bytes: input.bytes };
}

const whole = (ground: Polygon | MultiPolygon): MultiPolygon =>
  ground.type === 'MultiPolygon' ? ground : { type: 'MultiPolygon', coordinates: [ground.coordinates] };
