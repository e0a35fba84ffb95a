import { crc32, deflateSync } from 'node:zlib';

/**
 * A picture of at most 256 colours as PNG: a third of the size of a true-colour one, and a map looks the same. The
 * commonest colours stay, all others become the nearest of them. `rgba`: four bytes a pixel, alpha not looked at.
 */
export function palettePng(rgba, width, height) {
  const counts = new Map();
  const colourAt = (i) => (rgba[i * 4] << 16) | (rgba[i * 4 + 1] << 8) | rgba[i * 4 + 2];
  for (let i = 0; i < width * height; i++) counts.set(colourAt(i), (counts.get(colourAt(i)) ?? 0) + 1);
  const palette = chosen(counts);
  const numbers = new Map();
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = colourAt(y * width + x);
      if (!numbers.has(colour)) numbers.set(colour, nearest(palette, colour));
      rows[y * (width + 1) + 1 + x] = numbers.get(colour);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]));
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The commonest colours, none too near to one that is in already. */
function chosen(counts) {
  const out = [];
  const common = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  for (const least of [200, 20, 0]) {
    for (const [colour] of common) {
      if (out.length === 256) return out;
      if (!out.some((other) => distance(colour, other) <= least)) out.push(colour);
    }
  }
  return out;
}

function nearest(palette, colour) {
  let best = 0;
  for (let i = 1; i < palette.length; i++) {
    if (distance(palette[i], colour) < distance(palette[best], colour)) best = i;
  }
  return best;
}

const distance = (a, b) =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
