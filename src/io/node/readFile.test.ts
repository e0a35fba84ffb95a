import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { InputError } from '../../model/error.ts';
import { checksumOf, readBytes, readInput, readText } from './readFile.ts';
import { replaceFile } from './replaceFile.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'gridloom-test-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

const noteOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.note;
    throw error;
  }
  return null;
};

it('unpacks gzip and keeps the checksum of the packed file', () => {
  const path = join(folder, 'a.csv.gz');
  const packed = gzipSync('abc');
  fs.writeFileSync(path, packed);
  const { bytes, checksum } = readInput('incidents', path);
  expect(Buffer.from(bytes).toString()).toBe('abc');
  expect(checksum).toEqual(checksumOf('incidents', path, packed));
  fs.writeFileSync(path, packed.subarray(0, 12));
  expect(noteOf(() => readInput('incidents', path))).toEqual({ code: 'gzip-broken', args: { file: 'a.csv.gz' } });
});

it('reads a file whole, with its checksum', () => {
  const path = join(folder, '住户.csv');
  fs.writeFileSync(path, 'abc');
  expect(readInput('households', path)).toEqual({
    bytes: new Uint8Array([97, 98, 99]),
    checksum: {
      role: 'households',
      file: '住户.csv',
      bytes: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    },
  });
  fs.writeFileSync(path, '');
  expect(readBytes(path)).toEqual(new Uint8Array());
});

it('reads long text in pieces that cut no character', () => {
  const path = join(folder, 'long.csv');
  const text = `x${'户'.repeat(1_000_000)}`;
  fs.writeFileSync(path, `\uFEFF${text}`);
  expect([...readText(path)].join('') === text).toBe(true);
  expect(Buffer.from(readBytes(path)).toString() === `\uFEFF${text}`).toBe(true);
});

it('names what cannot be read', () => {
  expect(noteOf(() => readBytes(join(folder, 'no.csv')))).toMatchObject({
    code: 'file-missing',
    args: { file: join(folder, 'no.csv') },
  });
  expect(noteOf(() => readBytes(folder))?.code).toBe('file-is-folder');
  fs.writeFileSync(join(folder, 'gbk.csv'), new Uint8Array([0xbb, 0xa7]));
  expect(noteOf(() => [...readText(join(folder, 'gbk.csv'))])?.code).toBe('file-not-utf8');
});

it.skipIf(process.getuid?.() === 0)('names what may not be read (not as root, who may read all)', () => {
  fs.writeFileSync(join(folder, 'closed.csv'), '', { mode: 0 });
  expect(noteOf(() => readBytes(join(folder, 'closed.csv')))?.code).toBe('file-unreadable');
});

it('replaces a file as a whole or not at all', () => {
  const path = join(folder, 'deep', 'solution.json');
  replaceFile(path, ['{', '}']);
  const failing = function* () {
    yield 'half';
    throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  };
  expect(noteOf(() => replaceFile(path, failing()))?.code).toBe('disk-full');
  expect(fs.readFileSync(path, 'utf8')).toBe('{}');
  expect(fs.readdirSync(join(folder, 'deep'))).toEqual(['solution.json']);
  expect(noteOf(() => replaceFile(join(folder, 'deep'), []))?.code).toBe('out-is-folder');
});
