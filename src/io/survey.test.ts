import { describe, expect, it } from 'vitest';
import { loadGeos } from '../geometry/geos.ts';
import { surveyFile } from './survey.ts';
import { encodeUtf8 } from './text/textCoding.ts';
import { tryFile } from './tryFile.ts';

const READ = { map: new Map<string, string>(), crs: null, encoding: null };
const csv = (text: string) => ({ name: '住户.csv', bytes: encodeUtf8(text) });

describe('surveyFile', () => {
  it('tells columns, what they are taken for, and the first rows, without data of persons', () => {
    const text = '编号,经度坐标,纬度坐标,姓名,备注\na,120.1,33.3,张三,13912345678\nb,120.2,33.4,李四,一楼\n';
    const survey = surveyFile(csv(text), 'households', READ);
    expect(survey.header).toEqual(['编号', '经度坐标', '纬度坐标', '姓名', '备注']);
    const columns = Object.fromEntries(survey.fields.map(({ field, column }) => [field, column]));
    expect([columns.id, columns.lon, columns.lat, columns.people]).toEqual([0, 1, 2, -1]);
    expect(survey.fields.filter(({ required }) => required).map(({ field }) => field)).toEqual(['lon', 'lat']);
    expect(survey.personal).toEqual(['姓名']);
    expect(survey.rows).toEqual([
      ['a', '120.1', '33.3', '', ''],
      ['b', '120.2', '33.4', '', '一楼'],
    ]);
  });

  it('follows the map, also where it says that a field is not read', () => {
    const text = 'id,east,north,people\n1,120,33,3\n';
    const map = new Map([
      ['lon', 'east'],
      ['lat', 'north'],
      ['people', '-'],
    ]);
    const { fields } = surveyFile(csv(text), 'households', { ...READ, map });
    const columns = Object.fromEntries(fields.map(({ field, column }) => [field, column]));
    expect([columns.lon, columns.lat, columns.people]).toEqual([1, 2, -1]);
  });

  it('shows the rows in the encoding that is asked for, and says when it guessed', () => {
    // 经度 in GB 2312.
    const bytes = Uint8Array.from([0xbe, 0xad, 0xb6, 0xc8, 0x2c, 0x79, 0x0a, 0x31, 0x2c, 0x32, 0x0a]);
    const guessed = surveyFile({ name: 'a.csv', bytes }, 'households', READ);
    expect([guessed.encoding, guessed.guessed, guessed.header[0]]).toEqual(['gb18030', true, '经度']);
    const asked = surveyFile({ name: 'a.csv', bytes }, 'households', { ...READ, encoding: 'latin1' });
    expect([asked.guessed, asked.header[0]]).toEqual([false, '¾\u00ad¶È']);
  });

  it('names the datum that a GeoJSON file names', () => {
    const json = {
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4528' } },
      features: [{ type: 'Feature', properties: { code: 'G1' }, geometry: null }],
    };
    const survey = surveyFile({ name: 'g.geojson', bytes: encodeUtf8(JSON.stringify(json)) }, 'grids', READ);
    expect([survey.kind, survey.datum, survey.header, survey.rows]).toEqual([
      'shapes',
      'EPSG:4528',
      ['code'],
      [['G1']],
    ]);
  });
});

describe('tryFile', () => {
  it('tells what is taken and every rejected row, however many there are', async () => {
    const text = 'id,lon,lat\na,120,33\nb,,\nc,999,33\nd,x,y\n';
    const trial = tryFile(await loadGeos(), csv(text), 'households', READ);
    expect(trial.taken).toBe(1);
    expect(trial.rejections.map(({ row }) => row)).toEqual([3, 4, 5]);
    expect([...trial.places]).toEqual([120, 33]);
  });

  it('reads in the datum and with the columns that are asked for', async () => {
    const map = new Map([
      ['lon', 'a'],
      ['lat', 'b'],
    ]);
    const options = { map, crs: 'gcj02', encoding: null };
    const trial = tryFile(await loadGeos(), csv('a,b\n120.15,33.35\n'), 'households', options);
    expect(trial.places[0]).toBeCloseTo(120.145, 2);
    expect(Math.abs(trial.places[0]! - 120.15)).toBeGreaterThan(0.003);
  });
});
