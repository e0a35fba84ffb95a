import type { OpenGrid } from './openGrid.ts';

/** The connected pieces of a set of atoms, each ascending, the one of most households first. */
export function piecesOf({ near, atoms }: OpenGrid, set: readonly number[]): number[][] {
  const inside = new Set(set);
  const seen = new Set<number>();
  const pieces: number[][] = [];
  for (const first of set) {
    if (seen.has(first)) continue;
    seen.add(first);
    const piece = [first];
    for (const atom of piece)
      for (const next of near[atom]!) {
        if (!inside.has(next) || seen.has(next)) continue;
        seen.add(next);
        piece.push(next);
      }
    pieces.push(piece.sort((a, b) => a - b));
  }
  const weight = (piece: readonly number[]) => piece.reduce((sum, atom) => sum + atoms[atom]!.households, 0);
  return pieces.sort((p, q) => weight(q) - weight(p) || p[0]! - q[0]!);
}

export function piecesOfSet(open: OpenGrid, set: readonly number[]): number {
  return piecesOf(open, set).length;
}

/**
 * The fewest atoms, beside `from`, over which `from` reaches `goal` inside `allowed` (both ends of the way excluded, but for
 * `from` itself); null where there is no way.
 */
export function wayBetween(
  { near }: OpenGrid,
  from: readonly number[],
  goal: ReadonlySet<number>,
  allowed: (atom: number) => boolean,
): number[] | null {
  const before = new Map<number, number>(from.map((atom) => [atom, -1]));
  const walk = [...from];
  for (const atom of walk)
    for (const next of near[atom]!) {
      if (goal.has(next)) {
        const way: number[] = [];
        for (let at = atom; before.get(at)! >= 0; at = before.get(at)!) way.push(at);
        return way;
      }
      if (before.has(next) || !allowed(next)) continue;
      before.set(next, atom);
      walk.push(next);
    }
  return null;
}
