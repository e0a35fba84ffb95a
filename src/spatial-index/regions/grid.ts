/**
 * A raster over the plane: where a point falls among its columns and rows. The outermost ones hold nothing but the outside.
 * Slots are numbered tile by tile (squares of `2^shift` slots a side), row by row inside a tile: what is near on the ground is
 * near in memory. Tiles at the right and the upper edge reach beyond the raster.
 */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly x0: number;
  readonly y0: number;
  /** Slots in a unit of x and of y. */
  readonly sx: number;
  readonly sy: number;
  readonly shift: number;
}

/** Slots an edge, so that about a third of the slots are crossed by one. */
const SLOTS_PER_EDGE = 4.4;
const MOST_ON_A_SIDE = 16384;
/** Of a slot: keeps the outermost vertices off the outermost slots. */
const PADDING = 1e-3;
/** Tiles of a large raster, and of one so small that tiles of that size would reach far beyond it. */
const SHIFT = 6;
const SMALL_SHIFT = 3;
const SMALL = 1 << 16;

/** A raster of slots as high as wide, as many as suit that number of edges. */
export function gridOver(vertices: Float64Array): Grid {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < vertices.length; i += 2) {
    const x = vertices[i]!;
    const y = vertices[i + 1]!;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  if (!(west <= east)) return { columns: 3, rows: 3, x0: 0, y0: 0, sx: 1, sy: 1, shift: SMALL_SHIFT };
  const width = Math.max(east - west, Number.MIN_VALUE * 2 ** 60, Math.abs(west) * 1e-9);
  const height = Math.max(north - south, Number.MIN_VALUE * 2 ** 60, Math.abs(south) * 1e-9);
  const wanted = Math.max(16, (vertices.length / 2) * SLOTS_PER_EDGE);
  const side = (across: number, along: number) =>
    Math.max(1, Math.min(MOST_ON_A_SIDE, Math.round(Math.sqrt((wanted * across) / along))));
  const columns = side(width, height);
  const rows = side(height, width);
  const sx = (columns - 2 * PADDING) / width;
  const sy = (rows - 2 * PADDING) / height;
  const shift = columns * rows < SMALL ? SMALL_SHIFT : SHIFT;
  return { columns: columns + 2, rows: rows + 2, x0: west - PADDING / sx, y0: south - PADDING / sy, sx, sy, shift };
}

/** Tiles in a row of them. */
export function tilesAcross({ columns, shift }: Pick<Grid, 'columns' | 'shift'>): number {
  return ((columns - 1) >> shift) + 1;
}

export function tileCount(grid: Pick<Grid, 'columns' | 'rows' | 'shift'>): number {
  return tilesAcross(grid) * (((grid.rows - 1) >> grid.shift) + 1);
}

/** Slot of a point; NaN falls into the first one, which is outside. */
export function slotOf(grid: Grid, x: number, y: number): number {
  const { columns, rows, x0, y0, sx, sy, shift } = grid;
  const column = Math.max(0, Math.min(columns - 1, (x - x0) * sx + 1)) | 0;
  const row = Math.max(0, Math.min(rows - 1, (y - y0) * sy + 1)) | 0;
  const tile = (row >> shift) * tilesAcross(grid) + (column >> shift);
  const mask = (1 << shift) - 1;
  return (((tile << shift) | (row & mask)) << shift) | (column & mask);
}
