import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { InputError } from '../../model/error.ts';
import { findInputs } from './findInputs.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'gridloom-test-'));
  for (const county of ['320903', '320902', '.old']) {
    fs.mkdirSync(join(folder, county));
    fs.writeFileSync(join(folder, county, 'grids.geojson'), '');
    fs.writeFileSync(join(folder, county, 'grids.csv'), '');
  }
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

it('takes a path without a star as it is, there or not', () => {
  expect(findInputs('no/such/file.csv')).toEqual([{ path: 'no/such/file.csv', name: 'file.csv' }]);
});

it('finds all files that fit, by name, hidden ones left out', () => {
  expect(findInputs(join(folder, '*', 'grids.geojson')).map(({ name }) => name)).toEqual([
    '320902/grids.geojson',
    '320903/grids.geojson',
  ]);
  expect(findInputs(join(folder, '320902', 'grids.*')).map(({ name }) => name)).toEqual(['grids.csv', 'grids.geojson']);
});

it('takes a dot as a dot, and says when nothing fits', () => {
  expect(() => findInputs(join(folder, '*', 'grids.geo.json'))).toThrow(InputError);
  expect(() => findInputs(join(folder, '*', 'gridsXgeojson'))).toThrow(InputError);
});
