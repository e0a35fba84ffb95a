import type { DissolvedGroup } from '../geometry/dissolve.ts';
import { causeNote } from '../model/causeNote.ts';
import type { MicroGridCode } from '../model/codes.ts';
import type { Cause, CauseCode } from '../model/instance.ts';
import type { Limits } from '../model/limits.ts';
import { type Note, note } from '../model/note.ts';
import type { MicroGrid, MicroGridStatus, Stack } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import type { Atom } from './atoms.ts';
import type { GridTask } from './gridTask.ts';
import type { Group } from './groups.ts';

/** Sites of a group that are named in a reason. */
const MOST_NAMED = 4;

/** What is known of a grid's groups when they become micro-grids. */
export interface Woven {
  readonly task: GridTask;
  readonly limits: Limits;
  readonly sites: readonly Site[];
  readonly atoms: readonly Atom[];
  readonly groups: readonly Group[];
  /** Code of each group. */
  readonly codes: readonly MicroGridCode[];
  /** Atoms that were asked to stay as they are; null for none. */
  readonly locked: ReadonlySet<number> | null;
  readonly ground: readonly DissolvedGroup[];
  /** Buildings without a household: how many stand on each group's ground. */
  readonly emptyBuildings: readonly number[];
  /** Whether the atoms of each group hang together on the ground, so that only a link makes them one. */
  readonly linked: readonly boolean[];
  /** What the solver says of groups outside the limits; sites there are atoms here. */
  readonly causes: readonly Cause[];
}

/** The micro-grids of a grid, one a group and in the order of the groups. */
export function describeMicroGrids(woven: Woven): MicroGrid[] {
  const { task, groups, ground, limits } = woven;
  return groups.map((group, i): MicroGrid => {
    const shape = ground[i]!;
    const status = statusOf(group.households, limits);
    const stack = stackOf(group, woven);
    const detached = shape.pieces > 1;
    return {
      code: woven.codes[i]!,
      grid: task.grid.code,
      households: group.households,
      people: peopleOf(group, woven),
      buildings: group.sites.filter((site) => woven.sites[site]!.building >= 0).length + woven.emptyBuildings[i]!,
      status,
      reason: reasonOf(group, woven, status, detached, woven.linked[i]!, stack),
      stack,
      compactness: Math.min(1, (4 * Math.PI * shape.area) / shape.perimeter ** 2),
      borderOnBarrier: shape.innerBorder > 0 ? Math.min(1, shape.innerBarrierStrong / shape.innerBorder) : 1,
      detached,
      ground: shape.ground,
    };
  });
}

export function statusOf(households: number, limits: Limits): MicroGridStatus {
  return households < limits.min ? 'undersize' : households > limits.max ? 'oversize' : 'ok';
}

/** The building that the group holds a part of, with its units and storeys; null for whole buildings only. */
function stackOf(group: Group, woven: Woven): Stack | null {
  for (const site of group.sites) {
    const parts = group.atoms
      .map((atom) => woven.atoms[atom]!)
      .filter((atom) => atom.site === site && atom.part !== null);
    const all = woven.atoms.filter((atom) => atom.site === site).length;
    if (parts.length === 0 || parts.length === all) continue;
    const units = new Set<string>();
    let floors: [number, number] | null = null;
    for (const { part } of parts) {
      for (const unit of part!.units ?? []) units.add(unit);
      if (part!.floors)
        floors = [
          Math.min(floors?.[0] ?? part!.floors[0], part!.floors[0]),
          Math.max(floors?.[1] ?? part!.floors[1], part!.floors[1]),
        ];
    }
    return {
      building: woven.sites[site]!.id,
      units: units.size > 0 ? [...units] : null,
      floors: parts.every(({ part }) => part!.floors !== null) ? floors : null,
      equalParts: parts.some(({ part }) => part!.by === 'equal-parts'),
    };
  }
  return null;
}

function peopleOf(group: Group, woven: Woven): number | null {
  const { people, households } = woven.task.households;
  if (people === null) return null;
  let total = 0;
  for (const atom of group.atoms) {
    const { part, site } = woven.atoms[atom]!;
    const pieces = part?.pieces ?? woven.sites[site]!.rows.map((row) => ({ row, households: households[row]! }));
    for (const piece of pieces) {
      const persons = people[piece.row]!;
      if (Number.isNaN(persons)) continue;
      const whole = households[piece.row]!;
      total += whole > 0 ? (persons * piece.households) / whole : persons;
    }
  }
  return Math.round(total);
}

/** What the solver says of a group, under one code. */
function causeOf(group: Group, { causes }: Woven, code: CauseCode): Cause | undefined {
  return causes.find((cause) => cause.code === code && cause.sites.includes(group.atoms[0]!));
}

/** A group whose size does not come out, with the relaxation that the solver found for it. */
function leftOver(group: Group, woven: Woven, size: Cause['args']): Cause {
  const names = group.sites.slice(0, MOST_NAMED).map((site) => woven.sites[site]!.id);
  const more = group.sites.length > MOST_NAMED ? ', …' : '';
  const args = { ...size, names: `${names.join(', ')}${more}` };
  return causeOf(group, woven, 'granularity') ?? { code: 'granularity', sites: group.atoms, args };
}

function reasonOf(
  group: Group,
  woven: Woven,
  status: MicroGridStatus,
  detached: boolean,
  linked: boolean,
  stack: Stack | null,
): Note | null {
  const { limits, sites, atoms, groups } = woven;
  const size = { households: group.households, min: limits.min, max: limits.max };
  if (status !== 'ok' && woven.locked?.has(group.atoms[0]!)) return note('locked-exception', size);
  if (detached && status !== 'ok') return note('detached-exception', size);
  if (detached) return linked ? note('detached-joined', { min: limits.min }) : note('detached-ground');
  if (status === 'undersize') {
    if (groups.length === 1) return note('grid-too-small', size);
    return causeNote(causeOf(group, woven, 'piece-too-small') ?? leftOver(group, woven, size));
  }
  if (status === 'oversize') {
    const large = group.atoms.map((atom) => atoms[atom]!).find((atom) => atom.households > limits.max);
    return large
      ? note('site-too-large', { site: sites[large.site]!.id, households: large.households, max: limits.max })
      : causeNote(leftOver(group, woven, size));
  }
  if (stack?.equalParts) return note('stack-equal-parts', { building: stack.building });
  if (stack && group.atoms.some((atom) => atoms[atom]!.part?.by === 'floors-spread'))
    return note('stack-floors-spread', { building: stack.building });
  return null;
}
