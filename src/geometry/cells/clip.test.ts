import { describe, expect, it } from 'vitest';
import { type Box, clipRing, clipSegment } from './clip.ts';

const box: Box = [0, 0, 10, 10];

describe('clipSegment', () => {
  it('keeps what is inside exactly', () => {
    expect(clipSegment(1, 2, 3, 4, box)).toEqual([1, 2, 3, 4]);
    expect(clipSegment(0, 0, 10, 10, box)).toEqual([0, 0, 10, 10]);
  });

  it('cuts at the sides', () => {
    expect(clipSegment(-5, 5, 15, 5, box)).toEqual([0, 5, 10, 5]);
    expect(clipSegment(5, 5, 5, 25, box)).toEqual([5, 5, 5, 10]);
  });

  it('drops what passes by', () => {
    expect(clipSegment(-5, 4, 4, 13.5, box)).not.toBeNull();
    expect(clipSegment(-5, 6, 4, 16, box)).toBeNull();
    expect(clipSegment(11, -5, 11, 20, box)).toBeNull();
  });
});

describe('clipRing', () => {
  it('closes along the box', () => {
    const ring = clipRing(
      [
        [5, 5],
        [15, 5],
        [15, 8],
        [5, 8],
        [5, 5],
      ],
      box,
    );
    expect(ring).toHaveLength(5);
    expect(ring.every(([x]) => x >= 5 && x <= 10)).toBe(true);
  });

  it('is empty outside', () => {
    expect(
      clipRing(
        [
          [20, 20],
          [30, 20],
          [30, 30],
          [20, 20],
        ],
        box,
      ),
    ).toEqual([]);
  });
});
