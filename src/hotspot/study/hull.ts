/**
 * Convex hull of places as a ring of [x, y], counter-clockwise, closed (Andrew's monotone chain). Null where the places lie
 * on one line or are fewer than three. NaN is passed over.
 */
export function convexHull(x: Float64Array, y: Float64Array): [number, number][] | null {
  const order = Uint32Array.from(x.keys()).filter((i) => !Number.isNaN(x[i]!) && !Number.isNaN(y[i]!));
  order.sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]!);
  const half = (indices: Iterable<number>) => {
    const chain: number[] = [];
    for (const i of indices) {
      while (chain.length >= 2 && turn(chain[chain.length - 2]!, chain[chain.length - 1]!, i) <= 0) chain.pop();
      chain.push(i);
    }
    return chain;
  };
  const turn = (a: number, b: number, c: number) =>
    (x[b]! - x[a]!) * (y[c]! - y[a]!) - (y[b]! - y[a]!) * (x[c]! - x[a]!);
  const lower = half(order);
  const upper = half([...order].reverse());
  const ring = [...lower.slice(0, -1), ...upper.slice(0, -1)].map((i): [number, number] => [x[i]!, y[i]!]);
  return ring.length < 3 ? null : [...ring, ring[0]!];
}

/** Area of a closed ring, in the square of its unit. */
export function ringArea(ring: readonly (readonly [number, number])[]): number {
  let twice = 0;
  const [ox, oy] = ring[0]!;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    twice += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
  }
  return Math.abs(twice) / 2;
}
