import type { Shape } from './shape.ts';

/** Draws the shape's rings into a path. */
export function trace(shape: Shape, path: Path2D): void {
  for (const rings of shape.pieces) {
    for (const ring of rings) {
      traceLine(ring, path);
      path.closePath();
    }
  }
}

export function traceLine(line: Float64Array, path: Path2D): void {
  for (let i = 0; i < line.length; i += 2) {
    if (i === 0) path.moveTo(line[0]!, line[1]!);
    else path.lineTo(line[i]!, line[i + 1]!);
  }
}
