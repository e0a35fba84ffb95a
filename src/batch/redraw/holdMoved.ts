/** One way to redraw a grid. */
export interface Option {
  readonly moved: number;
  readonly violation: number;
  /** Objective times households: what adds up over grids. */
  readonly cost: number;
}

/**
 * Of each grid one option, so that the sum of moved households keeps a limit: first the least violation of every grid,
 * then the cheapest options, then, as long as too many move, the step that costs least for each household that stays
 * (greedy on the lower hull, as for multiple-choice knapsacks: Sinha & Zoltners 1979). Null where even the options that move
 * least exceed the limit.
 *
 * @returns index of the chosen option of each grid
 */
export function holdMoved(grids: readonly (readonly Option[])[], limit: number): number[] | null {
  const usable = grids.map((options) => {
    const least = Math.min(...options.map(({ violation }) => violation));
    return options.map((option, i) => ({ ...option, i })).filter(({ violation }) => violation === least);
  });
  const chosen = usable.map((options) => options.reduce((best, option) => (option.cost < best.cost ? option : best)));
  const moved = () => chosen.reduce((sum, option) => sum + option.moved, 0);
  while (moved() > limit) {
    let pick = -1;
    let to = chosen[0]!;
    let price = Number.POSITIVE_INFINITY;
    usable.forEach((options, g) => {
      for (const option of options) {
        const fewer = chosen[g]!.moved - option.moved;
        if (fewer <= 0) continue;
        const each = (option.cost - chosen[g]!.cost) / fewer;
        if (each >= price) continue;
        price = each;
        pick = g;
        to = option;
      }
    });
    if (pick < 0) return null;
    chosen[pick] = to;
  }
  return chosen.map(({ i }) => i);
}

/** The least number of households that move at the least violation of every grid. */
export function leastMoved(grids: readonly (readonly Option[])[]): number {
  return grids.reduce((sum, options) => {
    const least = Math.min(...options.map(({ violation }) => violation));
    return sum + Math.min(...options.filter(({ violation }) => violation === least).map(({ moved }) => moved));
  }, 0);
}
