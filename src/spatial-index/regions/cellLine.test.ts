import { orient2d } from 'robust-predicates';
import { expect, it } from 'vitest';
import { random } from '../../model/random.ts';
import { BESIDE, lineOf, sideOfLine, TOO_SHORT, UNSURE } from './cellLine.ts';

const draw = random(1, 'lines');
/** A place about the slot, often on its border or at a corner. */
const place = () => (draw.below(4) === 0 ? draw.below(5) / 2 - 1 : (draw.next() - 0.5) * 10 ** draw.below(3));

it('tells the side of every point beyond the unsure strip as the edge itself does, in both directions of the edge', () => {
  let unsure = 0;
  let told = 0;
  for (let k = 0; k < 4000; k++) {
    const [ax, ay, bx, by] = [place(), place(), place(), place()] as const;
    const line = lineOf(ax, ay, bx, by);
    expect(lineOf(bx, by, ax, ay)).toBe(line);
    if (line === BESIDE || line === TOO_SHORT) continue;
    // Clockwise turns are positive; a line's positive side is to the right of it, or above a flat one.
    const flat = Math.abs(bx - ax) > Math.abs(by - ay);
    const sign = flat ? Math.sign(ax - bx) : Math.sign(by - ay);
    for (let i = 0; i < 50; i++) {
      let [u, v] = [draw.next(), draw.next()];
      if (i % 2 === 0) {
        // Near the line.
        const t = draw.next();
        u = ax + t * (bx - ax) + 0.5 + (draw.next() - 0.5) * 1e-3;
        v = ay + t * (by - ay) + 0.5 + (draw.next() - 0.5) * 1e-3;
      }
      if (u < 0 || u >= 1 || v < 0 || v >= 1) continue;
      const side = sideOfLine(line, Math.floor(u * 0x10000) - 0x8000, Math.floor(v * 0x10000) - 0x8000);
      if (Math.abs(side) <= UNSURE) unsure++;
      else {
        told++;
        expect(Math.sign(side)).toBe(sign * Math.sign(orient2d(ax, ay, bx, by, u - 0.5, v - 0.5)));
      }
    }
  }
  expect(told).toBeGreaterThan(2 * unsure);
  expect(unsure).toBeGreaterThan(1000);
});

it('leaves out edges that do not come into the slot, and those too short to tell a line', () => {
  expect(lineOf(0.6, -1, 0.6, 1)).toBe(BESIDE);
  expect(lineOf(-1, 0.2, 0.2, 1.6)).toBe(BESIDE);
  expect(lineOf(-1, 0.2, 0.2, 0.7)).not.toBe(BESIDE);
  expect(lineOf(0.1, 0.1, 0.1001, 0.1002)).toBe(TOO_SHORT);
  expect(lineOf(0.1, 0.1, 0.1, 0.1)).toBe(TOO_SHORT);
  // On the border of the slot: its points may lie on it.
  expect(lineOf(0.5, -3, 0.5, 3)).not.toBe(BESIDE);
});
