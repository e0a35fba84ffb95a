import { expect, it } from 'vitest';
import { crc32 } from './crc32.ts';
import { zip } from './zip.ts';

it('has the check value of the polynomial', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

it('packs files so that the directory at the end leads to each name and its bytes', () => {
  const rows = 'code\n01\n';
  const packed = Buffer.from(
    zip([
      { name: '台账-01.csv', bytes: new TextEncoder().encode(rows) },
      { name: 'empty.csv', bytes: new Uint8Array() },
    ]),
  );
  const end = packed.length - 22;
  expect(packed.readUInt32LE(end)).toBe(0x06054b50);
  expect(packed.readUInt16LE(end + 10)).toBe(2);
  const read: Record<string, string> = {};
  let at = packed.readUInt32LE(end + 16);
  for (let i = 0; i < 2; i++) {
    expect(packed.readUInt32LE(at)).toBe(0x02014b50);
    expect(packed.readUInt16LE(at + 8) & 0x0800, 'names are UTF-8').not.toBe(0);
    const [sum, size, name, local] = [
      packed.readUInt32LE(at + 16),
      packed.readUInt32LE(at + 24),
      packed.readUInt16LE(at + 28),
      packed.readUInt32LE(at + 42),
    ];
    expect(packed.readUInt32LE(local)).toBe(0x04034b50);
    const from = local + 30 + packed.readUInt16LE(local + 26) + packed.readUInt16LE(local + 28);
    const bytes = packed.subarray(from, from + size);
    expect(crc32(bytes)).toBe(sum);
    read[packed.toString('utf8', at + 46, at + 46 + name)] = bytes.toString();
    at += 46 + name;
  }
  expect(at).toBe(end);
  expect(read).toEqual({ '台账-01.csv': rows, 'empty.csv': '' });
});
