import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';

const CHUNK = 1 << 20;

/** Writes lines to a file, about a mebibyte at a time. */
export function writeLines(path: string, texts: Iterable<string>): void {
  const file = openSync(path, 'w');
  let chunk = '';
  for (const text of texts) {
    chunk += `${text}\n`;
    if (chunk.length < CHUNK) continue;
    writeSync(file, chunk);
    chunk = '';
  }
  writeSync(file, chunk);
  closeSync(file);
}

/** The lines of a file, one after another. */
export function lines(path: string): AsyncIterableIterator<string> {
  return createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })[
    Symbol.asyncIterator
  ]();
}
