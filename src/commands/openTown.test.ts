import { describe, expect, it } from 'vitest';
import { loadGeos } from '../geometry/geos.ts';
import { encodeUtf8 } from '../io/text/textCoding.ts';
import { openTown } from './openTown.ts';
import type { Platform } from './platform.ts';

const square = (code: string, west: number) => ({
  type: 'Feature',
  properties: { code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 33],
        [west + 0.01, 33],
        [west + 0.01, 33.01],
        [west, 33.01],
        [west, 33],
      ],
    ],
  },
});
const FILES: Readonly<Record<string, string>> = {
  'north.geojson': JSON.stringify({ type: 'FeatureCollection', features: [square('A', 120)] }),
  'south.geojson': JSON.stringify({ type: 'FeatureCollection', features: [square('B', 121)] }),
  'north.csv': 'id,lon,lat\nn1,120.001,33.001\n',
  'south.csv': 'id,lon,lat\ns1,121.001,33.001\ns2,121.002,33.002\n',
};

describe('openTown', () => {
  it('reads all files of an input as one, in the order given', async () => {
    const platform = {
      geos: loadGeos,
      findInputs: async (path: string) => [{ path, name: path }],
      readInput: async (path: string) => ({ name: path, bytes: encodeUtf8(FILES[path]!), sha256: path }),
      say: () => {},
    } as unknown as Platform;
    const { town, inputs } = await openTown(platform, {
      grids: ['north.geojson', 'south.geojson'],
      households: ['south.csv', 'north.csv'],
      buildings: [],
      barriers: [],
      crs: 'wgs84',
      encoding: null,
      map: [],
      maxRejected: 0,
    });
    expect(town.grids.map(({ code }) => code)).toEqual(['A', 'B']);
    expect(town.households.id).toEqual(['s1', 's2', 'n1']);
    expect(inputs.map(({ role, file }) => `${role} ${file}`)).toEqual([
      'grids north.geojson',
      'grids south.geojson',
      'households south.csv',
      'households north.csv',
    ]);
  });
});
