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

/** Slots an edge, so that about a quarter of the slots are crossed by one. */
const SLOTS_PER_EDGE = 2;
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

/** A point is placed by whole steps from the left and from below: 2^16 of a slot. The bits above are those of its slot. */
export const STEP_BITS = 16;
const STEPS = 1 << STEP_BITS;

/** How coordinates become steps: `(x − x0) · scaleX + STEPS`, at least 0 and at most `lastX`, cut off; the same of y. */
export interface Steps {
  readonly x0: number;
  readonly y0: number;
  readonly scaleX: number;
  readonly scaleY: number;
  /** Of the first slot, which is outside. */
  readonly first: number;
  readonly lastX: number;
  readonly lastY: number;
}

export function stepsOf({ columns, rows, x0, y0, sx, sy }: Grid): Steps {
  return {
    x0,
    y0,
    scaleX: sx * STEPS,
    scaleY: sy * STEPS,
    first: STEPS,
    lastX: columns * STEPS - 1,
    lastY: rows * STEPS - 1,
  };
}

/** Steps from the left; what is no number is at the left end, which is outside. */
export function stepsAcross({ x0, scaleX, first, lastX }: Steps, x: number): number {
  return Math.max(0, Math.min(lastX, (x - x0) * scaleX + first)) | 0;
}

/** Steps from below. */
export function stepsUp({ y0, scaleY, first, lastY }: Steps, y: number): number {
  return Math.max(0, Math.min(lastY, (y - y0) * scaleY + first)) | 0;
}

/** Slot of a point; `across`: tiles in a row of them. */
export function slotAt(shift: number, across: number, u: number, v: number): number {
  const tile = Math.imul(v >> (STEP_BITS + shift), across) + (u >> (STEP_BITS + shift));
  const mask = (1 << shift) - 1;
  return (((tile << shift) | ((v >> STEP_BITS) & mask)) << shift) | ((u >> STEP_BITS) & mask);
}
