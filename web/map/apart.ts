/**
 * Of boxes on the screen those that overlap none that came before them.
 *
 * @param boxOf middle and width, pixels
 * @param height of all, pixels
 */
export function apart(
  list: readonly number[],
  boxOf: (item: number) => readonly [x: number, y: number, width: number],
  height: number,
): number[] {
  /** Taken boxes by rows as high as they are: overlapping ones are in the same row or the next. */
  const rows = new Map<number, (readonly [x: number, y: number, width: number])[]>();
  return list.filter((item) => {
    const own = boxOf(item);
    const row = Math.floor(own[1] / height);
    for (const near of [row - 1, row, row + 1])
      for (const [x, y, width] of rows.get(near) ?? [])
        if (Math.abs(x - own[0]) < (width + own[2]) / 2 && Math.abs(y - own[1]) < height) return false;
    rows.set(row, [...(rows.get(row) ?? []), own]);
    return true;
  });
}
