import { describe, expect, it } from 'vitest';
import { jsonFault } from './jsonFault.ts';
import { parseJson } from './parseJson.ts';

describe('jsonFault', () => {
  it.each([
    ['{"a": 1,\n "b": [1, 2,, 3]}', 2, 13],
    ['{"a": 1\n "b": 2}', 2, 2],
    ['{"a": 01}', 1, 7],
    ['[1, 2}', 1, 6],
    ['{"a" 1}', 1, 6],
    ['{a: 1}', 1, 2],
    ['[1, tru]', 1, 5],
    ['[1] x', 1, 5],
    ['[1,]', 1, 4],
    ['{"a":1,}', 1, 8],
    ['["a\nb"]', 1, 2],
    ['["\\x"]', 1, 2],
    ["{'a': 1}", 1, 2],
  ])('%j', (text, line, column) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonFault(text)).toEqual({ line, column, cut: false });
  });

  it('knows a text that is cut off', () => {
    expect(jsonFault('{"a": [1,\n2')).toEqual({ line: 2, column: 2, cut: true });
    expect(jsonFault('')).toEqual({ line: 1, column: 1, cut: true });
  });
});

describe('parseJson', () => {
  it('reads NaN outside of texts as null', () => {
    expect(parseJson('a.json', '{"NaN": "x NaN", "b": [NaN, -Infinity, 1]}')).toEqual({
      value: { NaN: 'x NaN', b: [null, null, 1] },
      nullified: true,
    });
  });

  it('says where JSON is broken or cut', () => {
    const fault = (note: object) => expect.objectContaining({ note });
    expect(() => parseJson('a.json', '{"a": NaN,\n"b": ]')).toThrow(
      fault({ code: 'json-broken', args: { file: 'a.json', line: 2, column: 6 } }),
    );
    expect(() => parseJson('a.json', '[1,\n')).toThrow(fault({ code: 'json-cut', args: { file: 'a.json', line: 2 } }));
  });
});
