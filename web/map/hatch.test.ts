import { expect, it } from 'vitest';
import { hatch } from './hatch.ts';

const METRES = 111_195;
/** A square of so many metres on the equator. */
const square = (x: number, y: number, side: number) =>
  [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ].map(([a, b]) => [a! / METRES, b! / METRES]);
const lengthOf = (strokes: ReturnType<typeof hatch>) =>
  strokes.reduce((sum, [[a, b], [c, d]]) => sum + METRES * Math.hypot(c - a, d - b), 0);

it('draws strokes whose length times their gap is the area that they cover', () => {
  for (const rises of [true, false]) {
    const strokes = hatch([square(3, 7, 100)], 0.5, rises);
    expect(lengthOf(strokes) * 0.5).toBeCloseTo(10_000, -2);
    // All at 45°, the way that was asked for.
    for (const [[a, b], [c, d]] of strokes) expect((d - b) / (c - a)).toBeCloseTo(rises ? 1 : -1, 6);
  }
});

it('leaves holes free', () => {
  const strokes = hatch([square(0, 0, 100), square(40, 40, 20)], 0.5, true);
  expect(lengthOf(strokes) * 0.5).toBeCloseTo(9_600, -2);
});

it('lays strokes of neighbours on the same lines', () => {
  const both = [hatch([square(0, 0, 50)], 7, true), hatch([square(50, 0, 50)], 7, true)].map(
    (strokes) => new Set(strokes.map(([[x, y]]) => Math.round(((y - x) * METRES * Math.SQRT1_2) / 7))),
  );
  const shared = [...both[0]!].filter((line) => both[1]!.has(line));
  expect(shared.length).toBeGreaterThan(3);
});
