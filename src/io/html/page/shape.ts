/** West, north, east, south in metres of the page. */
export type Box = readonly [number, number, number, number];

/** A polygon with holes and pieces on the page's plane. */
export interface Shape {
  /** Rings of each piece, the outer one first: x0, y0, x1, y1 … without the closing vertex. */
  readonly pieces: readonly (readonly Float64Array[])[];
  readonly box: Box;
}

export function shapeOf(pieces: readonly (readonly Float64Array[])[]): Shape {
  return { pieces, box: boxOf(pieces.flatMap((rings) => rings.slice(0, 1))) };
}

export function boxOf(lines: readonly Float64Array[]): Box {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      west = Math.min(west, line[i]!);
      east = Math.max(east, line[i]!);
      north = Math.min(north, line[i + 1]!);
      south = Math.max(south, line[i + 1]!);
    }
  }
  return [west, north, east, south];
}

export function union(boxes: readonly Box[]): Box {
  return boxes.reduce<Box>(
    (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}

export const meets = (a: Box, b: Box) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Even-odd rule over all rings. */
export function contains(shape: Shape, x: number, y: number): boolean {
  if (x < shape.box[0] || x > shape.box[2] || y < shape.box[1] || y > shape.box[3]) return false;
  let inside = false;
  for (const rings of shape.pieces) {
    for (const ring of rings) {
      for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
        const yi = ring[i + 1]!;
        const yj = ring[j + 1]!;
        if (yi > y !== yj > y && x < ((ring[j]! - ring[i]!) * (y - yi)) / (yj - yi) + ring[i]!) inside = !inside;
      }
    }
  }
  return inside;
}
