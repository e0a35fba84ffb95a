import { array, assert, constantFrom, property, string, tuple } from 'fast-check';
import { it } from 'vitest';
import { encodeUtf8 } from '../text/textCoding.ts';
import { scanCsv } from './scanCsv.ts';
import { csvChunks } from './writeCsv.ts';

const cell = string({ unit: constantFrom('a', '幢', '"', ',', '\n', '\r\n', ';', ' ', '1', '\t'), maxLength: 6 });

it('reads back what it writes, whatever stands in the cells', () => {
  assert(
    property(array(tuple(cell, cell, cell), { maxLength: 12 }), (rows) => {
      const text = [...csvChunks(['x', 'y', 'z'], rows.length, (i) => rows[i]!)].join('');
      const read: string[][] = [];
      scanCsv('a.csv', encodeUtf8(text), { delimiter: ',', atMost: -1 }, (fields) => read.push([...fields]));
      return JSON.stringify(read) === JSON.stringify([['x', 'y', 'z'], ...rows]);
    }),
    { seed: 1, numRuns: 300 },
  );
});
