import { expect, it } from 'vitest';
import { guessRole } from './guessRole.ts';

const head = (text: string) => new TextEncoder().encode(text);
const feature = (type: string, properties = '') =>
  head(
    `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{${properties}},"geometry":{"type":"${type}"`,
  );

it.each([
  ['grids.geojson', feature('Polygon'), 'grids'],
  ['export.geojson', feature('MultiPolygon', '"code":"1"'), 'grids'],
  ['export.geojson', feature('Polygon', '"floors":6'), 'buildings'],
  // What is inside goes before the name.
  ['watertown-grids.geojson', feature('Polygon', '"code":"1"'), 'grids'],
  ['household-roads.geojson', feature('LineString'), 'barriers'],
  ['lakes-water.geojson', feature('Polygon'), 'barriers'],
  ['points.geojson', feature('Point'), 'households'],
  ['calls.geojson', feature('Point'), 'incidents'],
  ['住户.csv', head('编号,经度,纬度\n'), 'households'],
  ['网格住户.csv', head('编号,经度,纬度\n'), 'households'],
  ['export.csv', head('受理时间,经度,纬度\n'), 'incidents'],
  ['people.csv', head('id,role,lon,lat\n'), 'staff'],
  // 时间,x in GB 2312.
  ['a.csv', Uint8Array.from([0xca, 0xb1, 0xbc, 0xe4, 0x2c, 0x78, 0x0a]), 'incidents'],
  ['readme.pdf', head('%PDF-1.7'), 'none'],
  ['households.csv.gz', Uint8Array.from([0x1f, 0x8b, 8, 0]), 'households'],
])('%s is taken for %s', (name, bytes, role) => {
  expect(guessRole(name, bytes)).toBe(role);
});
