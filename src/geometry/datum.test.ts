import { describe, expect, it } from 'vitest';
import { coordinateFault, datumNamed } from './datum.ts';
import { eastOf, latticeAt, northOf } from './lattice.ts';

const place = (crs: string, x: number, y: number) => datumNamed(crs).toWgs84(x, y);

describe('datumNamed', () => {
  // Expected: PROJ 9 (cs2cs), longitude and latitude.
  it.each([
    ['EPSG:4528', 40512345, 3695000, 120.13267113, 33.38089362],
    ['epsg:4549', 512345, 3695000, 120.13267113, 33.38089362],
    ['2154', 665000, 6360000, 2.56101839, 44.33815356],
    ['urn:ogc:def:crs:EPSG::32651', 250000, 3700000, 120.31167322, 33.41025283],
    ['http://www.opengis.net/def/crs/EPSG/0/32756', 250000, 6700000, 150.41340816, -29.80514262],
    ['EPSG:3857', 13370000, 3950000, 120.10475349, 33.41111044],
    ['EPSG:25832', 512345, 5200000, 9.16223862, 46.95341426],
    ['EPSG:3414', 40000, 35000, 103.94114533, 1.33279971],
    ['EPSG:2056', 2758000, 1215000, 9.51887857, 47.06717151],
  ])('%s agrees with PROJ', (crs, x, y, lon, lat) => {
    const [gotLon, gotLat] = place(crs, x, y);
    expect(gotLon).toBeCloseTo(lon, 7);
    expect(gotLat).toBeCloseTo(lat, 7);
  });

  it('places the British grid within 5 m by its seven parameters', () => {
    const [lon, lat] = place('EPSG:27700', 326000, 673000);
    const at = latticeAt(-3.18637927, 55.94432224);
    expect(Math.hypot(eastOf(at, lon), northOf(at, lat))).toBeLessThan(5);
  });

  it('undoes the shift of GCJ-02 and BD-09, hundreds of metres at Yancheng', () => {
    const at = latticeAt(120.14, 33.35);
    const [lon, lat] = place('GCJ-02', 120.14, 33.35);
    const shift = Math.hypot(eastOf(at, lon), northOf(at, lat));
    expect(shift).toBeGreaterThan(400);
    expect(shift).toBeLessThan(600);
    const [baiduLon, baiduLat] = place('bd09', 120.14, 33.35);
    expect(Math.hypot(eastOf(at, baiduLon), northOf(at, baiduLat))).toBeGreaterThan(800);
  });

  it('takes every spelling of plain degrees', () => {
    for (const crs of ['wgs84', 'WGS-84', 'EPSG:4326', 'urn:ogc:def:crs:OGC:1.3:CRS84', 'urn:ogc:def:crs:EPSG::4326']) {
      expect(datumNamed(crs).name).toBe('wgs84');
    }
    expect(datumNamed('CGCS2000').toWgs84(120, 33)).toEqual([120, 33]);
    expect(datumNamed('urn:ogc:def:crs:EPSG:9.8:4490').name).toBe('EPSG:4490');
  });

  it('refuses 6° zones and what it does not know', () => {
    expect(() => datumNamed('EPSG:4509')).toThrow(
      expect.objectContaining({ note: { code: 'crs-six-degree', args: { crs: 'EPSG:4509' } } }),
    );
    expect(() => datumNamed('EPSG:4610')).toThrow(
      expect.objectContaining({ note: { code: 'crs-unknown', args: { crs: 'EPSG:4610' } } }),
    );
    expect(() => datumNamed('')).toThrow();
  });
});

describe('coordinateFault', () => {
  const fault = (crs: string, x: number, y: number) => coordinateFault(datumNamed(crs), x, y)?.code ?? null;

  it('tells swapped axes, metres taken for degrees and plain nonsense apart', () => {
    expect(fault('wgs84', 120.1, 33.4)).toBeNull();
    expect(fault('wgs84', 33.4, 120.1)).toBe('coordinates-swapped');
    expect(fault('wgs84', 40512345, 3695000)).toBe('coordinates-not-degrees');
    expect(fault('wgs84', 190, 95)).toBe('coordinates-outside');
    expect(fault('wgs84', Number.NaN, 33)).toBe('coordinates-not-numbers');
  });

  it('knows that Chinese surveys write the northing first', () => {
    expect(fault('EPSG:4549', 3695000, 512345)).toBe('coordinates-swapped');
    expect(fault('EPSG:4528', 3695000, 40512345)).toBe('coordinates-swapped');
    expect(fault('EPSG:4549', 40512345, 3695000)).toBe('coordinates-outside');
  });
});
