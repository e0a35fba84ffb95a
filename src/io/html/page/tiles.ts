import { type Box, meets, union } from './shape.ts';

/** Many small things drawn alike, kept as one path a square of ground, so that only what is in view is painted. */
export class Tiles {
  readonly #size: number;
  readonly #tiles = new Map<string, { path: Path2D; box: Box }>();

  /** `size`: side of a square in metres. */
  constructor(size: number) {
    this.#size = size;
  }

  /** Adds a thing to the square that holds its middle. */
  add(box: Box, trace: (path: Path2D) => void): void {
    const column = Math.floor((box[0] + box[2]) / 2 / this.#size);
    const row = Math.floor((box[1] + box[3]) / 2 / this.#size);
    const key = `${column},${row}`;
    let tile = this.#tiles.get(key);
    if (!tile) {
      tile = { path: new Path2D(), box };
      this.#tiles.set(key, tile);
    }
    tile.box = union([tile.box, box]);
    trace(tile.path);
  }

  *within(view: Box): Generator<Path2D> {
    for (const { path, box } of this.#tiles.values()) if (meets(box, view)) yield path;
  }
}
