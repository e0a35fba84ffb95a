import { InputError } from '../../model/error.ts';
import { DAY_MS, midnight } from './civil.ts';

/** The wall clock of a place. */
export interface ZoneClock {
  /** Milliseconds of the local wall clock (counted as if UTC) at an instant (milliseconds since the epoch, UTC). */
  toWall(instant: number): number;
}

const QUARTER = 900_000;

/**
 * The clock of a named zone (`Asia/Shanghai`), by the time-zone table of the runtime. Offsets are kept by day, and by quarter
 * of an hour on days on which the clock is changed.
 *
 * Errors: `zone-unknown`.
 */
export function zoneClock(zone: string): ZoneClock {
  const format = formatOf(zone);
  const exact = (instant: number) => wallAt(format, instant) - Math.floor(instant / 1000) * 1000;
  const byDay = new Map<number, number>();
  const byQuarter = new Map<number, number>();
  const known = (cache: Map<number, number>, key: number, offset: () => number): number => {
    let value = cache.get(key);
    if (value === undefined) {
      value = offset();
      cache.set(key, value);
    }
    return value;
  };
  return {
    toWall(instant) {
      const day = Math.floor(instant / DAY_MS);
      const offset = known(byDay, day, () => {
        const first = exact(day * DAY_MS);
        return first === exact((day + 1) * DAY_MS) ? first : Number.NaN;
      });
      if (!Number.isNaN(offset)) return instant + offset;
      const quarter = Math.floor(instant / QUARTER);
      return instant + known(byQuarter, quarter, () => exact(quarter * QUARTER));
    },
  };
}

function formatOf(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new InputError('zone-unknown', { zone });
  }
}

function wallAt(format: Intl.DateTimeFormat, instant: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
  const { year, month, day, hour, minute, second } = parts;
  return midnight(year!, month!, day!) + ((hour! * 60 + minute!) * 60 + second!) * 1000;
}
