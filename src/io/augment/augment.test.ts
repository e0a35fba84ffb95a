import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../text/textCoding.ts';
import type { AskedRow, Augmenting } from './answer.ts';
import { augment } from './augment.ts';

/** Adds the sum of the columns `x` and `y`, whatever stands where. */
function sums(): Augmenting {
  let columns = [-1, -1];
  let asked: string[][] = [];
  return {
    names: ['sum', 'note'],
    fits: (header) => ['x', 'y'].filter((name) => header.includes(name)).length,
    begin: (header) => {
      columns = ['x', 'y'].map((name) => header.indexOf(name));
    },
    ask: (row: AskedRow) => {
      const sum = columns.reduce((total, column) => total + row.decimal(column), 0);
      asked.push([Number.isNaN(sum) ? '' : String(sum), 'a,b']);
    },
    answer: () => {
      const texts = asked;
      asked = [];
      return { length: texts.length, key: (row) => (texts[row]![0] === '' ? 0 : -1), of: (row) => texts[row]! };
    },
  };
}

function run(bytes: Uint8Array, piece: number, encoding: string | null = null): string {
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, i) =>
    bytes.subarray(i * piece, (i + 1) * piece),
  );
  let out = '';
  // A piece holds until the next one.
  for (const part of augment('t', pieces, encoding, sums(), () => {})) out += new TextDecoder().decode(part);
  return out;
}

const CSV = 'a title\r\nid,x,y\r\n1,1.5,2\r\n"2\nlong","3",4\n\n0012345678901234567,,1\n9,1,"he said ""hi"""';
const MORE =
  'a title\r\nid,x,y,sum,note\r\n1,1.5,2,3.5,"a,b"\r\n"2\nlong","3",4,7,"a,b"\n0012345678901234567,,1,,"a,b"\n9,1,"he said ""hi""",,"a,b"\n';

describe('augment', () => {
  it('keeps every byte of a row and adds columns, whatever the pieces', () => {
    for (const piece of [1, 3, 7, 1000]) expect(run(encodeUtf8(CSV), piece)).toBe(MORE);
  });

  it('does not name a column twice, and keeps a byte order mark', () => {
    const out = run(encodeUtf8('\uFEFFx;y;sum\n1;2;9\n'), 5);
    expect(out).toBe('x;y;sum;sum_2;note\n1;2;9;3;a,b\n');
  });

  it('reads GB18030', () => {
    // 编号 in GB18030.
    const bytes = Uint8Array.from([
      0xb1,
      0xe0,
      0xba,
      0xc5,
      ...encodeUtf8(',x,y\n'),
      0xd2,
      0xbb,
      ...encodeUtf8(',1,2\n'),
    ]);
    expect(run(bytes, 4)).toBe('编号,x,y,sum,note\n一,1,2,3,"a,b"\n');
    expect(run(bytes, 4, 'gbk')).toBe('编号,x,y,sum,note\n一,1,2,3,"a,b"\n');
  });

  it('adds members to lines of JSON without touching what is written', () => {
    const lines = '{"id":12345678901234567890,"x":1.0,"y":2}\n\n{}\n{"y":1e0,"x":"4","t":"}\\"{"}';
    expect(run(encodeUtf8(lines), 6)).toBe(
      '{"id":12345678901234567890,"x":1.0,"y":2,"sum":"3","note":"a,b"}\n\n{"sum":"","note":"a,b"}\n{"y":1e0,"x":"4","t":"}\\"{","sum":"5","note":"a,b"}\n',
    );
  });

  it('adds properties to features', () => {
    const feature = (properties: string) =>
      `{"type":"Feature","properties":${properties},"geometry":{"type":"Point","coordinates":[1,2]}}`;
    const out = run(encodeUtf8([feature('{"x":1,"y":{"properties":2}}'), feature('null')].join('\n')), 100);
    expect(out.split('\n')[0]).toBe(feature('{"x":1,"y":{"properties":2},"sum":"","note":"a,b"}'));
    expect(JSON.parse(out.split('\n')[1]!)).toMatchObject({ properties: { sum: '', note: 'a,b' } });
  });

  it('names the line that is no object', () => {
    expect(() => run(encodeUtf8('{"x":1}\n[1]\n'), 100)).toThrow(/2/);
    expect(() => run(new Uint8Array(0), 100)).toThrow();
  });
});
