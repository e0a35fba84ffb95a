import type { Segments } from './segments.ts';

/** A uniform grid over the plane; each of its cells lists items. A flat index: items of cell c are `items[start[c]..start[c+1])`. */
export interface CellIndex {
  readonly size: number;
  /** 1 / size. */
  readonly perUnit: number;
  readonly minX: number;
  readonly minY: number;
  readonly columns: number;
  readonly rows: number;
  readonly start: Uint32Array;
  readonly items: Uint32Array;
}

/** An index of segments, with the cells of each: `visited[ends[i − 1]..ends[i])`, for the first from 0. */
export interface SegmentIndex extends CellIndex {
  readonly visited: Int32Array;
  readonly ends: Uint32Array;
}

/**
 * Indexes segments by every cell that they come within `margin` of (and perhaps a few more). About as many cells as
 * segments, whatever their extent; with `fineness` so many times narrower ones, for many searches among long segments.
 */
export function indexSegments(segments: Segments, margin: number, fineness = 1): SegmentIndex {
  const { length, x0, y0, x1, y1 } = segments;
  let minX = Number.POSITIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  let total = 0;
  for (let i = 0; i < length; i++) {
    minX = Math.min(minX, x0[i]!, x1[i]!);
    maxX = Math.max(maxX, x0[i]!, x1[i]!);
    minY = Math.min(minY, y0[i]!, y1[i]!);
    maxY = Math.max(maxY, y0[i]!, y1[i]!);
    total += Math.max(Math.abs(x1[i]! - x0[i]!), Math.abs(y1[i]! - y0[i]!));
  }
  const box = [minX - margin, minY - margin, maxX + margin, maxY + margin] as const;
  const shape = cellsOver(...box, length * fineness * fineness, total / length / fineness);
  const start = new Uint32Array(shape.columns * shape.rows + 1);
  // The cells of all segments one after the other, and where those of each end.
  const visited = new CellList(4 * length);
  const ends = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    visited.add(shape, x0[i]!, y0[i]!, x1[i]!, y1[i]!, margin);
    ends[i] = visited.length;
  }
  const { cells, length: entries } = visited;
  for (let k = 0; k < entries; k++) start[cells[k]! + 1]!++;
  for (let c = 1; c < start.length; c++) start[c]! += start[c - 1]!;
  const next = start.slice(0, -1);
  const items = new Uint32Array(entries);
  for (let i = 0, k = 0; i < length; i++) for (; k < ends[i]!; k++) items[next[cells[k]!]!++] = i;
  return { ...shape, start, items, visited: cells, ends };
}

/** Indexes points; with `shape`, on the cells of another index, else on four cells a point. */
export function indexPoints(length: number, x: Int32Array, y: Int32Array, shape?: CellShape): CellIndex {
  let cells = shape;
  if (cells === undefined) {
    let minX = Number.POSITIVE_INFINITY;
    let minY = Number.POSITIVE_INFINITY;
    let maxX = Number.NEGATIVE_INFINITY;
    let maxY = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < length; i++) {
      minX = Math.min(minX, x[i]!);
      maxX = Math.max(maxX, x[i]!);
      minY = Math.min(minY, y[i]!);
      maxY = Math.max(maxY, y[i]!);
    }
    cells = cellsOver(minX, minY, maxX, maxY, 4 * length, 0);
  }
  const start = new Uint32Array(cells.columns * cells.rows + 1);
  const cellOf = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    const cell = rowOf(cells, y[i]!) * cells.columns + columnOf(cells, x[i]!);
    cellOf[i] = cell;
    start[cell + 1]!++;
  }
  for (let c = 1; c < start.length; c++) start[c]! += start[c - 1]!;
  const next = start.slice(0, -1);
  const items = new Uint32Array(length);
  for (let i = 0; i < length; i++) items[next[cellOf[i]!]!++] = i;
  return { ...cells, start, items };
}

export type CellShape = Pick<CellIndex, 'size' | 'perUnit' | 'minX' | 'minY' | 'columns' | 'rows'>;

/** The cell that holds a point, or the nearest one. */
export function cellAt(shape: CellShape, x: number, y: number): number {
  return rowOf(shape, y) * shape.columns + columnOf(shape, x);
}

/** Lists of cells; the array grows and is used again, so that a search makes no garbage. */
export class CellList {
  length = 0;
  cells: Int32Array;

  constructor(expected = 64) {
    this.cells = new Int32Array(Math.max(64, expected));
  }

  /** Adds each cell that a segment comes within `margin` of. */
  add(shape: CellShape, ax: number, ay: number, bx: number, by: number, margin: number): void {
    const { columns } = shape;
    const west = Math.min(ax, bx);
    const east = Math.max(ax, bx);
    const south = Math.min(ay, by) - margin;
    const north = Math.max(ay, by) + margin;
    const firstColumn = columnOf(shape, west - margin);
    const lastColumn = columnOf(shape, east + margin);
    let firstRow = rowOf(shape, south);
    let lastRow = rowOf(shape, north);
    const most = this.length + (lastColumn - firstColumn + 1) * (lastRow - firstRow + 1);
    if (most > this.cells.length) this.#grow(most);
    const { cells } = this;
    let at = this.length;
    if (firstColumn === lastColumn || firstRow === lastRow || ax === bx) {
      for (let column = firstColumn; column <= lastColumn; column++)
        for (let row = firstRow; row <= lastRow; row++) cells[at++] = row * columns + column;
    } else {
      const slope = (by - ay) / (bx - ax);
      for (let column = firstColumn; column <= lastColumn; column++) {
        // The stretch of the segment over this column, a margin wider.
        const from = Math.max(west, shape.minX + column * shape.size - margin);
        const to = Math.min(east, shape.minX + (column + 1) * shape.size + margin);
        const p = ay + (from - ax) * slope;
        const q = ay + (to - ax) * slope;
        firstRow = rowOf(shape, Math.max(south, Math.min(p, q) - margin));
        lastRow = rowOf(shape, Math.min(north, Math.max(p, q) + margin));
        for (let row = firstRow; row <= lastRow; row++) cells[at++] = row * columns + column;
      }
    }
    this.length = at;
  }

  #grow(needed: number): void {
    const wider = new Int32Array(Math.max(needed, 2 * this.cells.length));
    wider.set(this.cells);
    this.cells = wider;
  }
}

const near = new CellList();

/** Each cell that a segment comes within `margin` of: the first `length` of `cells`, until the next call. */
export function cellsAlong(
  shape: CellShape,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  margin: number,
): Readonly<CellList> {
  near.length = 0;
  near.add(shape, ax, ay, bx, by, margin);
  return near;
}

function cellsOver(minX: number, minY: number, maxX: number, maxY: number, items: number, least: number): CellShape {
  const width = Math.max(1, maxX - minX);
  const height = Math.max(1, maxY - minY);
  const size = Math.max(2, least, Math.sqrt((width / Math.max(1, items)) * height), width / 4096, height / 4096);
  return {
    size,
    perUnit: 1 / size,
    minX,
    minY,
    columns: Math.floor(width / size) + 1,
    rows: Math.floor(height / size) + 1,
  };
}

function columnOf(shape: CellShape, x: number): number {
  const column = ((x - shape.minX) * shape.perUnit) | 0;
  return column < 0 ? 0 : column < shape.columns ? column : shape.columns - 1;
}

function rowOf(shape: CellShape, y: number): number {
  const row = ((y - shape.minY) * shape.perUnit) | 0;
  return row < 0 ? 0 : row < shape.rows ? row : shape.rows - 1;
}
