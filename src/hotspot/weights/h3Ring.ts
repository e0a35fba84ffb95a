import { cellToLocalIj, cellToParent, getBaseCellNumber, getResolution, gridDisk, isPentagon } from 'h3-js';
import type { Weights } from './weights.ts';

/** Slots of the look-up by local coordinates a cell, at most: a sparse list over a wide area is looked up by name. */
const MOST_SLOTS = 400;

/**
 * Binary weights of H3 cells of one resolution: neighbours are all other cells of the list within so many steps of the hexagon
 * grid, whether or not the cells between are in the list.
 */
export function h3Ring(cells: readonly string[], steps: number): Weights {
  return byCoordinates(cells, steps) ?? byName(cells, steps);
}

/** By H3's local coordinates, where they run straight; null for other lists. */
function byCoordinates(cells: readonly string[], steps: number): Weights | null {
  const origin = cells[0];
  if (origin === undefined) return null;
  if (!runsStraight(cells)) return null;
  const is = new Int32Array(cells.length);
  const js = new Int32Array(cells.length);
  for (const [c, cell] of cells.entries()) {
    const { i, j } = cellToLocalIj(origin, cell);
    is[c] = i;
    js[c] = j;
  }
  const i0 = is.reduce((a, b) => Math.min(a, b)) - steps;
  const j0 = js.reduce((a, b) => Math.min(a, b)) - steps;
  const width = is.reduce((a, b) => Math.max(a, b)) - i0 + steps + 1;
  const height = js.reduce((a, b) => Math.max(a, b)) - j0 + steps + 1;
  if (width * height > MOST_SLOTS * (cells.length + 1000)) return null;
  const slots = new Int32Array(width * height).fill(-1);
  for (let c = 0; c < cells.length; c++) slots[(js[c]! - j0) * width + is[c]! - i0] = c;
  // The axes lie 120° apart: a step is (1, 0), (0, 1), (1, 1) or its opposite.
  const offsets: number[] = [];
  for (let dj = -steps; dj <= steps; dj++)
    for (let di = -steps; di <= steps; di++)
      if ((di !== 0 || dj !== 0) && Math.abs(di - dj) <= steps) offsets.push(dj * width + di);
  const start = new Uint32Array(cells.length + 1);
  const column = new Uint32Array(cells.length * offsets.length);
  let used = 0;
  for (let c = 0; c < cells.length; c++) {
    const from = used;
    const slot = (js[c]! - j0) * width + is[c]! - i0;
    for (const offset of offsets) {
      const other = slots[slot + offset]!;
      if (other >= 0) column[used++] = other;
    }
    sortRange(column, from, used);
    start[c + 1] = used;
  }
  return { start, column: column.slice(0, used), value: new Float64Array(used).fill(1) };
}

/** By asking H3 for the disk around every cell. */
function byName(cells: readonly string[], steps: number): Weights {
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
    sortRange(column, from, used);
    start[i + 1] = used;
  }
  return { start, column: column.slice(0, used), value: new Float64Array(used).fill(1) };
}

/**
 * Whether local coordinates run straight over all cells: within one base cell, and where that is a pentagon (there is one over
 * eastern China) within one of its children that is not.
 */
function runsStraight(cells: readonly string[]): boolean {
  const origin = cells[0]!;
  const base = getBaseCellNumber(origin);
  if (cells.some((cell) => getBaseCellNumber(cell) !== base)) return false;
  if (!isPentagon(cellToParent(origin, 0))) return true;
  if (getResolution(origin) === 0) return false;
  const child = cellToParent(origin, 1);
  // Characters 0 to 3 of an index hold mode, resolution and base cell; the child of resolution 1 ends within the fifth.
  const sector = (cell: string) => Number.parseInt(cell.slice(2, 5), 16) >> 2;
  return !isPentagon(child) && cells.every((cell) => sector(cell) === sector(origin));
}

/** Short rows: insertion is quicker than a call of sort. */
function sortRange(values: Uint32Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const value = values[i]!;
    let at = i;
    while (at > from && values[at - 1]! > value) {
      values[at] = values[at - 1]!;
      at--;
    }
    values[at] = value;
  }
}
