/** Directed segments between lattice points, as columns. The index of a segment tells its owner what line it belongs to. */
export interface Segments {
  readonly length: number;
  readonly x0: Int32Array;
  readonly y0: Int32Array;
  readonly x1: Int32Array;
  readonly y1: Int32Array;
}

/** Segments in the making. */
export class SegmentList {
  readonly #values: number[] = [];

  get length(): number {
    return this.#values.length / 4;
  }

  /** Adds a segment unless its ends coincide; tells whether it did. */
  push(x0: number, y0: number, x1: number, y1: number): boolean {
    if (x0 === x1 && y0 === y1) return false;
    this.#values.push(x0, y0, x1, y1);
    return true;
  }

  columns(): Segments {
    const n = this.length;
    const column = (offset: number) => {
      const values = new Int32Array(n);
      for (let i = 0; i < n; i++) values[i] = this.#values[4 * i + offset]!;
      return values;
    };
    return { length: n, x0: column(0), y0: column(1), x1: column(2), y1: column(3) };
  }
}
