/**
 * Which counts must not be published: those from 1 to below `least` (0 says of nobody anything), and where that is only
 * one, the smallest other count too, so that it cannot be worked out from the total.
 */
export function suppressed(counts: Float64Array, least: number): Uint8Array {
  const hidden = new Uint8Array(counts.length);
  let many = 0;
  for (let i = 0; i < counts.length; i++) {
    if (!(counts[i]! > 0 && counts[i]! < least)) continue;
    hidden[i] = 1;
    many++;
  }
  if (many !== 1) return hidden;
  let next = -1;
  for (let i = 0; i < counts.length; i++)
    if (hidden[i] === 0 && counts[i]! > 0 && (next < 0 || counts[i]! < counts[next]!)) next = i;
  if (next >= 0) hidden[next] = 1;
  return hidden;
}

/**
 * The same where sums of groups of regions are published too (clusters): in each group that would have one hidden count,
 * the smallest other count is hidden as well. A group with no other count above 0 gives its sum away by itself: it is for
 * the caller not to publish sums below `least`.
 *
 * @param groups members of each, indices into `counts`
 */
export function suppressedWithin(
  counts: Float64Array,
  least: number,
  groups: readonly ArrayLike<number>[],
): Uint8Array {
  const hidden = suppressed(counts, least);
  for (let changed = true; changed; ) {
    changed = false;
    for (const group of groups) {
      const members = Array.from(group).filter((i) => counts[i]! > 0);
      if (members.filter((i) => hidden[i] === 1).length !== 1) continue;
      const open = members.filter((i) => hidden[i] === 0);
      if (open.length === 0) continue;
      hidden[open.reduce((a, b) => (counts[b]! < counts[a]! ? b : a))] = 1;
      changed = true;
    }
  }
  return hidden;
}
