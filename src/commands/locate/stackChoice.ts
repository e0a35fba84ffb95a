import type { Stack } from '../../model/plan.ts';
import { floorNumber } from '../../partition/floorNumber.ts';

/** What a row tells of the place inside a building. */
export interface Door {
  readonly unit: string;
  readonly floor: string;
  readonly room: string;
}

/**
 * Of micro-grids above each other those in which a door can be, by its unit (单元) and storey as far as both the row and the
 * micro-grid tell them. All of them where none fits: what the row says is then not to be trusted.
 */
export function behindDoor<T extends { readonly stack: Stack | null }>(stacked: readonly T[], door: Door): T[] {
  const unit = door.unit.trim();
  const floor = floorNumber(door.floor === '' ? null : door.floor, door.room === '' ? null : door.room);
  const fits = ({ stack }: T): boolean => {
    if (stack === null) return false;
    if (unit !== '' && stack.units !== null && !stack.units.includes(unit)) return false;
    return floor === null || stack.floors === null || (stack.floors[0] <= floor && floor <= stack.floors[1]);
  };
  const some = stacked.filter(fits);
  return some.length > 0 ? some : [...stacked];
}
