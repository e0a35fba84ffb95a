import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, SAMPLE, scratch } from './gridloom.ts';

it('the bundled sample is what its script makes, byte for byte', () => {
  const folder = scratch();
  try {
    const done = spawnSync(process.execPath, [join(ROOT, 'scripts', 'make-sample.mjs'), folder.path], {
      encoding: 'utf8',
    });
    expect(done.status, done.stderr).toBe(0);
    const files = readdirSync(folder.path).sort();
    expect(files).toEqual(['barriers.geojson', 'buildings.geojson', 'grids.geojson', 'households.csv']);
    for (const file of files) {
      const same = readFileSync(join(folder.path, file)).equals(readFileSync(join(SAMPLE, file)));
      expect(same, file).toBe(true);
    }
  } finally {
    folder.remove();
  }
});
