import { note } from '../../model/note.ts';
import { effort } from '../../partition/effort.ts';
import { greatestMatching } from '../../partition/matching.ts';
import { restrictInstance } from '../restrictInstance.ts';
import { solveUnmixed } from '../solveUnmixed.ts';
import type { Edited, EditTools } from './edit.ts';
import type { GridState, OpenGrid } from './openGrid.ts';
import { withNewSlot } from './slots.ts';

/** The solver draws some micro-grids anew; codes live on where most of their households stay, new ones are appended. */
export function resolveSlots(
  open: OpenGrid,
  state: GridState,
  asked: readonly number[] | null,
  { solve, seed, effort: spent }: EditTools,
): Edited {
  const wanted = new Set((asked ?? state.codes.map((_, slot) => slot)).filter((slot) => !state.locked.has(slot)));
  const own: number[] = [];
  state.slot.forEach((slot, atom) => {
    if (wanted.has(slot)) own.push(atom);
  });
  if (own.length === 0) return { refusal: note('edit-all-locked'), offer: null };
  const instance = { ...restrictInstance(open.instance, own), baseline: null };
  const options = { seed, stream: `${open.task.grid.code} again`, effort: effort(spent, own.length) };
  const atoms = own.map((atom) => open.atoms[atom]!);
  const { assignment, k } = solveUnmixed(solve, { groups: [], conflicts: [] }, instance, atoms, options);
  const old = [...new Set(own.map((atom) => state.slot[atom]!))].sort((a, b) => a - b);
  const overlap = new Float64Array(k * old.length);
  own.forEach((atom, i) => {
    overlap[assignment[i]! * old.length + old.indexOf(state.slot[atom]!)]! += atoms[i]!.households + 1e-6;
  });
  let next: GridState = { ...state, slot: state.slot.slice() };
  const match = greatestMatching(overlap, k, old.length);
  const slotOf = Array.from({ length: k }, (_, d) => {
    const label = match[d]!;
    if (label >= 0) return old[label]!;
    next = withNewSlot(open, next);
    return next.codes.length - 1;
  });
  own.forEach((atom, i) => {
    next.slot[atom] = slotOf[assignment[i]!]!;
  });
  const living = new Set(next.slot);
  return { state: { ...next, codes: next.codes.map((code, slot) => (living.has(slot) ? code : null)) } };
}
