import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { adjacency, cellAreas } from './adjacency.ts';
import { dissolve, dissolveCells } from './dissolve.ts';
import { loadGeos } from './geos.ts';
import { type TessellationInput, tessellate } from './tessellate.ts';

const geos = await loadGeos();
const at = (x: number, y: number): Position => [Math.round(x * 100) / 1e7, 47 + Math.round(y * 100) / 1e7];
const closed = (ring: Position[]): Position[] => [...ring, ring[0]!];
const box = (x: number, y: number, w: number, h: number) =>
  closed([at(x, y), at(x + w, y), at(x + w, y + h), at(x, y + h)]);

/** A star-shaped ground about (200, 200) m, convex or not. */
const ground = fc.array(fc.integer({ min: 60, max: 200 }), { minLength: 3, maxLength: 14 }).map((radii) =>
  closed(
    radii.map((r, i) => {
      const a = (2 * Math.PI * (i + 0.3)) / radii.length;
      return at(200 + r * Math.cos(a), 200 + r * Math.sin(a));
    }),
  ),
);
/** Boxes in the meshes of a 40 m grid: some side by side wall to wall, none overlapping. */
const buildings = fc.uniqueArray(
  fc.record({
    column: fc.integer({ min: 0, max: 9 }),
    row: fc.integer({ min: 0, max: 9 }),
    width: fc.constantFrom(8, 15.5, 40),
    height: fc.constantFrom(6, 12.25, 40),
  }),
  { selector: ({ column, row }) => 10 * row + column, minLength: 1, maxLength: 30 },
);
const streets = fc.array(
  fc.record({
    line: fc.array(fc.tuple(fc.integer({ min: -20, max: 420 }), fc.integer({ min: -20, max: 420 })), {
      minLength: 2,
      maxLength: 4,
    }),
    strength: fc.constantFrom(0.2, 0.5, 0.8, 1),
  }),
  { maxLength: 6 },
);

const grids = fc
  .record({ ground, buildings, streets, asPoints: fc.boolean(), fillers: fc.integer({ min: 0, max: 3 }) })
  .map(({ ground: ring, buildings: all, streets: lines, asPoints, fillers }): TessellationInput => {
    const boxes = all.map(({ column, row, width, height }) => {
      const [x, y] = [40 * column, 40 * row];
      return { polygons: [[box(x, y, width, height)]], middle: at(x + width / 2, y + height / 2) };
    });
    return {
      ground: { type: 'MultiPolygon', coordinates: [[ring]] },
      sites: boxes.slice(fillers).map(({ polygons, middle }, i) => ({
        footprints: asPoints && i % 2 === 0 ? null : polygons,
        lon: middle[0]!,
        lat: middle[1]!,
      })),
      fillers: boxes.slice(0, fillers).map(({ polygons }) => polygons),
      barriers: lines.map(({ line, strength }) => ({ line: line.map(([x, y]) => at(x, y)), strength })),
    };
  })
  .filter(({ sites }) => sites.length > 0);

describe('tessellate, on random grids', () => {
  it('tiles the ground with valid connected cells that hold their footprints, the same every time', () => {
    fc.assert(
      fc.property(grids, (input) => {
        const t = tessellate(input);
        const cells = dissolveCells(t);
        const unit = 1e14 * t.lattice.metresPerU * t.lattice.metresPerV;
        geos.scope((s) => {
          const polygons = cells.map(({ ground: g }) =>
            g.type === 'Polygon' ? s.polygon(g.coordinates) : s.multiPolygon(g.coordinates),
          );
          for (const polygon of polygons) expect(s.isValidReason(polygon)).toBe('Valid Geometry');
          const cover = s.collection(polygons);
          expect(s.coverageIsValid(cover)).toBe(true);
          const grid = s.multiPolygon(input.ground.coordinates);
          // What the lattice allows: sides of up to 400 m, lines rounded on it.
          const union = s.coverageUnion(cover);
          expect(s.area(s.symDifference(grid, union)) * unit).toBeLessThan(2);
          input.sites.forEach(({ footprints }, i) => {
            if (footprints === null) return;
            const inside = s.intersection(s.multiPolygon(footprints), grid);
            const lost = s.intersection(s.difference(inside, polygons[i]!), union);
            expect(s.area(lost) * unit).toBeLessThan(0.5);
            if (s.polygonsOf(inside).length === 1) expect(cells[i]!.pieces).toBe(1);
          });
        });
        const areas = cellAreas(t);
        for (const area of areas) expect(area).toBeGreaterThan(0);
        const pairs = adjacency(t);
        for (let p = 0; p < pairs.length; p++) {
          expect(pairs.a[p]).toBeLessThan(pairs.b[p]!);
          expect(pairs.border[p]).toBeGreaterThanOrEqual(1);
          expect(pairs.barrier[p]).toBeLessThanOrEqual(1);
        }
        expect(tessellate(input)).toEqual(t);
      }),
      { numRuns: 60 },
    );
  });

  it('dissolves to valid groups that share their borders, simplified or not', () => {
    fc.assert(
      fc.property(grids, fc.integer({ min: 1, max: 5 }), fc.constantFrom(0, 0.5, 5), (input, k, simplify) => {
        const t = tessellate(input);
        const groups = Array.from({ length: k }, (_, g) =>
          Uint32Array.from(input.sites.map((_, i) => i).filter((i) => i % k === g)),
        ).filter((sites) => sites.length > 0);
        const dissolved = dissolve(t, groups, { simplify });
        const areas = cellAreas(t);
        geos.scope((s) => {
          const polygons = dissolved.map(({ ground: g }) =>
            g.type === 'Polygon' ? s.polygon(g.coordinates) : s.multiPolygon(g.coordinates),
          );
          for (const polygon of polygons) expect(s.isValidReason(polygon)).toBe('Valid Geometry');
          expect(s.coverageIsValid(s.collection(polygons))).toBe(true);
        });
        const total = dissolved.reduce((sum, { area }) => sum + area, 0);
        const whole = areas.reduce((sum, area) => sum + area, 0);
        expect(Math.abs(total - whole)).toBeLessThan(2);
        if (simplify === 0)
          dissolved.forEach(({ area }, g) => {
            expect(Math.abs(area - groups[g]!.reduce((sum, i) => sum + areas[i]!, 0))).toBeLessThan(2);
          });
      }),
      { numRuns: 60 },
    );
  });
});
