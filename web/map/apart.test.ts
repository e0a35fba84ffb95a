import { expect, test } from 'vitest';
import { random } from '../../src/main.ts';
import { apart } from './apart.ts';

test('of labels that overlap the first stays, and those that only touch both do', () => {
  const boxes = [
    [0, 0, 20],
    [15, 10, 20],
    [20, 0, 20],
    [0, 28, 20],
    [0, 27, 20],
  ] as const;
  expect(apart([0, 1, 2, 3, 4], (i) => boxes[i]!, 28)).toEqual([0, 2, 3]);
  expect(apart([1, 0, 2], (i) => boxes[i]!, 28)).toEqual([1]);
});

test('as many stay as by comparing each with each', () => {
  const draw = random(3, 'labels');
  const boxes = Array.from(
    { length: 300 },
    () => [400 * draw.next(), 400 * draw.next(), 18 + 20 * draw.next()] as const,
  );
  const kept: number[] = [];
  boxes.forEach(([x, y, width], i) => {
    const free = kept.every((k) => {
      const [kx, ky, kw] = boxes[k]!;
      return Math.abs(kx - x) >= (kw + width) / 2 || Math.abs(ky - y) >= 28;
    });
    if (free) kept.push(i);
  });
  expect(apart([...boxes.keys()], (i) => boxes[i]!, 28)).toEqual(kept);
});
