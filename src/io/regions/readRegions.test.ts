import { describe, expect, it } from 'vitest';
import { InputError } from '../../model/error.ts';
import { readNeighbours } from './readNeighbours.ts';
import { readRegions } from './readRegions.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const OPTIONS = { id: null, columns: ['v'], x: null, y: null, crs: null, encoding: null, maxRejected: 0.5 };

const square = (x: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, 0],
      [x + 1, 0],
      [x + 1, 1],
      [x, 1],
      [x, 0],
    ],
  ],
});

describe('regions with values', () => {
  it('polygons: ids from a column, centroids, and a row without a number rejected', () => {
    const features = [
      { type: 'Feature', properties: { code: 'a', v: 1 }, geometry: square(0) },
      { type: 'Feature', properties: { code: 'b', v: '2.5' }, geometry: square(1) },
      { type: 'Feature', properties: { code: 'c', v: null }, geometry: square(2) },
    ];
    const file = { name: 'r.json', bytes: bytes(JSON.stringify({ type: 'FeatureCollection', features })) };
    const { value } = readRegions(file, OPTIONS);
    expect(value.id).toEqual(['a', 'b']);
    expect([...value.columns.get('v')!]).toEqual([1, 2.5]);
    expect(value.lon[1]).toBeCloseTo(1.5, 12);
    expect(value.lat[1]).toBeCloseTo(0.5, 12);
    expect(value.rejections).toMatchObject([{ row: 3, reason: { code: 'region-value-empty' } }]);
  });

  it('without an id column rows are numbered from 1', () => {
    const features = [0, 1].map((x) => ({ type: 'Feature', properties: { v: x }, geometry: square(x) }));
    const file = { name: 'r.json', bytes: bytes(JSON.stringify({ type: 'FeatureCollection', features })) };
    expect(readRegions(file, OPTIONS).value.id).toEqual(['1', '2']);
  });

  it('points of a table in a plane of their own', () => {
    const file = { name: 'r.csv', bytes: bytes('x,y,v\n0,0,40\n30,0,41\n') };
    const { value } = readRegions(file, { ...OPTIONS, x: 'x', y: 'y' });
    expect(value.plane).toBe('planar');
    expect([...value.x]).toEqual([0, 30]);
    expect(value.ground).toEqual([null, null]);
  });

  it('names a column that is not there', () => {
    const file = { name: 'r.csv', bytes: bytes('lon,lat,w\n0,0,40\n') };
    expect(() => readRegions(file, OPTIONS)).toThrow(InputError);
  });
});

describe('a list of neighbours', () => {
  const ids = ['a', 'b', 'c'];

  it('in one direction or both, with a header or not', () => {
    const read = readNeighbours({ name: 'n.csv', bytes: bytes('"i","j"\na,b\nb,a\nb,c\nb,x\n') }, ids, null);
    expect(new Set(read.from.map((from, k) => `${from}${read.to[k]}`))).toEqual(new Set(['01', '10', '12', '21']));
    expect(read.unknown).toBe(1);
    expect(readNeighbours({ name: 'n.csv', bytes: bytes('a,b\n') }, ids, null).from).toEqual([0, 1]);
  });

  it('of none of the regions is refused', () => {
    expect(() => readNeighbours({ name: 'n.csv', bytes: bytes('i,j\n1,2\n') }, ids, null)).toThrow(
      'two of the regions',
    );
  });
});
