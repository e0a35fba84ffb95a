import { expect, it } from 'vitest';
import { hashOf, viewIn } from './viewHash.ts';

const LAYERS = { microgrids: true, buildings: true, households: false, barriers: true, labels: true, basemap: true };
const CAMERA = { lon: 120.151234, lat: 33.361, zoom: 15.25, pitch: 55, bearing: -12.5 };
const PLAIN = { camera: null, colourBy: 'neighbours', layers: LAYERS, tilt: false, cut: null, apart: false } as const;

it('tells a view by numbers and gives it back', () => {
  const state = { ...PLAIN, camera: CAMERA, colourBy: 'size', tilt: true, cut: 9, apart: true } as const;
  const layers = { ...LAYERS, labels: false };
  const hash = hashOf({ ...state, layers }, { shows: 'cells', category: 2, month: 0, span: 3, hours: [8, 9, 167] });
  expect(hash).toBe(
    'map=15.25/33.361000/120.151234/-12.5/55&by=size&off=households,labels&3d=1&floor=9&apart=1&shows=cells&category=2&month=0&months=3&hour=8-9,167',
  );
  expect(viewIn(`#${hash}`)).toEqual({
    camera: CAMERA,
    change: { colourBy: 'size', layers, tilt: true, cut: 9, apart: true },
    filters: { shows: 'cells', category: 2, month: 0, span: 3, hours: [8, 9, 167] },
  });
});

it('says nothing of a view that is as at first', () => {
  expect(hashOf(PLAIN, null)).toBe('');
  expect(viewIn('')).toEqual({ camera: null, change: {}, filters: {} });
});

it('leaves out what no view can be', () => {
  const wild = viewIn('#map=99/33/120/0/0&by=names&category=-1&month=1e9&hour=x&shows=scan&months=0&floor=0');
  expect(wild).toEqual({ camera: null, change: {}, filters: {} });
});
