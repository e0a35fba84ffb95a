import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { crc32 } from './crc32.ts';
import { withResolution } from './pngResolution.ts';

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

it('tells the resolution in a chunk between the header and the pixels, and changes nothing else', () => {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = chunk('IDAT', deflateSync(Buffer.from([0, 7])));
  const png = Buffer.concat([signature, chunk('IHDR', header), pixels, chunk('IEND', Buffer.alloc(0))]);
  const told = Buffer.from(withResolution(png, 300));
  // 300 dots an inch are 11 811 a metre.
  const body = Buffer.alloc(9);
  body.writeUInt32BE(11811, 0);
  body.writeUInt32BE(11811, 4);
  body[8] = 1;
  expect(told.subarray(33, 54).equals(chunk('pHYs', body))).toBe(true);
  expect(Buffer.concat([told.subarray(0, 33), told.subarray(54)]).equals(png)).toBe(true);
});
