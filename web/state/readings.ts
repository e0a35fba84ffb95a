import type { SurveyRole } from '../../src/main.ts';
import type { ReadAs } from '../engine/protocol.ts';

/** How the files of one role are read. Empty texts: as found, and WGS 84. */
export interface RoleReading {
  readonly crs: string;
  readonly encoding: string;
  /** Field → column; `-` for a field that is not read. */
  readonly map: Readonly<Record<string, string>>;
}

export type Readings = Readonly<Partial<Record<SurveyRole, RoleReading>>>;

export const AS_FOUND: RoleReading = { crs: '', encoding: '', map: {} };

/** The same as the options `--crs`, `--encoding` and `--map` of a command that takes files of these roles. */
export function readAs(readings: Readings, roles: readonly SurveyRole[]): ReadAs {
  const of = (role: SurveyRole) => readings[role] ?? AS_FOUND;
  return {
    crs: byRole(roles, (role) => of(role).crs),
    encoding: byRole(roles, (role) => of(role).encoding),
    map: roles.flatMap((role) => Object.entries(of(role).map).map(([field, column]) => `${role}.${field}=${column}`)),
  };
}

/** The options that say so, without those that say nothing. */
export function flagsOfReading({ crs, encoding, map }: ReadAs): Record<string, string | string[]> {
  return {
    ...(crs === null ? {} : { crs }),
    ...(encoding === null ? {} : { encoding }),
    ...(map.length === 0 ? {} : { map: [...map] }),
  };
}

/** One value where all roles have it, else those that are not empty by their role; null for none. */
function byRole(roles: readonly SurveyRole[], of: (role: SurveyRole) => string): string | null {
  const [first] = roles;
  if (first !== undefined && roles.every((role) => of(role) === of(first))) return of(first) || null;
  const parts = roles.filter((role) => of(role) !== '').map((role) => `${role}=${of(role)}`);
  return parts.length === 0 ? null : parts.join(',');
}

/** How files are read that come with these options. */
export function readingsOf(as: ReadAs, roles: readonly SurveyRole[]): Readings {
  const readings: Partial<Record<SurveyRole, RoleReading>> = {};
  for (const role of roles) {
    const map: Record<string, string> = {};
    for (const text of as.map) {
      const [, named, field = '', column = ''] = /^\s*(?:(\w+)\.)?([^=.\s]+)\s*=\s*(.+?)\s*$/.exec(text) ?? [];
      if (named === role) map[field] = column;
    }
    readings[role] = { crs: ofRole(as.crs, role), encoding: ofRole(as.encoding, role), map };
  }
  return readings;
}

function ofRole(text: string | null, role: SurveyRole): string {
  if (text === null || !text.includes('=')) return text ?? '';
  const part = text.split(',').find((own) => own.trim().startsWith(`${role}=`));
  return part?.split('=')[1]?.trim() ?? '';
}

/** A column is now read as a field, or as none; before it was read as another, or as none. */
export function withColumn(
  reading: RoleReading,
  column: string,
  before: string | null,
  field: string | null,
): RoleReading {
  const map = { ...reading.map };
  if (before !== null) map[before] = '-';
  if (field !== null) map[field] = column;
  return { ...reading, map };
}
