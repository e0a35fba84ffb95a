import { describe, expect, it } from 'vitest';
import { GeosError, loadGeos } from './geos.ts';
import { loadModule } from './geosModule.ts';

const geos = await loadGeos();
const module = await loadModule();
const square = (x: number, y: number, size: number) => [
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ],
];
const bowTie = [
  [
    [0, 0],
    [2, 2],
    [2, 0],
    [0, 2],
    [0, 0],
  ],
];

describe('geos', () => {
  it('is loaded once', async () => {
    expect(await loadGeos()).toBe(geos);
  });

  it('measures overlay', () => {
    geos.scope((s) => {
      const a = s.polygon(square(0, 0, 2));
      const b = s.polygon(square(1, 1, 2));
      expect(s.area(s.intersection(a, b))).toBe(1);
      expect(s.area(s.union(a, b))).toBe(7);
      expect(s.area(s.difference(a, b))).toBe(3);
      expect(s.area(s.symDifference(a, b))).toBe(6);
      expect(s.area(s.unaryUnion(s.multiPolygon([square(0, 0, 2), square(1, 1, 2)])))).toBe(7);
      expect(s.length(a)).toBe(8);
      expect(s.distance(a, s.polygon(square(5, 0, 1)))).toBe(3);
    });
  });

  it('tells what is invalid and mends it in two ways', () => {
    geos.scope((s) => {
      const tie = s.polygon(bowTie);
      expect(s.isValid(tie)).toBe(false);
      expect(s.isValidReason(tie)).toBe('Self-intersection[1 1]');
      expect(s.polygonsOf(s.makeValid(tie, 'linework'))).toHaveLength(2);
      expect(s.area(s.makeValid(tie, 'structure'))).toBe(2);
    });
  });

  it('knows a coverage', () => {
    geos.scope((s) => {
      const cover = s.collection([s.polygon(square(0, 0, 1)), s.polygon(square(1, 0, 1))]);
      expect(s.coverageIsValid(cover)).toBe(true);
      expect(s.polygonsOf(s.coverageUnion(cover))).toHaveLength(1);
      expect(s.coverageIsValid(s.collection([s.polygon(square(0, 0, 2)), s.polygon(square(1, 0, 2))]))).toBe(false);
    });
  });

  it('tests many against one', () => {
    geos.scope((s) => {
      const prepared = s.prepare(s.polygon(square(0, 0, 10)));
      expect(prepared.covers(s.polygon(square(1, 1, 2)))).toBe(true);
      expect(prepared.intersects(s.polygon(square(9, 9, 2)))).toBe(true);
      expect(prepared.intersectsPoint(10, 5)).toBe(true);
      expect(prepared.intersectsPoint(10.1, 5)).toBe(false);
    });
  });

  it('gives back what it was given, holes too', () => {
    geos.scope((s) => {
      const polygons = [[...square(0, 0, 10), ...square(2, 2, 3)], square(20, 20, 1)];
      expect(s.polygonsOf(s.multiPolygon(polygons))).toEqual(polygons);
      expect(s.partsOf(s.multiLine([square(0, 0, 1)[0]!])).lines).toEqual([square(0, 0, 1)[0]]);
      expect(s.pointOnSurface(s.polygon(square(0, 0, 2)))).toEqual([1, 1]);
    });
  });

  it('throws GEOS’ own message and frees all the same', () => {
    const open = [square(0, 0, 1)[0]!.slice(0, 4)];
    expect(() => geos.scope((s) => s.polygon(open))).toThrow(GeosError);
    expect(() => geos.scope((s) => s.polygon(open))).toThrow(/closed linestring/);
  });

  it('does not grow with use', () => {
    const ring = Array.from({ length: 20_000 }, (_, i) => {
      const a = (i * Math.PI) / 10_000;
      return [Math.cos(a), Math.sin(a)];
    });
    ring[ring.length - 1] = ring[0]!;
    const use = () => geos.scope((s) => s.area(s.makeValid(s.polygon([ring]), 'structure')));
    expect(use()).toBeCloseTo(Math.PI, 5);
    const bytes = module.Module.HEAPU8.length;
    // Each turn takes above a megabyte: twice the memory when it leaks.
    for (let i = 0; i < 40; i++) use();
    expect(module.Module.HEAPU8.length).toBe(bytes);
  });
});
