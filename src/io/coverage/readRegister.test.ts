import { expect, it } from 'vitest';
import { DEFAULT_READ_OPTIONS } from '../reading.ts';
import { encodeUtf8 } from '../text/textCoding.ts';
import { planLinesOf, readPlanLines } from './planLines.ts';
import { RegisterReader, registerOfPlan } from './readRegister.ts';

const PLAN = [
  'household,microgrid,households,building,unit,floor',
  'h1,g01,1,,,',
  'h2,g02,60,T,1,',
  'h2,g01,40,T,2,',
  '"a,b",,1,,,',
  '5,g02,1,,,',
  'h1~2,g02,1,,,',
  'old,g01,1,,,',
].join('\n');

const read = (...texts: string[]) => {
  const lines = readPlanLines(encodeUtf8(PLAN));
  const reader = new RegisterReader(lines);
  texts.forEach((text, i) => {
    reader.read({ name: `h${i + 1}.csv`, bytes: encodeUtf8(text) }, DEFAULT_READ_OPTIONS);
  });
  return { ...reader.finish(), lines };
};

it('finds every household of the register in the plan, in whatever order', () => {
  const { register, notes, lines } = read(
    [
      'id,lon,lat,households,people',
      'h2,120,33,100,250',
      'h1,120.1,33,1,2',
      '"a,b",120.2,33,1,',
      ',120.3,33,1,4',
      'h1,120.4,33,1,1',
      'new,120.5,33,2,5',
      'h1,120.4,33,1,1',
      'x,,,1,1',
    ].join('\n'),
  );
  expect(lines.codes).toEqual(['g01', 'g02']);
  expect([...register.microgrid]).toEqual([1, 0, 0, -1, 1, 1, -1, -1]);
  expect([...register.households]).toEqual([60, 40, 1, 1, 1, 1, 2, 1]);
  expect([...register.people!]).toEqual([150, 100, 2, Number.NaN, 4, 1, 5, 1]);
  expect([...register.lon]).toEqual([120, 120, 120.1, 120.2, 120.3, 120.4, 120.5, Number.NaN]);
  expect(notes.map(({ code, args }) => [code, args.count])).toEqual([
    ['register-rows-unplanned', 2],
    ['register-rows-nowhere', 1],
    ['register-rows-gone', 1],
  ]);
});

it('reads several files as one: what stands in two of them is told apart as the plan does', () => {
  const { register, notes } = read(
    'id,lon,lat,households,people\nh2,120,33,100,250\nh1,120.1,33,1,2\n',
    'id,lon,lat\nh1,120.4,33\nh2,120.6,33\nnew,120.5,33\n',
  );
  expect([...register.microgrid]).toEqual([1, 0, 0, 1, -1, -1]);
  expect([...register.lon]).toEqual([120, 120, 120.1, 120.4, 120.6, 120.5]);
  expect([...register.people!]).toEqual([150, 100, 2, Number.NaN, Number.NaN, Number.NaN]);
  expect(notes.map(({ code, args }) => [code, args.file, args.count])).toEqual([
    ['register-rows-unplanned', 'h2.csv', 2],
    ['register-rows-gone', 'h1.csv … h2.csv', 3],
  ]);
});

it('does with the plan alone', () => {
  const register = registerOfPlan(readPlanLines(encodeUtf8(PLAN)));
  expect([...register.microgrid]).toEqual([0, 1, 0, -1, 1, 1, 0]);
  expect(register.lon.every(Number.isNaN)).toBe(true);
  expect(register.people).toBeNull();
});

it('reads the lines of a plan from objects as from the file', () => {
  const line = (household: string, microgrid: string, households: number) => ({
    household,
    microgrid,
    households,
    building: null,
    unit: null,
    floor: null,
  });
  const lines = planLinesOf([line('h1', 'g01', 1), line('h2', 'g02', 60), line('h2', 'g01', 40)]);
  expect([...lines.firstLine]).toEqual([0, 1, 3]);
  expect([...lines.microgrid]).toEqual([0, 1, 0]);
});

it('refuses a plan whose lines are broken', () => {
  expect(() => readPlanLines(encodeUtf8('household,microgrid,households,building,unit,floor\nh1,g01,x,,,\n'))).toThrow(
    expect.objectContaining({ note: expect.objectContaining({ code: 'plan-line-wrong' }) }),
  );
  expect(() =>
    readPlanLines(encodeUtf8('household,microgrid,households,building,unit,floor\na,g,1,,,\nb,g,1,,,\na,g,1,,,\n')),
  ).toThrow(expect.objectContaining({ note: { code: 'plan-line-wrong', args: { file: 'households.csv', line: 4 } } }));
});
