import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { adjacency, cellAreas } from './adjacency.ts';
import { dissolve, dissolveCells } from './dissolve.ts';
import { type TessellationInput, tessellate } from './tessellate.ts';

/** Metres to degrees near 0° N: a plane that can be checked by hand. */
const EAST = 1 / 111_319.490793;
const NORTH = 1 / 110_574.275822;
const at = (x: number, y: number): Position => [Math.round(x * EAST * 1e7) / 1e7, Math.round(y * NORTH * 1e7) / 1e7];
const ring = (...points: [number, number][]): Position[] => [...points, points[0]!].map(([x, y]) => at(x, y));
const box = (x: number, y: number, w: number, h: number) => ring([x, y], [x + w, y], [x + w, y + h], [x, y + h]);
const house = (x: number, y: number, w = 10, h = 10) => site([[box(x, y, w, h)]]);
const site = (footprints: Position[][][]) => ({ footprints, lon: 0, lat: 0 });
const point = (x: number, y: number) => ({ footprints: null, lon: at(x, y)[0]!, lat: at(x, y)[1]! });
const street = (strength: number, ...points: [number, number][]) => ({
  line: points.map(([x, y]) => at(x, y)),
  strength,
});

function cut(polygons: Position[][][], input: Partial<TessellationInput>) {
  const t = tessellate({
    ground: { type: 'MultiPolygon', coordinates: polygons },
    sites: [],
    fillers: [],
    barriers: [],
    ...input,
  });
  const areas = [...cellAreas(t)];
  return { t, areas, pairs: adjacency(t), cells: dissolveCells(t) };
}
const square = [[box(0, 0, 100, 100)]];

