import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decoder, encodeUtf8 } from '../text/textCoding.ts';
import { CsvScanner } from './csvScanner.ts';
import type { Delimiter } from './delimiter.ts';
import { FieldText } from './fieldText.ts';

/** The text in pieces of the given sizes, the last one to its end. */
function* pieces(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  let at = 0;
  for (const size of sizes) {
    yield bytes.subarray(at, at + size);
    at += size;
  }
  yield bytes.subarray(at);
}

interface Row {
  readonly line: number;
  readonly fields: readonly string[];
  /** The row's bytes with its line end. */
  readonly raw: string;
}

function rowsOf(
  bytes: Uint8Array,
  { delimiter = ',' as Delimiter, sizes = [] as readonly number[], encoding = 'utf-8' as 'utf-8' | 'gb18030' } = {},
): Row[] {
  const scanner = new CsvScanner({ file: 'a.csv', delimiter, encoding });
  const text = new FieldText(encoding);
  const rows: Row[] = [];
  const take = (batch: ReturnType<CsvScanner['end']>) => {
    for (let r = 0; r < batch.rows; r++) {
      const fields = [];
      for (let f = batch.firstField[r]!; f < batch.firstField[r + 1]!; f++) fields.push(text.of(batch, f));
      const raw = decoder(encoding, true).decode(batch.bytes.slice(batch.rowStart[r]!, batch.rowNext[r]!));
      rows.push({ line: batch.line[r]!, fields, raw });
    }
  };
  for (const piece of pieces(bytes, sizes)) take(scanner.push(piece));
  take(scanner.end());
  return rows;
}

const options = (delimiter: Delimiter) => ({
  delimiter,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
});

/** Texts of the characters that matter to a CSV reader, so that every one of them often meets every other. */
const dense = fc
  .array(fc.constantFrom('"', '"', ',', ';', '|', '\n', '\r', '\r\n', 'a', '1', ' ', '盐', '𠮷'), { maxLength: 40 })
  .map((parts) => parts.join(''));
const sizes = fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 40 });

describe('finding rows and fields in bytes', () => {
  it('finds what csv-parse finds, however the bytes come', () => {
    const delimiter = fc.constantFrom<Delimiter>(',', ';', '|');
    fc.assert(
      fc.property(dense, sizes, delimiter, (text, cuts, by) => {
        let expected: string[][] | null;
        try {
          expected = parse(text, options(by)) as string[][];
        } catch {
          expected = null;
        }
        const found = () => rowsOf(encodeUtf8(text), { delimiter: by, sizes: cuts }).map(({ fields }) => fields);
        if (expected === null) expect(found).toThrow(/never ends/);
        else expect(found()).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives rows whose bytes put together are the text, but for empty lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 })),
        sizes,
        (records, cuts) => {
          const written = records.map(
            (record) => `${record.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')}\r\n`,
          );
          const rows = rowsOf(encodeUtf8(written.join('')), { sizes: cuts });
          expect(rows.map(({ raw }) => raw)).toEqual(written);
          expect(rows.map(({ fields }) => fields)).toEqual(records);
        },
      ),
    );
  });

  it('counts lines over quoted line ends and empty lines, however the bytes come', () => {
    const text = encodeUtf8('id,a\r\n1,"x\r\ny\rz\nw"\r\n\r\n\n\r2,z\r3,"\n"\n4,');
    for (let size = 1; size < 12; size++) {
      const rows = rowsOf(text, { sizes: new Array<number>(60).fill(size) });
      expect(rows.map(({ line }) => line)).toEqual([1, 2, 9, 10, 12]);
      expect(rows[4]!.fields).toEqual(['4', '']);
    }
  });

  it('does not take a byte inside a GB18030 character for a delimiter', () => {
    // 0x7C is the bar, and the second byte of 亅; the four bytes of ¥ hold digits.
    const [hook, yen] = [
      [0x81, 0x7c],
      [0x81, 0x30, 0x84, 0x36],
    ];
    const line = [...hook!, 0x7c, ...yen!, 0x7c, 0x35, 0x0a];
    const expected = [hook!, yen!].map((bytes) => decoder('gb18030', true).decode(Uint8Array.from(bytes)));
    for (let size = 1; size < 11; size++) {
      const sizes = new Array<number>(9).fill(size);
      const [row] = rowsOf(Uint8Array.from(line), { delimiter: '|', encoding: 'gb18030', sizes });
      expect(row!.fields).toEqual([...expected, '5']);
    }
  });

  it('has no GB18030 character with a byte that RFC 4180 gives a meaning', () => {
    const gb = decoder('gb18030', false);
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (const special of [0x22, 0x2c, 0x0a, 0x0d, 0x09, 0x3b]) {
        const text = gb.decode(Uint8Array.of(lead, special));
        expect(text.at(-1)).toBe(String.fromCharCode(special));
      }
    }
  });

  it('stops at a row that is longer than allowed, and names its line', () => {
    const scanner = new CsvScanner({ file: 'a.csv', delimiter: ',', longestRow: 10 });
    scanner.push(encodeUtf8('a,b\n1,2\n'));
    expect(() => scanner.push(encodeUtf8('12345,123456'))).toThrow(
      expect.objectContaining({ note: expect.objectContaining({ code: 'csv-row-long' }) }),
    );
  });
});
