import { expect, it } from 'vitest';
import { type Cell, csvChunks, csvLine } from './writeCsv.ts';

it('quotes only what must be quoted', () => {
  expect(csvLine(['a', 'b,c', 'say "x"', 'two\nlines', ' 3幢 ', null, 4.5, Number.NaN])).toBe(
    'a,"b,c","say ""x""","two\nlines", 3幢 ,,4.5,\n',
  );
});

it('writes header and rows in pieces', () => {
  const row: Cell[] = [0, 'x'.repeat(20)];
  const chunks = [
    ...csvChunks(['n', 'text'], 10_000, (i) => {
      row[0] = i;
      return row;
    }),
  ];
  expect(chunks.length).toBeGreaterThan(1);
  const lines = chunks.join('').split('\n');
  expect(lines.length).toBe(10_002);
  expect(lines[10_000]).toBe(`9999,${'x'.repeat(20)}`);
});
