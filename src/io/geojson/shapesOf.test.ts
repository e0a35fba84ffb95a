import { describe, expect, it } from 'vitest';
import { datumNamed, WGS84 } from '../../geometry/datum.ts';
import { linesOf, pointOf, polygonsOf } from './shapesOf.ts';

const SQUARE = [
  [120, 33],
  [121, 33],
  [121, 34],
  [120, 33],
];
const fault = (read: object) => ('fault' in read ? (read.fault as { code: string }).code : 'none');
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings });

describe('polygonsOf', () => {
  const of = (geometry: unknown) => polygonsOf(geometry, WGS84);

  it('reads polygons with holes, many, and those in a collection', () => {
    expect(of(polygon(SQUARE))).toEqual({ shapes: [[SQUARE]], notes: [] });
    expect(of({ type: 'MultiPolygon', coordinates: [[SQUARE], [SQUARE]] })).toEqual({
      shapes: [[SQUARE], [SQUARE]],
      notes: [],
    });
    const collection = {
      type: 'GeometryCollection',
      geometries: [polygon(SQUARE), { type: 'Point', coordinates: [1, 2] }],
    };
    expect(of(collection)).toEqual({ shapes: [[SQUARE]], notes: [{ code: 'repaired-collection', args: {} }] });
  });

  it('drops heights and leaves open and short rings to the repair', () => {
    expect(
      of(
        polygon([
          [120, 33, 4],
          [121, 33, 4],
          [121, 34, 4],
        ]),
      ),
    ).toEqual({ shapes: [[SQUARE.slice(0, 3)]], notes: [] });
    expect(of(polygon([[120, 33]]))).toEqual({ shapes: [[[[120, 33]]]], notes: [] });
    expect(of(polygon())).toEqual({ shapes: [[]], notes: [] });
  });

  it('names what is missing, of the wrong kind or malformed', () => {
    expect(fault(of(null))).toBe('geometry-missing');
    expect(fault(of({}))).toBe('geometry-missing');
    expect(fault(of({ type: 'Point', coordinates: [1, 2] }))).toBe('geometry-kind');
    expect(fault(of({ type: 'GeometryCollection', geometries: [] }))).toBe('geometry-kind');
    for (const coordinates of [
      null,
      'x',
      [1, 2],
      [[1, 2]],
      [
        [
          [1, '2'],
          [3, 4],
          [5, 6],
        ],
      ],
      [[[1], [2], [3]]],
      [null],
      [[null]],
    ]) {
      expect(fault(of({ type: 'Polygon', coordinates }))).toBe('geometry-malformed');
    }
    expect(fault(of({ type: 'MultiPolygon', coordinates: [SQUARE] }))).toBe('geometry-malformed');
  });

  it('checks every position', () => {
    expect(fault(of(polygon([...SQUARE.slice(0, 3), [33, 120]])))).toBe('coordinates-swapped');
    expect(fault(of(polygon([...SQUARE.slice(0, 3), [Number.POSITIVE_INFINITY, 3]])))).toBe('coordinates-not-numbers');
  });

  it('converts from the datum of the file', () => {
    const read = polygonsOf(
      polygon([
        [512345, 3695000],
        [512346, 3695000],
        [512346, 3695001],
      ]),
      datumNamed('EPSG:4549'),
    );
    if ('fault' in read) throw new Error(read.fault.code);
    expect(read.shapes[0]![0]![0]![0]).toBeCloseTo(120.13267113, 7);
  });
});

describe('linesOf', () => {
  it('reads lines, and the edges of areas as closed lines', () => {
    const line = SQUARE.slice(0, 3);
    expect(linesOf({ type: 'LineString', coordinates: line }, WGS84)).toEqual({ shapes: [line], notes: [] });
    expect(linesOf({ type: 'MultiLineString', coordinates: [line, line] }, WGS84)).toEqual({
      shapes: [line, line],
      notes: [],
    });
    expect(linesOf(polygon(line), WGS84)).toEqual({ shapes: [SQUARE], notes: [] });
    expect(fault(linesOf({ type: 'Point', coordinates: [1, 2] }, WGS84))).toBe('geometry-kind');
    expect(fault(linesOf({ type: 'LineString', coordinates: [[1, 2]] }, WGS84))).toBe('geometry-malformed');
  });
});

describe('pointOf', () => {
  it('reads points only', () => {
    expect(pointOf({ type: 'Point', coordinates: [120, 33, 7] })).toEqual({ shapes: [120, 33, 7] });
    expect(fault(pointOf({ type: 'Point', coordinates: [120] }))).toBe('geometry-malformed');
    expect(fault(pointOf(polygon(SQUARE)))).toBe('geometry-kind');
  });
});
