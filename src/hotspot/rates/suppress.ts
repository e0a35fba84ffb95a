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
