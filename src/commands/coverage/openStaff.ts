import type { PlacesByMicroGrid } from '../../coverage/figures/walkingDistances.ts';
import { joinStaff } from '../../io/coverage/joinStaff.ts';
import { readAssigned } from '../../io/coverage/readAssigned.ts';
import { readStaff } from '../../io/coverage/readStaff.ts';
import { crsOf, encodingOf } from '../../io/readTown.ts';
import { type Note, note } from '../../model/note.ts';
import type { InputChecksum } from '../../model/plan.ts';
import type { StaffTable } from '../../model/staff.ts';
import { mapOf } from '../mapOf.ts';
import { openEach } from '../openEach.ts';
import type { Platform } from '../platform.ts';

interface StaffFiles {
  readonly crs: string;
  readonly map: readonly string[];
  readonly encoding: string | null;
  readonly maxRejected: number;
}

/** People at hand, of all files. */
export interface OpenedStaff {
  readonly staff: StaffTable;
  /** The file of a person. */
  fileOf(person: number): string;
}

/** Opens the staff; where a list of who works where is given, what it says goes before the staff's own column. */
export async function openStaff(
  platform: Platform,
  paths: readonly string[],
  files: StaffFiles,
  inputs: InputChecksum[],
  assigned: string | null = null,
): Promise<OpenedStaff> {
  const parts: { readonly file: string; readonly staff: StaffTable }[] = [];
  for await (const source of openEach(platform, 'staff', paths, inputs)) {
    const { value, notes, rejections } = readStaff(source, {
      map: mapOf(files.map, 'staff', true),
      crs: crsOf(files.crs, 'staff'),
      encoding: encodingOf(files.encoding, 'staff'),
      maxRejected: files.maxRejected,
    });
    for (const n of notes) platform.say(n);
    if (rejections.length > 0) platform.say(note('rows-rejected', { count: rejections.length }));
    parts.push({ file: source.name, staff: value });
  }
  const staff = joinStaff(parts.map((part) => part.staff));
  const names = parts.flatMap((part) => new Array<string>(part.staff.length).fill(part.file));
  const fileOf = (person: number) => names[person]!;
  if (assigned === null) return { staff, fileOf };
  let bound = staff;
  for await (const source of openEach(platform, 'assigned', [assigned], inputs)) {
    const places = readAssigned(source);
    bound = { ...bound, microgrid: bound.id.map((id, i) => places.get(id) ?? bound.microgrid[i]!) };
  }
  return { staff: bound, fileOf };
}

/** Staff by micro-grid. */
interface BoundStaff {
  readonly counts: { readonly liaison: Int32Array; readonly volunteer: Int32Array };
  /** Places of the liaisons whose home is known. */
  readonly liaisons: PlacesByMicroGrid;
  readonly unassigned: number;
  readonly unknown: number;
  readonly notes: readonly Note[];
}

/** Puts people to the micro-grids that they are bound to. */
export function bindStaff({ staff, fileOf }: OpenedStaff, codes: readonly string[]): BoundStaff {
  const index = new Map(codes.map((code, m) => [code, m]));
  const counts = { liaison: new Int32Array(codes.length), volunteer: new Int32Array(codes.length) };
  const [unknown, at]: [number[], Int32Array] = [[], new Int32Array(staff.length).fill(-1)];
  let unassigned = 0;
  staff.microgrid.forEach((code, i) => {
    const m = code === null ? undefined : index.get(code);
    if (code === null) unassigned++;
    else if (m === undefined) unknown.push(i);
    else {
      counts[staff.role[i]!][m]!++;
      if (staff.role[i] === 'liaison' && !Number.isNaN(staff.lon[i]!)) at[i] = m;
    }
  });
  const start = new Uint32Array(codes.length + 1);
  for (const m of at) if (m >= 0) start[m + 1]!++;
  for (let m = 0; m < codes.length; m++) start[m + 1]! += start[m]!;
  const next = start.slice();
  const [lon, lat] = [new Float64Array(start[codes.length]!), new Float64Array(start[codes.length]!)];
  at.forEach((m, i) => {
    if (m < 0) return;
    lon[next[m]!] = staff.lon[i]!;
    lat[next[m]!++] = staff.lat[i]!;
  });
  return {
    counts,
    liaisons: { start, lon, lat },
    unassigned,
    unknown: unknown.length,
    notes: unknown.length === 0 ? [] : [note('staff-microgrid-unknown', firstOf(unknown, { staff, fileOf }))],
  };
}

/** How many people a note is about, and where the first of them stands. */
export function firstOf(people: readonly number[], { staff, fileOf }: OpenedStaff) {
  return { file: fileOf(people[0]!), count: people.length, row: staff.row[people[0]!]! };
}
