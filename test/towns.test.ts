import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gridloom, SHARED, scratch } from './gridloom.ts';

const work = scratch();
afterAll(() => work.remove());

/** Least share of households in micro-grids of status ok. */
const TOWNS: readonly [town: string, least: number][] = [
  ['olemps', 0.99],
  ['redon', 0.99],
  ['pont_de_veyle', 0.99],
  ['edinburgh_oldtown', 0.99],
  ['liechtenstein', 0.99],
  ['tampines', 0.95],
];

describe.skipIf(!existsSync(join(SHARED, 'towns')))('real towns (../shared/data/towns)', () => {
  it.each(TOWNS)('%s plans and passes the audit', (town, least) => {
    const at = (file: string) => join(SHARED, 'towns', town, file);
    const given = (flag: string, file: string) => (existsSync(at(file)) ? [flag, at(file)] : []);
    const inputs = [
      '--grids',
      at('grids.geojson'),
      '--households',
      at('households.csv'),
      ...given('--buildings', 'buildings.geojson'),
    ];
    const out = join(work.path, town);
    const planned = gridloom(
      'partition',
      ...inputs,
      ...given('--barriers', 'barriers.geojson'),
      '--out',
      out,
      '--effort',
      'fast',
      '--json',
    );
    expect(planned.status, planned.stderr).toBe(0);
    const { counts } = JSON.parse(planned.stdout) as { counts: { households: number; householdsOk: number } };
    expect(counts.householdsOk / counts.households).toBeGreaterThanOrEqual(least);
    const checked = gridloom('check', out, ...inputs, '--json');
    expect(checked.status, checked.stdout.slice(0, 4000)).toBe(0);
    const { features } = JSON.parse(readFileSync(join(out, 'microgrids.geojson'), 'utf8')) as {
      features: { properties: { status: string; detached: boolean; reason: string | null } }[];
    };
    for (const { properties } of features)
      if (properties.status !== 'ok' || properties.detached) expect(properties.reason).not.toBeNull();
  });
});
