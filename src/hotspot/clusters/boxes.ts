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
  const [columns, lines] = [steps(x, side), steps(y, side)];
  const slices = time === null ? new Float64Array(x.length) : steps(time, span);
  const point = orderOf([lines, columns, slices]);
  const count = point.length;
  const [start, slice, squareOf] = [new Uint32Array(count + 1), new Float64Array(count), new Uint32Array(count)];
  const [first, column, line] = [new Uint32Array(count + 1), new Float64Array(count), new Float64Array(count)];
  let boxes = 0;
  let squares = 0;
  for (let k = 0; k < count; k++) {
    const own = point[k]!;
    const before = k === 0 ? own : point[k - 1]!;
    const square = k === 0 || lines[own] !== lines[before] || columns[own] !== columns[before];
    if (!square && slices[own] === slices[before]) continue;
    if (square) {
      first[squares] = boxes;
      column[squares] = columns[own]!;
      line[squares++] = lines[own]!;
    }
    start[boxes] = k;
    slice[boxes] = slices[own]!;
    squareOf[boxes++] = squares - 1;
  }
  start[boxes] = count;
  first[squares] = boxes;
  return {
    point,
    start: start.subarray(0, boxes + 1),
    slice: slice.subarray(0, boxes),
    squareOf: squareOf.subarray(0, boxes),
    first: first.subarray(0, squares + 1),
    column: column.subarray(0, squares),
    line: line.subarray(0, squares),
  };
}

/** How many sizes each value is above the least, whole ones. */
function steps(values: Float64Array, size: number): Float64Array {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < values.length; i++) if (values[i]! < least) least = values[i]!;
  const found = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    found[i] = Math.floor((values[i]! - least) / size);
    if (!Number.isSafeInteger(found[i]!)) throw new Error(`boxes: ${values[i]} cannot be put into boxes of ${size}`);
  }
  return found;
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
