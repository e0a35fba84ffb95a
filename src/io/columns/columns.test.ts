import { describe, expect, it } from 'vitest';
import { foldBare, foldName } from './foldName.ts';
import { matchColumns, requireColumns } from './matchColumns.ts';
import { holdsPersons, isIdentityNumber, isPersonal, namesPerson } from './personal.ts';

const NO_MAP = new Map<string, string>();
const code = (noteCode: string, args: object = {}) =>
  expect.objectContaining({ note: expect.objectContaining({ code: noteCode, args: expect.objectContaining(args) }) });

describe('foldName', () => {
  it('forgets case, width, spaces and marks', () => {
    expect(['\ufeffLon', 'Ｌｏｎ', ' grid_Code ', '户  数'].map(foldName)).toEqual(['lon', 'lon', 'gridcode', '户数']);
    expect(foldBare('经度（度）')).toBe('经度');
  });
});

describe('matchColumns', () => {
  const match = (header: string[], map = NO_MAP) => matchColumns('a.csv', 'households', header, map);

  it('knows English and Chinese names, with remarks in brackets too', () => {
    expect(match(['编号', '经度', '纬度', '楼栋', '单元', '所在层', '总层数', '室', '户数', '常住人口'])).toEqual({
      id: 0,
      lon: 1,
      lat: 2,
      building: 3,
      unit: 4,
      floor: 5,
      floors: 6,
      room: 7,
      households: 8,
      people: 9,
    });
    expect(match(['LNG', 'Lat', '户数(户)'])).toMatchObject({ lon: 0, lat: 1, households: 2, id: -1 });
  });

  it('prefers degrees to x and y', () => {
    expect(match(['横坐标', '纵坐标', '楼'])).toMatchObject({ lon: 0, lat: 1, building: 2 });
    expect(match(['x', 'y', 'lon', 'lat'])).toMatchObject({ lon: 2, lat: 3 });
  });

  it('obeys the map, for all inputs or for one', () => {
    const header = ['经度坐标2', 'lon', 'lat'];
    expect(match(header, new Map([['lon', '经度坐标2']])).lon).toBe(0);
    expect(match(header, new Map([['households.lon', '经度坐标2']])).lon).toBe(0);
    expect(match(header, new Map([['grids.code', 'nowhere']])).lon).toBe(1);
    expect(() => match(header, new Map([['lonn', 'lon']]))).toThrow(code('map-field-unknown', { field: 'lonn' }));
    expect(() => match(header, new Map([['grids.lon', 'lon']]))).toThrow(code('map-field-unknown'));
    expect(() => match(header, new Map([['lon', '经度3']]))).toThrow(
      code('map-column-missing', { column: '经度3', found: '经度坐标2, lon, lat' }),
    );
  });

  it('takes no personal column, asked or not', () => {
    expect(match(['住址楼栋', 'lon', 'lat']).building).toBe(-1);
    expect(() => match(['身份证号', 'lon', 'lat'], new Map([['id', '身份证号']]))).toThrow(code('map-personal'));
  });
});

describe('requireColumns', () => {
  const need = (header: string[]) =>
    requireColumns('a.csv', 'households', header, matchColumns('a.csv', 'households', header, NO_MAP), ['lon', 'lat']);

  it('says what was found and what was looked for', () => {
    expect(() => need(['编号', '纬度'])).toThrow(
      code('column-missing', { found: '编号, 纬度', wanted: expect.stringContaining('经度') }),
    );
  });

  it('does not repeat the values of a file without a header', () => {
    expect(() => need(['张三', '13800000000', '120.1'])).toThrow(code('header-missing', {}));
  });
});

describe('personal data', () => {
  it('is known by the name of its column', () => {
    for (const name of [
      '姓名',
      '户主姓名',
      '身份证号码',
      '联系 电话',
      '手机号',
      'Phone',
      'ID Number',
      'name',
      '详细地址',
    ]) {
      expect(namesPerson(name, 'households')).toBe(true);
    }
    expect(namesPerson('name', 'grids')).toBe(false);
    expect(['楼栋', 'id', 'lon', '户数', 'room'].some((name) => namesPerson(name, 'households'))).toBe(false);
  });

  it('is known by its content, and codes are not taken for it', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true);
    expect(isIdentityNumber('110105194912310021')).toBe(false);
    expect(isPersonal('13912345678')).toBe(true);
    expect(isPersonal('320902001001001')).toBe(false);
    expect(isPersonal('32090200100100101')).toBe(false);
    expect(holdsPersons(['13912345678', '', null, '1'])).toBe(true);
    expect(holdsPersons(['13912345678', '1', '2', '3', '4', '5'])).toBe(false);
    expect(holdsPersons([])).toBe(false);
  });
});
