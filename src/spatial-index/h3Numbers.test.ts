import { cellToBoundary, cellToLatLng, getHexagonEdgeLengthAvg, getPentagons, latLngToCell, UNITS } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { random } from '../model/random.ts';
import { h3Faces } from './h3Faces.ts';
import { H3Numbers } from './h3Numbers.ts';

const DEGREES = 180 / Math.PI;
const resolutions = Array.from({ length: 16 }, (_, resolution) => resolution);
type Place = readonly [lat: number, lon: number];

/** Where lattices are turned, cut or badly told: middles, corners and edges of faces, poles, the 180th meridian; and a city. */
function places(resolution: number): Place[] {
  const { middle, beside } = h3Faces();
  const vector = (face: number) => [...middle.subarray(3 * face, 3 * face + 3)];
  const place = ([x, y, z]: readonly number[]): Place => [
    Math.atan2(z!, Math.hypot(x!, y!)) * DEGREES,
    Math.atan2(y!, x!) * DEGREES,
  ];
  const faces = Array.from({ length: 20 }, (_, face) => vector(face));
  const edges = faces.flatMap((own, face) =>
    [...beside.subarray(3 * face, 3 * face + 3)].map((other) => place(own.map((v, k) => v + faces[other]![k]!))),
  );
  const corners = getPentagons(resolution).map((cell): Place => cellToLatLng(cell));
  const meridian = [-80, -30, 0, 45, 66].flatMap((lat): Place[] => [
    [lat, 180],
    [lat, -180],
  ]);
  return [...faces.map(place), ...edges, ...corners, ...meridian, [90, 0], [-90, 0], [31.23, 121.47]];
}

/** The cell of each place by way of the numbers, and by h3-js. */
function both(resolution: number, some: readonly Place[]): [string[], string[]] {
  const numbers = new H3Numbers(resolution);
  const own = some.map(([lat, lon]) => numbers.of(lon, lat)).map((number) => numbers.cells[number]!);
  return [own, some.map(([lat, lon]) => latLngToCell(lat, lon, resolution))];
}

describe('H3Numbers', () => {
  it('has twenty faces, each with three beside it', () => {
    const { middle, beside } = h3Faces();
    expect(middle).toHaveLength(60);
    expect(beside).toHaveLength(60);
    for (let face = 0; face < 20; face++)
      for (const other of beside.subarray(3 * face, 3 * face + 3))
        expect([...beside.subarray(3 * other, 3 * other + 3)]).toContain(face);
  });

  it.each(resolutions)('says what h3-js says around every face, corner and edge, at resolution %i', (resolution) => {
    const draw = random(resolution, 'cloud');
    const reach = (getHexagonEdgeLengthAvg(resolution, UNITS.km) / 6371) * 4 * DEGREES;
    const some = places(resolution).flatMap(([lat, lon]): Place[] =>
      Array.from({ length: 30 }, () => {
        const wide = Math.max(1e-3, Math.cos(lat / DEGREES));
        return [lat + reach * (2 * draw.next() - 1), lon + (reach / wide) * (2 * draw.next() - 1)];
      }),
    );
    const [own, theirs] = both(resolution, some);
    expect(own).toEqual(theirs);
  });

  it.each(resolutions)('says what h3-js says on borders and next to them, at resolution %i', (resolution) => {
    const draw = random(resolution, 'border');
    const some = places(resolution).flatMap((place) => {
      const corners = cellToBoundary(latLngToCell(...place, resolution));
      return corners.flatMap((corner, k): Place[] => {
        const next = corners[(k + 1) % corners.length]!;
        const along = draw.next();
        const bump = () => 10 ** (-15 + 9 * draw.next()) * (draw.next() < 0.5 ? -1 : 1);
        const on: Place = [
          corner[0] + along * (next[0] - corner[0]),
          // Never the long way round the Earth.
          Math.abs(next[1] - corner[1]) > 180 ? corner[1] : corner[1] + along * (next[1] - corner[1]),
        ];
        return [place, corner, on, [on[0] + bump(), on[1] + bump()], [corner[0] + bump(), corner[1] + bump()]];
      });
    });
    const [own, theirs] = both(resolution, some);
    expect(own).toEqual(theirs);
  });

  it('numbers cells in order of first appearance, more of them than its first table holds', () => {
    const draw = random(1, 'city');
    const numbers = new H3Numbers(12);
    const known: string[] = [];
    for (let i = 0; i < 4000; i++) {
      const [lon, lat] = [116.3 + 0.02 * draw.next(), 39.9 + 0.02 * draw.next()];
      const cell = latLngToCell(lat, lon, 12);
      if (!known.includes(cell)) known.push(cell);
      expect(numbers.of(lon, lat)).toBe(known.indexOf(cell));
    }
    expect(numbers.cells).toEqual(known);
    expect(known.length).toBeGreaterThan(2000);
  });

  it('has no number for no place, and refuses what h3-js refuses', () => {
    const numbers = new H3Numbers(9);
    expect(numbers.of(Number.NaN, 39)).toBe(-1);
    expect(numbers.of(116, Number.NaN)).toBe(-1);
    expect(() => numbers.of(Number.POSITIVE_INFINITY, 39)).toThrow();
    // Beyond the pole H3 goes on on the other side.
    expect(numbers.cells[numbers.of(10, 91)]).toBe(latLngToCell(91, 10, 9));
  });
});
