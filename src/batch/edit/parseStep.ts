import { InputError } from '../../model/error.ts';
import type { Step } from './step.ts';

/**
 * A step from its JSON.
 * @param where for the message: file and line, or the option
 * @throws InputError `step-form`
 */
export function parseStep(where: string, text: string): Step {
  const fault = () => new InputError('step-form', { where, text: text.slice(0, 120) });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw fault();
  }
  if (typeof value !== 'object' || value === null) throw fault();
  const step = value as Readonly<Record<string, unknown>>;
  const kinds = ['move', 'new', 'merge', 'split', 'lock', 'unlock', 'solve'].filter((kind) => kind in step);
  const good =
    isText(step.grid) &&
    kinds.length === 1 &&
    (() => {
      switch (kinds[0]) {
        case 'move':
          return places(step.move) && isText(step.to);
        case 'new':
          return places(step.new);
        case 'merge':
          return Array.isArray(step.merge) && step.merge.length === 2 && step.merge.every(isText);
        case 'split':
          return isText(step.split) && (step.along === undefined || line(step.along));
        case 'solve':
          return (
            step.solve === 'all' || (Array.isArray(step.solve) && step.solve.length > 0 && step.solve.every(isText))
          );
        default:
          return isText(step[kinds[0]!]);
      }
    })();
  if (!good) throw fault();
  return value as Step;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function places(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (place) =>
        isText(place) || (Array.isArray(place) && place.length === 2 && isText(place[0]) && Number.isInteger(place[1])),
    )
  );
}

function line(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length >= 2 &&
    value.every((point) => Array.isArray(point) && point.length >= 2 && point.every((c) => Number.isFinite(c)))
  );
}
