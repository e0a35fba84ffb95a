import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fillFolder } from './fillFolder.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'gridloom-test-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

it('writes files side by side, in folders of their own', () => {
  const path = join(folder, 'city');
  const long = '户'.repeat(200_000);
  fillFolder(path, (append) => {
    append('a/one.csv', 'x');
    append('a/two.bin', new Uint8Array([1, 2]));
    append('a/one.csv', long);
    append('a/two.bin', new Uint8Array([3]));
    append('top.json', '{}');
  });
  expect(fs.readFileSync(join(path, 'a/one.csv'), 'utf8') === `x${long}`).toBe(true);
  expect([...fs.readFileSync(join(path, 'a/two.bin'))]).toEqual([1, 2, 3]);
  expect(fs.readdirSync(path).sort()).toEqual(['a', 'top.json']);
});

it('leaves the old folder as it was where the filling fails', () => {
  const path = join(folder, 'city');
  fillFolder(path, (append) => append('top.json', 'old'));
  const failing = () =>
    fillFolder(path, (append) => {
      append('top.json', 'new');
      throw new Error('out of houses');
    });
  expect(failing).toThrow('out of houses');
  expect(fs.readFileSync(join(path, 'top.json'), 'utf8')).toBe('old');
  expect(fs.readdirSync(folder)).toEqual(['city']);
});
