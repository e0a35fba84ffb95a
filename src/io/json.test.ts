import { expect, it } from 'vitest';
import { jsonChunks, jsonNumber, jsonText } from './json.ts';

it('writes numbers the same everywhere', () => {
  expect([0.1 + 0.2, -0, 1 / 3, 1e21, 123456789012345, -2.5, 4e-9].map(jsonNumber)).toEqual([
    '0.3',
    '0',
    '0.333333333333',
    '1e+21',
    '123456789012345',
    '-2.5',
    '4e-9',
  ]);
  expect(() => jsonNumber(Number.NaN)).toThrow();
});

it('keeps the order of keys, leaves out what is undefined, and is JSON', () => {
  const value = {
    seed: 1,
    grids: [
      { grid: '网格"1"', gap: null },
      { grid: 'b', gap: 0.5 },
    ],
    assignment: new Map([
      ['10', 1],
      ['2', 0],
    ]),
    absent: undefined,
    empty: {},
    none: [],
  };
  const text = jsonText(value);
  expect(text).toBe(`{
  "seed": 1,
  "grids": [
    {
      "grid": "网格\\"1\\"",
      "gap": null
    },
    {
      "grid": "b",
      "gap": 0.5
    }
  ],
  "assignment": {
    "10": 1,
    "2": 0
  },
  "empty": {},
  "none": []
}
`);
  expect(JSON.parse(text).grids[1]).toEqual({ grid: 'b', gap: 0.5 });
});

it('comes in pieces', () => {
  const list = Array.from({ length: 20_000 }, (_, i) => ({ i }));
  const chunks = [...jsonChunks(list)];
  expect(chunks.length).toBeGreaterThan(1);
  expect(JSON.parse(chunks.join(''))).toEqual(list);
});
