import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { geary } from './global/geary.ts';
import { generalG } from './global/generalG.ts';
import { moran } from './global/moran.ts';
import { getisOrd } from './local/getisOrd.ts';
import { localMoran } from './local/localMoran.ts';
import { permutationP } from './local/permute.ts';
import { twoSidedP } from './normal.ts';
import { distanceBand } from './weights/distances.ts';
import { rowStandardized, weightsOfPairs } from './weights/weights.ts';

const DATA = join(import.meta.dirname, '../../../shared/data/hotspots');

function table(path: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  const names = head.replaceAll('"', '').split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i], cell])));
}

const column = (rows: Record<string, string>[], name: string) =>
  Float64Array.from(rows, (row) => (row[name] === 'NA' ? Number.NaN : Number(row[name])));

describe.skipIf(!existsSync(DATA))('the values of spdep 1.2-7 (needs ../shared/data/hotspots)', () => {
  describe.each(['sids_nc', 'columbus', 'guerry'])('%s', (set) => {
    const local = table(join(DATA, set, 'spdep_local_golden.csv'));
    const [whole] = table(join(DATA, set, 'spdep_global_golden.csv'));
    const pairs = table(join(DATA, set, 'spdep_neighbours.csv'));
    const x = column(local, 'x');
    const binary = weightsOfPairs(
      x.length,
      pairs.map(({ i }) => Number(i) - 1),
      pairs.map(({ j }) => Number(j) - 1),
    );
    const standardized = rowStandardized(binary);
    const near = (value: number | null | undefined, name: string) =>
      expect(Math.abs(value! - Number(whole![name]))).toBeLessThan(1e-9);
    const allNear = (values: Float64Array, name: string) => {
      const expected = column(local, name);
      expect(values.length).toBe(expected.length);
      for (const [i, value] of values.entries()) expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-9);
    };

    it('global Moran, Geary and G', () => {
      const i = moran(x, standardized);
      near(i.value, 'moran_I');
      near(i.expected, 'E');
      near(i.varianceRandomization, 'var_rand');
      near(i.varianceNormality, 'var_norm');
      near(i.z, 'z_rand');
      near(i.p / 2, 'p_rand');
      const c = geary(x, standardized);
      near(c.value, 'geary_C');
      near(c.varianceRandomization, 'geary_var');
      near(c.z, 'geary_z');
      const g = generalG(x, binary);
      near(g?.value, 'globalG');
      near(g?.expected, 'globalG_E');
      near(g?.varianceRandomization, 'globalG_var');
    });

    it('local Moran, Gi and Gi*', () => {
      const m = localMoran(x, standardized);
      allNear(m.i, 'local_moran_Ii');
      allNear(m.expected, 'Ii_E');
      allNear(m.variance, 'Ii_Var');
      allNear(m.z, 'Ii_Z');
      allNear(m.p, 'Ii_p');
      allNear(getisOrd(x, binary).gi, 'localG_W_noself');
      allNear(getisOrd(x, standardized).gi, 'localG_W_noself');
      allNear(getisOrd(x, binary).giStar, 'localGstar_B_self');
    });

    it('permutation p of most regions lies near the analytic one', () => {
      const rounds = 4999;
      const simulated = permutationP(x, binary, rounds, 1);
      const differences = getisOrd(x, binary).gi.map((z, i) => Math.abs(simulated[i]! - twoSidedP(z)));
      differences.sort();
      // The sum of five neighbours is not quite normal: the median agrees closely, the worst are off by its skewness.
      expect(differences[Math.floor(differences.length / 2)]).toBeLessThan(0.06);
      expect(differences[differences.length - 1]).toBeLessThan(0.25);
    });
  });

  it('the 16 × 16 lattice of Getis and Ord (1996, table 1): Gi at the centre by distance, and Gi*', () => {
    const rows = table(join(DATA, 'getisord_16x16.csv'));
    const [x, y, v] = ['x', 'y', 'v'].map((name) => column(rows, name)) as [Float64Array, Float64Array, Float64Array];
    const centre = rows.findIndex((row) => row.x === '210' && row.y === '210');
    for (const [distance, gi] of [
      [30, 1.221979],
      [60, 1.748098],
      [90, 1.986135],
      [120, 1.893374],
      [150, 1.237454],
    ] as const) {
      expect(getisOrd(v, distanceBand(x, y, distance)).gi[centre]).toBeCloseTo(gi, 6);
    }
    // The text of 1996 has 1.447943, with n − 1 in the variance.
    expect(getisOrd(v, distanceBand(x, y, 30)).giStar[centre]).toBeCloseTo(1.45078, 6);
  });
});
