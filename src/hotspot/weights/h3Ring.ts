import { gridDisk } from 'h3-js';
import type { Weights } from './weights.ts';

/**
 * Binary weights of H3 cells: neighbours are all other cells of the list within so many steps of the hexagon grid, whether
 * or not the cells between are in the list.
 */
export function h3Ring(cells: readonly string[], steps: number): Weights {
  const numberOf = new Map(cells.map((cell, i) => [cell, i]));
  const start = new Uint32Array(cells.length + 1);
  let column = new Uint32Array(cells.length * 8);
  let used = 0;
  for (const [i, cell] of cells.entries()) {
    const disk = gridDisk(cell, steps);
    if (used + disk.length > column.length) {
      const grown = new Uint32Array(2 * column.length + disk.length);
      grown.set(column);
      column = grown;
    }
    const from = used;
    for (const other of disk) {
      const j = numberOf.get(other);
      if (j !== undefined && j !== i) column[used++] = j;
    }
    column.subarray(from, used).sort();
    start[i + 1] = used;
  }
  return { start, column: column.slice(0, used), value: new Float64Array(used).fill(1) };
}
