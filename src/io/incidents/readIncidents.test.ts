import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Incidents } from '../../model/incident.ts';
import { DEFAULT_READ_OPTIONS } from '../reading.ts';
import { encodeUtf8 } from '../text/textCoding.ts';
import { readClassTable } from './classTable.ts';
import type { IncidentOptions } from './incidentOptions.ts';
import { joinIncidents } from './joinIncidents.ts';
import { readIncidents } from './readIncidents.ts';

const OPTIONS: IncidentOptions = { ...DEFAULT_READ_OPTIONS, zone: null, dateOrder: null, classes: null, planar: null };
const read = (text: string, options: Partial<IncidentOptions> = {}) =>
  readIncidents({ name: 'a.csv', bytes: encodeUtf8(text) }, { ...OPTIONS, ...options }).value;
const iso = (ms: Float64Array) =>
  Array.from(ms, (v) => (Number.isNaN(v) ? '' : new Date(v).toISOString().slice(0, 19)));
const faults = ({ dirt }: Incidents) => Object.fromEntries(dirt.faults.map(({ note, rows }) => [note.code, [...rows]]));

describe('readIncidents', () => {
  it('reads a table with Chinese names and reports its dirt', () => {
    const incidents = read(
      [
        '工单号,受理时间,经度,纬度,诉求类别,事发地址',
        '1,2026/3/5 14:07,120.1,33.4,噪音,甲路1号',
        '2,2026年3月5日 14时07分,120.1,33.4,噪音,甲路1号',
        '3,2026-3-6,120.1,33.4,占道,甲路3号',
        '4,,120.2,33.5,,乙路',
        '5,昨天,,,噪音,乙路',
        '6,2026-3-7 8:00,0,0,噪音,',
        '7,2026-3-7 8:00,33.4,120.1,噪音,',
        '8,2026-3-7 8:00,120.3,33.4',
        '9,2026-3-8 8:00,120.3,33.4,ＮＯ 水,',
        '10,2026-3-8 9:00,120.3,33.4,no  水,',
      ].join('\n'),
    );
    const { table, dirt } = incidents;
    expect(table.length).toBe(9);
    expect([...table.row]).toEqual([2, 3, 4, 5, 6, 7, 8, 10, 11]);
    expect(iso(table.start).slice(0, 3)).toEqual(['2026-03-05T14:07:00', '2026-03-05T14:07:00', '2026-03-06T00:00:00']);
    expect(iso(table.end).slice(1, 3)).toEqual(['2026-03-05T14:07:00', '2026-03-06T23:59:59']);
    expect(table.categories).toEqual(['噪音', '占道', 'ＮＯ 水']);
    expect([...table.category]).toEqual([0, 0, 1, -1, 0, 0, 0, 2, 2]);
    expect([...table.group]).toEqual(Array(9).fill(-1));
    expect([...table.lon]).toEqual([120.1, 120.1, 120.1, 120.2, Number.NaN, Number.NaN, Number.NaN, 120.3, 120.3]);
    expect(faults(incidents)).toEqual({
      'incidents-no-place': [6],
      'incidents-place-unread': [8],
      'incidents-at-zero': [7],
      'incidents-no-time': [5],
      'incidents-time-unread': [6],
      'incidents-doubled': [3],
    });
    expect(dirt.total).toBe(10);
    expect(dirt.rejections).toEqual([
      { file: 'a.csv', row: 9, reason: { code: 'row-ragged', args: { found: 4, expected: 6 } } },
    ]);
    // Two incidents at 甲路1号, two at the last place; 甲路3号 has the same point, but another address.
    expect(dirt.places).toEqual({ places: 4, points: 3, repeated: 2, incidents: 4, most: 2, mostAtPoint: 3 });
  });

  it('groups classes by the table of the user', () => {
    const bytes = encodeUtf8('小类,大类\n噪音,环保\n占道,城管\nNoise ,环保\n');
    const classes = readClassTable({ name: 'classes.csv', bytes }, DEFAULT_READ_OPTIONS);
    const incidents = read(
      'lon,lat,time,category\n1,2,2026-1-1,噪音\n1,2,2026-1-2,noise\n1,2,2026-1-3,占道\n1,2,2026-1-4,x\n1,2,2026-1-5,\n',
      { classes },
    );
    expect(incidents.table.groups).toEqual(['环保', '城管']);
    expect([...incidents.table.group]).toEqual([0, 0, 1, -1, -1]);
    expect(incidents.dirt.unknownClasses).toEqual([{ name: 'x', count: 1 }]);
    expect(faults(incidents)).toEqual({ 'incidents-class-unknown': [5] });
  });

  it('settles day and month over the column, or asks', () => {
    const text = (dates: readonly string[]) => ['lon,lat,date', ...dates.map((d) => `1,2,${d}`)].join('\n');
    const days = (dates: readonly string[], dateOrder: 'mdy' | 'dmy' | null = null) =>
      iso(read(text(dates), { dateOrder }).table.start).map((t) => t.slice(0, 10));
    expect(days(['3/5/2010 8:00', '3/25/2010', '12/11/2010'])).toEqual(['2010-03-05', '2010-03-25', '2010-12-11']);
    expect(days(['3/5/2010 8:00', '25/3/2010', '12/11/2010'])).toEqual(['2010-05-03', '2010-03-25', '2010-11-12']);
    expect(days(['3/5/2010'], 'dmy')).toEqual(['2010-05-03']);
    expect(days(['3/5/2010', '3/25/2010'], 'dmy')).toEqual(['2010-05-03', '']);
    const asked = expect.objectContaining({ note: { code: 'date-order-needed', args: { file: 'a.csv' } } });
    expect(() => days(['3/5/2010', '4/4/2010'])).toThrow(asked);
    expect(() => days(['3/5/2010', '25/3/2010', '3/25/2010'])).toThrow(asked);
    expect(iso(read(text(['3/5/2010 8:00', '25/3/2010'])).table.start)[0]).toBe('2010-05-03T08:00:00');
  });

  it('turns instants into the wall time of the zone, and asks for the zone', () => {
    const text = 'lon,lat,time\n1,2,2026-03-05T20:00:00Z\n1,2,1772740800\n1,2,2026-03-06 04:00\n';
    expect(iso(read(text, { zone: 'Asia/Shanghai' }).table.start)).toEqual(Array(3).fill('2026-03-06T04:00:00'));
    expect(() => read(text)).toThrow(
      expect.objectContaining({ note: { code: 'zone-needed', args: { file: 'a.csv', count: 2 } } }),
    );
    const offset = read('lon,lat,time\n1,2,2026-03-06T04:00:00+08:00\n');
    expect(iso(offset.table.start)).toEqual(['2026-03-06T04:00:00']);
    const few = read(text, { maxRejected: 0.7 });
    expect(faults(few)).toEqual({ 'incidents-no-zone': [2, 3] });
  });

  it('joins a day with its hour', () => {
    const starts = (header: string, ...rows: readonly string[]) =>
      iso(read([`lon,lat,${header}`, ...rows.map((r) => `1,2,${r}`)].join('\n')).table.start).map((t) =>
        t.slice(5, 16),
      );
    expect(starts('date,hour', '2026-03-05,0', '2026-03-05,23')).toEqual(['03-05T00:00', '03-05T23:00']);
    expect(starts('date,hour', '2026-03-05,14', '2026-03-05,2114', '2026-03-05,5')).toEqual([
      '03-05T00:14',
      '03-05T21:14',
      '03-05T00:05',
    ]);
    expect(starts('date,time', '2026-03-05T04:00:00Z,21:14', '2026-03-05,9:05 PM')).toEqual([
      '03-05T21:14',
      '03-05T21:05',
    ]);
    expect(starts('date,time', '2026-03-05,0.5', '2026-03-05,2026-03-05 18:30')).toEqual([
      '03-05T12:00',
      '03-05T18:30',
    ]);
    const unread = read('lon,lat,date,hour\n1,2,2026-03-05,x\n1,3,2026-03-05,\n');
    expect(faults(unread)).toEqual({ 'incidents-clock-unread': [2] });
    expect(iso(unread.table.end)).toEqual(Array(2).fill('2026-03-05T23:59:59'));
  });

  it('keeps windows', () => {
    const incidents = read(
      'lon,lat,start,end\n1,2,2026-01-01 08:00,2026-01-02\n1,2,2026-01-03 08:00,2026-01-03 07:00\n1,2,2026-01-04 08:00,\n1,2,2026-01-05,x\n',
    );
    expect(iso(incidents.table.end)).toEqual([
      '2026-01-02T23:59:59',
      '2026-01-03T08:00:00',
      '2026-01-04T08:00:00',
      '2026-01-05T23:59:59',
    ]);
    expect(faults(incidents)).toEqual({ 'incidents-end-unread': [5], 'incidents-end-early': [3] });
  });

  it('reads GeoJSON and its sequences', () => {
    const point = (coordinates: readonly number[] | null, properties: object) =>
      JSON.stringify({ type: 'Feature', geometry: coordinates && { type: 'Point', coordinates }, properties });
    const features = [
      point([120.5, 33.1], { time: 1772719629000, category: '噪音' }),
      point(null, { time: '2026-03-05 08:00', category: '占道' }),
      JSON.stringify({
        type: 'Feature',
        geometry: {
          type: 'LineString',
          coordinates: [
            [0, 0],
            [1, 1],
          ],
        },
        properties: {},
      }),
    ];
    const texts = [`{"type":"FeatureCollection","features":[${features.join(',')}]}`, `${features.join('\n')}\n`];
    for (const text of texts) {
      const { table, dirt } = read(text, { zone: 'Asia/Shanghai', maxRejected: 0.5 });
      expect(iso(table.start)).toEqual(['2026-03-05T22:07:09', '2026-03-05T08:00:00']);
      expect([...table.lon]).toEqual([120.5, Number.NaN]);
      expect(table.categories).toEqual(['噪音', '占道']);
      expect(dirt.rejections.map(({ row, reason }) => [row, reason.code])).toEqual([[3, 'geometry-kind']]);
    }
  });

  it('takes planar columns and other datums', () => {
    const planar = read('e,n,time\n500,600,2026-1-1\n,,2026-1-1\n', { planar: { x: 'e', y: 'n' } });
    expect([...planar.table.x!]).toEqual([500, Number.NaN]);
    expect([...planar.table.lon]).toEqual([Number.NaN, Number.NaN]);
    const gcj = read('lon,lat,time\n120.14,33.38,2026-1-1\n', { crs: 'gcj02' });
    expect(gcj.table.lon[0]).toBeCloseTo(120.135, 2);
    expect(gcj.table.lon[0]).not.toBe(120.14);
    expect(() => read('lon,lat,time\n440000,3700000,2026-1-1\n')).toThrow(
      expect.objectContaining({ note: expect.objectContaining({ code: 'crs-needed' }) }),
    );
  });

  it('joins several files', () => {
    const a = read('lon,lat,time,category\n1,2,2026-1-1,a\n1,2,2026-1-2,b\n');
    const b = read('lon,lat,time,category\n1,2,2026-1-3,B\n3,4,,c\n');
    const { table, dirt } = joinIncidents([a, b]);
    expect(table.categories).toEqual(['a', 'b', 'c']);
    expect([...table.category]).toEqual([0, 1, 1, 2]);
    expect(iso(table.start)).toEqual(['2026-01-01T00:00:00', '2026-01-02T00:00:00', '2026-01-03T00:00:00', '']);
    expect(dirt.total).toBe(4);
    expect(dirt.places).toMatchObject({ points: 2, repeated: 1, mostAtPoint: 3 });
  });

  it('wants a place or a time', () => {
    expect(() => read('lon,category\n1,a\n')).toThrow(
      expect.objectContaining({
        note: { code: 'incidents-columns-missing', args: { file: 'a.csv', found: 'lon, category' } },
      }),
    );
  });
});

