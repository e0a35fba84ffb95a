import { expect, it } from 'vitest';
import { readHouseholds } from '../readHouseholds.ts';
import { DEFAULT_READ_OPTIONS } from '../reading.ts';
import { encodeUtf8 } from '../text/textCoding.ts';

const CSV = 'id,lon,lat,Elderly Count,手机号\na,120.1,33.4,2,13912345678\nb,120.2,33.5,,\nc,120.2,33.5,many,\n';
const read = (attribute: string | null) =>
  readHouseholds({ name: 'h.csv', bytes: encodeUtf8(CSV) }, { ...DEFAULT_READ_OPTIONS, maxRejected: 0.9, attribute });
const fault = (code: string) => expect.objectContaining({ note: expect.objectContaining({ code }) });

it('keeps the column that is asked for, unknown where it is empty or no number', () => {
  const { value, notes } = read('elderly_count');
  expect(value.attribute).toEqual(Float64Array.of(2, Number.NaN, Number.NaN));
  expect(notes.find(({ code }) => code === 'values-unread')?.args).toMatchObject({ column: 'Elderly Count', count: 1 });
  expect(read(null).value.attribute).toBeUndefined();
});

it('refuses a column that is not there, and one of personal data', () => {
  expect(() => read('人数')).toThrow(fault('balance-column-missing'));
  expect(() => read('手机号')).toThrow(fault('balance-personal'));
});
