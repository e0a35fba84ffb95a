/** Different places with how many incidents lie at each, in order of first appearance. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
  /** Place of each point; −1 for a point without one. */
  readonly of: Int32Array;
}

/** Joins points with the same coordinates. NaN: without a place. */
export function placesOf(x: Float64Array, y: Float64Array): Places {
  const known = new Map<number, Map<number, number>>();
  const [px, py, weight]: [number[], number[], number[]] = [[], [], []];
  const of = new Int32Array(x.length).fill(-1);
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i]!) || Number.isNaN(y[i]!)) continue;
    let column = known.get(x[i]!);
    if (!column) {
      column = new Map();
      known.set(x[i]!, column);
    }
    let place = column.get(y[i]!);
    if (place === undefined) {
      place = px.push(x[i]!) - 1;
      py.push(y[i]!);
      weight.push(0);
      column.set(y[i]!, place);
    }
    weight[place]!++;
    of[i] = place;
  }
  return { x: Float64Array.from(px), y: Float64Array.from(py), weight: Float64Array.from(weight), of };
}
