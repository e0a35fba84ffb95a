import { expect, it } from 'vitest';
import { rejectedCsv } from './rejectedCsv.ts';

it('writes rows and reasons, and no formula', () => {
  const text = rejectedCsv([{ file: '=cmd.csv', row: 7, reason: 'The coordinates 1, 2 look "swapped".', remedy: '' }]);
  expect(text).toBe('\ufefffile,row,reason,remedy\r\n\'=cmd.csv,7,"The coordinates 1, 2 look ""swapped"".",\r\n');
});
