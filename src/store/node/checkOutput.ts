import { existsSync, statSync } from 'node:fs';
import { namesIn } from '../../io/node/traces.ts';
import {
  CHANGES_FILE,
  GRIDS_FILE,
  HOUSEHOLDS_FILE,
  LEVELS_FILE,
  MICROGRIDS_FILE,
  type PlanFile,
  REPORT_FILE,
  SINCE_FILE,
  TIMING_FILE,
} from '../../io/plan/planFile.ts';
import { InputError } from '../../model/error.ts';
import { holdsPlan } from './readGeoPackage.ts';
import { folderToRead } from './replaceFolder.ts';

/** Files that a plan's folder may hold besides the plan's own: pages made of it, and the upper level of a plan on two. */
const PAGES = ['report.html', 'report.zh.html', 'report.en.html', GRIDS_FILE, LEVELS_FILE];
/** What file managers leave in every folder. */
const LITTER = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

/**
 * Refuses a folder that a plan may not replace: one with foreign files (their loss could not be undone, so `force` does
 * not help), one with a plan unless `force`, a file. `extra` are further files that are about to be written.
 */
export function checkPlanFolder(path: string, force: boolean, extra: readonly PlanFile[] = []): void {
  const place = folderToRead(path);
  if (!existsSync(place)) return;
  if (!statSync(place).isDirectory()) throw new InputError('out-is-file', { path });
  const own = new Set([MICROGRIDS_FILE, HOUSEHOLDS_FILE, REPORT_FILE, TIMING_FILE, CHANGES_FILE, SINCE_FILE, ...PAGES]);
  for (const { name } of extra) own.add(name);
  const names = namesIn(place).filter((name) => !LITTER.includes(name));
  const foreign = foreignNames(names, own);
  if (foreign !== null) throw new InputError('out-foreign', { path, names: foreign });
  if (names.length > 0 && !force) throw new InputError('out-exists', { path });
}

/** Names that are not our own, the first few for a message; null where there are none. */
export function foreignNames(names: readonly string[], own: ReadonlySet<string>): string | null {
  const foreign = names.filter((name) => !own.has(name) && !LITTER.includes(name)).sort();
  if (foreign.length === 0) return null;
  return foreign.slice(0, 5).join(', ') + (foreign.length > 5 ? ' …' : '');
}

/** Refuses a file that a plan's GeoPackage may not replace: a foreign one, a plan unless `force`, one that is in use. */
export function checkPlanFile(path: string, force: boolean): void {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) throw new InputError('out-is-folder', { path });
  // A log beside the database would be read into the new one.
  for (const log of [`${path}-wal`, `${path}-journal`])
    if (existsSync(log) && statSync(log).size > 0) throw new InputError('out-busy', { path });
  if (!holdsPlan(path)) throw new InputError('out-foreign-file', { path });
  if (!force) throw new InputError('out-exists', { path });
}

/** Refuses a file of any kind that is there already, unless `force`, and a folder in any case. */
export function checkFile(path: string, force: boolean): void {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) throw new InputError('out-is-folder', { path });
  if (!force) throw new InputError('out-file-exists', { path });
}
