import type { MicroGridCode } from '../../model/codes.ts';
import { note } from '../../model/note.ts';
import { codeOf } from '../numberMicroGrids.ts';
import type { Edited } from './edit.ts';
import type { GridState, OpenGrid } from './openGrid.ts';

/** Atoms of a slot, ascending. */
export function membersOf({ slot }: GridState, own: number): number[] {
  const members: number[] = [];
  slot.forEach((at, atom) => {
    if (at === own) members.push(atom);
  });
  return members;
}

/** A state with one more slot, whose code is the least that was never used; its columns may be filled in. */
export function withNewSlot(
  { task }: OpenGrid,
  state: GridState,
): GridState & { readonly slot: Int32Array; readonly codes: readonly (MicroGridCode | null)[] } {
  let number = 1;
  const next = () => codeOf(task.parameters.codePattern, task.grid.code, number) as MicroGridCode;
  while (state.spent.has(next())) number++;
  const code = next();
  return {
    ...state,
    slot: state.slot.slice(),
    codes: [...state.codes, code],
    spent: new Set([...state.spent, code]),
  };
}

/** Refuses a state in which a micro-grid holds parts of two cut buildings: it could not be told as a stack of one. */
export function unmixed({ atoms, parts }: OpenGrid, state: GridState, slots: readonly number[]): Edited {
  for (const slot of slots) {
    const held = new Map<number, number>();
    for (const atom of membersOf(state, slot)) {
      const { site } = atoms[atom]!;
      held.set(site, (held.get(site) ?? 0) + 1);
    }
    const cut = [...held].filter(([site, count]) => count < parts[site]!);
    if (cut.length > 1) return { refusal: note('edit-mixes', { code: state.codes[slot]! }), offer: null };
  }
  return { state };
}
