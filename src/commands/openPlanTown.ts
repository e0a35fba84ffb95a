import type { Town } from '../io/readTown.ts';
import { InputError } from '../model/error.ts';
import type { InputChecksum, PlanParameters } from '../model/plan.ts';
import { openTown, type TownFiles } from './openTown.ts';
import { attributeOf } from './planParameters.ts';
import type { Platform } from './platform.ts';

/** Opens the inputs of a plan that is to be made, with the column that its parameters ask to balance. */
export async function openPlanTown(
  platform: Platform,
  files: Omit<TownFiles, 'crs' | 'attribute'>,
  parameters: Pick<PlanParameters, 'crs' | 'balance'>,
): Promise<{ readonly town: Town; readonly inputs: readonly InputChecksum[] }> {
  const opened = await openTown(platform, { ...files, crs: parameters.crs, attribute: attributeOf(parameters) });
  if (parameters.balance?.attribute === 'people' && opened.town.households.people === null)
    throw new InputError('balance-no-people', { file: opened.inputs.find(({ role }) => role === 'households')!.file });
  return opened;
}
