const DIGITS = 1 << 16;

/**
 * Rows ordered by columns of whole numbers (0 … 2^53), the first column before the others; equal rows stay in their order.
 * A radix sort from the last digit on: rows × digits of 16 bits that occur.
 */
export function orderOf(columns: readonly Float64Array[]): Uint32Array {
  const count = columns[0]!.length;
  let order = Uint32Array.from({ length: count }, (_, row) => row);
  let other = new Uint32Array(count);
  const digit = new Uint16Array(count);
  const start = new Uint32Array(DIGITS + 1);
  for (const column of [...columns].reverse()) {
    let most = 0;
    for (let row = 0; row < count; row++) if (column[row]! > most) most = column[row]!;
    for (let unit = 1; unit <= most; unit *= DIGITS) {
      for (let row = 0; row < count; row++) digit[row] = Math.floor(column[row]! / unit) % DIGITS;
      const end = Math.min(DIGITS, Math.floor(most / unit) + 1);
      start.fill(0, 0, end + 1);
      for (let row = 0; row < count; row++) start[digit[row]! + 1]!++;
      for (let d = 0; d < end; d++) start[d + 1]! += start[d]!;
      for (let k = 0; k < count; k++) {
        const row = order[k]!;
        other[start[digit[row]!]!++] = row;
      }
      [order, other] = [other, order];
    }
  }
  return order;
}
