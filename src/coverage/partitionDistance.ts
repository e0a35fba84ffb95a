/** How alike two divisions of the same households are. */
export interface PartitionDistance {
  /** Share of the pairs of households that both divisions treat alike: together in both, or apart in both (Rand 1971). 0..1. */
  readonly rand: number;
  /** The same above what chance would give: 1 when alike, about 0 for unrelated divisions (Hubert & Arabie 1985). */
  readonly adjustedRand: number;
  /** What one division leaves open about the other, both ways, in bits; 0 when alike (Meilă 2007). */
  readonly variationOfInformation: number;
}

/** Households by their part in the one division and in the other. */
export type Contingency = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Rand index, adjusted Rand index and variation of information of two divisions. With fewer than two households they are
 * alike. Sources: W. M. Rand, J. Am. Stat. Assoc. 66 (1971) 846; L. Hubert & P. Arabie, J. Classif. 2 (1985) 193, their
 * formula 5; M. Meilă, J. Multivar. Anal. 98 (2007) 873, formula 16 with logarithms to base 2.
 */
export function partitionDistance(table: Contingency): PartitionDistance {
  const rows = new Map<string, number>();
  const columns = new Map<string, number>();
  const cells: { readonly row: string; readonly column: string; readonly n: number }[] = [];
  let total = 0;
  for (const [row, own] of table)
    for (const [column, n] of own) {
      if (n === 0) continue;
      cells.push({ row, column, n });
      rows.set(row, (rows.get(row) ?? 0) + n);
      columns.set(column, (columns.get(column) ?? 0) + n);
      total += n;
    }
  if (total < 2) return { rand: 1, adjustedRand: 1, variationOfInformation: 0 };
  const inCells = sum(cells.map(({ n }) => pairs(n)));
  const inRows = sum([...rows.values()].map(pairs));
  const inColumns = sum([...columns.values()].map(pairs));
  const all = pairs(total);
  const expected = (inRows * inColumns) / all;
  const greatest = (inRows + inColumns) / 2;
  let bits = 0;
  for (const { row, column, n } of cells)
    bits -= (n / total) * (Math.log2(n / rows.get(row)!) + Math.log2(n / columns.get(column)!));
  return {
    rand: (all + 2 * inCells - inRows - inColumns) / all,
    adjustedRand: greatest === expected ? 1 : (inCells - expected) / (greatest - expected),
    // Of equal divisions the sum is −0.
    variationOfInformation: bits + 0,
  };
}

function pairs(n: number): number {
  return (n * (n - 1)) / 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
