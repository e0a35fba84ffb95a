import { expect, it } from 'vitest';
import { encodeUtf8 } from '../text/textCoding.ts';
import type { Delimiter } from './delimiter.ts';
import { scanCsv } from './scanCsv.ts';

function scan(text: string, delimiter: Delimiter = ',', atMost = -1) {
  const records: [number, ...string[]][] = [];
  scanCsv('a.csv', encodeUtf8(text), { delimiter, atMost }, (fields, line) => records.push([line, ...fields]));
  return records;
}

it('gives the line a record begins on, past quoted newlines and empty lines', () => {
  expect(scan('id,a\r\n1,"x\r\ny"\r\n\r\n2,z\r\n')).toEqual([
    [1, 'id', 'a'],
    [2, '1', 'x\r\ny'],
    [5, '2', 'z'],
  ]);
});

it('reads a mix of line ends and a last line without one', () => {
  expect(scan('id\r\n1\n2\r3')).toEqual([
    [1, 'id'],
    [2, '1'],
    [3, '2'],
    [4, '3'],
  ]);
});

it('keeps doubled quotes, delimiters in quotes and stray quotes', () => {
  expect(scan('"a ""b""";"c;d";5" pipe\n', ';')).toEqual([[1, 'a "b"', 'c;d', '5" pipe']]);
});

it('gives ragged records as they are and stops when told', () => {
  expect(scan('a,b\n1\n1,2,3\n4,5\n', ',', 3)).toEqual([
    [1, 'a', 'b'],
    [2, '1'],
    [3, '1', '2', '3'],
  ]);
});

it('names the line of a quote that never ends', () => {
  expect(() => scan('a,b\n1,2\n3,"4\n5,6\n')).toThrow(
    expect.objectContaining({ note: { code: 'csv-quote-open', args: { file: 'a.csv', line: 3 } } }),
  );
});
