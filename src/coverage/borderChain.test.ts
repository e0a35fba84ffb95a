import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { loadGeos } from '../geometry/geos.ts';
import { seamsByBorders } from './borderChain.ts';

const geos = await loadGeos();

/** Lattice points near 120° E, 33° N. */
const at = (x: number, y: number): Position => [(1_200_000_000 + x) / 1e7, (330_000_000 + y) / 1e7];
const ring = (...corners: [number, number][]) => [...corners, corners[0]!].map(([x, y]) => at(x, y));
const ground = [[ring([0, 0], [200, 0], [200, 100], [0, 100])]];
const west = [[ring([0, 0], [100, 0], [100, 100], [0, 100])]];
const east = [[ring([100, 0], [200, 0], [200, 100], [100, 100])]];

describe('seams by borders alone', () => {
  it('are nothing for a tiling, whatever the winding and the start of its rings', () => {
    const turned = [[[...west[0]![0]!].reverse()]];
    const rolled = [[ring([200, 100], [100, 100], [100, 0], [200, 0])]];
    for (const parts of [[west, east], [east, turned], [turned, rolled], [ground]])
      expect(seamsByBorders(parts, ground)).toEqual({ bound: 0, lacking: 0, excess: 0 });
  });

  it('are nothing around holes and corners that touch', () => {
    const hole = [ring([50, 40], [60, 40], [60, 60], [50, 60])];
    const around = [[west[0]![0]!, hole[0]!]];
    expect(seamsByBorders([around, east, [hole]], ground)?.bound).toBe(0);
    expect(seamsByBorders([around, east], [[ground[0]![0]!, hole[0]!]])?.bound).toBe(0);
    expect(seamsByBorders([around, east], ground)).toEqual({ bound: 200, lacking: 200, excess: 0 });
  });

  it('tell a gap from an overlap, also where the vertices of two sides differ', () => {
    const dented = (x: number) => [[ring([0, 0], [100, 0], [x, 50], [100, 100], [0, 100])]];
    expect(seamsByBorders([dented(100), east], ground)?.bound).toBe(0);
    expect(seamsByBorders([dented(98), east], ground)).toEqual({ bound: 100, lacking: 100, excess: 0 });
    expect(seamsByBorders([dented(103), east], ground)).toEqual({ bound: 150, lacking: 0, excess: 150 });
  });

  it('count ground that is there twice, or not at all', () => {
    expect(seamsByBorders([west, east, west], ground)?.excess).toBe(10_000);
    expect(seamsByBorders([west], ground)?.lacking).toBe(10_000);
    expect(seamsByBorders([], ground)?.lacking).toBe(20_000);
  });

  it('leave to others what is too wide to number', () => {
    const wide = [[ring([0, 0], [400_000_000, 0], [400_000_000, 300_000_000])]];
    expect(seamsByBorders([wide], wide)).toBeNull();
  });

  it('bound the true gaps and overlaps from above, and agree with their difference', () => {
    const shift = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }));
    fc.assert(
      fc.property(fc.array(shift, { minLength: 9, maxLength: 9 }), (shifts) => {
        // Three columns of three strips; each cell's middle vertex on its east side is moved.
        const parts = shifts.map(([dx, dy], i) => {
          const [x, y] = [100 * (i % 3), 100 * Math.floor(i / 3)];
          return [[ring([x, y], [x + 100, y], [x + 100 + dx, y + 50 + dy], [x + 100, y + 100], [x, y + 100])]];
        });
        const whole = [[ring([0, 0], [300, 0], [300, 300], [0, 300])]];
        const seams = seamsByBorders(parts, whole)!;
        const [lacking, excess] = truth(parts, whole);
        expect(seams.bound).toBeGreaterThanOrEqual(lacking + excess - 1e-6);
        expect(seams.lacking - seams.excess).toBeCloseTo(lacking - excess, 6);
        expect(seams.bound).toBeLessThan(20 * (lacking + excess) + 1e-6);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

/** Ground in no part, and ground in parts beyond the once that the whole allows, by overlay. */
function truth(parts: readonly Position[][][][], whole: Position[][][]): [number, number] {
  return geos.scope((s) => {
    const draw = (shape: Position[][][]) =>
      s.multiPolygon(
        shape.map((rings) =>
          rings.map((line) =>
            line.map(([x, y]) => [Math.round(x! * 1e7) - 1_200_000_000, Math.round(y! * 1e7) - 330_000_000]),
          ),
        ),
      );
    const shapes = parts.map(draw);
    const union = s.unaryUnion(s.collection(shapes));
    const total = shapes.reduce((sum, shape) => sum + s.area(shape), 0);
    const lacking = s.area(s.difference(draw(whole), union));
    return [lacking, total - s.area(draw(whole)) + lacking];
  });
}
