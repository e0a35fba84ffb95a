import { describe, expect, it } from 'vitest';
import { DEFAULT_READ_OPTIONS } from '../reading.ts';
import { encodeUtf8 } from '../text/textCoding.ts';
import { readAssigned } from './readAssigned.ts';
import { readEarlier } from './readEarlier.ts';
import { readHierarchy } from './readHierarchy.ts';
import { readStaff } from './readStaff.ts';

const source = (text: string) => ({ name: 'a.csv', bytes: encodeUtf8(text) });
const codeOf = (code: string) => expect.objectContaining({ note: expect.objectContaining({ code }) });

describe('readHierarchy', () => {
  it('reads grids or communities and what they belong to, with names', () => {
    const { value, rejections } = readHierarchy(
      source('网格,社区,社区名称,镇街,县区\ng1,c1,甲社区,先锋街道,亭湖区\ng2,c1,甲社区,先锋街道,\n,,,x,y\ng1,c2,,,\n'),
      DEFAULT_READ_OPTIONS,
    );
    expect(value).toEqual([
      {
        grid: 'g1',
        community: { code: 'c1', name: '甲社区' },
        township: { code: '先锋街道', name: null },
        county: { code: '亭湖区', name: null },
      },
      { grid: 'g2', community: { code: 'c1', name: '甲社区' }, township: { code: '先锋街道', name: null } },
    ]);
    expect(rejections.map(({ row, reason }) => [row, reason.code])).toEqual([
      [4, 'hierarchy-row-empty'],
      [5, 'hierarchy-row-doubled'],
    ]);
  });

  it('wants the columns', () => {
    expect(() => readHierarchy(source('a,b\n1,2\n'), DEFAULT_READ_OPTIONS)).toThrow(
      codeOf('hierarchy-columns-missing'),
    );
  });
});

describe('readStaff', () => {
  it('reads roles in both languages, people without a place, and drops what is personal', () => {
    const { value, rejections, notes } = readStaff(
      source(
        '人员编号,角色,经度,纬度,微网格,姓名,联系电话\nS1,联络员,120,33,g01,甲,13800138000\nS2,志愿者,,,,乙,\nS3,网格长,120,33,,丙,\nS4,Volunteer,33,120,,丁,\nS1,liaison,120,33,,戊,\n',
      ),
      { ...DEFAULT_READ_OPTIONS, maxRejected: 0.5 },
    );
    expect(value.id).toEqual(['S1', 'S2', 'S1~2']);
    expect(value.role).toEqual(['liaison', 'volunteer', 'liaison']);
    expect([...value.lon]).toEqual([120, Number.NaN, 120]);
    expect(value.microgrid).toEqual(['g01', null, null]);
    expect(rejections.map(({ row, reason }) => [row, reason.code])).toEqual([
      [4, 'staff-role-unknown'],
      [5, 'coordinates-swapped'],
    ]);
    expect(notes.find(({ code }) => code === 'personal-dropped')!.args.columns).toBe('姓名, 联系电话');
    expect(JSON.stringify(value)).not.toMatch(/甲|13800138000/);
  });

  it('does not take telephone numbers for ids', () => {
    const { value } = readStaff(
      source('id,role,lon,lat\n13800138000,liaison,1,2\n13900139000,volunteer,1,2\n'),
      DEFAULT_READ_OPTIONS,
    );
    expect(value.id).toEqual(['2', '3']);
  });
});

it('readAssigned and readEarlier refuse foreign files', () => {
  expect([...readAssigned(source('person,role,microgrid,distance_m\nS1,liaison,g01,12\nS2,volunteer,,\n'))]).toEqual([
    ['S1', 'g01'],
  ]);
  expect(() => readAssigned(source('a,b\n1,2\n'))).toThrow(codeOf('assigned-foreign'));
  expect(() => readEarlier(source('a,b\n1,2\n'))).toThrow(codeOf('earlier-foreign'));
});