const DATA = new URL('../../../../shared/data/incidents/', import.meta.url);
const real = (name: string) =>
  readIncidents({ name, bytes: gunzipSync(readFileSync(new URL(`${name}.csv.gz`, DATA))) }, OPTIONS).value;

describe.skipIf(!existsSync(DATA))('the dirt of real files (needs ../shared/data/incidents)', () => {
  it('Houston 2010', () => {
    const incidents = real('houston_crime_2010');
    const { table, dirt } = incidents;
    expect([table.length, table.categories.length, dirt.rejections.length]).toEqual([86_314, 7, 0]);
    expect(dirt.faults.map(({ note, rows }) => [note.code, rows.length])).toEqual([
      ['incidents-no-place', 5],
      ['incidents-doubled', 834],
    ]);
    expect(dirt.places.mostAtPoint).toBe(515);
    const outside = table.lon.filter(
      (lon, i) => lon < -96 || lon > -94.5 || table.lat[i]! < 29 || table.lat[i]! > 30.3,
    );
    expect(outside).toHaveLength(210);
    const theft = table.categories.indexOf('theft');
    expect(table.category.filter((c) => c === theft)).toHaveLength(46_556);
    expect(iso(table.start)[0]).toBe('2010-01-01T00:00:00');
  });

  it('Charlottesville: 122 call types on 1 783 places, hours as hhmm beside shifted dates', () => {
    const { table, dirt } = real('charlottesville');
    expect([table.length, table.categories.length]).toEqual([29_475, 122]);
    expect(dirt.places).toMatchObject({ places: 1783, points: 1783, most: 1153 });
    expect(dirt.faults[0]!.note).toEqual({ code: 'incidents-no-place', args: { count: 53, row: 510 } });
    expect(iso(table.start)[0]).toBe('2019-09-27T21:14:00');
  });
});
