import type { Limits } from '../model/limits.ts';
import type { GridTask } from './gridTask.ts';

/**
 * The grid's own limits where it has them; the target then lies in the middle. One that it does not give is the plan's,
 * or, where that would contradict the other, twice the minimum or half the maximum.
 */
export function limitsOf(task: GridTask): Limits {
  const { limits } = task.parameters;
  const { min, max } = task.grid;
  if (min === null && max === null) return limits;
  const low = min ?? (max! < limits.min ? Math.ceil(max! / 2) : limits.min);
  const high = max ?? (min! > limits.max ? 2 * min! : limits.max);
  return { min: low, max: high, target: (low + high) / 2 };
}
