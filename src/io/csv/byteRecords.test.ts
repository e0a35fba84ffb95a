import { array, assert, constantFrom, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '../text/textCoding.ts';
import { byteRecords } from './byteRecords.ts';
import { scanCsv } from './scanCsv.ts';
import { csvLine } from './writeCsv.ts';

function records(text: string): [string[], number][] {
  const found: [string[], number][] = [];
  byteRecords('a.csv', encodeUtf8(text), 44, ({ bytes, from, to, count, line }) => {
    found.push([Array.from({ length: count }, (_, i) => decodeUtf8(bytes.subarray(from[i], to[i]))), line]);
    return undefined;
  });
  return found;
}

it('reads quotes, line ends and lines', () => {
  expect(records('a,b\r\n"1,2","x ""y"""\n\n"two\nlines",\rlast,"q" \n')).toEqual([
    [['a', 'b'], 1],
    [['1,2', 'x "y"'], 2],
    [['two\nlines', ''], 4],
    [['last', 'q'], 6],
  ]);
  expect(records('"a"b,c"d"')).toEqual([[['"a"b', 'c"d"'], 1]]);
});

it('agrees with the reader of tables on what the writer of tables writes', () => {
  const cell = string({ unit: constantFrom('a', '"', ',', '\n', '\r', '网', ' '), maxLength: 5 });
  assert(
    property(array(array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), (rows) => {
      const text = rows.map((row) => csvLine(['x', ...row])).join('');
      const expected: [string[], number][] = [];
      scanCsv('a.csv', encodeUtf8(text), { delimiter: ',', atMost: -1 }, (fields, line) => {
        expected.push([[...fields], line]);
      });
      expect(records(text)).toEqual(expected);
    }),
    { seed: 1, numRuns: 300 },
  );
});

it('stops at a quote that never ends', () => {
  expect(() => records('a,b\n1,"x\n2,3\n')).toThrow(
    expect.objectContaining({ note: { code: 'csv-quote-open', args: { file: 'a.csv', line: 2 } } }),
  );
});
