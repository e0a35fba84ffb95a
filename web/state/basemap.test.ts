import { expect, it } from 'vitest';
import { emptyTiles } from '../../fixtures/emptyTiles.ts';
import { isBasemap, openBasemap } from './basemap.ts';

it('tells what a file of tiles holds, and whose it is, as text', async () => {
  const metadata = {
    vector_layers: [{ id: 'roads' }, { id: 'water' }, null, { id: 7 }],
    attribution: '<a href="x" onclick="y()">&copy; OpenStreetMap</a> contributors',
  };
  const map = await openBasemap('town.pmtiles', emptyTiles(1, metadata), 'en');
  expect(map).toMatchObject({ kind: 'vector', zooms: [3, 14], layers: ['roads', 'water'] });
  expect(map.bounds).toEqual([120.1, 33.3, 120.2, 33.4]);
  expect(map.credit).toBe('© OpenStreetMap contributors');
  expect((await openBasemap('photo.pmtiles', emptyTiles(2, {}), 'en')).kind).toBe('raster');
});

it('says in plain words that a file is no map', async () => {
  const broken = openBasemap('town.pmtiles', new Blob(['no map at all']), 'en');
  await expect(broken).rejects.toThrow(/town\.pmtiles/);
  await expect(openBasemap('t.pmtiles', emptyTiles(0, {}), 'zh')).rejects.toThrow(/PMTiles/);
});

it('knows them by their names', () => {
  expect(['a.pmtiles', 'A.PMTILES', 'pmtiles.csv'].map(isBasemap)).toEqual([true, true, false]);
});
