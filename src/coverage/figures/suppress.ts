import {
  type CoverageTable,
  type CoverageUnit,
  FIGURE_NAMES,
  type Figure,
  figureSpec,
  type Hidden,
} from '../../model/coverage.ts';

/**
 * What must be hidden before a coverage is published. Counts of 1 to k − 1 households, persons or incidents are hidden
 * (primary suppression), and as many others as it takes that none of them comes out of sums over the hierarchy
 * (complementary suppression): whoever knows all that is published, and that a hidden count is at least 1, is left with at
 * least k possible values for each. Figures that tell of a hidden one, and changes of it, are hidden with it.
 *
 * What a unit holds beside its children (a household in a grid, but in no micro-grid) is treated as one more child that is not
 * printed, since it comes out by subtraction.
 *
 * Method: the rule of complementary suppression of GB/T 42460 Annex D and of Willenborg & de Waal, Elements of Statistical
 * Disclosure Control (2001), on a tree; the interval that an outsider can work out is kept k wide.
 */
export function suppress(table: CoverageTable, k: number): Hidden {
  const hidden = Object.fromEntries(
    FIGURE_NAMES.map((figure) => [figure, new Uint8Array(table.units.length)]),
  ) as Record<Figure, Uint8Array>;
  for (const figure of FIGURE_NAMES) {
    const { small, inner } = figureSpec(figure);
    if (inner) hidden[figure].fill(1);
    else if (small) hidden[figure] = hiddenCounts(table.units, table.figures[figure], k);
  }
  for (const figure of FIGURE_NAMES)
    for (const told of (figureSpec(figure).tells ?? []) as readonly Figure[])
      hidden[told].forEach((h, u) => {
        hidden[figure][u]! |= h;
      });
  return hidden;
}

/** Which counts of a tree are hidden; counts of a unit hold those of its children. NaN counts as nothing to hide. */
export function hiddenCounts(units: readonly CoverageUnit[], counts: Float64Array, k: number): Uint8Array {
  const tree = withRests(units, counts);
  const { value, children } = tree;
  const hidden = value.map((v) => v > 0 && v < k);
  // Every pass only hides more, so that it ends.
  for (let changed = true; changed; ) {
    changed = false;
    const least = leastValues(tree, hidden);
    for (let u = 0; u < units.length; u++) {
      const own = children[u]!;
      if (own.length === 0) continue;
      const secret = own.filter((c) => hidden[c]);
      const slack = secret.reduce((sum, c) => sum + value[c]! - least[c]!, 0);
      const safe = hidden[u]
        ? secret.length > 0 || value[u] === 0
        : secret.length === 0 || (secret.length > 1 && slack >= k - 1);
      if (safe) continue;
      const open = own.filter((c) => !hidden[c] && value[c]! > 0);
      const next = open.reduce((best, c) => (best < 0 || value[c]! < value[best]! ? c : best), -1);
      // Without another child to hide it, the unit itself is hidden and its own siblings protect it.
      if (next >= 0) hidden[next] = true;
      else if (!hidden[u]) hidden[u] = true;
      else continue;
      changed = true;
    }
  }
  return Uint8Array.from(units, (_, u) => (hidden[u] ? 1 : 0));
}

interface Tree {
  /** Counts of the units, then of what units hold beside their children. */
  readonly value: number[];
  readonly children: number[][];
}

function withRests(units: readonly CoverageUnit[], counts: Float64Array): Tree {
  const value = Array.from(counts, (v) => (Number.isNaN(v) ? 0 : v));
  const children: number[][] = units.map(() => []);
  units.forEach(({ parent }, u) => {
    if (parent >= 0) children[parent]!.push(u);
  });
  units.forEach((_, u) => {
    if (children[u]!.length === 0) return;
    const rest = value[u]! - children[u]!.reduce((sum, c) => sum + value[c]!, 0);
    if (rest > 0) {
      children[u]!.push(value.push(rest) - 1);
      children.push([]);
    }
  });
  return { value, children };
}

/** The least that each hidden count can be for somebody who sees what is published. */
function leastValues({ value, children }: Tree, hidden: readonly boolean[]): number[] {
  const least = value.map((v, u) => (hidden[u] ? 1 : v));
  for (let u = value.length - 1; u >= 0; u--) {
    if (!hidden[u] || children[u]!.length === 0) continue;
    least[u] = Math.max(
      1,
      children[u]!.reduce((sum, c) => sum + least[c]!, 0),
    );
  }
  return least;
}
