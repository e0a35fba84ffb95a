import { orderOf } from './orderOf.ts';

/** Boxes so far away in space may hold neighbours. */
const REACH = 2;
const WIDE = 2 * REACH + 1;

/**
 * Points sorted into boxes of one size: by line, column and slice of time, so that the boxes of one square stand together in
 * order of time, and squares side by side stand together too.
 */
export interface Boxes {
  /** Points in the order of their boxes: those of box b are `point[start[b]] … point[start[b + 1] − 1]`, rising. */
  readonly point: Uint32Array;
  readonly start: Uint32Array;
  /** Of each box. */
  readonly slice: Float64Array;
  readonly squareOf: Uint32Array;
  /** Boxes of each square: `first[q] … first[q + 1] − 1`. */
  readonly first: Uint32Array;
  /** Of each square. */
  readonly column: Float64Array;
  readonly line: Float64Array;
}

/**
 * @param side of a square, metres
 * @param span of a slice of time; `time` null for no time
 */
export function boxesOf(
  x: Float64Array,
  y: Float64Array,
  time: Float64Array | null,
  side: number,
  span: number,
): Boxes {
  const steps = (values: Float64Array, size: number) => {
    const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    return values.map((value) => {
      const step = Math.floor((value - least) / size);
      if (!Number.isSafeInteger(step)) throw new Error(`boxes: ${value} cannot be put into boxes of ${size}`);
      return step;
    });
  };
  const [columns, lines] = [steps(x, side), steps(y, side)];
  const slices = time === null ? new Float64Array(x.length) : steps(time, span);
  const point = orderOf([lines, columns, slices]);
  const [start, slice, squareOf]: [number[], number[], number[]] = [[], [], []];
  const [first, column, line]: [number[], number[], number[]] = [[], [], []];
  let before = -1;
  point.forEach((own, k) => {
    const square = before < 0 || lines[own] !== lines[before] || columns[own] !== columns[before];
    if (square) {
      first.push(start.length);
      column.push(columns[own]!);
      line.push(lines[own]!);
    }
    if (square || slices[own] !== slices[before]) {
      start.push(k);
      slice.push(slices[own]!);
      squareOf.push(first.length - 1);
    }
    before = own;
  });
  return {
    point,
    start: Uint32Array.from([...start, point.length]),
    slice: Float64Array.from(slice),
    squareOf: Uint32Array.from(squareOf),
    first: Uint32Array.from([...first, start.length]),
    column: Float64Array.from(column),
    line: Float64Array.from(line),
  };
}

/**
 * The boxes up to two squares and one slice away from a box, the box itself among them, as runs of boxes that stand
 * together. Boxes are asked in rising order: every pointer only moves on. Nothing is allocated.
 */
export class Surroundings {
  /** Run r of the last box asked: boxes `from[r] … to[r] − 1`. */
  readonly from = new Uint32Array(WIDE * WIDE);
  readonly to = new Uint32Array(WIDE * WIDE);
  readonly #boxes: Boxes;
  #square = -1;
  /** First square that is not left of the surroundings, in each of the lines around. */
  readonly #left = new Uint32Array(WIDE);
  /** Squares around the present one, and how far each is gone through. */
  readonly #around = new Uint32Array(WIDE * WIDE);
  readonly #low = new Uint32Array(WIDE * WIDE);
  readonly #high = new Uint32Array(WIDE * WIDE);
  #squares = 0;

  constructor(boxes: Boxes) {
    this.#boxes = boxes;
  }

  /** The number of runs. */
  of(box: number): number {
    const { first, slice, squareOf } = this.#boxes;
    if (squareOf[box] !== this.#square) this.#enter(squareOf[box]!);
    const own = slice[box]!;
    let runs = 0;
    for (let s = 0; s < this.#squares; s++) {
      const end = first[this.#around[s]! + 1]!;
      let low = this.#low[s]!;
      while (low < end && slice[low]! < own - 1) low++;
      let high = Math.max(low, this.#high[s]!);
      while (high < end && slice[high]! <= own + 1) high++;
      this.#low[s] = low;
      this.#high[s] = high;
      if (low === high) continue;
      if (runs > 0 && this.to[runs - 1] === low) this.to[runs - 1] = high;
      else {
        this.from[runs] = low;
        this.to[runs++] = high;
      }
    }
    return runs;
  }

  #enter(square: number): void {
    const { column, line, first } = this.#boxes;
    this.#square = square;
    this.#squares = 0;
    const [c, l] = [column[square]!, line[square]!];
    for (let d = 0; d < WIDE; d++) {
      const wanted = l + d - REACH;
      let at = this.#left[d]!;
      while (at < line.length && (line[at]! < wanted || (line[at] === wanted && column[at]! < c - REACH))) at++;
      this.#left[d] = at;
      for (; at < line.length && line[at] === wanted && column[at]! <= c + REACH; at++) {
        this.#around[this.#squares] = at;
        this.#low[this.#squares] = first[at]!;
        this.#high[this.#squares++] = first[at]!;
      }
    }
  }
}
