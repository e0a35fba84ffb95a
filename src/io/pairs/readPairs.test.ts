import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../text/textCoding.ts';
import { readPairs } from './readPairs.ts';

const ids = { buildings: new Set(['B1', 'B2', '7']), households: new Set(['h1', 'h2', '7']) };
const read = (text: string) =>
  readPairs({ name: 'pairs.csv', bytes: encodeUtf8(text) }, 'apart', ids, null).map(({ a, b, row }) => [
    a.what[0] + a.id,
    b.what[0] + b.id,
    row,
  ]);
const fault = (code: string, args = {}) =>
  expect.objectContaining({ note: expect.objectContaining({ code, args: expect.objectContaining(args) }) });

describe('pairs from a file', () => {
  it('are read with a header in either language, or without one', () => {
    expect(read('a,b\nB1,B2\n')).toEqual([['bB1', 'bB2', 2]]);
    expect(read('楼栋1；楼栋2\nB1；7\n'.replaceAll('；', ';'))).toEqual([['bB1', 'b7', 2]]);
    expect(read('户编号1,户编号2\nh1,7\n')).toEqual([['hh1', 'h7', 2]]);
    expect(read('B1,h2\n\nB2,h1\n')).toEqual([
      ['bB1', 'hh2', 1],
      ['bB2', 'hh1', 3],
    ]);
  });

  it('find their columns among others', () => {
    expect(read('备注,甲,乙\nx,B1,B2\n')).toEqual([['bB1', 'bB2', 2]]);
    expect(read('building_a,building_b,why\nB1,B2,noise\n')).toEqual([['bB1', 'bB2', 2]]);
  });

  it('name file and row of a fault', () => {
    expect(() => read('a,b\nB1,B2\nB1,B9\n')).toThrow(fault('pair-unknown', { file: 'pairs.csv', row: 3, id: 'B9' }));
    expect(() => read('楼栋1,楼栋2\nB1,h1\n')).toThrow(fault('pair-unknown-building', { row: 2, id: 'h1' }));
    expect(() => read('户编号1,户编号2\nB1,h1\n')).toThrow(fault('pair-unknown-household', { row: 2, id: 'B1' }));
    expect(() => read('a,b\nB1,\n')).toThrow(fault('pair-empty', { row: 2 }));
    expect(() => read('a,b\nB1,B1\n')).toThrow(fault('pair-same', { row: 2, id: 'B1' }));
    expect(() => read('only\n')).toThrow(fault('pair-columns'));
    // A typing error in the first line is no header.
    expect(() => read('X1,X9\nB1,B2\n')).toThrow(fault('pair-unknown', { row: 1 }));
    expect(() => read('铁路新村1幢,铁路新村9幢\nB1,B2\n')).toThrow(fault('pair-unknown', { row: 1 }));
  });
});
