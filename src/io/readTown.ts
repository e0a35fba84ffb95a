import type { Geos } from '../geometry/geos.ts';
import type { Town, TownOptions, TownSources } from './town.ts';
import { TownReader } from './townReader.ts';

export { crsOf, encodingOf, type Role, type Town } from './town.ts';

/** Reads all inputs of a town; faults are `InputError`s with file, row and remedy. */
export function readTown(geos: Geos, sources: TownSources, options: TownOptions): Town {
  const reader = new TownReader(geos, options);
  reader.read('grids', sources.grids);
  reader.read('households', sources.households);
  if (sources.buildings !== null) reader.read('buildings', sources.buildings);
  for (const source of sources.barriers) reader.read('barriers', source);
  return reader.town();
}
