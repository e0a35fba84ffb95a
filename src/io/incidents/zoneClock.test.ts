import { expect, it } from 'vitest';
import { zoneClock } from './zoneClock.ts';

const wall = (zone: string, instant: string) => new Date(zoneClock(zone).toWall(Date.parse(instant))).toISOString();

it('tells the wall time of a zone, also around the days on which clocks change', () => {
  expect(wall('Asia/Shanghai', '2026-03-05T14:07:09Z')).toBe('2026-03-05T22:07:09.000Z');
  // Daylight saving of 2010 in Houston began on 14 March at 08:00 UTC and ended on 7 November at 07:00 UTC.
  expect(wall('America/Chicago', '2010-03-14T07:59:59.500Z')).toBe('2010-03-14T01:59:59.500Z');
  expect(wall('America/Chicago', '2010-03-14T08:00:00Z')).toBe('2010-03-14T03:00:00.000Z');
  expect(wall('America/Chicago', '2010-11-07T06:59:00Z')).toBe('2010-11-07T01:59:00.000Z');
  expect(wall('America/Chicago', '2010-11-07T07:00:00Z')).toBe('2010-11-07T01:00:00.000Z');
  expect(wall('America/Chicago', '2010-07-01T00:00:00Z')).toBe('2010-06-30T19:00:00.000Z');
  // Shanghai had daylight saving from 1986 to 1991.
  expect(wall('Asia/Shanghai', '1988-07-01T00:00:00Z')).toBe('1988-07-01T09:00:00.000Z');
});

it('does not know every name', () => {
  expect(() => zoneClock('Asia/Yancheng')).toThrow(
    expect.objectContaining({ note: { code: 'zone-unknown', args: { zone: 'Asia/Yancheng' } } }),
  );
});
