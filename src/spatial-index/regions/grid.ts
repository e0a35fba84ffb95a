/** A raster over the plane: where a point falls among its columns and rows. The outermost ones hold nothing but the outside. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly x0: number;
  readonly y0: number;
  /** Cells in a unit of x and of y. */
  readonly sx: number;
  readonly sy: number;
}

/** Slots an edge, so that about a third of the slots are crossed by one. */
const SLOTS_PER_EDGE = 4.4;
const MOST_ON_A_SIDE = 16384;
/** Of a cell: keeps the outermost vertices off the outermost cells. */
const PADDING = 1e-3;

/** A grid of cells as high as wide, as many as suit that number of edges. */
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
  if (!(west <= east)) return { columns: 3, rows: 3, x0: 0, y0: 0, sx: 1, sy: 1 };
  const width = Math.max(east - west, Number.MIN_VALUE * 2 ** 60, Math.abs(west) * 1e-9);
  const height = Math.max(north - south, Number.MIN_VALUE * 2 ** 60, Math.abs(south) * 1e-9);
  const wanted = Math.max(16, (vertices.length / 2) * SLOTS_PER_EDGE);
  const side = (across: number, along: number) =>
    Math.max(1, Math.min(MOST_ON_A_SIDE, Math.round(Math.sqrt((wanted * across) / along))));
  const columns = side(width, height);
  const rows = side(height, width);
  const sx = (columns - 2 * PADDING) / width;
  const sy = (rows - 2 * PADDING) / height;
  return { columns: columns + 2, rows: rows + 2, x0: west - PADDING / sx, y0: south - PADDING / sy, sx, sy };
}

/** Slot of a point; NaN falls into the first one, which is outside. */
export function slotOf({ columns, rows, x0, y0, sx, sy }: Grid, x: number, y: number): number {
  const column = Math.max(0, Math.min(columns - 1, (x - x0) * sx + 1)) | 0;
  const row = Math.max(0, Math.min(rows - 1, (y - y0) * sy + 1)) | 0;
  return row * columns + column;
}
