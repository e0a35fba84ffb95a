import { describe, expect, it } from 'vitest';
import { bisectorsOf } from './voronoi.ts';

const box = [0, 0, 100, 100] as const;

describe('bisectorsOf', () => {
  it('runs half way between two points, each on its side', () => {
    const [only, ...more] = bisectorsOf({ x: [20, 60], y: [50, 50], owner: [7, 3], box });
    expect(more).toEqual([]);
    for (let i = 0; i < only!.line.length; i += 2) expect(only!.line[i]).toBeCloseTo(40, 3);
    const north = only!.line[3]! > only!.line[1]!;
    expect([only!.left, only!.right]).toEqual(north ? [7, 3] : [3, 7]);
  });

  it('draws no border between points of one owner', () => {
    expect(bisectorsOf({ x: [20, 60, 80], y: [50, 50, 10], owner: [1, 1, 1], box })).toEqual([]);
  });

  it('meets in one point where three owners do', () => {
    const lines = bisectorsOf({ x: [30, 70, 50], y: [30, 30, 70], owner: [0, 1, 2], box });
    expect(lines).toHaveLength(3);
    const ends = lines.map(({ line }) =>
      [line.slice(0, 2), line.slice(-2)].map((p) => p.map((c) => c.toFixed(6)).join()),
    );
    expect(ends.filter((pair) => pair.some((end) => ends.every((other) => other.includes(end))))).toHaveLength(3);
  });

  it('surrounds an owner that lies within another', () => {
    const around = Array.from({ length: 12 }, (_, i) => (i * Math.PI) / 6);
    const lines = bisectorsOf({
      x: [50, ...around.map((a) => 50 + 40 * Math.cos(a))],
      y: [50, ...around.map((a) => 50 + 40 * Math.sin(a))],
      owner: [0, ...around.map(() => 1)],
      box,
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]!.line.slice(0, 2)).toEqual(lines[0]!.line.slice(-2));
  });
});
