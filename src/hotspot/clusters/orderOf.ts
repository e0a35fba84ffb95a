const DIGITS = 1 << 16;

/**
 * Rows ordered by columns of whole numbers (0 … 2^53), the first column before the others; equal rows stay in their order.
 * A radix sort from the last digit on: rows × digits of 16 bits that occur.
 */
export function orderOf(columns: readonly Float64Array[]): Uint32Array {
  const count = columns[0]!.length;
  let order = Uint32Array.from({ length: count }, (_, row) => row);
  let other = new Uint32Array(count);
  const start = new Uint32Array(DIGITS + 1);
  for (const column of [...columns].reverse()) {
    const most = column.reduce((a, b) => Math.max(a, b), 0);
    for (let unit = 1; unit <= most; unit *= DIGITS) {
      start.fill(0);
      for (const value of column) start[(Math.floor(value / unit) & (DIGITS - 1)) + 1]!++;
      for (let digit = 0; digit < DIGITS; digit++) start[digit + 1]! += start[digit]!;
      for (const row of order) other[start[Math.floor(column[row]! / unit) & (DIGITS - 1)]!++] = row;
      [order, other] = [other, order];
    }
  }
  return order;
}
