import { expect, it } from 'vitest';
import { isBasemap, openBasemap } from './basemap.ts';

/** A PMTiles file, version 3, without a tile: header, empty directory, metadata. */
function archive(tileType: number, metadata: object): Blob {
  const told = new TextEncoder().encode(JSON.stringify(metadata));
  const header = new DataView(new ArrayBuffer(127));
  new Uint8Array(header.buffer).set(new TextEncoder().encode('PMTiles'));
  header.setUint8(7, 3);
  const place = (at: number, offset: number, length: number) => {
    header.setBigUint64(at, BigInt(offset), true);
    header.setBigUint64(at + 8, BigInt(length), true);
  };
  place(8, 127, 1);
  place(24, 128, told.length);
  // Neither is compressed.
  header.setUint8(97, 1);
  header.setUint8(98, 1);
  header.setUint8(99, tileType);
  header.setUint8(100, 3);
  header.setUint8(101, 14);
  [120.1, 33.3, 120.2, 33.4].forEach((degrees, i) => {
    header.setInt32(102 + 4 * i, degrees * 1e7, true);
  });
  return new Blob([header.buffer, Uint8Array.of(0), told]);
}

it('tells what a file of tiles holds, and whose it is, as text', async () => {
  const metadata = {
    vector_layers: [{ id: 'roads' }, { id: 'water' }, null, { id: 7 }],
    attribution: '<a href="x" onclick="y()">&copy; OpenStreetMap</a> contributors',
  };
  const map = await openBasemap('town.pmtiles', archive(1, metadata), 'en');
  expect(map).toMatchObject({ kind: 'vector', zooms: [3, 14], layers: ['roads', 'water'] });
  expect(map.bounds).toEqual([120.1, 33.3, 120.2, 33.4]);
  expect(map.credit).toBe('© OpenStreetMap contributors');
  expect((await openBasemap('photo.pmtiles', archive(2, {}), 'en')).kind).toBe('raster');
});

it('says in plain words that a file is no map', async () => {
  const broken = openBasemap('town.pmtiles', new Blob(['no map at all']), 'en');
  await expect(broken).rejects.toThrow(/town\.pmtiles/);
  await expect(openBasemap('t.pmtiles', archive(0, {}), 'zh')).rejects.toThrow(/PMTiles/);
});

it('knows them by their names', () => {
  expect(['a.pmtiles', 'A.PMTILES', 'pmtiles.csv'].map(isBasemap)).toEqual([true, true, false]);
});
