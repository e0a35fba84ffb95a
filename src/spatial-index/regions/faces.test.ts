import { expect, it } from 'vitest';
import { random } from '../../model/random.ts';
import { BESIDE, exactSide, lineOf, SURE_SIDE, TOO_SHORT } from './cellLine.ts';
import { faces, findFaces, MOST_LINES } from './faces.ts';

const draw = random(1, 'faces');

it('finds every face that holds a point surely, with a place in it', () => {
  for (let round = 0; round < 300; round++) {
    const count = 1 + draw.below(MOST_LINES);
    const lines = new Int32Array(MOST_LINES);
    for (let k = 0; k < count; ) {
      const [ax, ay, bx, by] = [draw.next() - 0.5, draw.next() - 0.5, draw.next() - 0.5, draw.next() - 0.5] as const;
      const line = lineOf(ax, ay, bx, by);
      if (line !== BESIDE && line !== TOO_SHORT) lines[k++] = line;
    }
    const found = new Set<number>();
    for (let face = findFaces(lines, count) - 1; face >= 0; face--) {
      const sides = faces.sides[face]!;
      const [u, v] = [faces.places[2 * face]!, faces.places[2 * face + 1]!];
      expect(found.has(sides)).toBe(false);
      found.add(sides);
      for (let k = 0; k < count; k++)
        expect(exactSide(lines[k]!, u, v) * ((sides >> k) & 1 ? -1 : 1)).toBeGreaterThan(0.99 * SURE_SIDE);
      expect(Math.max(Math.abs(u), Math.abs(v))).toBeLessThan(0.5);
    }
    for (let i = 0; i < 400; i++) {
      const [u, v] = [draw.next() - 0.5, draw.next() - 0.5];
      const sides = lines.slice(0, count).map((line) => exactSide(line, u, v));
      if (sides.some((side) => Math.abs(side) <= 1.01 * SURE_SIDE)) continue;
      expect(found.has(sides.reduce((bits, side, k) => bits | (side < 0 ? 1 << k : 0), 0))).toBe(true);
    }
  }
});
