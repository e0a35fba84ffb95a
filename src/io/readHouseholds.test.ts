import { describe, expect, it } from 'vitest';
import { renderNote, renderRemedy } from '../model/note.ts';
import { readHouseholds } from './readHouseholds.ts';
import { DEFAULT_READ_OPTIONS, type ReadOptions } from './reading.ts';
import { encodeUtf8 } from './text/textCoding.ts';
import { TooManyRejected } from './tooManyRejected.ts';

const read = (text: string, options: Partial<ReadOptions> = {}) =>
  readHouseholds({ name: 'h.csv', bytes: encodeUtf8(text) }, { ...DEFAULT_READ_OPTIONS, maxRejected: 0.9, ...options });
const reasons = (r: ReturnType<typeof read>) => r.rejections.map(({ row, reason }) => [row, reason.code]);
const noteCodes = (r: ReturnType<typeof read>) => r.notes.map(({ code }) => code);
const fault = (code: string) => expect.objectContaining({ note: expect.objectContaining({ code }) });

describe('readHouseholds from CSV', () => {
  it('reads a plain table into columns', () => {
    const { value, rejections, notes } = read(
      'id,lon,lat,building,unit,floor,room,households,people\na,120.1,33.4,b1,1,2,201,1,3\nb,120.2,33.5,b1,1,2,,4,\n',
    );
    expect(rejections).toEqual([]);
    expect(notes).toEqual([]);
    expect(value).toEqual({
      length: 2,
      id: ['a', 'b'],
      lon: Float64Array.of(120.1, 120.2),
      lat: Float64Array.of(33.4, 33.5),
      households: Uint32Array.of(1, 4),
      people: Float64Array.of(3, Number.NaN),
      building: ['b1', 'b1'],
      unit: ['1', '1'],
      floor: ['2', '2'],
      room: ['201', null],
      floors: null,
      row: Uint32Array.of(2, 3),
    });
  });

  it('knows Chinese columns below a title and says what it took for what', () => {
    const r = read('新洋街道住户台账,,,\n编号；,经度,纬度,总层数\nh1,120.1,33.4,18层\n'.replace('；', ''));
    expect([...r.value.lon, r.value.id[0], r.value.floors?.[0], r.value.row[0]]).toEqual([120.1, 'h1', 18, 3]);
    expect(r.notes).toEqual([
      { code: 'columns-matched', args: { file: 'h.csv', columns: 'id=编号, lon=经度, lat=纬度, floors=总层数' } },
    ]);
  });

  it('reads semicolons with decimal commas', () => {
    expect([...read('id;lon;lat\n1;4,5;45,25\n').value.lon]).toEqual([4.5]);
  });

  it('rejects rows with their line and reason, and nothing else', () => {
    const r = read(
      [
        'id,lon,lat,households',
        'a,120.1,33.4,1',
        'b,,33.4,1',
        'c,33.4,120.1,1',
        'd,120.1,33.4,-1',
        'e,120.1,33.4,',
        'f,120.1,33.4',
        'g,120.1,33.4,1,extra',
        '3.2E+16,120.1,33.4,1',
        ',,,',
        'a,120.1,33.4,1',
        'i,120.1,33.4,0,',
      ].join('\n'),
    );
    expect(reasons(r)).toEqual([
      [3, 'coordinates-not-numbers'],
      [4, 'coordinates-swapped'],
      [5, 'count-unread'],
      [6, 'count-unread'],
      [7, 'row-ragged'],
      [8, 'row-ragged'],
      [9, 'code-scientific'],
      [11, 'row-doubled'],
    ]);
    expect([...r.value.id]).toEqual(['a', 'i']);
    expect([...r.value.households]).toEqual([1, 0]);
  });

  it('keeps rows that share an id but not all else, and numbers those without', () => {
    const r = read('id,lon,lat\n7,1,1\n7,1,2\n,1,3\n7,1,4\n4,1,5\n');
    expect([...r.value.id]).toEqual(['7', '7~2', '4', '7~3', '4~2']);
    expect(noteCodes(r)).toEqual(['ids-doubled']);
    expect(read('lon,lat\n1,1\n1,1\n').value.id).toEqual(['2', '3']);
  });

  it('counts unusable numbers of persons and floors as unknown, once', () => {
    const r = read('lon,lat,people,floors\n1,1,x,9999\n1,1,2.5,6\n1,1,-1,\n');
    expect([...(r.value.people ?? [])]).toEqual([Number.NaN, 2.5, Number.NaN]);
    expect([...(r.value.floors ?? [])]).toEqual([0, 6, 0]);
    expect(r.notes.map(({ args }) => [args.column, args.count, args.row])).toEqual([
      ['people', 2, 2],
      ['floors', 1, 2],
    ]);
  });

  it('drops personal columns by name and by content and never repeats a value', () => {
    const r = read(
      'id,lon,lat,姓名,remark,room\n11010519491231002X,1,1,张三,13912345678,1\n110105194912310021,1,2,李四,13812345678,13712345678\n',
    );
    expect(r.value.id).toEqual(['2', '3']);
    expect(r.value.room).toEqual([null, null]);
    expect(r.notes.find(({ code }) => code === 'personal-dropped')?.args.columns).toBe('id, room, 姓名, remark');
    const said = r.notes.flatMap((n) =>
      (['en', 'zh'] as const).map((lang) => renderNote(n, lang) + renderRemedy(n, lang)),
    );
    expect(said.join()).not.toMatch(/张三|李四|139|138|137|1101/);
  });

  it('blanks a single telephone among rooms', () => {
    const rows = Array.from({ length: 9 }, (_, i) => `1,${i},${i === 4 ? '13712345678' : '201'}`);
    const r = read(['lon,lat,room', ...rows].join('\n'));
    expect(r.value.room[4]).toBeNull();
    expect(r.value.room[5]).toBe('201');
    expect(noteCodes(r)).toEqual(['personal-cells']);
  });

  it('converts from the datum asked for', () => {
    const r = read('id,x,y\n1,512345,3695000\n', { crs: 'EPSG:4549' });
    expect(r.value.lon[0]).toBeCloseTo(120.13267113, 7);
  });

  it('asks for the datum of metres', () => {
    expect(() => read('id,x,y\n1,512345,3695000\n')).toThrow(fault('crs-needed'));
  });

  it('refuses what is mostly unusable, with reasons in both languages', () => {
    const attempt = () => read('id,lon,lat\n1,a,b\n2,1,1\n', { maxRejected: 0.2 });
    expect(attempt).toThrow(TooManyRejected);
    try {
      attempt();
    } catch (error) {
      const shown = error as TooManyRejected;
      expect(shown.render('en')).toContain('row 2: A coordinate is missing');
      expect(shown.render('zh')).toContain('第 2 行：坐标缺失');
    }
  });

  it('stops at missing columns and empty tables', () => {
    expect(() => read('id,lat\n1,2\n')).toThrow(fault('column-missing'));
    expect(() => read('1,120.1,33.2\n2,120.1,33.2\n')).toThrow(fault('header-missing'));
    expect(() => read('id,lon,lat\n')).toThrow(fault('no-rows'));
    expect(() => read('\n\n')).toThrow(fault('file-empty'));
  });

  it('takes the columns that --map names', () => {
    const r = read('a,b,c\n9,120.1,33.4\n', {
      map: new Map([
        ['lon', 'b'],
        ['households.lat', 'C'],
        ['id', 'a'],
      ]),
    });
    expect([r.value.id[0], r.value.lon[0], r.value.lat[0]]).toEqual(['9', 120.1, 33.4]);
  });
});

describe('readHouseholds from GeoJSON', () => {
  it('reads points, ids from the properties or from the features', () => {
    const features = [
      { type: 'Feature', id: 'f1', properties: { 户数: 3 }, geometry: { type: 'Point', coordinates: [120.1, 33.4] } },
      { type: 'Feature', id: 2, properties: { 户数: 4 }, geometry: { type: 'Point', coordinates: [120.2, 33.4, 9] } },
      { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [] } },
    ];
    const r = read(JSON.stringify({ type: 'FeatureCollection', features }));
    expect([...r.value.id]).toEqual(['f1', '2']);
    expect([...r.value.households]).toEqual([3, 4]);
    expect(reasons(r)).toEqual([[3, 'geometry-kind']]);
  });

  it('turns away an id that is too large for a number', () => {
    const text =
      '{"type":"Feature","properties":{"id":32090200100100101},"geometry":{"type":"Point","coordinates":[1,2]}}';
    expect(reasons(read(text, { maxRejected: 1 }))).toEqual([[1, 'code-scientific']]);
  });
});
