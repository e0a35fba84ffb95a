import { expect, it } from 'vitest';
import { pack, unpack } from './packed.ts';

it('gives back what was packed, columns and all', () => {
  const value = {
    names: ['网格', 'b'],
    none: null,
    inner: { lon: Float64Array.of(120.1, -0.5), few: Uint8Array.of(1, 2, 3), rows: [{ n: 1.5 }] },
    starts: Uint32Array.of(0, 4_000_000_000),
    part: new Int32Array([9, -1, -2]).subarray(1),
    heights: Float32Array.of(2.5),
    empty: new Float64Array(0),
  };
  expect(unpack(pack(value).buffer)).toEqual(value);
});
