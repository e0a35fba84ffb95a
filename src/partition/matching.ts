/**
 * Greatest one-to-one matching of rows to columns by value (Hungarian method with potentials, Kuhn 1955, in the
 * O(rows²·columns) form of Jonker and Volgenant). `value` is row-major, not negative. Returns the column of each row,
 * −1 for a row that is left over or gains nothing.
 */
export function greatestMatching(value: Float64Array, rows: number, columns: number): Int32Array {
  const wide = Math.max(rows, columns);
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(wide + 1);
  const rowOf = new Int32Array(wide + 1);
  const cameFrom = new Int32Array(wide + 1);
  const cost = (row: number, column: number) => (column <= columns ? -value[(row - 1) * columns + column - 1]! : 0);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let column = 0;
    const slack = new Float64Array(wide + 1).fill(Number.POSITIVE_INFINITY);
    const done = new Uint8Array(wide + 1);
    do {
      done[column] = 1;
      const at = rowOf[column]!;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= wide; j++) {
        if (done[j]) continue;
        const reduced = cost(at, j) - rowPotential[at]! - columnPotential[j]!;
        if (reduced < slack[j]!) {
          slack[j] = reduced;
          cameFrom[j] = column;
        }
        if (slack[j]! < step) {
          step = slack[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= wide; j++) {
        if (done[j]) {
          const matched = rowOf[j]!;
          rowPotential[matched] = rowPotential[matched]! + step;
          columnPotential[j] = columnPotential[j]! - step;
        } else slack[j] = slack[j]! - step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const previous = cameFrom[column]!;
      rowOf[column] = rowOf[previous]!;
      column = previous;
    }
  }
  const match = new Int32Array(rows).fill(-1);
  for (let j = 1; j <= columns; j++) {
    const row = rowOf[j]!;
    if (row > 0 && value[(row - 1) * columns + j - 1]! > 0) match[row - 1] = j - 1;
  }
  return match;
}
