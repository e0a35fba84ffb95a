import { note } from '../../model/note.ts';
import type { Edit, Edited, EditTools } from './edit.ts';
import type { GridState, OpenGrid } from './openGrid.ts';
import { piecesOf, wayBetween } from './reach.ts';
import { resolveSlots } from './resolveSlots.ts';
import { membersOf, unmixed, withNewSlot } from './slots.ts';
import { splitSlot } from './splitSlot.ts';

/**
 * Takes one step. Micro-grids stay connected and whole buildings whole: a step that would break that is refused, with the
 * nearest step that does not. Sizes outside of the limits are the planner's own choice: they are allowed and show in the
 * figures.
 */
export function applyEdit(open: OpenGrid, state: GridState, edit: Edit, tools: EditTools): Edited {
  const edited = take(open, state, edit, tools);
  if ('state' in edited || edited.offer === null) return edited;
  return { refusal: edited.refusal, offer: possible(open, state, edited.offer, tools) };
}

/** Offers that are refused themselves are followed so often. */
const MOST_OFFERS = 8;

/** An offer that can be done: itself, or what is offered in its place; null when none is found. */
function possible(open: OpenGrid, state: GridState, first: Edit, tools: EditTools): Edit | null {
  let offer: Edit | null = first;
  for (let tries = 0; offer !== null && tries < MOST_OFFERS; tries++) {
    const edited = take(open, state, offer, tools);
    if ('state' in edited) return offer;
    offer = edited.offer;
  }
  return null;
}

function take(open: OpenGrid, state: GridState, edit: Edit, tools: EditTools): Edited {
  switch (edit.kind) {
    case 'move':
      return move(open, state, edit.atoms, edit.to);
    case 'new':
      return fresh(open, state, edit.atoms);
    case 'merge':
      return merge(open, state, edit.slots);
    case 'split':
      return isLocked(state, [edit.slot]) ?? splitSlot(open, state, edit.slot, edit.line, tools);
    case 'lock': {
      const locked = new Set(state.locked);
      if (edit.locked) locked.add(edit.slot);
      else locked.delete(edit.slot);
      return { state: { ...state, locked } };
    }
    case 'solve':
      return resolveSlots(open, state, edit.slots, tools);
  }
}

function move(open: OpenGrid, state: GridState, asked: readonly number[], to: number): Edited {
  const atoms = asked.filter((atom) => state.slot[atom] !== to);
  if (atoms.length === 0) return { refusal: note('edit-nothing', { code: state.codes[to] ?? '' }), offer: null };
  const sources = [...new Set(atoms.map((atom) => state.slot[atom]!))];
  const fault = isLocked(state, [to, ...sources]);
  if (fault) return fault;
  const emptied = sources.find((slot) => membersOf(state, slot).every((atom) => atoms.includes(atom)));
  if (emptied !== undefined)
    return {
      refusal: note('edit-empties', { code: state.codes[emptied]!, to: state.codes[to]! }),
      offer: { kind: 'merge', slots: [emptied, to] },
    };
  const goal = new Set(membersOf(state, to));
  if (piecesOf(open, [...goal, ...atoms]).length > piecesOf(open, [...goal]).length) {
    const free = (atom: number) => !state.locked.has(state.slot[atom]!) && state.slot[atom] !== to;
    const way = piecesOf(open, atoms).map((piece) => wayBetween(open, piece, goal, free));
    const offer = way.some((own) => own === null)
      ? null
      : ({ kind: 'move', atoms: [...new Set([...atoms, ...way.flatMap((own) => own!)])], to } as const);
    return { refusal: note('edit-apart', { code: state.codes[to]! }), offer };
  }
  const cut = strayPieces(open, state, sources, new Set(atoms));
  if (cut.length > 0) {
    const code = state.codes[state.slot[cut[0]!]!]!;
    return {
      refusal: note('edit-cuts', { code, count: cut.length }),
      offer: { kind: 'move', atoms: [...atoms, ...cut], to },
    };
  }
  const slot = state.slot.slice();
  for (const atom of atoms) slot[atom] = to;
  return unmixed(open, { ...state, slot }, [to, ...sources]);
}

function fresh(open: OpenGrid, state: GridState, atoms: readonly number[]): Edited {
  const sources = [...new Set(atoms.map((atom) => state.slot[atom]!))];
  const fault = isLocked(state, sources);
  if (fault) return fault;
  if (atoms.length === 0 || sources.some((slot) => membersOf(state, slot).every((atom) => atoms.includes(atom))))
    return { refusal: note('edit-new-empties'), offer: null };
  const pieces = piecesOf(open, atoms);
  if (pieces.length > 1)
    return { refusal: note('edit-new-apart', { pieces: pieces.length }), offer: { kind: 'new', atoms: pieces[0]! } };
  const cut = strayPieces(open, state, sources, new Set(atoms));
  if (cut.length > 0) {
    const code = state.codes[state.slot[cut[0]!]!]!;
    return {
      refusal: note('edit-cuts', { code, count: cut.length }),
      offer: { kind: 'new', atoms: [...atoms, ...cut] },
    };
  }
  const next = withNewSlot(open, state);
  for (const atom of atoms) next.slot[atom] = next.codes.length - 1;
  return unmixed(open, next, [next.codes.length - 1, ...sources]);
}

function merge(open: OpenGrid, state: GridState, slots: readonly [number, number]): Edited {
  const fault = isLocked(state, slots);
  if (fault) return fault;
  const households = (slot: number) =>
    membersOf(state, slot).reduce((sum, atom) => sum + open.atoms[atom]!.households, 0);
  const [large, small] = households(slots[1]) > households(slots[0]) ? [slots[1], slots[0]] : slots;
  const [kept, gone] = [membersOf(state, large), membersOf(state, small)];
  const goal = new Set(kept);
  if (!gone.some((atom) => open.near[atom]!.some((next) => goal.has(next))))
    return { refusal: note('edit-no-border', { a: state.codes[large]!, b: state.codes[small]! }), offer: null };
  const slot = state.slot.slice();
  for (const atom of gone) slot[atom] = large;
  return unmixed(open, { ...state, slot, codes: state.codes.with(small, null) }, [large]);
}

/** What would be cut off from the main part of each slot when some atoms leave it. */
function strayPieces(
  open: OpenGrid,
  state: GridState,
  slots: readonly number[],
  leaving: ReadonlySet<number>,
): number[] {
  return slots.flatMap((slot) => {
    const own = membersOf(state, slot);
    const [, ...stray] = piecesOf(
      open,
      own.filter((atom) => !leaving.has(atom)),
    );
    return stray.length >= piecesOf(open, own).length ? stray.flat() : [];
  });
}

function isLocked(state: GridState, slots: readonly number[]): Edited | null {
  const held = slots.find((slot) => state.locked.has(slot));
  return held === undefined
    ? null
    : {
        refusal: note('edit-locked', { code: state.codes[held]! }),
        offer: { kind: 'lock', slot: held, locked: false },
      };
}
