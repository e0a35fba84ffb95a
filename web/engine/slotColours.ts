/** Neighbours of some slots in a drawn grid. */
export interface SlotBorders {
  /** Slots next to each slot; none for a slot that holds nothing. */
  readonly beside: readonly (readonly number[])[];
  /** Colours of the micro-grids of other grids that each slot touches. */
  readonly outside: readonly ReadonlySet<number>[];
}

/**
 * A colour for every slot that no neighbour has, in this grid or beyond it. A slot keeps its earlier colour where it can,
 * so that a step changes the colours of few. Where more than `palette` meet, colours beyond the grid may come again, and
 * last of all those of neighbours.
 *
 * @param earlier colours of the step before, or of the plan; undefined for a slot that had none
 */
export function slotColours(
  { beside, outside }: SlotBorders,
  earlier: readonly (number | undefined)[],
  palette: number,
): Uint8Array {
  const colours: (number | undefined)[] = beside.map(() => undefined);
  const used = new Uint32Array(palette);
  const give = (slot: number, colour: number) => {
    colours[slot] = colour;
    used[colour % palette]!++;
  };
  const taken = (slot: number) => new Set(beside[slot]!.map((other) => colours[other]));
  const order = beside.map((_, slot) => slot);
  // Those that touch many choose first.
  order.sort((a, b) => beside[b]!.length - beside[a]!.length || a - b);
  const late: number[] = [];
  for (const slot of order) {
    const colour = earlier[slot];
    if (colour === undefined || outside[slot]!.has(colour) || taken(slot).has(colour)) late.push(slot);
    else give(slot, colour);
  }
  for (const slot of late) {
    const near = taken(slot);
    const all = Array.from({ length: palette }, (_, colour) => colour);
    const free = all.filter((colour) => !near.has(colour));
    const best = free.filter((colour) => !outside[slot]!.has(colour));
    const choice = best.length > 0 ? best : free.length > 0 ? free : all;
    give(
      slot,
      choice.reduce((a, b) => (used[b]! < used[a]! ? b : a)),
    );
  }
  return Uint8Array.from(colours, (colour) => colour ?? 0);
}
