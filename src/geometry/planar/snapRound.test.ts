import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossingPixel } from './crossingPixel.ts';
import { SegmentList } from './segments.ts';
import { type Arrangement, passesThrough, snapRound } from './snapRound.ts';

function noded(...lines: number[][]): Arrangement {
  const list = new SegmentList();
  for (const line of lines)
    for (let i = 2; i < line.length; i += 2) list.push(line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!);
  return snapRound(list.columns());
}

describe('snapRound', () => {
  it('cuts two crossing segments at the rounded crossing', () => {
    const { vertices, edges } = noded([0, 0, 10, 10], [0, 10, 10, 0]);
    expect(edges.length).toBe(4);
    expect([vertices.x[4], vertices.y[4]]).toEqual([5, 5]);
  });

  it('merges segments that run along each other and remembers both', () => {
    const { edges } = noded([0, 0, 10, 0], [20, 0, 5, 0]);
    expect(edges.length).toBe(3);
    const middle = [...edges.start].findIndex((s, e) => edges.start[e + 1]! - s === 2);
    expect([...edges.source.slice(edges.start[middle], edges.start[middle + 1])]).toEqual([1, 2]);
  });

  it('bends a segment to a vertex within half a unit', () => {
    expect(passesThrough(0, 0, 100, 1, 50, 1)).toBe(true);
    expect(passesThrough(0, 0, 100, 1, 49, 1)).toBe(false);
    const { edges } = noded([0, 0, 100, 1], [60, 1, 60, 50]);
    expect(edges.length).toBe(3);
  });

  it('rounds crossings exactly', () => {
    expect(crossingPixel(0, 1, 1, -1)).toBe(1);
    expect(crossingPixel(0, -1, 1, -1)).toBe(0);
    expect(crossingPixel(-7, 10, 1, -2)).toBe(-1);
  });

  it('leaves no crossing and moves no vertex', () => {
    const point = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.array(fc.tuple(point, point, point, point), { minLength: 1, maxLength: 25 }), (lines) => {
        const first = noded(...lines);
        const again = new SegmentList();
        for (let e = 0; e < first.edges.length; e++) {
          const [a, b] = [first.edges.from[e]!, first.edges.to[e]!];
          again.push(first.vertices.x[a]!, first.vertices.y[a]!, first.vertices.x[b]!, first.vertices.y[b]!);
        }
        for (let i = 0; i < again.length; i++) for (let j = 0; j < i; j++) expect(crossing(first, i, j)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

/** Whether two edges meet anywhere but at shared ends; exact. */
function crossing({ vertices: { x, y }, edges: { from, to } }: Arrangement, i: number, j: number): boolean {
  const [a, b, c, d] = [from[i]!, to[i]!, from[j]!, to[j]!];
  const side = (p: number, q: number, r: number) =>
    Math.sign((x[q]! - x[p]!) * (y[r]! - y[p]!) - (y[q]! - y[p]!) * (x[r]! - x[p]!));
  const inside = (p: number, q: number, r: number) =>
    r !== p &&
    r !== q &&
    side(p, q, r) === 0 &&
    (x[r]! - x[p]!) * (x[r]! - x[q]!) + (y[r]! - y[p]!) * (y[r]! - y[q]!) < 0;
  if (inside(a, b, c) || inside(a, b, d) || inside(c, d, a) || inside(c, d, b)) return true;
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
