import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../text/textCoding.ts';
import { noTime } from './cellTime.ts';
import { readTime } from './timeCell.ts';

function read(text: string) {
  const bytes = encodeUtf8(text);
  const time = noTime();
  readTime({ bytes, from: 0, to: bytes.length }, time);
  return { ...time, iso: Number.isNaN(time.ms) ? null : new Date(time.ms).toISOString().slice(0, 23) };
}

describe('times as written on the wall clock', () => {
  it.each([
    ['2026-03-05 14:07:09', '2026-03-05T14:07:09.000'],
    ['2026-03-05T14:07', '2026-03-05T14:07:00.000'],
    ['2026-03-05T14:07:09.25', '2026-03-05T14:07:09.250'],
    ['2026/3/5 14:07', '2026-03-05T14:07:00.000'],
    ['2026/3/5  4:07', '2026-03-05T04:07:00.000'],
    ['2024-02-29 24:00', '2024-03-01T00:00:00.000'],
    ['2026年3月5日 14时07分', '2026-03-05T14:07:00.000'],
    ['2026年03月05日14时07分09秒', '2026-03-05T14:07:09.000'],
    ['2026年3月5日 下午2点', '2026-03-05T14:00:00.000'],
    ['２０２６－０３－０５　１４：０７', '2026-03-05T14:07:00.000'],
    ['3/15/2010 2:07:00 PM', '2010-03-15T14:07:00.000'],
    ['3/15/2010 12:30 am', '2010-03-15T00:30:00.000'],
    ['15/3/10 14:07', '2010-03-15T14:07:00.000'],
    ['5-Mar-2010 14:07', '2010-03-05T14:07:00.000'],
    ['Mar 5, 2010 14:07', '2010-03-05T14:07:00.000'],
    ['20260305140709', '2026-03-05T14:07:09.000'],
    // 46086 days after 1899-12-30, and 14:07.
    ['46086.588194444444', '2026-03-05T14:07:00.000'],
  ])('%s', (text, iso) => {
    expect(read(text)).toMatchObject({ iso, instant: false, dayOnly: false });
  });

  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026-3-5', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['46086', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['5.3.2010', '2010-03-05'],
  ])('%s is a day', (text, day) => {
    expect(read(text)).toMatchObject({ iso: `${day}T00:00:00.000`, dayOnly: true, eitherOrder: false, order: 0 });
  });

  it('says which order of day and month a date needs', () => {
    expect(read('3/5/2010')).toMatchObject({ iso: '2010-03-05T00:00:00.000', eitherOrder: true, order: 0 });
    expect(read('5/5/2010')).toMatchObject({ eitherOrder: false, order: 0 });
    expect(read('3/25/2010')).toMatchObject({ eitherOrder: false, order: 1 });
    expect(read('25/3/2010')).toMatchObject({ iso: '2010-03-25T00:00:00.000', eitherOrder: false, order: -1 });
  });
});

describe('instants', () => {
  it.each([
    ['2026-03-05T14:07:09Z', Number.NaN],
    ['2026-03-05T22:07:09+08:00', 480],
    ['2026-03-05T09:37:09-0430', -270],
    ['2026-03-05 22:07:09 +08', 480],
    ['2026/3/5 14:07:09 UTC', Number.NaN],
    ['1772719629', Number.NaN],
    ['1772719629000', Number.NaN],
    ['1.772719629e9', Number.NaN],
  ])('%s', (text, offset) => {
    const expected = text.includes('e') ? null : '2026-03-05T14:07:09.000';
    expect(read(text).iso).toBe(expected);
    if (expected !== null) expect(read(text)).toMatchObject({ instant: true, offset });
  });
});

it.each([
  '',
  'x',
  '2026-13-05',
  '2026-02-30',
  '2026-03-05 25:00',
  '2026-03-05 14:70',
  '14:07',
  '12',
  '2026-03',
  '30/30/2010',
  '99999999',
])('%j is no time', (text) => {
  expect(read(text).iso).toBeNull();
});
