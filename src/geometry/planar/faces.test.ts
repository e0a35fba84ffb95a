import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facesOf } from './faces.ts';
import { SegmentList } from './segments.ts';
import { type Arrangement, snapRound } from './snapRound.ts';

function noded(...lines: number[][]): Arrangement {
  const list = new SegmentList();
  for (const line of lines)
    for (let i = 2; i < line.length; i += 2) list.push(line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!);
  return snapRound(list.columns());
}
const box = (x: number, y: number, size: number) => [x, y, x + size, y, x + size, y + size, x, y + size, x, y];

describe('facesOf', () => {
  it('finds two sides of a box', () => {
    const { length, area } = facesOf(noded(box(0, 0, 10)));
    expect([length, ...area]).toEqual([2, 0, 100]);
  });

  it('takes islands off the face that they lie in, and lines that end in it not', () => {
    const graph = noded(box(0, 0, 100), box(10, 10, 20), box(15, 15, 5), box(50, 50, 10), [80, 80, 90, 80]);
    const { length, area } = facesOf(graph);
    expect(length).toBe(5);
    expect([...area].sort((a, b) => a - b)).toEqual([0, 25, 100, 375, 9500]);
  });

  it('knows an island straight above a vertex', () => {
    const { area } = facesOf(noded([0, 0, 10, 0, 10, 50, -10, 50, 0, 0], box(0, 10, 4)));
    expect([...area].sort((a, b) => a - b)).toEqual([0, 16, 734]);
  });

  it('obeys Euler and adds up to the whole', () => {
    const point = fc.integer({ min: 1, max: 39 });
    fc.assert(
      fc.property(fc.array(fc.tuple(point, point, point, point), { maxLength: 20 }), (lines) => {
        const graph = noded(box(0, 0, 40), ...lines);
        const { length, area, left, right } = facesOf(graph);
        expect(area.reduce((a, b) => a + b, 0)).toBe(1600);
        const seen = new Set([...left, ...right]);
        expect(seen.size).toBe(length);
        for (let f = 1; f < length; f++) expect(area[f]).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
