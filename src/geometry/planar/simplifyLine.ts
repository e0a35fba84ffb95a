/**
 * The line (flat x, y) with the fewest vertices dropped that keeps every dropped one within `tolerance`; ends stay. A
 * closed line keeps its farthest vertex too. Douglas and Peucker 1973.
 */
export function simplifyLine(line: readonly number[], tolerance: number): number[] {
  const n = line.length / 2;
  if (n < 3) return [...line];
  const keep = new Uint8Array(n);
  keep[0] = 1;
  keep[n - 1] = 1;
  const stack = [0, n - 1];
  while (stack.length > 0) {
    const last = stack.pop()!;
    const first = stack.pop()!;
    let farthest = -1;
    let most = tolerance * tolerance;
    for (let i = first + 1; i < last; i++) {
      const d = squaredDistance(line, i, first, last);
      if (d > most) {
        most = d;
        farthest = i;
      }
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    stack.push(first, farthest, farthest, last);
  }
  const kept: number[] = [];
  for (let i = 0; i < n; i++) if (keep[i] === 1) kept.push(line[2 * i]!, line[2 * i + 1]!);
  return kept;
}

/** Squared distance of vertex i from the segment between vertices a and b. */
function squaredDistance(line: readonly number[], i: number, a: number, b: number): number {
  const dx = line[2 * b]! - line[2 * a]!;
  const dy = line[2 * b + 1]! - line[2 * a + 1]!;
  const px = line[2 * i]! - line[2 * a]!;
  const py = line[2 * i + 1]! - line[2 * a + 1]!;
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squared));
  const ex = px - t * dx;
  const ey = py - t * dy;
  return ex * ex + ey * ey;
}
