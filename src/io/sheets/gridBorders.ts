import type { Position } from 'geojson';
import type { StoredMicroGrid } from '../../model/storedPlan.ts';
import { piecesOf } from './mapFrame.ts';

/**
 * Borders of the grids that some micro-grids belong to, as closed lines (degrees, the last point not repeated): those stretches
 * that only one side of which is of the grid. Micro-grids of a grid share their borders point for point, so none is left inside.
 */
export function gridBorders(list: readonly Pick<StoredMicroGrid, 'grid' | 'ground'>[]): Position[][] {
  const stretches = new Map<string, Map<string, readonly [from: Position, to: Position]>>();
  for (const { grid, ground } of list) {
    const own = stretches.get(grid) ?? new Map<string, readonly [Position, Position]>();
    stretches.set(grid, own);
    for (const rings of piecesOf(ground))
      for (const ring of rings)
        for (let i = 1; i < ring.length; i++) own.set(keyOf(ring[i - 1]!, ring[i]!), [ring[i - 1]!, ring[i]!]);
  }
  return [...stretches.values()].flatMap((own) =>
    chained([...own.values()].filter(([from, to]) => !own.has(keyOf(to, from)))),
  );
}

const keyOf = (from: Position, to: Position): string => `${from} ${to}`;

/** Stretches end to end, until each line is back where it began. */
function chained(stretches: readonly (readonly [from: Position, to: Position])[]): Position[][] {
  const onward = new Map<string, Position[]>();
  for (const [from, to] of stretches) {
    const known = onward.get(String(from));
    if (known) known.push(to);
    else onward.set(String(from), [to]);
  }
  const lines: Position[][] = [];
  for (const [from] of stretches) {
    const line: Position[] = [];
    for (let at: Position | undefined = from; at; ) {
      const next: Position | undefined = onward.get(String(at))?.pop();
      if (next) line.push(at);
      at = next;
    }
    if (line.length > 1) lines.push(line);
  }
  return lines;
}
