import type { Position } from 'geojson';
import { InputError } from '../../model/error.ts';
import type { Edit } from './edit.ts';
import type { GridState, OpenGrid } from './openGrid.ts';

/** A building or lone point by its id, or one part of a cut building by its id and number, from 1 at the ground. */
export type PlaceRef = string | readonly [site: string, part: number];

/** One step by the names that a plan uses: what is kept, shown and written down. */
export type Step = { readonly grid: string } & (
  | { readonly move: readonly PlaceRef[]; readonly to: string }
  | { readonly new: readonly PlaceRef[] }
  | { readonly merge: readonly [string, string] }
  | { readonly split: string; readonly along?: readonly Position[] }
  | { readonly lock: string }
  | { readonly unlock: string }
  | { readonly solve: readonly string[] | 'all' }
);

/** The step that an edit is. */
export function stepOf(open: OpenGrid, { codes }: GridState, edit: Edit): Step {
  const grid = open.task.grid.code;
  const code = (slot: number) => codes[slot] ?? '';
  switch (edit.kind) {
    case 'move':
      return { grid, move: placesOf(open, edit.atoms), to: code(edit.to) };
    case 'new':
      return { grid, new: placesOf(open, edit.atoms) };
    case 'merge':
      return { grid, merge: [code(edit.slots[0]), code(edit.slots[1])] };
    case 'split':
      return { grid, split: code(edit.slot), ...(edit.line === null ? {} : { along: edit.line }) };
    case 'lock':
      return edit.locked ? { grid, lock: code(edit.slot) } : { grid, unlock: code(edit.slot) };
    case 'solve':
      return { grid, solve: edit.slots === null ? 'all' : edit.slots.map(code) };
  }
}

/**
 * The edit that a step asks for.
 * @throws InputError `step-…` for names that the grid does not know
 */
export function editOf(open: OpenGrid, state: GridState, step: Step): Edit {
  const slot = (code: string): number => {
    const found = state.codes.indexOf(code as (typeof state.codes)[number]);
    if (found < 0) throw new InputError('step-code', { code, grid: open.task.grid.code });
    return found;
  };
  if ('move' in step) return { kind: 'move', atoms: atomsOf(open, step.move), to: slot(step.to) };
  if ('new' in step) return { kind: 'new', atoms: atomsOf(open, step.new) };
  if ('merge' in step) {
    if (step.merge[0] === step.merge[1]) throw new InputError('step-merge', { code: step.merge[0] });
    return { kind: 'merge', slots: [slot(step.merge[0]), slot(step.merge[1])] };
  }
  if ('split' in step) return { kind: 'split', slot: slot(step.split), line: step.along ?? null };
  if ('lock' in step) return { kind: 'lock', slot: slot(step.lock), locked: true };
  if ('unlock' in step) return { kind: 'lock', slot: slot(step.unlock), locked: false };
  return { kind: 'solve', slots: step.solve === 'all' ? null : step.solve.map(slot) };
}

function placesOf({ atoms, parts, ground }: OpenGrid, chosen: readonly number[]): PlaceRef[] {
  const own = new Map<number, number[]>();
  for (const atom of chosen) {
    const { site } = atoms[atom]!;
    const first = atoms.findIndex((a) => a.site === site);
    const list = own.get(site) ?? [];
    list.push(atom - first + 1);
    own.set(site, list);
  }
  return [...own].flatMap(([site, numbers]): PlaceRef[] => {
    const { id } = ground.seeds[site]!;
    return numbers.length === parts[site] ? [id] : numbers.map((number) => [id, number] as const);
  });
}

function atomsOf({ atoms, parts, ground, task }: OpenGrid, places: readonly PlaceRef[]): number[] {
  const siteOf = new Map(ground.seeds.map(({ id }, site) => [id, site]));
  const first = new Map<number, number>();
  atoms.forEach(({ site }, atom) => {
    if (!first.has(site)) first.set(site, atom);
  });
  const chosen = places.flatMap((place) => {
    const [id, part] = typeof place === 'string' ? [place, null] : place;
    const site = siteOf.get(id);
    if (site === undefined) throw new InputError('step-place', { place: id, grid: task.grid.code });
    const count = parts[site]!;
    if (part === null) return Array.from({ length: count }, (_, i) => first.get(site)! + i);
    if (part < 1 || part > count) throw new InputError('step-part', { place: id, part, count });
    return [first.get(site)! + part - 1];
  });
  return [...new Set(chosen)].sort((a, b) => a - b);
}
