import { expect, it } from 'vitest';
import { sniffDelimiter } from './delimiter.ts';

it.each([
  ['id,lon,lat\n1,2,3\n', ','],
  ['id;lon;lat\n1;2,5;3,5\n2;2,5;3,5\n', ';'],
  ['id\tlon\tlat\n1\t2\t3\n', '\t'],
  ['id|lon|lat\n1|2|3\n', '|'],
  ['编号,"地址;楼;室",经度\n1,"a;b;c",2\n', ','],
  ['社区住户台账\nid,lon,lat\n1,2,3\n', ','],
  ['id\n1\n2\n', ','],
  ['', ','],
])('%j is cut at %j', (sample, delimiter) => {
  expect(sniffDelimiter(sample)).toBe(delimiter);
});