describe('tessellate', () => {
  it('puts the border in the middle between two houses', () => {
    const { areas, pairs } = cut(square, { sites: [house(10, 45), house(60, 45)] });
    // Half way between x = 20 and x = 60 at the level of the houses; the wider gap beyond bends it by less than 3 m².
    expect(areas[0]! + areas[1]!).toBeCloseTo(10_000, 0);
    expect(areas[0]).toBeGreaterThan(3800);
    expect(areas[0]).toBeLessThan(4300);
    expect([pairs.length, pairs.a[0], pairs.b[0]]).toEqual([1, 0, 1]);
    expect(pairs.barrier[0]).toBe(0);
  });

  it('lays the border on the street that runs between', () => {
    const { areas, pairs } = cut(square, {
      sites: [house(10, 45), house(80, 45)],
      barriers: [street(0.7, [30, -50], [30, 150])],
    });
    expect(areas[0]).toBeCloseTo(3000, 0);
    expect(pairs.border[0]).toBeCloseTo(100, 1);
    expect(pairs.barrier[0]).toBeCloseTo(0.7, 5);
  });

  it('goes by the footprint, not by its centre', () => {
    // An L about the lower left corner, and a house in its elbow.
    const ell = site([[ring([0, 0], [100, 0], [100, 10], [10, 10], [10, 100], [0, 100])]]);
    const { areas } = cut(square, { sites: [ell, house(80, 80, 20, 20)] });
    // Ground nearer to the house: above the bisector with the lower leg at y = 45 and right of x = 45, rounded at the corner.
    expect(areas[1]).toBeGreaterThan(0.25 * 55 * 55);
    expect(areas[1]).toBeLessThan(55 * 55);
  });

  it('keeps a footprint whole where a street runs under it', () => {
    const { t, areas, cells } = cut(square, {
      sites: [house(45, 40, 10, 20), house(5, 5), house(85, 85)],
      barriers: [street(1, [50, 0], [50, 100])],
    });
    expect(areas.reduce((a, b) => a + b, 0)).toBeCloseTo(10_000, 0);
    expect(cells[0]!.pieces).toBe(1);
    expect(areas[0]).toBeGreaterThan(200);
    expect(t.sites).toBe(3);
  });

  it('lets a dead-end street bend borders without cutting the block', () => {
    // Houses on both sides of a cul-de-sac, which is nearer to the left ones.
    const left = [house(10, 0, 20, 15), house(10, 20, 20, 15), house(10, 40, 20, 15)];
    const right = [house(60, 0, 20, 15), house(60, 20, 20, 15), house(60, 40, 20, 15)];
    const { t, pairs } = cut(square, {
      sites: [...left, ...right],
      barriers: [street(0.5, [40, 0], [40, 60])],
    });
    const across = [0, 1].map((i) => [...pairs.a].findIndex((a, k) => a === i && pairs.b[k] === i + 3));
    for (const k of across) expect(pairs.barrier[k]).toBeCloseTo(0.5, 2);
    expect(t.sites).toBe(6);
  });

  it('gives the whole of an empty block to one neighbour', () => {
    const { areas } = cut(square, {
      sites: [house(5, 10), house(85, 10)],
      barriers: [street(0.5, [0, 50], [100, 50]), street(0.9, [60, 0], [60, 50])],
    });
    expect(areas[0]).toBeCloseTo(60 * 50 + 100 * 50, 0);
    expect(areas[1]).toBeCloseTo(40 * 50, 0);
  });

  it('shares a canal out to the cells that front on it, up to its middle', () => {
    const south = [house(10, 20), house(45, 20), house(80, 20)];
    const north = [house(10, 70), house(45, 70), house(80, 70)];
    const { areas, pairs, cells } = cut(square, {
      sites: [...south, ...north],
      barriers: [street(0.9, [0, 46], [100, 46]), street(0.9, [0, 54], [100, 54])],
    });
    for (const area of areas.slice(0, 3)) expect(area).toBeGreaterThan(1400);
    for (const area of areas.slice(3)) expect(area).toBeGreaterThan(1400);
    expect(areas[0]! + areas[1]! + areas[2]!).toBeCloseTo(5000, -1);
    const across = [...pairs.a].findIndex((a, k) => a === 1 && pairs.b[k] === 4);
    expect(pairs.barrier[across]).toBeCloseTo(0.9, 2);
    expect(cells.every(({ pieces }) => pieces === 1)).toBe(true);
  });

  it('shares a strip behind a weak barrier out to that side alone', () => {
    const { areas, pairs } = cut(square, {
      sites: [house(10, 20), house(80, 20), house(45, 70)],
      barriers: [street(0.5, [0, 46], [100, 46]), street(1, [0, 54], [100, 54])],
    });
    expect(areas[2]).toBeCloseTo(4600, -1);
    for (const k of [0, 1].map((i) => [...pairs.a].findIndex((a, p) => a === i && pairs.b[p] === 2)))
      expect(pairs.barrier[k]).toBeCloseTo(1, 3);
  });

  it('keeps a slanting border of the grid straight where lines end on it', () => {
    const slant = [[ring([0, 0], [931.17, 77.41], [850.03, 1000.29], [-83.49, 903.11])]];
    const points = Array.from({ length: 60 }, (_, i) => point(60 + ((i * 337) % 750), 100 + ((i * 613) % 720)));
    const { cells, t } = cut(slant, { sites: points });
    const [whole] = dissolve(t, [Uint32Array.from(points, (_, i) => i)]);
    expect(cells.reduce((sum, { area }) => sum + area, 0)).toBeCloseTo(whole!.area, 1);
    expect(whole!.ground.coordinates[0]).toHaveLength(5);
  });

  it('gives the ground of a building without households away as one piece', () => {
    const sites = [house(0, 0), house(90, 0), house(0, 90)];
    const filler = [[box(40, 40, 12, 10)]];
    const { cells } = cut(square, { sites, fillers: [filler] });
    const holders = cells.filter(({ ground }) => ground.type === 'Polygon' && ground.coordinates[0]!.length > 4);
    expect(holders.length).toBeGreaterThan(0);
    expect(cells.every(({ pieces }) => pieces === 1)).toBe(true);
  });

  it('leaves holes out', () => {
    const { areas, cells } = cut([[box(0, 0, 100, 100), box(30, 30, 40, 40).reverse()]], { sites: [house(0, 0)] });
    expect(areas[0]).toBeCloseTo(10_000 - 1600, 0);
    expect(cells[0]!.ground.coordinates).toHaveLength(2);
  });

  it('serves every piece, and gives a piece without sites to the nearest', () => {
    const { areas, cells } = cut([[box(0, 0, 10, 10)], [box(20, 0, 10, 10)], [box(50, 0, 10, 10)]], {
      sites: [point(5, 5), point(25, 5)],
    });
    expect(areas[0]).toBeCloseTo(100, 0);
    expect(areas[1]).toBeCloseTo(200, 0);
    expect(cells[1]!.pieces).toBe(2);
  });

  it('serves pieces that touch in a point', () => {
    const { pairs, areas } = cut([[box(0, 0, 10, 10)], [box(10, 10, 10, 10)]], { sites: [point(5, 5), point(15, 15)] });
    expect(pairs.length).toBe(0);
    expect(areas[1]).toBeCloseTo(100, 0);
  });

  it('divides a shared wall', () => {
    const { areas, pairs } = cut(square, { sites: [house(40, 45), house(50, 45)] });
    expect(areas[0]).toBeCloseTo(5000, -1);
    expect(pairs.border[0]).toBeCloseTo(100, 0);
  });

  it('gives ground that two footprints claim to the smaller', () => {
    const { areas } = cut([[box(0, 0, 30, 10)]], { sites: [house(0, 0, 20, 10), house(15, 0, 15, 10)] });
    expect(areas[1]).toBeCloseTo(150, 0);
  });

  it('finds room for points outside, on the border, on a street and under another building', () => {
    const { t, areas } = cut(square, {
      sites: [
        point(-3, 50),
        point(100, 20),
        point(50, 50),
        house(70, 70, 20, 20),
        point(80, 80),
        house(70, 70, 20, 20),
      ],
      barriers: [street(0.6, [50, 0], [50, 100])],
    });
    expect(t.sites).toBe(6);
    for (const area of areas) expect(area).toBeGreaterThan(0);
  });

  it('takes a barrier that is the grid’s own border, twice, and lines far outside', () => {
    const outline = street(1, [0, 0], [100, 0], [100, 100], [0, 100], [0, 0]);
    const { areas } = cut(square, {
      sites: [point(20, 50), point(80, 50)],
      fillers: [[[box(5000, 5000, 10, 10)]]],
      barriers: [outline, outline, street(1, [-9e5, 50.5], [-8e5, 50.5]), street(0.9, [900, 900], [901, 901])],
    });
    expect(areas[0]).toBeCloseTo(5000, -1);
  });

  it('records the strength of a path that a border runs beside', () => {
    const { pairs } = cut(square, {
      sites: [point(20, 50), point(80, 50)],
      barriers: [street(0.2, [50.4, 0], [50.4, 100])],
    });
    expect(pairs.barrier[0]).toBeCloseTo(0.2, 5);
  });

  it('gives everything to one site, and nothing to none', () => {
    expect(cut(square, { sites: [point(1, 1)] }).areas[0]).toBeCloseTo(10_000, 0);
    expect(cut(square, {}).t.edges.length).toBe(0);
  });

  it('keeps the given vertices and writes seven decimals', () => {
    const { cells } = cut(square, { sites: [point(20, 50), point(80, 50)] });
    const written = new Set(cells.flatMap(({ ground }) => ground.coordinates.flat(2)).map(String));
    for (const p of square[0]![0]!) for (const c of p) expect(written.has(String(c))).toBe(true);
    for (const c of written) expect((c.split('.')[1] ?? '').length).toBeLessThanOrEqual(7);
  });

  it('refuses ground without area', () => {
    expect(() => cut([[ring([0, 0], [0, 0], [0, 0])]], { sites: [point(0, 0)] })).toThrow(/no area/);
  });
});
