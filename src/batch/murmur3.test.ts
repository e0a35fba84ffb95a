import { expect, it } from 'vitest';
import { murmur3, words } from './murmur3.ts';

it('has the verification value that the author of the hash publishes for the 128-bit variant (SMHasher)', () => {
  const digests = new Uint8Array(256 * 16);
  for (let i = 0; i < 256; i++) {
    const key = Uint8Array.from({ length: i }, (_, at) => at);
    const view = new DataView(digests.buffer, 16 * i);
    words(key, 256 - i).forEach((word, w) => {
      view.setUint32(4 * w, word, true);
    });
  }
  expect(words(digests, 0)[0]).toBe(0xb3ece62a);
});

it('tells texts of any length apart', () => {
  const seen = new Set<string>();
  for (let i = 0; i < 100; i++) seen.add(murmur3(new Uint8Array(i)));
  expect(seen.size).toBe(100);
  expect(murmur3(new Uint8Array(0))).toBe('00000000000000000000000000000000');
});
