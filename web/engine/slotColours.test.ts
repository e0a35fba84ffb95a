import { expect, it } from 'vitest';
import { slotColours } from './slotColours.ts';

const none = (slots: number) => Array.from({ length: slots }, () => new Set<number>());

/** Slots on a board of squares, each beside the four next to it. */
function board(side: number): number[][] {
  return Array.from({ length: side * side }, (_, at) => {
    const [x, y] = [at % side, Math.floor(at / side)];
    const near: number[] = [];
    if (x > 0) near.push(at - 1);
    if (x < side - 1) near.push(at + 1);
    if (y > 0) near.push(at - side);
    if (y < side - 1) near.push(at + side);
    return near;
  });
}

it('gives no two neighbours one colour, whatever they had before', () => {
  let state = 3;
  const below = (n: number) => {
    state = (state * 48271) % 2147483647;
    return state % n;
  };
  for (let round = 0; round < 50; round++) {
    const beside = board(4);
    const earlier = beside.map(() => (below(3) === 0 ? undefined : below(8)));
    const colours = slotColours({ beside, outside: none(16) }, earlier, 8);
    beside.forEach((near, slot) => {
      for (const other of near) expect(colours[slot]).not.toBe(colours[other]);
    });
  }
});

it('keeps colours that are apart, and moves only one of two that became neighbours', () => {
  const apart = slotColours({ beside: [[1], [0], []], outside: none(3) }, [3, 5, 3], 8);
  expect([...apart]).toEqual([3, 5, 3]);
  const met = slotColours({ beside: [[1, 2], [0], [0]], outside: none(3) }, [3, 5, 3], 8);
  expect([met[0], met[1]]).toEqual([3, 5]);
  expect(met[2]).not.toBe(3);
});

it('is apart from the grids around, and from neighbours first where there are too few colours', () => {
  const outside = [new Set([0, 1]), new Set([0])];
  const colours = slotColours({ beside: [[1], [0]], outside }, [0, 0], 3);
  expect([...colours]).toEqual([2, 1]);
  const crowded = slotColours({ beside: [[1], [0]], outside: [new Set([0, 1]), new Set([0, 1])] }, [], 2);
  expect(crowded[0]).not.toBe(crowded[1]);
});
