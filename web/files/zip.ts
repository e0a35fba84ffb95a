import { crc32 } from './crc32.ts';

interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bit 11: names are UTF-8, so that Chinese ones survive. */
const UTF8 = 0x0800;
/** 1980-01-01, the first day of the format: no clock comes into the file. */
const DAY = 0x21;

/** Files as one ZIP archive, stored as they are (PKWARE APPNOTE 6.3.3, 4.3): for what a browser would otherwise offer one by one. */
export function zip(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const coder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const path = coder.encode(name);
    const common = [
      [2, 20],
      [2, UTF8],
      [2, 0],
      [2, 0],
      [2, DAY],
      [4, crc32(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, path.length],
      [2, 0],
    ] as const;
    const head = little([[4, 0x04034b50], ...common]);
    const rest = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, at],
    ] as const;
    directory.push(little([[4, 0x02014b50], [2, 20], ...common, ...rest]), path);
    parts.push(head, path, bytes);
    at += head.length + path.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = entries.length;
  const end = little([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, at],
    [2, 0],
  ]);
  const all = new Uint8Array(at + size + end.length);
  let to = 0;
  for (const part of [...parts, ...directory, end]) {
    all.set(part, to);
    to += part.length;
  }
  return all;
}

function little(fields: readonly (readonly [size: 2 | 4, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}
