import { expect, it } from 'vitest';
import { basemapStyle } from './basemapStyle.ts';

it('draws water and ground under buildings and roads, and leaves names out', () => {
  const layers = ['roads', 'places', 'water', 'earth', 'buildings', 'landuse', 'admin'];
  const ids = basemapStyle({ kind: 'vector', layers }, false).map(({ id }) => id);
  expect(ids).toEqual([
    'basemap-landuse',
    'basemap-water',
    'basemap-water-line',
    'basemap-buildings',
    'basemap-roads-line',
    'basemap-admin-line',
  ]);
});

it('is another in the dark, for shapes and pictures', () => {
  for (const kind of ['vector', 'raster'] as const) {
    const [light, dark] = [false, true].map((own) => JSON.stringify(basemapStyle({ kind, layers: ['water'] }, own)));
    expect(light).not.toBe(dark);
  }
});
