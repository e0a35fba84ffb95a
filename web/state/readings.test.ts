import { describe, expect, it } from 'vitest';
import { AS_FOUND, readAs, readingsOf, withColumn } from './readings.ts';

const TOWN = ['grids', 'households'] as const;

describe('how files are read, as options', () => {
  it('names no option where nothing was said', () => {
    expect(readAs({}, TOWN)).toEqual({ crs: null, encoding: null, map: [] });
  });

  it('names one datum for all, or one by role, and only roles that the command takes', () => {
    const gcj = { ...AS_FOUND, crs: 'gcj02' };
    expect(readAs({ grids: gcj, households: gcj, incidents: { ...AS_FOUND, crs: 'bd09' } }, TOWN).crs).toBe('gcj02');
    expect(readAs({ households: { ...gcj, encoding: 'gb18030' } }, TOWN)).toEqual({
      crs: 'households=gcj02',
      encoding: 'households=gb18030',
      map: [],
    });
  });

  it('comes back from the options that it became', () => {
    const readings = {
      grids: { ...AS_FOUND, map: { code: '编号' } },
      households: { crs: 'bd09', encoding: 'gb18030', map: { lon: '经度, 度', people: '-' } },
    };
    expect(readingsOf(readAs(readings, TOWN), TOWN)).toEqual(readings);
  });

  it('has one datum for all where only one is named', () => {
    const readings = readingsOf({ crs: 'gcj02', encoding: null, map: ['households.lon=x', 'grids.code=编号'] }, TOWN);
    expect(readings.households).toEqual({ crs: 'gcj02', encoding: '', map: { lon: 'x' } });
    expect(readings.grids).toEqual({ crs: 'gcj02', encoding: '', map: { code: '编号' } });
  });
});

describe('a column that is read as another field', () => {
  it('leaves its old field unread, until another column is', () => {
    const first = withColumn(AS_FOUND, '数量', 'people', 'households');
    expect(first.map).toEqual({ people: '-', households: '数量' });
    expect(withColumn(first, '人口', null, 'people').map).toEqual({ people: '人口', households: '数量' });
    expect(withColumn(AS_FOUND, '数量', 'people', null).map).toEqual({ people: '-' });
  });
});
