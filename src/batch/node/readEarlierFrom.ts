import { readText } from '../../io/node/readFile.ts';
import { HOUSEHOLDS_FILE, MICROGRIDS_FILE, REPORT_FILE } from '../../io/plan/planFile.ts';
import { planFolder, readPlanFrom } from '../../store/node/planStore.ts';
import { type EarlierPlan, earlierFromFiles, earlierFromPlan } from '../since/earlierPlan.ts';

/** An earlier plan from its folder, read as it is gone through, or from its GeoPackage. */
export function readEarlierFrom(path: string): EarlierPlan {
  const folder = planFolder(path);
  if (folder === null) return earlierFromPlan(readPlanFrom(path));
  const names = [REPORT_FILE, MICROGRIDS_FILE, HOUSEHOLDS_FILE];
  return earlierFromFiles(names.map((name) => ({ name, chunks: readText(`${folder}/${name}`) })));
}
